/** What a briefing says of the edition it came from and does not follow the new one: a list to go through. */
import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Scope } from '../../../core/narrative/scope'
import type { NotMoved } from '../../../core/roll-forward/not-moved'
import { notMoved } from '../../../core/roll-forward/not-moved'
import { showTask } from '../../session'
import { useShownScope } from '../../shown-scope'
import { CheckItem } from '../../ui/check-item'
import { Notice } from '../../ui/notice'
import { TaskDialog } from '../../ui/task-dialog'
import { useGo } from '../go'
import { noteRolled, rolledStore } from './rolled'

const LONGEST = 160

export interface LeftBehindListProps {
  readonly marks: readonly NotMoved[]
  /** Left out: there is nowhere to go yet. */
  readonly onGo?: (mark: NotMoved) => void
}

export const LeftBehindList = ({ marks, onGo }: LeftBehindListProps) => {
  const { t } = useTranslation()
  if (marks.length === 0) return <Text c="dimmed">{t('nextEdition.staysNone')}</Text>
  const keyed = marks.map((mark) => ({ mark, key: JSON.stringify(mark) }))
  return (
    <Stack gap={0} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {keyed.map(({ mark, key }, n) => {
        const words = mark.words.length > LONGEST ? `${mark.words.slice(0, LONGEST).trimEnd()}…` : mark.words
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal marks may stand in one block
          <li key={`${key} ${n}`}>
            <CheckItem severity="info" message={t(`nextEdition.by.${mark.by}`)} where={words} {...goes(mark, onGo)} />
          </li>
        )
      })}
    </Stack>
  )
}

const goes = (mark: NotMoved, onGo: LeftBehindListProps['onGo']) => (onGo ? { onGo: () => onGo(mark) } : {})

/** The edition the plan compares with: after rolling forward, the one it came from. */
const leftFrom = (scope: Scope) => {
  const from = scope.project.editions.find(({ id }) => id === scope.plan.comparisonEditionId)
  return from && { year: from.year, marks: notMoved(scope, from) }
}

export const LeftBehind = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const go = useGo()
  const scope = useShownScope()
  const left = leftFrom(scope)
  if (left === undefined) return null
  return (
    <TaskDialog
      title={t('nextEdition.listTitle', { year: left.year })}
      closeLabel={t('nextEdition.close')}
      onClose={onClose}
    >
      <Stack gap={16} maw={880} mx="auto" p={24}>
        <LeftBehindList
          marks={left.marks}
          onGo={(mark) => {
            onClose()
            go.toIssue({ check: '', severity: 'info', message: '', at: mark.at }, scope.plan)
          }}
        />
      </Stack>
    </TaskDialog>
  )
}

/** Once, after the project was made; the list itself can be had at any time. */
export const RolledNotice = () => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const rolled = useStore(rolledStore, ({ project }) => project)
  if (rolled !== scope.project.id) return null
  const left = leftFrom(scope)
  if (left === undefined) return null
  const { year, marks } = left
  return (
    <Notice
      tone="warning"
      title={
        marks.length === 0
          ? t('nextEdition.barDone', { year })
          : t('nextEdition.barTitle', { count: marks.length, year })
      }
      actions={
        <>
          {marks.length === 0 ? null : (
            <Button variant="filled" onClick={() => showTask('left-behind')}>
              {t('nextEdition.look')}
            </Button>
          )}
          <Button onClick={() => noteRolled(null)}>{t('nextEdition.hide')}</Button>
        </>
      }
    />
  )
}
