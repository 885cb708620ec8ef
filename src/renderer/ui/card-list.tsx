/** A gallery to choose from: one tab stop, arrow keys walk in both directions, Enter opens. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { useArrowWalk } from './arrow-walk'

export interface CardGroup<T> {
  /** Empty: the group has no head. */
  readonly label: string
  readonly rows: readonly T[]
}

export interface CardListProps<T extends { readonly id: string }> {
  readonly label: string
  readonly groups: readonly CardGroup<T>[]
  readonly selected: string | null
  readonly onSelect: (row: T) => void
  readonly onOpen?: (row: T) => void
  readonly onDelete?: (row: T) => void
  readonly picture: (row: T) => ReactNode
  readonly title: (row: T) => ReactNode
  readonly meta?: (row: T) => ReactNode
}

export const CardList = <T extends { readonly id: string }>(props: CardListProps<T>) => {
  const { label, groups, selected } = props
  const list = useRef<HTMLDivElement>(null)
  const base = useId()
  const rows = groups.flatMap((group) => group.rows)
  const at = rows.findIndex((row) => row.id === selected)

  const walk = useArrowWalk({ list, at, count: rows.length, shape: 'cards', follows: selected })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const current = rows[at]
    const to = walk(event)
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
      className="bw-cards"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={at >= 0 && selected !== null ? `${base}-${selected}` : undefined}
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
          <div className="bw-card-grid" role="presentation">
            {group.rows.map((row) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active option
              <div
                key={row.id}
                id={`${base}-${row.id}`}
                data-row={row.id}
                role="option"
                aria-selected={row.id === selected}
                className="bw-card"
                onClick={() => props.onSelect(row)}
                onDoubleClick={() => props.onOpen?.(row)}
              >
                <span className="bw-card-picture">{props.picture(row)}</span>
                <span className="bw-card-title">{props.title(row)}</span>
                {props.meta ? <small>{props.meta(row)}</small> : null}
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
