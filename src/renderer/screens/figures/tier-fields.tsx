/** What the figures of tiers show: their form, their countries, their editions. */
import { MultiSelect, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MOST_ROWS } from '../../../core/charts/tier-strip/spec'
import { changeFigure, type FigureOf } from '../../../core/edit/figures'
import { type Figure, TIER_DISTRIBUTION_FORMS, TIER_TREND_MEASURES } from '../../../core/model/figure'
import type { FigureId } from '../../../core/model/ids'
import { LIMITS } from '../../../core/model/limits'
import { countryName } from '../../../core/narrative/references'
import { NumberField } from '../../fields/number-field'
import { applyEdit, useScope } from '../../open-project'
import { Field, FieldRow } from '../../ui/record-form'
import { EditionPick, HighlightPick, RulePick } from './figure-picks'

/** One step, of what a figure shows; changes of one field in a row are one. */
function useChange<K extends Figure['kind']>({ id, kind }: { readonly id: FigureId; readonly kind: K }) {
  const { t } = useTranslation()
  return (fields: Parameters<typeof changeFigure<K>>[2], field?: string) =>
    applyEdit(changeFigure(id, kind, fields), t('undo.changeShown'), field)
}

export const TierDistributionFields = ({ figure }: { figure: FigureOf<'tier-distribution'> }) => {
  const { t } = useTranslation()
  const change = useChange(figure)
  return (
    <>
      <Field label={t('tierForm.label')}>
        <SegmentedControl
          aria-label={t('tierForm.label')}
          data={TIER_DISTRIBUTION_FORMS.map((value) => ({ value, label: t(`tierForm.${value}`) }))}
          value={figure.form ?? 'tiles'}
          onChange={(form) => change({ form })}
        />
      </Field>
      <FieldRow>
        <EditionPick label={t('token.ofEdition')} value={figure.edition} onPick={(edition) => change({ edition })} />
        <RulePick value={figure.rule} onPick={(rule) => change({ rule })} />
        <HighlightPick value={figure.highlight} onPick={(highlight) => change({ highlight })} />
      </FieldRow>
    </>
  )
}

export const TierTrendFields = ({ figure }: { figure: FigureOf<'tier-trend'> }) => {
  const { t } = useTranslation()
  const change = useChange(figure)
  return (
    <>
      <Field label={t('tierMeasure.label')}>
        <SegmentedControl
          aria-label={t('tierMeasure.label')}
          data={TIER_TREND_MEASURES.map((value) => ({ value, label: t(`tierMeasure.${value}`) }))}
          value={figure.measure}
          onChange={(measure) => change({ measure })}
        />
      </Field>
      <RulePick value={figure.rule} onPick={(rule) => change({ rule })} />
      <EditionRange figure={figure} />
    </>
  )
}

export const TierStripFields = ({ figure }: { figure: FigureOf<'tier-strip'> }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { countries } = scope.project
  const { countryIds } = figure
  const change = useChange(figure)
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
          change({ countryIds: chosen })
        }}
      />
      <FieldRow>
        <RulePick value={figure.rule} onPick={(rule) => change({ rule })} />
        <HighlightPick value={figure.highlight} onPick={(highlight) => change({ highlight })} />
      </FieldRow>
      <EditionRange figure={figure} />
    </>
  )
}

export const TierMovesFields = ({ figure }: { figure: FigureOf<'tier-moves'> }) => {
  const { t } = useTranslation()
  const change = useChange(figure)
  return (
    <>
      <FieldRow>
        <EditionPick label={t('tierFigure.fromEdition')} value={figure.from} onPick={(from) => change({ from })} />
        <EditionPick
          label={t('tierFigure.toEdition')}
          value={figure.edition}
          onPick={(edition) => change({ edition })}
        />
      </FieldRow>
      <FieldRow>
        <RulePick value={figure.rule} onPick={(rule) => change({ rule })} />
        <HighlightPick value={figure.highlight} onPick={(highlight) => change({ highlight })} />
      </FieldRow>
    </>
  )
}

const EditionRange = ({ figure }: { figure: FigureOf<'tier-trend'> | FigureOf<'tier-strip'> }) => {
  const { t } = useTranslation()
  const change = useChange(figure)
  return (
    <FieldRow>
      <NumberField
        label={t('figure.fromYear')}
        description={t('figure.fromYearHint')}
        min={2001}
        max={LIMITS.lastYear}
        field={`${figure.id}/fromYear`}
        value={figure.fromYear}
        onNumber={(fromYear) => change({ fromYear }, `${figure.id}/fromYear`)}
      />
      <EditionPick
        label={t('tierFigure.lastEdition')}
        value={figure.edition}
        onPick={(edition) => change({ edition })}
      />
    </FieldRow>
  )
}
