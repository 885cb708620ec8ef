/** A list of records with group heads: one tab stop, arrow keys select, Enter goes to the form. */
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'

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
  /** At the right end: a badge, a mark. */
  readonly end?: (row: T) => ReactNode
  /** Enter: usually moves the focus to the form. */
  readonly onOpen?: (row: T) => void
  /** A click, after the row was selected: where there is no room for list and form, it leads to the form. */
  readonly onPick?: (row: T) => void
  readonly onDelete?: (row: T) => void
  /** Alt+Up (-1) and Alt+Down (1). */
  readonly onMove?: (row: T, by: -1 | 1) => void
}

export const RecordList = <T extends { readonly id: string }>(props: RecordListProps<T>) => {
  const { label, groups, selected, title, meta, end } = props
  const list = useRef<HTMLDivElement>(null)
  const base = useId()
  const optionId = (id: string) => `${base}-${id}`
  const rows = groups.flatMap((group) => group.rows)
  const at = rows.findIndex((row) => row.id === selected)

  useEffect(() => {
    if (selected === null) return
    const option = list.current?.querySelector(`[data-row="${CSS.escape(selected)}"]`)
    option?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  const onKeyDown = (event: KeyboardEvent) => {
    const current = rows[at]
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      if (current && props.onMove) props.onMove(current, event.key === 'ArrowUp' ? -1 : 1)
      event.preventDefault()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const to = nextRow(event.key, at, rows.length)
    const row = to === undefined ? undefined : rows[to]
    if (row) props.onSelect(row)
    else if (event.key === 'Enter' && current && props.onOpen) props.onOpen(current)
    else if (event.key === 'Delete' && current && props.onDelete) props.onDelete(current)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={list}
      className="bw-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={at >= 0 && selected !== null ? optionId(selected) : undefined}
      onKeyDown={onKeyDown}
    >
      {groups.map((group, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place
        // biome-ignore lint/a11y/useSemanticElements: inside a listbox there is no element for a group
        <div key={i} role="group" aria-label={group.label || label}>
          {group.label === '' ? null : (
            <div className="bw-group" role="presentation">
              <span>{group.label}</span>
              <span style={{ fontWeight: 400 }}>{group.rows.length}</span>
            </div>
          )}
          {group.rows.map((row) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active option
            <div
              key={row.id}
              id={optionId(row.id)}
              data-row={row.id}
              role="option"
              aria-selected={row.id === selected}
              className="bw-row"
              onClick={() => {
                props.onSelect(row)
                props.onPick?.(row)
              }}
            >
              <div style={{ flex: 1, minWidth: 0 }}>
                <div className="bw-row-title">{title(row)}</div>
                {meta ? <small>{meta(row)}</small> : null}
              </div>
              {end?.(row)}
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

/** @param at the current row, -1 for none */
function nextRow(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'PageDown':
      return Math.min(at + 10, count - 1)
    case 'PageUp':
      return Math.max(at - 10, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
