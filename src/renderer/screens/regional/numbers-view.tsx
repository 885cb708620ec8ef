/** The law-enforcement numbers of a country: years by measures, with what stands behind the chosen one. */
import { Button, Select, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type StatisticPlace, statisticOf } from '../../../core/edit/statistics'
import { LIMITS } from '../../../core/model/limits'
import { MEASURES } from '../../../core/model/report'
import { countryName } from '../../../core/narrative/references'
import { useScope } from '../../open-project'
import { Pane, PaneHeader } from '../../ui/pane'
import { TwoSteps } from '../../ui/two-steps'
import { useGo } from '../go'
import { ImportButton } from '../import/import-button'
import { NumberGrid } from './number-grid'
import { NumberPane } from './number-pane'
import { cellOf, placeIn, yearsShown } from './number-places'

export const NumbersView = ({ views }: { views: ReactNode }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan } = scope
  const [asked, setAsked] = useState<readonly number[]>([])
  const edition = project.editions.find(({ id }) => id === plan.editionId)
  const chosen = placeIn(go.chosen.regional, project)
  const countryId = chosen?.countryId ?? plan.countryId
  const country = project.countries.find(({ id }) => id === countryId)
  const own = project.statistics.filter((one) => one.countryId === countryId)
  const years = yearsShown(
    own,
    edition?.year ?? Number(plan.asOf.slice(0, 4)),
    chosen ? [...asked, chosen.year] : asked,
  )
  const place: StatisticPlace = chosen ?? { countryId, measure: MEASURES[0], year: years.at(-1) ?? LIMITS.lastYear }
  const choose = (next: StatisticPlace) => go.choose('regional', cellOf(next))
  const [first = LIMITS.firstYear, last = LIMITS.lastYear] = [years[0], years.at(-1)]

  return (
    <TwoSteps
      name="numbers"
      sideWidth={360}
      about={t('lawNumbers.about')}
      side={(back) => <NumberPane place={place} statistic={statisticOf(project.statistics, place)} back={back} />}
      main={(toSide) => (
        <Pane
          label={t('section.regional')}
          ownScroll
          header={
            <PaneHeader title={t('section.regional')} count={t('lawNumbers.count', { count: own.length })}>
              {toSide}
              <ImportButton kind="statistics" defaults={{ country: countryId }} />
            </PaneHeader>
          }
          bar={
            <>
              {views}
              <Select
                w={208}
                searchable
                aria-label={t('lawNumbers.country')}
                data={project.countries
                  .map((one) => ({ value: one.id as string, label: countryName(one, scope) }))
                  .toSorted((a, b) => a.label.localeCompare(b.label))}
                value={countryId}
                onChange={(id) => {
                  const next = project.countries.find((one) => one.id === id)
                  if (next) choose({ ...place, countryId: next.id })
                }}
              />
              <Button disabled={first <= LIMITS.firstYear} onClick={() => setAsked([...asked, first - 1])}>
                {t('lawNumbers.earlier', { year: first - 1 })}
              </Button>
              <Button disabled={last >= LIMITS.lastYear} onClick={() => setAsked([...asked, last + 1])}>
                {t('lawNumbers.later', { year: last + 1 })}
              </Button>
            </>
          }
          footer={
            <Text fz={13} c="dimmed">
              {t('lawNumbers.keys')}
            </Text>
          }
        >
          <NumberGrid country={country} years={years} place={place} onPlace={choose} />
        </Pane>
      )}
    />
  )
}
