/** The rows of a long list: only those in sight are drawn. Groups keep their full height, so that their heads stick as in a short one. */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { RecordGroup } from './record-list'

interface Item<T> {
  readonly group: number
  /** Null: the group's head. */
  readonly row: T | null
  /** Of a row: which it is of all, from 1; of its group. */
  readonly at: number
  readonly atInGroup: number
}

export interface VirtualRowsProps<T extends { readonly id: string }> {
  readonly groups: readonly RecordGroup<T>[]
  /** Is drawn wherever the list is scrolled to: the active option, the row with the focus. */
  readonly selected: string | null
  /** False: another selected row is not brought into sight, whoever selects it does. */
  readonly isFollowed?: boolean
  readonly drawGroup: (
    group: RecordGroup<T>,
    index: number,
    place: { top: number; height: number },
    head: ReactNode,
    rows: ReactNode,
  ) => ReactNode
  readonly drawHead: (group: RecordGroup<T>, index: number, measure: (element: HTMLElement | null) => void) => ReactNode
  readonly drawRow: (
    row: T,
    place: {
      readonly index: number
      readonly position: { readonly at: number; readonly of: number }
      readonly atInGroup: number
      readonly top: number
      readonly measure: (element: HTMLElement | null) => void
    },
  ) => ReactNode
}

const HEAD_PX = 37
const ROW_PX = 61

export const VirtualRows = <T extends { readonly id: string }>(props: VirtualRowsProps<T>) => {
  const { groups, selected, isFollowed = true } = props
  const box = useRef<HTMLDivElement>(null)
  const { items, ends, count } = useMemo(() => itemsOf(groups), [groups])
  const selectedIndex = useMemo(
    () => (selected === null ? -1 : items.findIndex((item) => item.row?.id === selected)),
    [items, selected],
  )
  const margin = useDistanceFromTop(box)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current?.closest('.bw-pane-body') ?? null,
    estimateSize: (index) => (items[index]?.row ? ROW_PX : HEAD_PX),
    getItemKey: (index) => items[index]?.row?.id ?? `head ${items[index]?.group}`,
    overscan: 8,
    scrollPaddingStart: HEAD_PX,
    scrollMargin: margin,
    // the active option must be there for whoever asks what it is
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      return selectedIndex < 0 || drawn.includes(selectedIndex)
        ? drawn
        : [...drawn, selectedIndex].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    if (isFollowed && selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' })
  }, [isFollowed, selectedIndex, virtual])

  const drawn = new Map<number, { readonly index: number; readonly start: number }[]>()
  for (const { index, start } of virtual.getVirtualItems()) {
    const group = items[index]?.group ?? 0
    drawn.set(group, [...(drawn.get(group) ?? []), { index, start }])
  }
  const { measurementsCache: places } = virtual
  return (
    <div ref={box} role="presentation" style={{ position: 'relative', height: virtual.getTotalSize() }}>
      {[...drawn].map(([at, rows]) => {
        const group = groups[at]
        if (!group) return null
        const first = ends[at - 1] ?? 0
        const top = places[first]?.start ?? margin
        const height = (places[(ends[at] ?? 1) - 1]?.end ?? top) - top
        return props.drawGroup(
          group,
          at,
          { top: top - margin, height },
          group.label === '' ? null : props.drawHead(group, first, virtual.measureElement),
          rows.map(({ index, start }) => {
            const item = items[index]
            return item?.row
              ? props.drawRow(item.row, {
                  index,
                  position: { at: item.at, of: count },
                  atInGroup: item.atInGroup,
                  top: start - top,
                  measure: virtual.measureElement,
                })
              : null
          }),
        )
      })}
    </div>
  )
}

/** Heads and rows in one line; `ends` says for each group which item comes behind it. */
function itemsOf<T>(groups: readonly RecordGroup<T>[]) {
  const items: Item<T>[] = []
  const ends: number[] = []
  let count = 0
  groups.forEach(({ label, rows }, group) => {
    if (label !== '') items.push({ group, row: null, at: 0, atInGroup: 0 })
    rows.forEach((row, place) => {
      items.push({ group, row, at: ++count, atInGroup: place + 1 })
    })
    ends.push(items.length)
  })
  return { items, ends, count }
}

/** How far below the top of the pane's body the list begins, in px: other things may stand above it, and change. */
function useDistanceFromTop(box: RefObject<HTMLElement | null>): number {
  const [distance, setDistance] = useState(0)
  useLayoutEffect(() => {
    const body = box.current?.closest('.bw-pane-body')
    if (!body) return
    const measure = () => {
      const top = box.current?.getBoundingClientRect().top
      if (top !== undefined) setDistance(Math.round(top - body.getBoundingClientRect().top + body.scrollTop))
    }
    measure()
    const watch = new ResizeObserver(measure)
    for (const child of body.children) watch.observe(child)
    return () => watch.disconnect()
  }, [box])
  return distance
}
