/** A grid of recommendations and activities. Arrows move, Space links, Enter opens a column into single activities. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { answerText } from '../../../core/briefing/blocks/recommendations'
import { setAnswer, setAnswers } from '../../../core/edit/findings'
import type { Activity } from '../../../core/model/field-work'
import type { Finding } from '../../../core/model/report'
import { answersTo } from '../../../core/narrative/activities'
import { statementOf } from '../../../core/narrative/findings'
import { wordsOf } from '../../../core/narrative/languages/all-languages'
import { say } from '../../../core/narrative/localized'
import { type AnswerColumn, extentsOf, nextExtent } from '../../../core/who-answers/columns'
import { applyEdit, useScope } from '../../open-project'
import { GapChoice } from './gap-choice'
import { canOpen, columnKey, type ShownColumn, shownColumns, valueIn } from './matrix-columns'
import { DropRow, MatrixDrag } from './matrix-drag'
import { MatrixHead } from './matrix-head'

export interface AnswersMatrixProps {
  readonly recommendations: readonly Finding[]
  readonly columns: readonly AnswerColumn[]
}

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

  const shown = shownColumns(columns, opened)
  const here = {
    row: Math.min(at.row, recommendations.length - 1),
    column: Math.min(at.column, shown.length - 1),
  }
  const titleOf = (activity: Activity) => say(activity.title, scope) || t('work.untitled')

  const goTo = (row: number, column: number) => {
    const to = {
      row: Math.min(Math.max(row, 0), recommendations.length - 1),
      column: Math.min(Math.max(column, 0), shown.length - 1),
    }
    setAt(to)
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus()
  }
  const toggle = (of: AnswerColumn) => {
    if (!canOpen(of) && !opened.has(columnKey(of))) return
    const next = new Set(opened)
    if (!next.delete(columnKey(of))) next.add(columnKey(of))
    const first = Math.max(
      shown.findIndex((column) => columnKey(column.of) === columnKey(of)),
      0,
    )
    flushSync(() => {
      setOpened(next)
      setAt({ ...here, column: first })
    })
    table.current?.querySelector<HTMLElement>(`[data-cell="${here.row} ${first}"]`)?.focus()
  }
  const press = (finding: Finding, column: ShownColumn) => {
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

  const nameOf = (column: ShownColumn) =>
    column.single
      ? titleOf(column.single)
      : t('matrixDrag.kind', {
          type: t(`activityType.${column.of.type}`),
          project: column.of.project.name.text,
          count: column.activities.length,
        })
  const drop = (column: ShownColumn, finding: Finding) => {
    const ids = column.activities.map(({ id }) => id)
    applyEdit(setAnswers(ids, finding.id, 'part'), t(column.single ? 'undo.answer' : 'findingUndo.answers'))
  }

  return (
    <MatrixDrag shown={shown} recommendations={recommendations} nameOf={nameOf} onDrop={drop}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that is walked with the arrow keys */}
      <table ref={table} className="bw-matrix" role="grid" aria-label={t('matrix.label')} onKeyDown={onKeyDown}>
        <MatrixHead shown={shown} year={year} prints={prints} onToggle={toggle} titleOf={titleOf} />
        <tbody>
          {recommendations.map((finding, row) => {
            const extents = extentsOf(project.activities, finding.id)
            const isAnswered = answersTo(finding.id, null, scope).length > 0
            const statement = statementOf(finding, scope) || t('finding.unwritten')
            return (
              <DropRow key={finding.id} finding={finding}>
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
                  const value = valueIn(column, extents, t)
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
                  {isAnswered ? null : <GapChoice finding={finding} />}
                  <span className="bw-matrix-statement">{answerText(finding, scope, words)}</span>
                </td>
              </DropRow>
            )
          })}
        </tbody>
      </table>
    </MatrixDrag>
  )
}
