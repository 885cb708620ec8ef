/** The grid: one tab stop; arrows move, a digit begins to write, Enter opens and takes, Delete and ? say that none was found. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { type StatisticPlace, setStatistic, statisticOf } from '../../../core/edit/statistics'
import { type Country, MEASURES, type Measure } from '../../../core/model/report'
import { countryName } from '../../../core/narrative/references'
import { startImport } from '../../import/import-store'
import { usePasteInto } from '../../import/pasted-table'
import { applyEdit, useScope } from '../../open-project'
import { gridMove } from './grid-moves'
import { numbersTable, typedNumber } from './number-places'

interface NumberGridProps {
  readonly country: Country | undefined
  readonly years: readonly number[]
  readonly place: StatisticPlace
  readonly onPlace: (place: StatisticPlace) => void
}

export const NumberGrid = ({ country, years, place, onPlace }: NumberGridProps) => {
  const { t } = useTranslation()
  const scope = useScope()
  const { statistics } = scope.project
  const grid = useRef<HTMLTableElement>(null)
  /** What is being written into the chosen cell; null: nothing. */
  const [draft, setDraft] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const at = {
    row: Math.max(years.indexOf(place.year), 0),
    column: Math.max(MEASURES.indexOf(place.measure), 0),
  }
  const name = country ? countryName(country, scope) : ''
  const cellElement = (row: number, column: number) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell moves the view
  useEffect(() => {
    cellElement(at.row, at.column)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at.row, at.column])

  const goTo = (row: number, column: number) => {
    const year = years[Math.max(0, Math.min(years.length - 1, row))]
    const measure = MEASURES[Math.max(0, Math.min(MEASURES.length - 1, column))]
    if (year === undefined || !measure) return
    // at once: the next key belongs to the next cell
    flushSync(() => onPlace({ countryId: place.countryId, measure, year }))
    cellElement(years.indexOf(year), MEASURES.indexOf(measure))?.focus()
  }
  const set = (value: number | null) =>
    applyEdit(
      setStatistic(place, value),
      t('lawNumbers.undoSet', { measure: t(`measure.${place.measure}`), country: name, year: place.year }),
    )
  const open = (text: string) => flushSync(() => setDraft(text))
  const close = () => {
    flushSync(() => {
      setDraft(null)
      setWrong(false)
    })
    cellElement(at.row, at.column)?.focus()
  }
  /** @returns whether the cell may be left */
  const take = (): boolean => {
    const value = draft === null || draft.trim() === '' ? undefined : typedNumber(draft)
    if (draft !== null && draft.trim() !== '' && value === undefined) {
      setWrong(true)
      return false
    }
    if (value !== undefined) set(value)
    close()
    return true
  }
  const onDraftKey = (event: KeyboardEvent) => {
    const step = { Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1] }[event.key]
    if (event.key === 'Escape') close()
    else if (!step) return event.stopPropagation()
    else if (take()) goTo(at.row + (step[0] ?? 0), at.column + (step[1] ?? 0))
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target as Element).hasAttribute('data-cell')) return
    const move = gridMove(event.key, MEASURES.length)
    if (move) goTo(at.row + move[0], at.column + move[1])
    else if (/^\d$/.test(event.key)) open(event.key)
    else if (event.key === 'Enter' || event.key === 'F2') open(`${statisticOf(statistics, place)?.value ?? ''}`)
    else if (event.key === '?') set(null)
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (statisticOf(statistics, place)) set(null)
    } else return
    event.preventDefault()
  }

  usePasteInto(grid, (pasted) =>
    startImport({
      kind: 'statistics',
      table: numbersTable(pasted, { years, ...at }, scope.project),
      defaults: { country: place.countryId },
    }),
  )

  return (
    <div className="bw-grid-scroll">
      <table
        ref={grid}
        className="bw-tier-grid bw-number-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern is laid over a table
        role="grid"
        data-typing=""
        aria-label={t('lawNumbers.grid', { country: name })}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <th scope="col">{t('lawNumbers.year')}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {t(`measure.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, row) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {MEASURES.map((measure, column) => {
                const isHere = row === at.row && column === at.column
                const known = statisticOf(statistics, { countryId: place.countryId, measure, year })
                return (
                  <NumberCell
                    key={measure}
                    value={known === undefined ? undefined : known.value}
                    place={`${row}/${column}`}
                    label={label(measure, year, known?.value)}
                    isFocus={isHere}
                    hasSource={known === undefined || known.value === null || known.sourceId !== null}
                    draft={isHere ? draft : null}
                    isWrong={isWrong}
                    onDraft={(text) => {
                      setDraft(text)
                      setWrong(false)
                    }}
                    onDraftKey={onDraftKey}
                    onLeave={() => {
                      if (draft !== null && !take()) close()
                    }}
                    onChoose={() => onPlace({ countryId: place.countryId, measure, year })}
                    onOpen={() => open(`${known?.value ?? ''}`)}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="bw-number-wrong" role="alert">
        {isWrong ? t('lawNumbers.wrong', { text: draft ?? '' }) : ''}
      </p>
    </div>
  )

  function label(measure: Measure, year: number, value: number | null | undefined): string {
    const said =
      value === undefined
        ? t('lawNumbers.notEntered')
        : value === null
          ? t('lawNumbers.notFound')
          : value.toLocaleString('en-US')
    return `${t(`measure.${measure}`)}, ${year}: ${said}`
  }
}

interface NumberCellProps {
  /** Null: not found; undefined: not entered. */
  readonly value: number | null | undefined
  readonly place: string
  readonly label: string
  readonly isFocus: boolean
  readonly hasSource: boolean
  readonly draft: string | null
  readonly isWrong: boolean
  readonly onDraft: (text: string) => void
  readonly onDraftKey: (event: KeyboardEvent) => void
  readonly onLeave: () => void
  readonly onChoose: () => void
  readonly onOpen: () => void
}

const NumberCell = (props: NumberCellProps) => {
  const { t } = useTranslation()
  const { value, label, draft } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a td becomes a cell that can be worked in through its role
      role="gridcell"
      data-cell={props.place}
      tabIndex={props.isFocus ? 0 : -1}
      aria-selected={props.isFocus}
      aria-label={label}
      title={props.hasSource ? label : t('lawNumbers.noSourceYet', { cell: label })}
      onFocus={props.isFocus ? undefined : props.onChoose}
      onClick={props.isFocus ? undefined : props.onChoose}
      onDoubleClick={props.onOpen}
    >
      {draft !== null ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: the cell was opened to be written in
          autoFocus
          aria-label={label}
          aria-invalid={props.isWrong}
          inputMode="numeric"
          value={draft}
          onChange={(event) => props.onDraft(event.currentTarget.value)}
          onKeyDown={props.onDraftKey}
          onBlur={props.onLeave}
        />
      ) : value === undefined ? (
        <span className="bw-dimmed">–</span>
      ) : value === null ? (
        <span className="bw-number-unknown">?</span>
      ) : (
        <span data-unsourced={!props.hasSource || undefined}>{value.toLocaleString('en-US')}</span>
      )}
    </td>
  )
}
