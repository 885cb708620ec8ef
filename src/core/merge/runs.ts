/** Lists whose entries have no names: paragraphs, rows of a table. Three-way by longest common runs, as merges of text go by lines. */
import { diff3MergeRegions, diffIndices } from 'node-diff3'
import { answered } from './answer'
import { collectQuestions, keyOf, type Questions, type Rule, type Sides, unlessSettled } from './sides'

/** A stretch that both have changed, or one that needs no question. */
type Stretch<T> = { readonly settled: readonly T[] } | { readonly open: Sides<readonly T[]> }

/**
 * What one side deleted and the other edited stays; what both put in the same place stands one behind the other, mine first.
 * @param entry for entries that stand in the same place of stretches of the same length
 */
export const sequence = <T>(entry: Rule<T>): Rule<readonly T[]> =>
  unlessSettled((sides, to) => {
    const result: T[] = []
    for (const stretch of stretches(sides)) {
      if ('settled' in stretch) result.push(...stretch.settled)
      else result.push(...openStretch(stretch.open, entry, result.length, to))
    }
    return result
  })

function openStretch<T>(sides: Sides<readonly T[]>, entry: Rule<T>, index: number, to: Questions): readonly T[] {
  const { base, mine, theirs } = sides
  if (keyOf(mine) === keyOf(theirs)) return mine // both changed it, into the same
  if (mine.length === 0) return theirs
  if (theirs.length === 0) return mine
  if (base !== undefined && base.length === 0) return [...mine, ...theirs]
  const isEven = mine.length === theirs.length && (base === undefined || base.length === mine.length)
  if (!isEven) {
    const aligned =
      alignedStretch(sides, entry, index, to) ?? around(sides, mine, theirs) ?? around(sides, theirs, mine)
    if (aligned !== undefined) return aligned
    to.ask({ shape: 'run', path: [], index, base, mine, theirs, both: [...mine, ...theirs] })
    return mine
  }
  return mine.map((one, at) => {
    const other = theirs[at]
    if (other === undefined) return one
    return mergeEntry({ base: base?.[at], mine: one, theirs: other }, entry, index + at, to)
  })
}

/** What `side` put before and behind what stood there, and in the middle what the other made of that. Undefined: it did more than that. */
function around<T>({ base }: Sides<readonly T[]>, side: readonly T[], other: readonly T[]): readonly T[] | undefined {
  if (base === undefined) return undefined
  const [was, now] = [base.map(keyOf), side.map(keyOf)]
  const at = now.findIndex((_, start) => was.every((key, place) => now[start + place] === key))
  if (at < 0) return undefined
  const [before, behind] = [side.slice(0, at), side.slice(at + base.length)]
  // what both put there stands there once
  const isBefore = keyOf(other.slice(0, before.length)) === keyOf(before)
  const isBehind = keyOf(other.slice(other.length - behind.length)) === keyOf(behind)
  return [...(isBefore ? [] : before), ...other, ...(isBehind ? [] : behind)]
}

/**
 * One side rewrote entries where they stand, the other put some in or took some out beside them: neither changed what the other did.
 * @returns undefined where one took out, or put several in the place of, what the other rewrote
 */
function alignedStretch<T>({ base, mine, theirs }: Sides<readonly T[]>, entry: Rule<T>, index: number, to: Questions) {
  const isMineEven = mine.length === base?.length
  if (base === undefined || (!isMineEven && theirs.length !== base.length)) return undefined
  const [even, other] = isMineEven ? [mine, theirs] : [theirs, mine]
  const isRewritten = base.map((one, at) => keyOf(one) !== keyOf(even[at]))
  const changes = diffIndices(base.map(keyOf), other.map(keyOf)).map(({ buffer1, buffer2 }) => ({
    from: buffer1[0],
    end: buffer1[0] + buffer1[1],
    entries: other.slice(buffer2[0], buffer2[0] + buffer2[1]),
  }))
  const isOneForOne = ({ from, end, entries }: (typeof changes)[number]): boolean => end - from === entries.length
  if (changes.some((one) => !isOneForOne(one) && isRewritten.slice(one.from, one.end).some(Boolean))) return undefined
  const result: T[] = []
  let done = 0
  for (const change of changes) {
    const { from, end, entries } = change
    result.push(...even.slice(done, from))
    done = end
    if (!isOneForOne(change)) result.push(...entries)
    else
      for (const [place, changed] of entries.entries()) {
        const [before, rewritten] = [base[from + place], even[from + place]]
        if (rewritten === undefined) continue
        const [ours, others] = isMineEven ? [rewritten, changed] : [changed, rewritten]
        result.push(mergeEntry({ base: before, mine: ours, theirs: others }, entry, index + result.length, to))
      }
  }
  result.push(...even.slice(done))
  return result
}

/** Asked about as a whole, in each version with what is settled: its place in the list may be another when the answer comes. */
export function mergeEntry<T>(sides: Sides<T>, entry: Rule<T>, index: number, to: Questions): T {
  const { base } = sides
  const inner = collectQuestions()
  const mine = entry(sides, inner.to)
  if (inner.asked.length === 0) return mine
  const theirs = inner.asked.reduce<unknown>((value, question) => answered(value, question, 'theirs'), mine)
  const before = base === undefined ? undefined : [base]
  to.ask({ shape: 'run', path: [], index, base: before, mine: [mine], theirs: [theirs], both: [mine, theirs] })
  return mine
}

function stretches<T>({ base, mine, theirs }: Sides<readonly T[]>): readonly Stretch<T>[] {
  const [a, b] = [mine.map(keyOf), theirs.map(keyOf)]
  if (base === undefined) return withoutBase(mine, theirs, a, b)
  return diff3MergeRegions(a, base.map(keyOf), b).map((region): Stretch<T> => {
    if (region.stable) {
      const from = { a: mine, o: base, b: theirs }[region.buffer]
      return { settled: from.slice(region.bufferStart, region.bufferStart + region.bufferLength) }
    }
    return {
      open: {
        base: base.slice(region.oStart, region.oStart + region.oLength),
        mine: mine.slice(region.aStart, region.aStart + region.aLength),
        theirs: theirs.slice(region.bStart, region.bStart + region.bLength),
      },
    }
  })
}

function withoutBase<T>(mine: readonly T[], theirs: readonly T[], a: string[], b: string[]): readonly Stretch<T>[] {
  const found: Stretch<T>[] = []
  let done = 0
  for (const { buffer1, buffer2 } of diffIndices(a, b)) {
    found.push({ settled: mine.slice(done, buffer1[0]) })
    done = buffer1[0] + buffer1[1]
    found.push({
      open: {
        base: undefined,
        mine: mine.slice(buffer1[0], done),
        theirs: theirs.slice(buffer2[0], buffer2[0] + buffer2[1]),
      },
    })
  }
  return [...found, { settled: mine.slice(done) }]
}
