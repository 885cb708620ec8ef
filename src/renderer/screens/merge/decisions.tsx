/** A merge that waits for decisions: all that comes in at the left, what is to be decided first; mine and theirs side by side; the whole record. */
import { Badge, Button, Group, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type ComparedRecord, compareProjects, wholeRecord } from '../../../core/compare/compare-projects'
import { readerOf, scopeLike } from '../../../core/compare/units'
import { answersTo, recordOf } from '../../../core/merge/decide'
import type { Decision } from '../../../core/merge/merge-projects'
import { useScope } from '../../open-project'
import {
  answer,
  answerAll,
  dropMerge,
  finishMerge,
  mergedSoFar,
  openDecisions,
  otherWritersStore,
  type PendingMerge,
  showMerge,
  undoAnswer,
} from '../../other-writers'
import { NamedFields } from '../../ui/named-fields'
import { RecordList } from '../../ui/record-list'
import { TaskDialog } from '../../ui/task-dialog'
import { Difference } from '../compare/difference'
import './merge.css'
import { Question, wordsOf } from './question'
import { recordName } from './say-value'

const NONE_DRAWN = { theirs: new Map(), mine: new Map() }

type Row =
  | { readonly id: string; readonly is: 'decision'; readonly decision: Decision }
  | { readonly id: string; readonly is: 'came'; readonly record: ComparedRecord }

/** What comes in without a question: told apart from what is asked about. */
function useRows({ merged, mine }: PendingMerge): readonly Row[] {
  return useMemo(() => {
    const decisions = merged.decisions.map((decision): Row => ({ id: decision.key, is: 'decision', decision }))
    const came = compareProjects(mine, merged.project).map(
      (record): Row => ({ id: `${record.in} ${record.id}`, is: 'came', record }),
    )
    return [...decisions, ...came]
  }, [merged, mine])
}

