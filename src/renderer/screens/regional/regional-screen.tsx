/** What is known of countries: their tiers, the numbers of law enforcement, and which of them count. */
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useGo } from '../go'
import { NumbersView } from './numbers-view'
import './regional.css'
import { RulesView } from './rules-view'
import { TiersView } from './tiers-view'

/** By how what is chosen begins: a way that leads to a record leads to its view. */
const VIEWS = ['tiers', 'sta', 'rul'] as const
type View = (typeof VIEWS)[number]
const viewOf = (chosen: string | undefined): View => VIEWS.find((view) => view === chosen?.slice(0, 3)) ?? 'tiers'

export const RegionalScreen = () => {
  const { t } = useTranslation()
  const go = useGo()
  const view = viewOf(go.chosen.regional)
  const views = (
    <SegmentedControl
      aria-label={t('regionalView.label')}
      data={VIEWS.map((value) => ({ value, label: t(`regionalView.${value}`) }))}
      value={view}
      onChange={(value) => go.choose('regional', value === 'tiers' ? null : value)}
    />
  )
  switch (view) {
    case 'tiers':
      return <TiersView views={views} />
    case 'sta':
      return <NumbersView views={views} />
    case 'rul':
      return <RulesView views={views} />
  }
}
