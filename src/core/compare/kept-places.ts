/** Which entries of a list kept their place among each other: the fewest possible are told as moved. */

/** @returns a longest run of common entries in the same order, as a set */
export function keptPlaces(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, at) => [id, at]))
  const common = after.flatMap((id) => {
    const at = places.get(id)
    return at === undefined ? [] : [{ id, at }]
  })
  // longest increasing subsequence: of each length the one that ends lowest
  const ends: number[] = []
  const previous: number[] = []
  common.forEach(({ at }, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((common[ends[middle] ?? 0]?.at ?? 0) < at) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const kept = new Set<string>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(common[at]?.id ?? '')
  return kept
}
