/** Walking through options by arrow keys, one under the other or side by side. The chosen one comes into sight. */
import { type KeyboardEvent, type RefObject, useEffect } from 'react'

export interface ArrowWalk {
  /** Where the options lie: each has the role of one, the chosen one says so. */
  readonly list: RefObject<HTMLElement | null>
  /** The chosen one, from 0; -1: none. */
  readonly at: number
  readonly count: number
  readonly shape: 'rows' | 'cards'
  /** Rows that Page Up and Page Down go by. */
  readonly page?: number
  /** The focus is in a text field, which keeps Home and End and, once something is written in it, left and right. */
  readonly field?: 'empty' | 'filled'
  /** Something else brings the chosen one into sight: not all options are drawn. */
  readonly isVirtual?: boolean
  /** The chosen one is another, or has moved; left out: when its place is another. */
  readonly follows?: unknown
}

/** @returns the place that a key leads to; undefined: it does not walk */
export function useArrowWalk(walk: ArrowWalk): (event: KeyboardEvent) => number | undefined {
  const { list, at, isVirtual = false, follows = at } = walk
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen option changes with these
  useEffect(() => {
    if (!isVirtual)
      list.current?.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, follows, isVirtual])
  return ({ key }) =>
    nextPlace(key, walk, () =>
      [...(list.current?.querySelectorAll('[role="option"]') ?? [])].map((option) => option.getBoundingClientRect()),
    )
}

type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>
type Walked = Pick<ArrowWalk, 'at' | 'count' | 'shape' | 'page' | 'field'>

/** @param boxes where the options lie, in their order: asked for only where cards stand above each other */
export function nextPlace(
  key: string,
  { at, count, shape, page, field }: Walked,
  boxes: () => readonly Box[],
): number | undefined {
  if (count === 0) return undefined
  const within = (place: number) => Math.max(0, Math.min(count - 1, place))
  if (field === undefined && key === 'Home') return 0
  if (field === undefined && key === 'End') return count - 1
  if (shape === 'rows') {
    const by = { ArrowDown: 1, ArrowUp: -1, ...(page ? { PageDown: page, PageUp: -page } : {}) }[key]
    return by === undefined ? undefined : within(at + by)
  }
  if (field !== 'filled' && key === 'ArrowRight') return within(at + 1)
  if (field !== 'filled' && key === 'ArrowLeft') return within(at - 1)
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  return at < 0 ? 0 : cardBeyond(key, at, boxes())
}

/** The nearest in the next line, above or below; where there is none, it stays. */
function cardBeyond(key: 'ArrowDown' | 'ArrowUp', at: number, boxes: readonly Box[]): number {
  const here = boxes[at]
  if (!here) return at
  const isBeyond = (box: Box) => (key === 'ArrowDown' ? box.top >= here.bottom : box.bottom <= here.top)
  const far = (box: Box) => Math.abs(box.top - here.top) * 1000 + Math.abs(box.left - here.left)
  const beyond = boxes.flatMap((box, place) => (isBeyond(box) ? [{ place, far: far(box) }] : []))
  return beyond.toSorted((a, b) => a.far - b.far)[0]?.place ?? at
}
