/** A grid of recommendations and activities. Arrows move, Space links, Enter opens a column into single activities. */
import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answerText } from '../../../core/briefing/blocks/recommendations'
import { setAnswer, setAnswers } from '../../../core/edit/findings'
import type { Activity, AnswerExtent } from '../../../core/model/field-work'
import type { ActivityId } from '../../../core/model/ids'
import type { Finding } from '../../../core/model/report'
import { writeShortDate } from '../../../core/model/written-date'
import { answersTo } from '../../../core/narrative/activities'
import { statementOf } from '../../../core/narrative/findings'
import { wordsOf } from '../../../core/narrative/languages/all-languages'
import { say } from '../../../core/narrative/localized'
import { type AnswerColumn, extentsOf, nextExtent } from '../../../core/who-answers/columns'
import { applyEdit, useScope } from '../../open-project'

/** More single activities than this side by side are no table any more. */
const MOST_OPEN = 40

/** A column as shown: several activities of a kind, or one of an opened kind. */
interface Shown {
  readonly key: string
  readonly of: AnswerColumn
  readonly activities: readonly Activity[]
  readonly single: Activity | null
  readonly isOpened: boolean
}

export interface AnswersMatrixProps {
  readonly recommendations: readonly Finding[]
  readonly columns: readonly AnswerColumn[]
}

const keyOf = ({ project, type }: AnswerColumn): string => `${project.id} ${type}`

