/** Two versions of a project: what differs, record by record; the difference of one; a page of all. Nothing is changed here. */
import { Badge, Button, Select, Text } from '@mantine/core'
import { IconEqual } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type ValueChange, valueChanges } from '../../../core/checks/value-changes'
import { type ComparedFigure, compareFigures } from '../../../core/compare/compare-figures'
import {
  COMPARED_KINDS,
  type ComparedRecord,
  compareProjects,
  countKinds,
} from '../../../core/compare/compare-projects'
import { scopeLike } from '../../../core/compare/units'
import type { BlockId } from '../../../core/model/ids'
import type { Scope } from '../../../core/narrative/scope'
import { bridge, messageOf } from '../../bridge'
import type { ComparedWith } from '../../compare-with'
import { mergeWithCopy } from '../../other-writers'
import { EmptyState } from '../../ui/empty-state'
import { RecordList } from '../../ui/record-list'
import { TaskDialog } from '../../ui/task-dialog'
import { writtenAt } from '../../ui/written-at'
import { blockOf, sectionOf, useGo } from '../go'
import { shownName } from '../shown-name'
import { ChooseOther, OtherButton } from './choose-other'
import './compare.css'
import { Difference } from './difference'
import { MovedValue } from './moved-value'
import { useFiguresOfBoth } from './use-figures-of-both'

export interface CompareScreenProps {
  /** As on screen. */
  readonly scope: Scope
  /** Null: the person has not chosen yet. */
  readonly other: ComparedWith | null
  readonly onClose: () => void
}

export const CompareScreen = ({ scope, other, onClose }: CompareScreenProps) => {
  const { t } = useTranslation()
  if (other) return <Compared key={other.name} scope={scope} other={other} onClose={onClose} />
  return (
    <TaskDialog title={t('compare.title')} closeLabel={t('compare.close')} onClose={onClose}>
      <ChooseOther project={scope.project.id} />
    </TaskDialog>
  )
}

type RecordRow = ComparedRecord & { readonly shows: ComparedFigure | undefined }
interface ValueRow {
  readonly in: 'values'
  readonly kind: 'changed'
  readonly id: string
  readonly change: ValueChange
}
type Row = RecordRow | ValueRow

/** What the text says otherwise although nobody touched its words, last: it follows from the rest. */
function useDifferences(theirs: Scope, mine: Scope): readonly Row[] {
  const records = useRecords(theirs, mine)
  const values = useMemo(
    () =>
      valueChanges(theirs, mine).map(
        (change, at): ValueRow => ({ in: 'values', kind: 'changed', id: `value ${at}`, change }),
      ),
    [theirs, mine],
  )
  return useMemo(() => [...records, ...values], [records, values])
}

function useRecords(theirs: Scope, mine: Scope): readonly RecordRow[] {
  return useMemo(() => {
    const records = compareProjects(theirs.project, mine.project)
    const shown = new Map(
      compareFigures(theirs, mine).map((figure): [string, ComparedFigure] => [figure.figure, figure]),
    )
    const told = new Set(records.map(({ id }) => id))
    const rows = records.map((record): RecordRow => ({ ...record, shows: shown.get(record.id) }))
    // a figure that nobody touched shows something else when its data have moved
    const moved = mine.project.figures.flatMap(({ id, title }): RecordRow[] => {
      const shows = told.has(id) ? undefined : shown.get(id)
      if (!shows) return []
      const name = (title[mine.language] ?? []).map((part) => ('text' in part ? part.text : '…')).join('')
      return [{ in: 'figures', kind: 'changed', id, name, fields: [], shows }]
    })
    return [...rows, ...moved]
  }, [theirs, mine])
}

