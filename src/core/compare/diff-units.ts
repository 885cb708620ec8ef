/** Which units came and which went between two texts. */
import { diffIndices } from 'node-diff3'
import type { Unit } from './units'

export interface Part {
  readonly is: 'same' | 'added' | 'removed'
  readonly text: string
  /** A computed value or a reference: it comes and goes as a whole. */
  readonly isToken?: true
}

/**
 * Beyond so many pairs of the same unit a stretch is told as one: nobody reads word by word what has been written anew, and the search
 * grows with the pairs.
 */
const MOST_PAIRS = 50_000

/** Removed stands before added. The `same` and `added` parts are the new text; with `removed` instead, the old one but for blanks. */
export function diffUnits(from: readonly Unit[], to: readonly Unit[]): readonly Part[] {
  const parts: Part[] = []
  const put = (is: Part['is'], units: readonly Unit[]): void => {
    for (const unit of units) {
      const text = is === 'same' ? unit.text : (unit.sign ?? unit.text)
      const last = parts.at(-1)
      if (last?.is === is && !unit.isToken && !last.isToken) parts.splice(-1, 1, { is, text: last.text + text })
      else parts.push({ is, text, ...(unit.isToken ? { isToken: true } : {}) })
    }
  }
  let done = 0
  for (const { removed, added } of stretchesBetween(from, to)) {
    put('same', to.slice(done, added[0]))
    put('removed', from.slice(removed[0], removed[0] + removed[1]))
    put('added', to.slice(added[0], added[0] + added[1]))
    done = added[0] + added[1]
  }
  put('same', to.slice(done))
  return parts
}

/** What is compared: two of them are the same when their keys are. */
type Keyed = Pick<Unit, 'key'>

/** Where two texts differ. */
export interface Stretch {
  readonly removed: readonly [at: number, length: number]
  readonly added: readonly [at: number, length: number]
}

/** In order; between them both texts are the same. */
export function stretchesBetween(from: readonly Keyed[], to: readonly Keyed[]): readonly Stretch[] {
  let start = 0
  while (start < from.length && start < to.length && from[start]?.key === to[start]?.key) start++
  let end = 0
  const most = Math.min(from.length, to.length) - start
  while (end < most && from.at(-1 - end)?.key === to.at(-1 - end)?.key) end++
  const [old, now] = [from.slice(start, from.length - end), to.slice(start, to.length - end)]
  if (old.length === 0 && now.length === 0) return []
  if (pairsIn(old, now) > MOST_PAIRS) return [{ removed: [start, old.length], added: [start, now.length] }]
  const keys = (units: readonly Keyed[]) => units.map(({ key }) => key)
  return diffIndices(keys(old), keys(now)).map(({ buffer1, buffer2 }) => ({
    removed: [start + buffer1[0], buffer1[1]],
    added: [start + buffer2[0], buffer2[1]],
  }))
}

function pairsIn(old: readonly Keyed[], now: readonly Keyed[]): number {
  const counts = new Map<string, number>()
  for (const { key } of old) counts.set(key, (counts.get(key) ?? 0) + 1)
  return now.reduce((sum, { key }) => sum + (counts.get(key) ?? 0), 0)
}

/** For one line: of long stretches that stayed only what helps to find the place. @param most characters on each side */
export function shortened(parts: readonly Part[], most = 40): readonly Part[] {
  return parts.flatMap((part, at): Part[] => {
    if (part.is !== 'same' || part.isToken || part.text.length <= most * 2) return [part]
    const [head, tail] = [part.text.slice(0, most).trimEnd(), part.text.slice(-most).trimStart()]
    const text = at === 0 ? `… ${tail}` : at === parts.length - 1 ? `${head} …` : `${head} … ${tail}`
    return [{ ...part, text }]
  })
}
