/** Beside the grid: the chosen number, where it is from, why it is not known, where it is used. */
import { Button, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { countMentions } from '../../../core/edit/inlines'
import {
  changeStatistic,
  deleteStatistic,
  type StatisticPlace,
  setStatistic,
  setYearSource,
  withoutSource,
} from '../../../core/edit/statistics'
import { LIMITS } from '../../../core/model/limits'
import type { Statistic } from '../../../core/model/report'
import { countryName } from '../../../core/narrative/references'
import { sayInline } from '../../../core/narrative/say-inline'
import { NumberField } from '../../fields/number-field'
import { PickOrNone } from '../../fields/pick'
import { PlainText } from '../../fields/text-fields'
import { applyEdit, useScope } from '../../open-project'
import { sourceName } from '../../prose/names'
import { Pane, PaneHeader } from '../../ui/pane'
import { RecordForm } from '../../ui/record-form'
import { useGo } from '../go'
import { DeleteButton, toldMentions } from '../records/delete-button'
import { UsedIn } from '../records/used-in'
import { cellOf } from './number-places'

interface NumberPaneProps {
  readonly place: StatisticPlace
  /** Undefined: nothing is entered there. */
  readonly statistic: Statistic | undefined
  /** Leads back to the grid, where there is no room for both. */
  readonly back: ReactNode
}

export const NumberPane = ({ place, statistic, back }: NumberPaneProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const country = scope.project.countries.find(({ id }) => id === place.countryId)
  const name = country ? countryName(country, scope) : ''
  const measure = t(`measure.${place.measure}`)
  const step = t('lawNumbers.undoSet', { measure, country: name, year: place.year })
  const title = t('lawNumbers.cell', { measure, year: place.year })
  const key = cellOf(place)
  const remove = (id: Statistic['id']) => {
    // the cell stays where it is
    go.choose('regional', key)
    applyEdit(deleteStatistic(id, sayInline), t('lawNumbers.undoDelete'))
  }
  return (
    <Pane
      label={t('lawNumbers.about')}
      header={
        <PaneHeader title={title}>
          {back}
          {statistic ? (
            <DeleteButton
              label={t('lawNumbers.delete')}
              consequences={toldMentions(countMentions(scope.project, new Set([statistic.id])), 'delete.inText', t)}
              onDelete={() => remove(statistic.id)}
            />
          ) : null}
        </PaneHeader>
      }
    >
      <RecordForm label={title}>
        <Text fz="sm" c="dimmed">
          {t('lawNumbers.of', { country: name, year: place.year })}
        </Text>
        <NumberField
          key={key}
          label={t('lawNumbers.number')}
          description={t('lawNumbers.numberHint')}
          placeholder={statistic ? t('lawNumbers.notFound') : t('lawNumbers.notEntered')}
          min={0}
          max={LIMITS.count}
          thousandSeparator=","
          field={`${key}/value`}
          value={statistic?.value ?? null}
          onNumber={(value) => applyEdit(setStatistic(place, value), step, `${key}/value`)}
        />
        {statistic ? (
          <Behind key={statistic.id} statistic={statistic} step={step} />
        ) : (
          <div>
            <Button onClick={() => applyEdit(setStatistic(place, null), step)}>{t('lawNumbers.sayNotFound')}</Button>
          </div>
        )}
      </RecordForm>
    </Pane>
  )
}

const Behind = ({ statistic, step }: { statistic: Statistic; step: string }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { id, year } = statistic
  const others = statistic.sourceId === null ? [] : withoutSource(scope.project, statistic)
  return (
    <>
      <PickOrNone
        label={t('lawNumbers.source')}
        none={t('lawNumbers.noSource')}
        choices={scope.project.sources.map((source) => ({ value: source.id, label: sourceName(source, scope, t) }))}
        value={statistic.sourceId}
        onPick={(sourceId) => applyEdit(changeStatistic(id, { sourceId }), step)}
      />
      <PlainText
        label={t('lawNumbers.locator')}
        description={t('lawNumbers.locatorHint')}
        field={`${id}/locator`}
        step={step}
        value={statistic.locator ?? ''}
        edit={(locator) => changeStatistic(id, { locator })}
      />
      {others.length > 0 ? (
        <Stack gap={4} align="flex-start">
          <Button onClick={() => applyEdit(setYearSource(id), t('lawNumbers.undoYearSource', { year }))}>
            {t('lawNumbers.yearSource', { year, count: others.length })}
          </Button>
        </Stack>
      ) : null}
      <PlainText
        lines
        label={t(statistic.value === null ? 'lawNumbers.why' : 'lawNumbers.note')}
        description={t('lawNumbers.noteHint')}
        field={`${id}/note`}
        step={step}
        spelledIn={scope.language}
        value={statistic.note}
        edit={(note) => changeStatistic(id, { note })}
      />
      <UsedIn id={id} />
    </>
  )
}