export const AnswersMatrix = ({ recommendations, columns }: AnswersMatrixProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { project, plan } = scope
  const table = useRef<HTMLTableElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState({ row: 0, column: 0 })
  const yearOf = (id: Finding['editionId']) => project.editions.find((edition) => edition.id === id)?.year ?? '?'
  const year = yearOf(plan.editionId)
  const prints = plan.blocks.some((block) => block.kind === 'recommendations' && block.answers)
  const words = wordsOf(scope.language)

  const shown = columns.flatMap((of): Shown[] =>
    opened.has(keyOf(of))
      ? of.activities.map((activity) => ({
          key: activity.id,
          of,
          activities: [activity],
          single: activity,
          isOpened: true,
        }))
      : [
          {
            key: keyOf(of),
            of,
            activities: of.activities,
            single: of.activities.length === 1 ? (of.activities[0] ?? null) : null,
            isOpened: false,
          },
        ],
  )
  const here = {
    row: Math.min(at.row, recommendations.length - 1),
    column: Math.min(at.column, shown.length - 1),
  }
  const titleOf = (activity: Activity) => say(activity.title, scope) || t('work.untitled')
  const canOpen = (of: AnswerColumn) => of.activities.length > 1 && of.activities.length <= MOST_OPEN

  const goTo = (row: number, column: number) => {
    const to = {
      row: Math.min(Math.max(row, 0), recommendations.length - 1),
      column: Math.min(Math.max(column, 0), shown.length - 1),
    }
    setAt(to)
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus()
  }
  const toggle = (of: AnswerColumn) => {
    if (!canOpen(of) && !opened.has(keyOf(of))) return
    const next = new Set(opened)
    if (!next.delete(keyOf(of))) next.add(keyOf(of))
    setOpened(next)
    const first = shown.findIndex((column) => keyOf(column.of) === keyOf(of))
    setAt({ ...here, column: Math.max(first, 0) })
    requestAnimationFrame(() =>
      table.current?.querySelector<HTMLElement>(`[data-cell="${here.row} ${Math.max(first, 0)}"]`)?.focus(),
    )
  }
  const press = (finding: Finding, column: Shown) => {
    const extents = extentsOf(project.activities, finding.id)
    if (column.single) {
      const next = nextExtent(extents.get(column.single.id))
      applyEdit(setAnswer(column.single.id, finding.id, next), t(next === null ? 'undo.unlink' : 'undo.answer'))
      return
    }
    const areAll = column.activities.every(({ id }) => extents.has(id))
    const ids = column.activities.map(({ id }) => id)
    applyEdit(
      setAnswers(ids, finding.id, areAll ? null : 'part'),
      t(areAll ? 'findingUndo.unlink' : 'findingUndo.answers'),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { row, column } = here
    const finding = recommendations[row]
    const over = shown[column]
    const isCell = event.target instanceof HTMLElement && event.target.dataset.cell !== undefined
    if (!isCell || !finding || !over) return
    switch (event.key) {
      case 'ArrowLeft':
        goTo(row, column - 1)
        break
      case 'ArrowRight':
        goTo(row, column + 1)
        break
      case 'ArrowUp':
        goTo(row - 1, column)
        break
      case 'ArrowDown':
        goTo(row + 1, column)
        break
      case 'Home':
        goTo(row, 0)
        break
      case 'End':
        goTo(row, shown.length - 1)
        break
      case ' ':
        press(finding, over)
        break
      case 'Enter':
        toggle(over.of)
        break
      default:
        return
    }
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is walked with the arrow keys
    <table ref={table} className="bw-matrix" role="grid" aria-label={t('matrix.label')} onKeyDown={onKeyDown}>
      <Head shown={shown} year={year} prints={prints} canOpen={canOpen} onToggle={toggle} titleOf={titleOf} />
      <tbody>
        {recommendations.map((finding, row) => {
          const extents = extentsOf(project.activities, finding.id)
          const isAnswered = answersTo(finding.id, null, scope).length > 0
          const statement = statementOf(finding, scope) || t('finding.unwritten')
          return (
            <tr key={finding.id}>
              <th scope="row" className="bw-matrix-what">
                <span className="bw-number">{finding.order}</span>
                <span>
                  <span className="bw-matrix-statement">{statement}</span>
                  <small>
                    {finding.repeats === null
                      ? t('matrix.isNew', { year })
                      : t('matrix.repeated', {
                          year: yearOf(
                            project.findings.find(({ id }) => id === finding.repeats)?.editionId ?? plan.editionId,
                          ),
                        })}
                  </small>
                </span>
              </th>
              {shown.map((column, index) => {
                const value = valueIn(column, extents)
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
                  <td
                    key={column.key}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a td becomes a cell that can be worked in through its role
                    role="gridcell"
                    data-cell={`${row} ${index}`}
                    data-linked={value.linked}
                    tabIndex={row === here.row && index === here.column ? 0 : -1}
                    aria-label={t('matrix.cell', {
                      recommendation: finding.order,
                      column: column.single
                        ? titleOf(column.single)
                        : `${column.of.project.name.text}, ${t(`activityType.${column.of.type}`)}`,
                      value: value.linked === 'none' ? t('matrix.cellNone') : value.text,
                    })}
                    onFocus={() => setAt({ row, column: index })}
                    onClick={(event) => {
                      event.currentTarget.focus()
                      press(finding, column)
                    }}
                  >
                    <span className="bw-cell">{value.text}</span>
                  </td>
                )
              })}
              <td className="bw-matrix-says">
                {isAnswered ? null : <b className="bw-gap">{t('matrix.gap')}</b>}
                <span className="bw-matrix-statement">{answerText(finding, scope, words)}</span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )

  function valueIn({ activities, single }: Shown, extents: ReadonlyMap<ActivityId, AnswerExtent>) {
    const linked = activities.filter(({ id }) => extents.has(id))
    if (linked.length === 0) return { linked: 'none', text: t('matrix.none') }
    if (single) {
      const extent = extents.get(single.id) ?? 'part'
      return { linked: extent === 'full' ? 'all' : 'some', text: t(`extent.${extent}`) }
    }
    return linked.length === activities.length
      ? { linked: 'all', text: t('matrix.all', { count: activities.length }) }
      : { linked: 'some', text: t('matrix.some', { linked: linked.length, count: activities.length }) }
  }
}

interface HeadProps {
  readonly shown: readonly Shown[]
  /** Of the edition. */
  readonly year: number | string
  /** Whether the briefing has a block that prints answers. */
  readonly prints: boolean
  readonly canOpen: (of: AnswerColumn) => boolean
  readonly onToggle: (of: AnswerColumn) => void
  readonly titleOf: (activity: Activity) => string
}

const Head = ({ shown, year, prints, canOpen, onToggle, titleOf }: HeadProps) => {
  const { t } = useTranslation()
  const projects = shown
    .map(({ of }) => of.project.id)
    .filter((id, index, ids) => ids.indexOf(id) === index)
    .flatMap((id) => {
      const own = shown.filter(({ of }) => of.project.id === id)
      return own[0] ? [{ of: own[0].of, span: own.length }] : []
    })
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className="bw-matrix-what">
          {t('matrix.corner', { year })}
        </th>
        {projects.map(({ of, span }) => (
          <th key={of.project.id} colSpan={span} scope="colgroup" className="bw-matrix-project">
            {of.project.name.text || t('work.unnamedProject')}
          </th>
        ))}
        <th rowSpan={2} scope="col" className="bw-matrix-says">
          {t(prints ? 'matrix.says' : 'matrix.wouldSay')}
        </th>
      </tr>
      <tr>
        {shown.map(({ key, of, single, isOpened }) => (
          <th key={key} scope="col" className="bw-matrix-kind">
            {isOpened && single ? (
              <>
                <span className="bw-matrix-title" title={titleOf(single)}>
                  {titleOf(single)}
                </span>
                <UnstyledButton
                  className="bw-matrix-open"
                  aria-label={t('matrix.close', {
                    type: t(`activityType.${of.type}`),
                    project: of.project.name.text,
                  })}
                  onClick={() => onToggle(of)}
                >
                  {writeShortDate(single.date)}
                  <IconChevronDown size={14} />
                </UnstyledButton>
              </>
            ) : single ? (
              <span className="bw-matrix-open" title={titleOf(single)}>
                {t('matrix.group', { type: t(`activityType.${of.type}`), count: 1 })}
              </span>
            ) : (
              <UnstyledButton
                className="bw-matrix-open"
                disabled={!canOpen(of)}
                {...(canOpen(of) ? {} : { title: t('matrix.tooMany') })}
                aria-label={t('matrix.open', {
                  type: t(`activityType.${of.type}`),
                  project: of.project.name.text,
                  count: of.activities.length,
                })}
                onClick={() => onToggle(of)}
              >
                {t('matrix.group', { type: t(`activityType.${of.type}`), count: of.activities.length })}
                {canOpen(of) ? <IconChevronRight size={14} /> : null}
              </UnstyledButton>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