export const MergeDecisions = ({ pending }: { pending: PendingMerge }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { merged, mine, copy } = pending
  const afterwards = useStore(otherWritersStore, (state) => state.afterwards)
  const rows = useRows(pending)
  const [chosen, setChosen] = useState(() => openDecisions(pending)[0]?.key ?? rows[0]?.id)
  const row = rows.find(({ id }) => id === chosen) ?? rows[0]
  const left = openDecisions(pending).length
  const soFar = useMemo(() => mergedSoFar(pending), [pending])
  const soFarScope = useMemo(() => scopeLike(soFar, scope.plan.id, scope.language), [soFar, scope])
  const name = copy?.name ?? t('merge.fileOnDisk')

  const choose = (number: number): void => {
    const to = row?.is === 'decision' ? answersTo(row.decision)[number] : undefined
    if (to !== undefined && row?.is === 'decision') flushSync(() => answer(row.decision, to))
  }
  const goOn = (): void => {
    const open = openDecisions(pending)
    const at = rows.findIndex(({ id }) => id === row?.id)
    const isOpen = new Set(open.map(({ key }) => key))
    const next = rows.find(({ id }, index) => index > at && isOpen.has(id)) ?? rows.find(({ id }) => isOpen.has(id))
    if (next) flushSync(() => setChosen(next.id))
    else finishMerge()
  }
  useKeys({ choose, goOn, undo: () => flushSync(undoAnswer) })

  const groups = useMemo(() => {
    const came = (label: string, kinds: readonly ComparedRecord['kind'][]) => ({
      label,
      rows: rows.filter((one) => one.is === 'came' && kinds.includes(one.record.kind)),
    })
    return [
      { label: t('merge.group.decide'), rows: rows.filter((one) => one.is === 'decision') },
      came(t('merge.group.changed'), ['changed', 'moved']),
      came(t('merge.group.added'), ['added']),
      came(t('merge.group.removed'), ['removed']),
    ].filter((group) => group.rows.length > 0)
  }, [rows, t])

  return (
    <TaskDialog
      title={t('merge.title')}
      closeLabel={t('merge.later')}
      aside={
        <Text fz="sm" c="dimmed" truncate>
          {t('merge.sides', { name })}
        </Text>
      }
      footer={
        <>
          <div style={{ flex: 1 }}>
            <Text fw={600} role="status">
              {left === 0 ? t('merge.noneLeft') : t('merge.left', { count: left })}
            </Text>
            <Text fz={13} c="dimmed">
              {afterwards === null
                ? t(left === 0 ? 'merge.oneUndo' : 'merge.safe')
                : t('merge.first', { name: afterwards })}
            </Text>
          </div>
          <Button disabled={pending.past.length === 0} onClick={undoAnswer}>
            {t('merge.undoAnswer')}
          </Button>
          <Button disabled={left === 0} onClick={() => answerAll('mine')}>
            {t('merge.restMine')}
          </Button>
          <Button disabled={left === 0} onClick={() => answerAll('theirs')}>
            {t('merge.restTheirs')}
          </Button>
          <Button onClick={dropMerge}>{t('merge.drop')}</Button>
          <Button variant="filled" disabled={left > 0} onClick={finishMerge}>
            {left > 0 ? t('merge.mergeLeft', { count: left }) : t('merge.merge')}
          </Button>
        </>
      }
      onClose={() => showMerge(null)}
    >
      <div className="bw-merge">
        <div className="bw-merge-list">
          <RecordList
            label={t('merge.list')}
            groups={groups}
            selected={row?.id ?? null}
            onSelect={({ id }) => setChosen(id)}
            title={(one) =>
              one.is === 'came'
                ? one.record.name || t(`record.${one.record.in}`)
                : recordName(recordOf(merged.project, one.decision), one.decision, scope, t)
            }
            meta={(one) =>
              one.is === 'came' ? t(`record.${one.record.in}`) : wordsOf(one.decision, t('merge.wholeRecord'))
            }
            end={(one) => <Standing row={one} pending={pending} />}
          />
        </div>
        <section
          className="bw-merge-question"
          aria-label={t('merge.question')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and begins with the focus
          tabIndex={0}
          data-autofocus
        >
          {row?.is === 'decision' ? (
            <Question decision={row.decision} pending={pending} onChoose={choose} />
          ) : row ? (
            <Difference
              record={row.record}
              shows={undefined}
              drawn={NONE_DRAWN}
              theirs={mine}
              mine={merged.project}
              otherName={t('merge.mine')}
              onGo={undefined}
            />
          ) : null}
          <Group gap={8} mt={24}>
            <Step by={-1} rows={rows} at={row} onGo={setChosen} />
            <Step by={1} rows={rows} at={row} onGo={setChosen} />
            <Text fz={13} c="dimmed">
              {t('merge.keys')}
            </Text>
          </Group>
        </section>
        <section
          className="bw-merge-record"
          aria-label={t('merge.whole')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
          tabIndex={0}
        >
          <Text component="h3" fz="lg" fw={600} m={0} mb={8}>
            {t('merge.whole')}
          </Text>
          {row ? <Whole row={row} soFar={soFarScope} /> : null}
        </section>
      </div>
    </TaskDialog>
  )
}

interface Keys {
  readonly choose: (number: number) => void
  readonly goOn: () => void
  readonly undo: () => void
}
const KEYS = ['1', '2', '3']

/** Before the workspace hears them: its undo would take back a step of the project. */
function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { choose, goOn, undo } = latest.current
      const isMod = event.ctrlKey || event.metaKey
      const number = KEYS.indexOf(event.key)
      const isOnControl = event.target instanceof HTMLButtonElement
      if (isMod && event.key.toLowerCase() === 'z') undo()
      else if (isMod || event.altKey) return
      else if (number >= 0) choose(number)
      else if (event.key === 'Enter' && !isOnControl) goOn()
      else return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

const Standing = ({ row, pending }: { row: Row; pending: PendingMerge }) => {
  const { t } = useTranslation()
  if (row.is === 'came') return <IconCheck size={16} aria-label={t('merge.comesIn')} />
  const given = pending.answers.get(row.decision.key)
  return (
    <Badge
      variant={given === undefined ? 'filled' : 'default'}
      radius="sm"
      tt="none"
      fw={given === undefined ? 600 : 400}
    >
      {t(`merge.standing.${given ?? 'open'}`)}
    </Badge>
  )
}

interface StepProps {
  readonly by: -1 | 1
  readonly rows: readonly Row[]
  readonly at: Row | undefined
  readonly onGo: (id: string) => void
}
const Step = ({ by, rows, at, onGo }: StepProps) => {
  const { t } = useTranslation()
  const to = at && rows[rows.indexOf(at) + by]
  return (
    <Button
      disabled={!to}
      leftSection={by < 0 ? <IconArrowLeft size={16} /> : null}
      rightSection={by > 0 ? <IconArrowRight size={16} /> : null}
      onClick={() => to && onGo(to.id)}
    >
      {t(by < 0 ? 'merge.previous' : 'merge.next')}
    </Button>
  )
}

/** As it would be after the merge. */
const Whole = ({ row, soFar }: { row: Row; soFar: ReturnType<typeof scopeLike> }) => {
  const { t } = useTranslation()
  const record =
    row.is === 'decision'
      ? recordOf(soFar.project, row.decision)
      : recordOf(soFar.project, { at: { in: row.record.in, id: row.record.id } as Decision['at'] })
  const fields = useMemo(() => wholeRecord(record, readerOf(soFar)), [record, soFar])
  const isProject = row.is === 'decision' ? row.decision.at.in === 'project' : row.record.in === 'project'
  if (record === undefined) return <Text c="dimmed">{t('merge.gone')}</Text>
  if (isProject) return null
  return <NamedFields fields={fields.map(({ field, text }) => ({ field, value: text }))} />
}
