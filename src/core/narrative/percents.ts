/**
 * Whole percents that add up to 100, by largest remainder: each share is rounded down, then those with the largest remainders get one
 * more until the sum is reached; of equal remainders the earlier one goes first. No percent is as far as 1 from the exact share.
 * All are 0 when nothing is counted.
 */
export function wholePercents(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return counts.map(() => 0)
  const down = counts.map((count) => Math.floor((count * 100) / total))
  const left = 100 - down.reduce((sum, percent) => sum + percent, 0)
  const more = new Set(
    counts
      .map((count, at) => ({ at, remainder: (count * 100) % total }))
      .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  )
  return down.map((percent, at) => percent + (more.has(at) ? 1 : 0))
}

/** The simplest fraction of small numbers within 2.5 points of a share: 19 of 31 is 3 in 5. Undefined when none is near, and for none and all. */
export function simpleFraction(
  part: number,
  whole: number,
): { readonly part: number; readonly whole: number } | undefined {
  for (const of of [2, 3, 4, 5, 10]) {
    const parts = Math.round((part * of) / whole)
    if (parts > 0 && parts < of && Math.abs(part / whole - parts / of) <= 0.025) return { part: parts, whole: of }
  }
  return undefined
}
