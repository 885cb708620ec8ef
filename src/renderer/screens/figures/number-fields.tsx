/** What the figures of numbers show: which activities, grouped by what, which years. */
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { changeFigure, type FigureOf } from '../../../core/edit/figures'
import { PEOPLE_GROUPS } from '../../../core/model/figure'
import { LIMITS } from '../../../core/model/limits'
import { NumberField } from '../../fields/number-field'
import { Pick } from '../../fields/pick'
import { applyEdit, useScope } from '../../open-project'
import { countryChoices, FilterFields } from '../../prose/token-form'
import { Field, FieldRow } from '../../ui/record-form'

export const ActivityMonthsFields = ({ figure }: { figure: FigureOf<'activity-months'> }) => {
  const { t } = useTranslation()
  return (
    <FilterFields
      filter={figure.filter}
      onChange={(filter) => applyEdit(changeFigure(figure.id, figure.kind, { filter }), t('undo.changeShown'))}
    />
  )
}

export const PeopleReachedFields = ({ figure }: { figure: FigureOf<'people-reached'> }) => {
  const { t } = useTranslation()
  const step = t('undo.changeShown')
  return (
    <>
      <Field label={t('numbers.by')}>
        <SegmentedControl
          aria-label={t('numbers.by')}
          data={PEOPLE_GROUPS.map((value) => ({ value, label: t(`numbers.group.${value}`) }))}
          value={figure.by}
          onChange={(by) => applyEdit(changeFigure(figure.id, figure.kind, { by }), step)}
        />
      </Field>
      <FilterFields
        filter={figure.filter}
        onChange={(filter) => applyEdit(changeFigure(figure.id, figure.kind, { filter }), step)}
      />
    </>
  )
}

export const LawEnforcementFields = ({ figure }: { figure: FigureOf<'law-enforcement'> }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { id, kind } = figure
  const step = t('undo.changeShown')
  const year = (field: 'fromYear' | 'toYear') => (
    <NumberField
      label={t(`numbers.${field}`)}
      description={t(`numbers.${field}Hint`)}
      min={LIMITS.firstYear}
      max={LIMITS.lastYear}
      field={`${id}/${field}`}
      value={figure[field]}
      onNumber={(value) => applyEdit(changeFigure(id, kind, { [field]: value }), step, `${id}/${field}`)}
    />
  )
  return (
    <>
      <Pick
        label={t('token.country')}
        choices={countryChoices(scope, t)}
        value={figure.country}
        onPick={(country) => applyEdit(changeFigure(id, kind, { country }), step)}
      />
      <FieldRow>
        {year('fromYear')}
        {year('toYear')}
      </FieldRow>
    </>
  )
}
