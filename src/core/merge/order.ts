/** Order: who moved entries decides; what only one side has goes behind the neighbour it had there. */
import { isSameValue } from '../project-file/what-changed'
import type { Questions } from './sides'

export interface Orders {
  readonly base: readonly string[] | undefined
  readonly mine: readonly string[]
  readonly theirs: readonly string[]
}

/**
 * @param members the entries that stay: each is in `mine`, in `theirs` or in both
 * @returns the members; mine comes first where both sides put something in the same place
 */
export function mergeOrder({ base, mine, theirs }: Orders, members: ReadonlySet<string>, to: Questions): string[] {
  const [ours, others] = [mine, theirs].map((keys) => keys.filter((key) => members.has(key))) as [string[], string[]]
  const inTheirs = new Set(others)
  const inBoth = new Set(ours.filter((key) => inTheirs.has(key)))
  const shared = (keys: readonly string[]) => keys.filter((key) => inBoth.has(key))
  if (isSameValue(shared(ours), shared(others))) return withNeighbours(ours, others)
  const known = shared(base ?? [])
  const isMoved = (keys: readonly string[]): boolean => {
    const inBase = new Set(known)
    return !isSameValue(
      keys.filter((key) => inBase.has(key) && inBoth.has(key)),
      known,
    )
  }
  if (known.length > 1 && !isMoved(ours) && isMoved(others)) return withNeighbours(others, ours)
  if (!(known.length > 1 && isMoved(ours) && !isMoved(others))) {
    to.ask({ shape: 'order', path: [], base, mine: ours, theirs: others, both: undefined })
  }
  return withNeighbours(ours, others)
}

/** `first`, and what only `second` has: behind the entry that stands before it there, and behind what `first` put there itself. */
export function withNeighbours(first: readonly string[], second: readonly string[]): string[] {
  const result = [...first]
  const there = new Set(second)
  let before: string | undefined
  for (const key of second) {
    if (!result.includes(key)) {
      let at = before === undefined ? 0 : result.indexOf(before) + 1
      while (at < result.length && !there.has(result[at] ?? '')) at++
      result.splice(at, 0, key)
    }
    before = key
  }
  return result
}
