/** The tiers of every country in every edition, and which countries count. */
import { Button, Select, Switch, Text, TextInput } from '@mantine/core'
import { IconAdjustments, IconCheck, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isCounted } from '../../../core/edit/placements'
import { fold } from '../../../core/find/match'
import type { Country, Edition } from '../../../core/model/report'
import { REGIONS, type Region } from '../../../core/model/report'
import { countedIn } from '../../../core/narrative/placements'
import { countryName } from '../../../core/narrative/references'
import { useScope } from '../../open-project'
import { Pane, PaneHeader } from '../../ui/pane'
import { TierBadge } from '../../ui/tier-badge'
import { TwoSteps } from '../../ui/two-steps'
import { useGo } from '../go'
import { ImportButton } from '../import/import-button'
import { RuleWords } from '../rule-words'
import { CellPane } from './cell-pane'
import { TierGrid } from './tier-grid'

const ALL = 'all'

export interface Cell {
  readonly country: Country
  readonly edition: Edition
}

export const TiersView = ({ views }: { views: ReactNode }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { project, plan } = scope
  const rule = project.countRules.find((r) => r.id === plan.countRuleId)
  const [region, setRegion] = useState<Region | typeof ALL>(rule?.region ?? ALL)
  const [onlyCounted, setOnlyCounted] = useState(false)
  const [isChanging, setChanging] = useState(false)
  const [filter, setFilter] = useState('')

  const editions = project.editions.toSorted((a, b) => a.year - b.year)
  const countries = project.countries
    .filter((c) => region === ALL || c.region === region || rule?.include.includes(c.id))
    .filter((c) => !onlyCounted || !rule || isCounted(rule, c))
    .filter((c) => fold(`${countryName(c, scope)} ${c.iso3}`).includes(fold(filter.trim())))
    .toSorted((a, b) => countryName(a, scope).localeCompare(countryName(b, scope)))

  const placement = project.placements.find((p) => p.id === go.chosen.regional)
  const [countryId, editionId] = placement
    ? [placement.countryId as string, placement.editionId as string]
    : (go.chosen.regional?.split(' ') ?? [])
  const cell: Cell | undefined = (() => {
    const country = project.countries.find((c) => c.id === (countryId ?? plan.countryId))
    const edition = project.editions.find((e) => e.id === (editionId ?? plan.editionId))
    return country && edition ? { country, edition } : undefined
  })()
  const choose = (next: Cell) => go.choose('regional', `${next.country.id} ${next.edition.id}`)
  const counted = countedIn('plan', 'plan', scope)

  return (
    <TwoSteps
      name="regional"
      sideWidth={320}
      about={t('regional.about')}
      side={(back) => <CellPane cell={cell} rule={rule} back={back} />}
      main={(toSide) => (
        <Pane
          label={t('section.regional')}
          ownScroll
          header={
            <PaneHeader title={t('section.regional')} count={t('regional.count', { count: countries.length })}>
              {toSide}
              <ImportButton kind="placements" />
            </PaneHeader>
          }
          bar={
            <>
              {views}
              <Select
                w={208}
                aria-label={t('regional.region')}
                data={[
                  ...REGIONS.map((value) => ({ value: value as string, label: t(`region.${value}`) })),
                  { value: ALL, label: t('regional.allRegions') },
                ]}
                value={region}
                onChange={(value) => setRegion(REGIONS.find((r) => r === value) ?? ALL)}
              />
              <Switch
                styles={{ label: { whiteSpace: 'nowrap' } }}
                label={t('regional.onlyCounted')}
                checked={onlyCounted}
                onChange={(event) => setOnlyCounted(event.currentTarget.checked)}
              />
              <TextInput
                ml="auto"
                w={168}
                aria-label={t('regional.find')}
                placeholder={t('regional.find')}
                leftSection={<IconSearch size={16} />}
                value={filter}
                onChange={(event) => setFilter(event.currentTarget.value)}
              />
            </>
          }
          footer={
            <Text fz={13} c="dimmed">
              <TierBadge tier={null} /> {t('regional.keys')}
            </Text>
          }
        >
          <div className="bw-regional">
            <div className="bw-rule-bar" role="status">
              <div style={{ flex: 1 }}>
                {counted.ok ? (
                  <RuleWords counted={counted.value} withWhy={false} />
                ) : (
                  <Text fz="sm">{counted.reason}</Text>
                )}
              </div>
              {rule ? (
                <Button
                  h={28}
                  leftSection={isChanging ? <IconCheck size={16} /> : <IconAdjustments size={16} />}
                  aria-pressed={isChanging}
                  onClick={() => setChanging((changing) => !changing)}
                >
                  {isChanging ? t('regional.changeDone') : t('regional.change')}
                </Button>
              ) : null}
            </div>
            <TierGrid
              countries={countries}
              editions={editions}
              cell={cell}
              onCell={choose}
              rule={rule}
              isChanging={isChanging}
            />
          </div>
        </Pane>
      )}
    />
  )
}