const Compared = ({ scope, other, onClose }: CompareScreenProps & { other: ComparedWith }) => {
  const { t } = useTranslation()
  const go = useGo()
  const theirs = useMemo(() => scopeLike(other.project, scope.plan.id, scope.language), [other, scope])
  const rows = useDifferences(theirs, scope)
  const counts = countKinds(rows)
  const [kind, setKind] = useState<string>('all')
  const shown = useMemo(() => rows.filter((row) => kind === 'all' || row.kind === kind), [rows, kind])
  const [chosen, setChosen] = useState<string | null>(null)
  const row = shown.find(({ id }) => id === chosen) ?? shown[0]
  const figures = useMemo(() => rows.filter((one) => one.in === 'figures').map(({ id }) => id), [rows])
  const drawn = useFiguresOfBoth(theirs, scope, figures)
  const name = shownName(scope.project, t('workspace.untitled'))
  const [said, setSaid] = useState('')
  const isSameProject = other.project.id === scope.project.id
  const groups = useMemo(() => {
    const lists = [...new Set(shown.map((one) => one.in))]
    return lists.map((list) => ({
      label: list === 'values' ? t('compare.value.group') : t(`record.${list}`),
      rows: shown.filter((one) => one.in === list),
    }))
  }, [shown, t])
  const savePage = async (): Promise<void> => {
    try {
      const saved = await bridge.saveComparison({
        other: other.side,
        names: [other.name.slice(0, 255), name.slice(0, 255)],
        mine: scope.project,
      })
      if (saved !== undefined) setSaid(t('compare.savedPage', { name: saved }))
    } catch (error) {
      setSaid(messageOf(error) ?? t('compare.failed'))
    }
  }
  const merge = (): void => {
    const { copy } = other
    if (!copy) return
    flushSync(onClose)
    void mergeWithCopy(copy, t('merge.stepCopy', { name: copy.name }))
  }
  return (
    <TaskDialog
      title={t('compare.title')}
      closeLabel={t('compare.close')}
      aside={
        <Text fz="sm" c="dimmed" truncate>
          {t('compare.sides', { other: other.name, mine: name })}
        </Text>
      }
      footer={
        <>
          <Text fz="sm" role="status" flex={1}>
            {said || relationWords(other, isSameProject, t)}
          </Text>
          <OtherButton />
          <Button disabled={rows.length === 0} onClick={() => void savePage()}>
            {t('compare.savePage')}
          </Button>
          {other.copy && isSameProject ? (
            <Button variant="filled" disabled={rows.length === 0} onClick={merge}>
              {t('compare.merge')}
            </Button>
          ) : null}
        </>
      }
      onClose={onClose}
    >
      {row === undefined && rows.length === 0 ? (
        <EmptyState
          icon={<IconEqual size={40} stroke={1.5} />}
          title={t('compare.sameTitle')}
          description={t('compare.same', { other: other.name })}
          note={t('compare.note')}
        />
      ) : (
        <div className="bw-compare">
          <div className="bw-compare-list">
            <Select
              label={t('compare.show')}
              className="bw-compare-kind"
              allowDeselect={false}
              value={kind}
              onChange={(to) => setKind(to ?? 'all')}
              data={[
                { value: 'all', label: t('compare.all', { count: rows.length }) },
                ...COMPARED_KINDS.filter((one) => counts[one] > 0).map((one) => ({
                  value: one,
                  label: t(`compare.kinds.${one}`, { count: counts[one] }),
                })),
              ]}
            />
            <RecordList
              label={t('compare.list')}
              groups={groups}
              selected={row?.id ?? null}
              onSelect={(to) => setChosen(to.id)}
              title={(one) => (one.in === 'values' ? wasAndIs(one.change, t) : one.name || t(`record.${one.in}`))}
              meta={(one) => (one.in === 'values' ? one.change.what : one.fields.map(({ field }) => field).join(', '))}
              end={(one) => (
                <Badge variant="default" radius="sm" tt="none" fw={400}>
                  {t(`compare.kind.${one.kind}`)}
                </Badge>
              )}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
          <section className="bw-compare-detail" aria-label={t('compare.detail')} tabIndex={0}>
            {row?.in === 'values' ? (
              <MovedValue change={row.change} otherName={other.name} onGo={placeOf(row, scope, go, onClose)} />
            ) : row ? (
              <Difference
                record={row}
                shows={row.shows}
                drawn={drawn}
                theirs={other.project}
                mine={scope.project}
                otherName={other.name}
                onGo={placeOf(row, scope, go, onClose)}
              />
            ) : null}
          </section>
        </div>
      )}
    </TaskDialog>
  )
}

function relationWords({ copy, relation }: ComparedWith, isSameProject: boolean, t: TFunction): string {
  if (!isSameProject) return t('compare.otherProject')
  if (!copy || relation === undefined) return t('compare.note')
  return t(`compare.relation.${relation}`, { when: writtenAt(copy.writtenAt, t) })
}

/** “six → seven”, read aloud as words. */
const wasAndIs = ({ before, after }: ValueChange, t: TFunction): string => {
  const none = t('compare.value.none')
  return t('compare.value.wasIs', { before: before ?? none, after: after ?? none })
}

function placeOf(row: Row, scope: Scope, go: ReturnType<typeof useGo>, onClose: () => void): (() => void) | undefined {
  if (row.kind === 'removed') return undefined
  const block =
    row.in === 'values' ? blockOf(row.change.at, scope.plan) : row.in === 'blocks' ? (row.id as BlockId) : undefined
  if (block !== undefined) {
    return () => {
      flushSync(onClose)
      go.toBlock(block)
    }
  }
  if (sectionOf(row.id) === undefined) return undefined
  return () => {
    flushSync(onClose)
    go.toRecord(row.id)
  }
}
