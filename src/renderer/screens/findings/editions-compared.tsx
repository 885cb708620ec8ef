/** Parts of the comparison of two editions beside the findings: which editions, who moved between tiers, own activities then and now. */
import { Button, Text } from '@mantine/core'
import { IconArrowRight, IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addBlock } from '../../../core/edit/blocks'
import type { EditionsCompared } from '../../../core/edition-against/compare-editions'
import type { Activity } from '../../../core/model/field-work'
import type { EditionId } from '../../../core/model/ids'
import type { Edition } from '../../../core/model/report'
import { say } from '../../../core/narrative/localized'
import { countryName } from '../../../core/narrative/references'
import { writeRange } from '../../../core/narrative/write-date'
import { Pick } from '../../fields/pick'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { TierBadge, tierName } from '../../ui/tier-badge'
import { WorkList } from '../../ui/work-list'
import { useGo } from '../go'

interface EditionChoiceProps {
  /** The latest first. */
  readonly editions: readonly Edition[]
  readonly from: Edition
  readonly to: Edition
  readonly onFrom: (id: EditionId) => void
  readonly onTo: (id: EditionId) => void
}

export const EditionChoice = ({ editions, from, to, onFrom, onTo }: EditionChoiceProps) => {
  const { t } = useTranslation()
  const { plan } = useScope()
  const go = useGo()
  const choices = editions.map(({ id, year }) => ({ value: id, label: String(year) }))
  const isThere = plan.blocks.some((block) => block.kind === 'changes')
  const add = () => {
    const id = newId('blk')
    // before the end matter
    const end = plan.blocks.findIndex(({ kind }) => kind === 'sources' || kind === 'colophon')
    const last = plan.blocks.at(end < 1 ? -1 : end - 1)
    const since = from.id === plan.comparisonEditionId ? 'comparison' : from.id
    applyEdit(
      addBlock(plan.id, { id, kind: 'changes', from: since }, last?.id ?? null),
      t('editionsCompared.undo', { year: from.year }),
    )
    go.toBlock(id)
  }
  return (
    <div className="bw-editions">
      <Pick label={t('editionsCompared.from')} choices={choices} value={from.id} onPick={onFrom} searchable />
      <Pick label={t('editionsCompared.to')} choices={choices} value={to.id} onPick={onTo} searchable />
      {to.id === plan.editionId && from.year < to.year && !isThere ? (
        <Button leftSection={<IconPlus size={18} stroke={1.75} />} onClick={add}>
          {t('editionsCompared.add')}
        </Button>
      ) : null}
    </div>
  )
}

export const TiersCompared = ({ compared }: { readonly compared: EditionsCompared }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { country, from, to, since, moves, unknown, streakFrom, streakTo } = compared
  const streaks = [
    { edition: from, streak: streakFrom },
    { edition: to, streak: streakTo },
  ]
  return (
    <section aria-label={t('editionsCompared.tiers')}>
      <h3>{t('editionsCompared.tiers')}</h3>
      <ul className="bw-against-list">
        {streaks.map(({ edition, streak }) => (
          <li key={edition.id}>
            <div>
              {streak.ok
                ? t('editionsCompared.streak', {
                    country: countryName(country, scope),
                    tier: tierName(streak.value.tier, t),
                    year: edition.year,
                    count: streak.value.length,
                    since,
                  })
                : streak.reason}
            </div>
          </li>
        ))}
      </ul>
      <h4 className="bw-group">
        <span>{t('editionsCompared.moves')}</span>
        {moves.ok ? <span style={{ fontWeight: 400 }}>{moves.value.length}</span> : null}
      </h4>
      {moves.ok ? (
        <ul className="bw-against-list">
          {moves.value.map((move) => (
            <li key={move.country.id}>
              <div>{move.name}</div>
              <span className="bw-move">
                <TierBadge tier={move.from} />
                <IconArrowRight size={16} stroke={1.75} aria-hidden />
                <TierBadge tier={move.to} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {moves.ok && moves.value.length === 0 && unknown.length === 0 ? (
        <Text px={16} py={8}>
          {t('editionsCompared.noMoves')}
        </Text>
      ) : null}
      {unknown.length > 0 || !moves.ok ? (
        <Text px={16} py={8} fz="sm" c="dimmed">
          {moves.ok ? t('editionsCompared.unknown', { names: unknown.join(', ') }) : moves.reason}
        </Text>
      ) : null}
    </section>
  )
}

export const ActivitiesCompared = ({ compared }: { readonly compared: EditionsCompared }) => {
  const { t } = useTranslation()
  const periods = [
    { edition: compared.from, activities: compared.activitiesFrom },
    { edition: compared.to, activities: compared.activitiesTo },
  ]
  return (
    <section aria-label={t('editionsCompared.activities')}>
      <h3>{t('editionsCompared.activities')}</h3>
      <div className="bw-periods">
        {periods.map((period) => (
          <Period key={period.edition.id} {...period} />
        ))}
      </div>
    </section>
  )
}

const Period = ({ edition, activities }: { edition: Edition; activities: readonly Activity[] }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { periodFrom, periodTo, year } = edition
  const label = `${t('editionsCompared.period', { year })}: ${writeRange(periodFrom, periodTo, 'month', 'en')}`
  const groups = useMemo(() => [{ label, rows: activities }], [label, activities])
  return (
    <div>
      {activities.length === 0 ? (
        <>
          <h4 className="bw-group">{label}</h4>
          <Text px={16} py={8} c="dimmed">
            {t('editionsCompared.noActivities')}
          </Text>
        </>
      ) : (
        <WorkList
          groups={groups}
          level={4}
          className="bw-against-list"
          row={({ title, date, end }) => (
            <div>
              {say(title, scope)}
              <small>{writeRange(date, end, 'month', 'en')}</small>
            </div>
          )}
        />
      )}
    </div>
  )
}
