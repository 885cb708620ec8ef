/** The form of a figure: title and alt text, note and source, what is shown, width. */
import { SegmentedControl, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeFigure, setFigureLine, setFigureWidth } from '../../../core/edit/figures'
import type { Figure, RegionRef } from '../../../core/model/figure'
import { LIMITS } from '../../../core/model/limits'
import { REGIONS } from '../../../core/model/report'
import type { CountryRef, EditionRef } from '../../../core/model/token'
import { DateField } from '../../fields/date-field'
import { NumberField } from '../../fields/number-field'
import { Pick, PickOrNone } from '../../fields/pick'
import { applyEdit, useScope } from '../../open-project'
import { LineField } from '../../prose/prose-editor'
import { editionChoices } from '../../prose/token-form'
import { Field, FieldRow } from '../../ui/record-form'
import { ProjectChoice } from '../outline/data-blocks'
import { AdviceList } from './advice-list'
import { AltField } from './alt-field'
import { CountryPick, EditionPick, HighlightPick } from './figure-picks'
import { FigureOnPaper } from './figures-drawn'
import { ActivityMonthsFields, LawEnforcementFields, PeopleReachedFields } from './number-fields'
import { OwnNumbersFields } from './own-numbers-fields'
import { PhotoFields } from './photo-fields'
import { SavePicture } from './save-picture'
import { TierDistributionFields, TierMovesFields, TierStripFields, TierTrendFields } from './tier-fields'

export const FigureForm = ({ figure }: { figure: Figure }) => {
  const { t } = useTranslation()
  const step = t('undo.editFigure')
  const line = (field: 'title' | 'note' | 'sourceLine') => (
    <LineField
      key={`${figure.id}/${field}`}
      label={t(`figureLine.${field}`)}
      description={t(`figureLineSays.${field}`)}
      field={`${figure.id}/${field}`}
      step={step}
      text={figure[field]}
      edit={(language, text) => setFigureLine(figure.id, field, language, text)}
    />
  )
  return (
    <Stack gap={16}>
      <FigureOnPaper figure={figure} label={t('figure.onPaper')} />
      <SavePicture figure={figure} />
      <div className="bw-figure-words">
        {line('title')}
        <AltField figure={figure} />
      </div>
      <ShownFields figure={figure} />
      <AdviceList figure={figure} />
      {line('note')}
      {line('sourceLine')}
      <Field label={t('figure.width')}>
        <SegmentedControl
          aria-label={t('figure.width')}
          data={(['text', 'wide'] as const).map((value) => ({ value, label: t(`width.${value}`) }))}
          value={figure.width}
          onChange={(width) => applyEdit(setFigureWidth(figure.id, width === 'wide' ? 'wide' : 'text'), step)}
        />
      </Field>
    </Stack>
  )
}

/** What is shown differs by kind; the controls are the same. */
const ShownFields = ({ figure }: { figure: Figure }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const step = t('undo.changeShown')
  const edition = (value: EditionRef, onPick: (edition: EditionRef) => void) => (
    <EditionPick value={value} onPick={onPick} />
  )
  const country = (value: CountryRef, onPick: (country: CountryRef) => void) => (
    <CountryPick value={value} onPick={onPick} />
  )
  const highlight = (value: CountryRef | null, onPick: (country: CountryRef | null) => void) => (
    <HighlightPick value={value} onPick={onPick} />
  )

  switch (figure.kind) {
    case 'tier-key': {
      const { id, kind } = figure
      return (
        <FieldRow>
          {edition(figure.edition, (value) => applyEdit(changeFigure(id, kind, { edition: value }), step))}
          {highlight(figure.highlight, (value) => applyEdit(changeFigure(id, kind, { highlight: value }), step))}
        </FieldRow>
      )
    }
    case 'tile-map':
    case 'map': {
      const { id, kind } = figure
      return (
        <FieldRow>
          {edition(figure.edition, (value) => applyEdit(changeFigure(id, kind, { edition: value }), step))}
          <Pick<RegionRef>
            label={t('figure.region')}
            choices={[
              { value: 'plan', label: t('figure.regionOfPlan') },
              ...REGIONS.map((value) => ({ value, label: t(`region.${value}`) })),
            ]}
            value={figure.region}
            onPick={(region) => applyEdit(changeFigure(id, kind, { region }), step)}
          />
          {highlight(figure.highlight, (value) => applyEdit(changeFigure(id, kind, { highlight: value }), step))}
        </FieldRow>
      )
    }
    case 'tier-distribution':
      return <TierDistributionFields figure={figure} />
    case 'tier-trend':
      return <TierTrendFields figure={figure} />
    case 'tier-strip':
      return <TierStripFields figure={figure} />
    case 'tier-moves':
      return <TierMovesFields figure={figure} />
    case 'tier-history': {
      const { id, kind } = figure
      const year = (field: 'fromYear' | 'streakSince') => (
        <NumberField
          label={t(`figure.${field}`)}
          description={t(`figure.${field}Hint`)}
          min={2001}
          max={LIMITS.lastYear}
          field={`${id}/${field}`}
          value={figure[field]}
          onNumber={(value) => applyEdit(changeFigure(id, kind, { [field]: value }), step, `${id}/${field}`)}
        />
      )
      return (
        <>
          <FieldRow>
            {country(figure.country, (value) => applyEdit(changeFigure(id, kind, { country: value }), step))}
            {edition(figure.edition, (value) => applyEdit(changeFigure(id, kind, { edition: value }), step))}
          </FieldRow>
          <FieldRow>
            {year('fromYear')}
            {year('streakSince')}
          </FieldRow>
        </>
      )
    }
    case 'findings':
    case 'coverage': {
      const { id } = figure
      return (
        <>
          <FieldRow>
            {country(figure.country, (value) => applyEdit(changeFigure(id, figure.kind, { country: value }), step))}
            {edition(figure.edition, (value) => applyEdit(changeFigure(id, figure.kind, { edition: value }), step))}
          </FieldRow>
          {figure.kind === 'coverage' ? (
            <ProjectChoice
              chosen={figure.projectIds}
              onChange={(projectIds) => applyEdit(changeFigure(id, 'coverage', { projectIds }), step)}
            />
          ) : null}
        </>
      )
    }
    case 'project-timeline': {
      const { id, kind } = figure
      return (
        <>
          <FieldRow>
            <DateField
              label={t('figure.from')}
              field={`${id}/from`}
              step={step}
              value={figure.from}
              edit={(from) => changeFigure(id, kind, { from })}
            />
            <PickOrNone
              label={t('figure.releaseOf')}
              none={t('figure.noRelease')}
              choices={editionChoices(scope, t)}
              value={figure.releaseOf}
              onPick={(releaseOf) => applyEdit(changeFigure(id, kind, { releaseOf }), step)}
            />
          </FieldRow>
          <ProjectChoice
            chosen={figure.projectIds}
            onChange={(projectIds) => applyEdit(changeFigure(id, kind, { projectIds }), step)}
          />
        </>
      )
    }
    case 'activity-months':
      return <ActivityMonthsFields figure={figure} />
    case 'people-reached':
      return <PeopleReachedFields figure={figure} />
    case 'law-enforcement':
      return <LawEnforcementFields figure={figure} />
    case 'own-numbers':
      return <OwnNumbersFields figure={figure} />
    case 'photo':
      return <PhotoFields figure={figure} />
  }
}
