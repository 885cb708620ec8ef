/** What somebody wants of a text, brought together with what the text has become since. */
import { diff3MergeRegions } from 'node-diff3'

interface Keyed {
  readonly key: string
}
const isRun = (units: readonly Keyed[], run: readonly Keyed[], from: number): boolean =>
  from >= 0 && run.every(({ key }, at) => key === units[from + at]?.key)

/**
 * Unit by unit. What one side put before or behind words that the other changed stays; where both changed the same words, theirs stand.
 * @returns `isOvertaken`: there was such a place
 */
export function wantedNow<U extends Keyed>(
  current: readonly U[],
  was: readonly U[],
  wanted: readonly U[],
): { readonly units: readonly U[]; readonly isOvertaken: boolean } {
  let isOvertaken = false
  const both = (base: readonly U[], ours: readonly U[], theirs: readonly U[]): readonly U[] => {
    if (ours.length === theirs.length && isRun(ours, theirs, 0)) return ours
    if (isRun(ours, base, 0)) return [...theirs, ...ours.slice(base.length)]
    if (isRun(theirs, base, 0)) return [...ours, ...theirs.slice(base.length)]
    if (isRun(ours, base, ours.length - base.length)) return [...ours.slice(0, ours.length - base.length), ...theirs]
    if (isRun(theirs, base, theirs.length - base.length)) {
      return [...theirs.slice(0, theirs.length - base.length), ...ours]
    }
    isOvertaken = true
    return theirs
  }
  const keys = (units: readonly U[]) => units.map(({ key }) => key)
  const units = diff3MergeRegions(keys(current), keys(was), keys(wanted)).flatMap((region) => {
    if (region.stable) {
      const from = { a: current, o: was, b: wanted }[region.buffer]
      return from.slice(region.bufferStart, region.bufferStart + region.bufferLength)
    }
    return both(
      was.slice(region.oStart, region.oStart + region.oLength),
      current.slice(region.aStart, region.aStart + region.aLength),
      wanted.slice(region.bStart, region.bStart + region.bLength),
    )
  })
  return { units, isOvertaken }
}
