/** Who changed what, newest first, each record a way there. */
import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LogEntry } from '../../../core/model/review'
import { anchorOf } from '../../../core/review/threads'
import { useOpenPart } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { writtenAt } from '../../ui/written-at'
import { sectionOf, useGo } from '../go'
import './review.css'
import { useAnchorName } from './use-anchor-name'

const FIRST = 8
const MOST = 100
const NONE = [] as const

export const ChangesList = () => {
  const { t } = useTranslation()
  const log = useOpenPart((open) => open.changeLog) ?? NONE
  if (log.length === 0)
    return (
      <Text px={16} c="dimmed">
        {t('changes.none')}
      </Text>
    )
  return (
    <ul className="bw-threads" aria-label={t('changes.list')}>
      {log
        .slice(-MOST)
        .toReversed()
        .map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
    </ul>
  )
}

const Entry = ({ entry }: { entry: LogEntry }) => {
  const { t } = useTranslation()
  const { project } = useShownScope()
  const go = useGo()
  const nameOf = useAnchorName()
  const { added, changed, removed } = entry
  const ids = [...added, ...changed]
  const counts = [
    ...(added.length > 0 ? [t('changes.added', { count: added.length })] : []),
    ...(changed.length > 0 ? [t('changes.changed', { count: changed.length })] : []),
    ...(removed.length > 0 ? [t('changes.removed', { count: removed.length })] : []),
  ]
  const show = (id: string) => {
    const anchor = anchorOf(project, { about: id })
    if (anchor.is === 'block') go.toBlock(anchor.block.id)
    else go.toRecord(id)
  }
  return (
    <>
      <Text fz={13} c="dimmed">
        <Text span fz={13} fw={600} c="var(--mantine-color-text)">
          {entry.by || t('review.nobody')}
        </Text>
        {`, ${writtenAt(Date.parse(entry.at), t)}`}
      </Text>
      <Text fz={15} lh="20px">
        {counts.length === 0 ? t('changes.first') : counts.join(', ')}
      </Text>
      <ul className="bw-uses">
        {ids.slice(0, FIRST).map((id) => {
          const name = nameOf(id, project)
          if (name === undefined) return null
          const leads = id.startsWith('blk_') || sectionOf(id) !== undefined
          return (
            <li key={id}>
              {leads ? (
                <Anchor component="button" type="button" fz="sm" ta="left" onClick={() => show(id)}>
                  {name}
                </Anchor>
              ) : (
                <Text fz="sm">{name}</Text>
              )}
            </li>
          )
        })}
        {ids.length > FIRST ? <li>{t('changes.more', { count: ids.length - FIRST })}</li> : null}
      </ul>
    </>
  )
}
