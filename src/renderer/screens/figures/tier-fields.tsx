/** What the figures of tiers show: their form, their countries, their editions. */
import { MultiSelect, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOST_ROWS } from '../../../core/charts/tier-strip/spec'
import { changeFigure, type FigureOf } from '../../../core/edit/figures'
import { TIER_DISTRIBUTION_FORMS, TIER_TREND_MEASURES } from '../../../core/model/figure'
import { LIMITS } from '../../../core/model/limits'
import { countryName } from '../../../core/narrative/references'
import { NumberField } from '../../fields/number-field'
import { applyEdit, useScope } from '../../open-project'
import { Field, FieldRow } from '../../ui/record-form'
import { EditionPick, HighlightPick, RulePick } from './figure-picks'

export const TierDistributionFields = ({ figure }: { figure: FigureOf<'tier-distribution'> }) => {
  const { t } = useTranslation()
  const { id, kind } = figure
  const step = t('undo.changeShown')
  return (
    <>
      <Field label={t('tierForm.label')}>
        <SegmentedControl
          aria-label={t('tierForm.label')}
          data={TIER_DISTRIBUTION_FORMS.map((value) => ({ value, label: t(`tierForm.${value}`) }))}
          value={figure.form ?? 'tiles'}
          onChange={(form) => applyEdit(changeFigure(id, kind, { form }), step)}
        />
      </Field>
      <FieldRow>
        <EditionPick
          label={t('token.ofEdition')}
          value={figure.edition}
          onPick={(edition) => applyEdit(changeFigure(id, kind, { edition }), step)}
        />
        <RulePick value={figure.rule} onPick={(rule) => applyEdit(changeFigure(id, kind, { rule }), step)} />
        <HighlightPick
          value={figure.highlight}
          onPick={(highlight) => applyEdit(changeFigure(id, kind, { highlight }), step)}
        />
      </FieldRow>
    </>
  )
}

export const TierTrendFields = ({ figure }: { figure: FigureOf<'tier-trend'> }) => {
  const { t } = useTranslation()
  const { id, kind } = figure
  const step = t('undo.changeShown')
  return (
    <>
      <Field label={t('tierMeasure.label')}>
        <SegmentedControl
          aria-label={t('tierMeasure.label')}
          data={TIER_TREND_MEASURES.map((value) => ({ value, label: t(`tierMeasure.${value}`) }))}
          value={figure.measure}
          onChange={(measure) => applyEdit(changeFigure(id, kind, { measure }), step)}
        />
      </Field>
      <RulePick value={figure.rule} onPick={(rule) => applyEdit(changeFigure(id, kind, { rule }), step)} />
      <EditionRange figure={figure} />
    </>
  )
}

export const TierStripFields = ({ figure }: { figure: FigureOf<'tier-strip'> }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { countries } = scope.project
  const { id, kind, countryIds } = figure
  const step = t('undo.changeShown')
  return (
    <>
      <MultiSelect
        label={t('tierFigure.countries')}
        description={t('tierFigure.countriesHint', { count: countryIds.length, most: MOST_ROWS })}
        searchable
        clearable
        data={countries
          .map((country) => ({ value: country.id as string, label: countryName(country, scope) }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
        value={[...countryIds]}
        onChange={(ids) => {
          const chosen = ids.flatMap((value) => countries.find((country) => country.id === value)?.id ?? [])
          applyEdit(changeFigure(id, kind, { countryIds: chosen }), step)
        }}
      />
      <FieldRow>
        <RulePick value={figure.rule} onPick={(rule) => applyEdit(changeFigure(id, kind, { rule }), step)} />
        <HighlightPick
          value={figure.highlight}
          onPick={(highlight) => applyEdit(changeFigure(id, kind, { highlight }), step)}
        />
      </FieldRow>
      <EditionRange figure={figure} />
    </>
  )
}

export const TierMovesFields = ({ figure }: { figure: FigureOf<'tier-moves'> }) => {
  const { t } = useTranslation()
  const { id, kind } = figure
  const step = t('undo.changeShown')
  return (
    <>
      <FieldRow>
        <EditionPick
          label={t('tierFigure.fromEdition')}
          value={figure.from}
          onPick={(from) => applyEdit(changeFigure(id, kind, { from }), step)}
        />
        <EditionPick
          label={t('tierFigure.toEdition')}
          value={figure.edition}
          onPick={(edition) => applyEdit(changeFigure(id, kind, { edition }), step)}
        />
      </FieldRow>
      <FieldRow>
        <RulePick value={figure.rule} onPick={(rule) => applyEdit(changeFigure(id, kind, { rule }), step)} />
        <HighlightPick
          value={figure.highlight}
          onPick={(highlight) => applyEdit(changeFigure(id, kind, { highlight }), step)}
        />
      </FieldRow>
    </>
  )
}

const EditionRange = ({ figure }: { figure: FigureOf<'tier-trend'> | FigureOf<'tier-strip'> }) => {
  const { t } = useTranslation()
  const { id, kind } = figure
  const step = t('undo.changeShown')
  return (
    <FieldRow>
      <NumberField
        label={t('figure.fromYear')}
        description={t('figure.fromYearHint')}
        min={2001}
        max={LIMITS.lastYear}
        field={`${id}/fromYear`}
        value={figure.fromYear}
        onNumber={(fromYear) => applyEdit(changeFigure(id, kind, { fromYear }), step, `${id}/fromYear`)}
      />
      <EditionPick
        label={t('tierFigure.lastEdition')}
        value={figure.edition}
        onPick={(edition) => applyEdit(changeFigure(id, kind, { edition }), step)}
      />
    </FieldRow>
  )
}
