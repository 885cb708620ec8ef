/** Whether two statements say the same. Exact after folding, or alike by the words they share; a person decides. */
import { fold } from '../find/match'

/** In small letters, without accents, marks and double blanks: what is left are words. */
export const foldWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Too short or too common to tell statements apart. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the and for that with from their its has have had was were are not but who which government country ' +
    'los las del una para por que con sus gobierno pais dos das uma com seu sua governo'
  ).split(' '),
)
/** The beginning of a word stands for its forms: prosecute, prosecuted, prosecution. */
const STEM = 6

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldWords(text)
      .split(' ')
      .filter((word) => (word.length > 2 || /\d/.test(word)) && !COMMON.has(word))
      .map((word) => word.slice(0, STEM)),
  )

/** A statement made ready for comparing with many. */
export interface Compared<T> {
  readonly of: T
  readonly folded: string
  readonly stems: ReadonlySet<string>
}
export const toCompare = <T>(of: T, text: string): Compared<T> => ({
  of,
  folded: foldWords(text),
  stems: stemsOf(text),
})

/** From 0 (no word in common) to 1 (the same words). */
export function likeness(a: Compared<unknown>, b: Compared<unknown>): number {
  if (a.folded === b.folded) return a.folded === '' ? 0 : 1
  if (a.stems.size === 0 || b.stems.size === 0) return 0
  let both = 0
  for (const stem of a.stems) if (b.stems.has(stem)) both++
  return (2 * both) / (a.stems.size + b.stems.size)
}

/** The one that is most alike, where it reaches `least`; of several the first. */
export type FindAlike<T> = (
  one: Compared<unknown>,
  least: number,
) => { readonly of: T; readonly likeness: number } | undefined

/** Made once for all that is asked: words lead to the statements that have them, for thousands against thousands is millions of pairs. */
export function alikeAmong<T>(others: readonly Compared<T>[]): FindAlike<T> {
  const withStem = new Map<string, number[]>()
  const withWords = new Map<string, number>()
  others.forEach(({ folded, stems }, at) => {
    if (folded !== '' && !withWords.has(folded)) withWords.set(folded, at)
    for (const stem of stems) {
      const those = withStem.get(stem)
      if (those) those.push(at)
      else withStem.set(stem, [at])
    }
  })
  return (one, least) => {
    const shared = new Uint16Array(others.length)
    for (const stem of one.stems) for (const at of withStem.get(stem) ?? []) shared[at] = (shared[at] ?? 0) + 1
    const same = withWords.get(one.folded)
    let best: { readonly of: T; readonly likeness: number } | undefined
    others.forEach(({ of, stems }, at) => {
      const both = shared[at] ?? 0
      if (both === 0 && at !== same) return
      const found = at === same ? 1 : (2 * both) / (one.stems.size + stems.size)
      if (found >= least && found > (best?.likeness ?? 0)) best = { of, likeness: found }
    })
    return best
  }
}
