/** A list of records with group heads: one tab stop, arrow keys select, Enter goes to the form. Long ones draw only what is in sight. */
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useMemo, useRef } from 'react'
import { useArrowWalk } from './arrow-walk'
import { RecordRow, SortableRow } from './record-row'
import { SortedGroup, Sorting } from './sorting'
import { VirtualRows } from './virtual-rows'

export interface RecordGroup<T> {
  /** Empty: the group has no head. */
  readonly label: string
  readonly rows: readonly T[]
}

export interface RecordListProps<T extends { readonly id: string }> {
  /** Names the list for people who listen. */
  readonly label: string
  readonly groups: readonly RecordGroup<T>[]
  readonly selected: string | null
  readonly onSelect: (row: T) => void
  readonly title: (row: T) => ReactNode
  readonly meta?: (row: T) => ReactNode
  /** At the left: a number. */
  readonly start?: (row: T) => ReactNode
  /** At the right end: a badge, a mark. */
  readonly end?: (row: T) => ReactNode
  /** Enter: usually moves the focus to the form. */
  readonly onOpen?: (row: T) => void
  /** A click, after the row was selected: where there is no room for list and form, it leads to the form. */
  readonly onPick?: (row: T) => void
  readonly onDelete?: (row: T) => void
  /** Alt+Up (-1) and Alt+Down (1). */
  readonly onMove?: (row: T, by: -1 | 1) => void
  /** Rows can be dragged within their group. @param place from 1 */
  readonly onMoveTo?: (row: T, place: number) => void
}

/** From how many rows on only those in sight are drawn. */
export const VIRTUAL_FROM = 200

export const RecordList = <T extends { readonly id: string }>(props: RecordListProps<T>) => {
  const { label, groups, selected, title, meta, start, end, onMoveTo } = props
  const list = useRef<HTMLDivElement>(null)
  const base = useId()
  const optionId = (id: string) => `${base}-${id}`
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const at = useMemo(() => rows.findIndex((row) => row.id === selected), [rows, selected])
  const isVirtual = rows.length >= VIRTUAL_FROM

  const walk = useArrowWalk({ list, at, count: rows.length, shape: 'rows', page: 10, isVirtual, follows: selected })

  const onKeyDown = (event: KeyboardEvent) => {
    const current = rows[at]
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (current && props.onMove) props.onMove(current, event.key === 'ArrowUp' ? -1 : 1)
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = walk(event)
    const row = to === undefined ? undefined : rows[to]
    if (row) props.onSelect(row)
    else if (event.key === 'Enter' && current && props.onOpen) props.onOpen(current)
    else if (event.key === 'Delete' && current && props.onDelete) props.onDelete(current)
    else return
    event.preventDefault()
  }

  const box = (
    <div
      ref={list}
      className="bw-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={at >= 0 && selected !== null ? optionId(selected) : undefined}
      onKeyDown={onKeyDown}
    >
      {drawAll()}
    </div>
  )
  // around the list: what dnd-kit adds may not stand inside of a listbox
  return onMoveTo ? (
    <Sorting groups={groups} onMoveTo={onMoveTo}>
      {box}
    </Sorting>
  ) : (
    box
  )

  function drawAll(): ReactNode {
    if (isVirtual)
      return (
        <VirtualRows
          groups={groups}
          selected={selected}
          drawGroup={(group, index, { top, height }, head, body) =>
            drawGroup(
              group,
              index,
              <>
                {head}
                {body}
              </>,
              { position: 'absolute', insetInline: 0, top, height },
            )
          }
          drawHead={(group, index, measure) => drawHead(group, measure, index)}
          drawRow={(row, { top, atInGroup: _, ...place }) =>
            drawRow(row, { ...place, style: { position: 'absolute', insetInline: 0, top } })
          }
        />
      )
    return groups.map((group, index) =>
      drawGroup(
        group,
        index,
        <>
          {group.label === '' ? null : drawHead(group)}
          {group.rows.map((row) => drawRow(row))}
        </>,
      ),
    )
  }

  function drawGroup(group: RecordGroup<T>, index: number, body: ReactNode, style?: CSSProperties): ReactNode {
    return (
      // biome-ignore lint/a11y/useSemanticElements: inside a listbox there is no element for a group
      <div key={index} role="group" aria-label={group.label || label} style={style}>
        {onMoveTo ? <SortedGroup rows={group.rows}>{body}</SortedGroup> : body}
      </div>
    )
  }

  function drawHead(group: RecordGroup<T>, measure?: (element: HTMLElement | null) => void, index?: number): ReactNode {
    return (
      <div className="bw-group" role="presentation" ref={measure} data-index={index}>
        <span>{group.label}</span>
        <span style={{ fontWeight: 400 }}>{group.rows.length}</span>
      </div>
    )
  }

  function drawRow(row: T, place: Partial<Parameters<typeof RecordRow>[0]> = {}): ReactNode {
    const Row = onMoveTo ? SortableRow : RecordRow
    return (
      <Row
        key={row.id}
        {...place}
        id={row.id}
        optionId={optionId(row.id)}
        isSelected={row.id === selected}
        onClick={() => {
          props.onSelect(row)
          props.onPick?.(row)
        }}
      >
        {start?.(row)}
        <div style={{ flex: 1, minWidth: 0 }}>
          <div className="bw-row-title">{title(row)}</div>
          {meta ? <small>{meta(row)}</small> : null}
        </div>
        {end?.(row)}
      </Row>
    )
  }
}
