/**
 * Rows with buttons of their own, under heads: results of checks, what repeats of an edition. Tab goes through all buttons; the arrow
 * keys, Page Up and Down, Home and End go from row to row. Long ones draw only what is in sight.
 */
import './work-list.css'
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { nextPlace } from './arrow-walk'
import { type RecordGroup, VIRTUAL_FROM } from './record-list'
import { VirtualRows } from './virtual-rows'

export interface WorkGroup<T> extends RecordGroup<T> {
  /** Names the list for people who listen, where the head alone says too little. */
  readonly name?: string
  /** No list, but the title of the groups below. */
  readonly isTitle?: boolean
}

export interface WorkListProps<T extends { readonly id: string }> {
  readonly groups: readonly WorkGroup<T>[]
  /** Of the heads of the lists; titles stand one above. */
  readonly level: 3 | 4
  /** Around all of it: `keepFocusIn` needs it. */
  readonly list?: RefObject<HTMLDivElement | null>
  readonly className?: string
  readonly row: (row: T) => ReactNode
}

const PAGE = 10
const BUTTON = 'button:not(:disabled)'

export const WorkList = <T extends { readonly id: string }>(props: WorkListProps<T>) => {
  const { level, className, row: drawn } = props
  const groups = useMemo(() => props.groups.filter(({ isTitle, rows }) => isTitle || rows.length > 0), [props.groups])
  const own = useRef<HTMLDivElement>(null)
  const list = props.list ?? own
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  // the row with the focus stays drawn; only keys bring one into sight, for a click must not move what it hits
  const [active, setActive] = useState<string | null>(null)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (!(target instanceof HTMLElement) || !target.matches('button')) return
    const here = target.closest<HTMLElement>('[data-row]')
    const at = rows.findIndex(({ id }) => id === here?.dataset.row)
    const to =
      at < 0 ? undefined : nextPlace(event.key, { at, count: rows.length, shape: 'rows', page: PAGE }, () => [])
    const next = to === undefined ? undefined : rows[to]
    if (!next) return
    event.preventDefault()
    const which = buttonsIn(here).indexOf(target)
    flushSync(() => setActive(next.id))
    const row = rowOf(list.current, next.id)
    const buttons = buttonsIn(row)
    buttons[Math.min(which, buttons.length - 1)]?.focus({ preventScroll: true })
    const show = () => row?.contains(document.activeElement) && row.scrollIntoView({ block: 'nearest' })
    show()
    // once more when the rows around it are drawn, which may be lower or higher than was thought
    requestAnimationFrame(() => requestAnimationFrame(show))
  }
  const isVirtual = rows.length >= VIRTUAL_FROM

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its buttons are what has the focus
    <div
      ref={list}
      className="bw-work-list"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const id = target.closest<HTMLElement>('[data-row]')?.dataset.row ?? null
        if (id !== active) setActive(id)
      }}
    >
      {isVirtual ? (
        <VirtualRows
          groups={groups}
          selected={active}
          isFollowed={false}
          drawGroup={(group, index, { top, height }, head, body) =>
            drawGroup(group, index, head, body, { position: 'absolute', insetInline: 0, top, height })
          }
          drawHead={(group, index, measure) => drawHead(group, measure, index)}
          drawRow={(row, { top, index, measure, atInGroup }) => (
            <li
              key={row.id}
              ref={measure}
              data-index={index}
              data-row={row.id}
              aria-posinset={atInGroup}
              aria-setsize={groups.find((group) => group.rows[atInGroup - 1] === row)?.rows.length}
              style={{ position: 'absolute', insetInline: 0, top }}
            >
              {drawn(row)}
            </li>
          )}
        />
      ) : (
        groups.map((group, index) =>
          drawGroup(
            group,
            index,
            drawHead(group),
            group.rows.map((row) => (
              <li key={row.id} data-row={row.id}>
                {drawn(row)}
              </li>
            )),
          ),
        )
      )}
    </div>
  )

  function drawGroup(
    { label, name, isTitle }: WorkGroup<T>,
    index: number,
    head: ReactNode,
    body: ReactNode,
    style?: CSSProperties,
  ): ReactNode {
    if (isTitle)
      return (
        <div key={index} style={style}>
          {head}
        </div>
      )
    return (
      <section key={index} aria-label={name ?? label} style={style}>
        {head}
        <ul className={className}>{body}</ul>
      </section>
    )
  }

  function drawHead(
    { label, isTitle, rows: { length } }: WorkGroup<T>,
    measure?: (element: HTMLElement | null) => void,
    index?: number,
  ): ReactNode {
    const Head = level === 3 ? 'h3' : 'h4'
    if (isTitle)
      return (
        <div ref={measure} data-index={index} className="bw-work-title">
          <h3>{label}</h3>
        </div>
      )
    return (
      <Head ref={measure} data-index={index} className="bw-group">
        <span>{label}</span>
        <span style={{ fontWeight: 400 }}>{length}</span>
      </Head>
    )
  }
}

const buttonsIn = (row: HTMLElement | null | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>(BUTTON) ?? []),
]
const rowsIn = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
const rowOf = (list: HTMLElement | null, id: string) => rowsIn(list).find((row) => row.dataset.row === id)

/** Does what takes the focused row away; the focus goes to the row behind it, else before it, before the next key. */
export function keepFocusIn(list: HTMLElement | null, act: () => void): void {
  const before = rowsIn(list)
  const at = before.findIndex((row) => row.contains(document.activeElement))
  const order = [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0)).reverse()].map((row) => row.dataset.row)
  flushSync(act)
  const left = rowsIn(list)
  const next = order.map((id) => left.find((row) => row.dataset.row === id)).find(Boolean) ?? left[0]
  const [button] = buttonsIn(next)
  ;(button ?? list)?.focus()
}
