/** A series in words: number by number while that can be listened to, else where it begins, ends, and how far it reaches. */
import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { NumberSeries } from '../figure-spec'

const MOST_SAID = 12
const MOST_GAPS = 6

export function saySeries({ values, written }: NumberSeries, labels: readonly string[], language: Language): string {
  const { alt } = wordsOf(language).numbers
  if (values.length <= MOST_SAID)
    return values.map((value, i) => `${labels[i] ?? ''}: ${value === null ? alt.unknown : written[i]}`).join('; ')
  return sumUp({ values, written }, labels, language)
}

/** Where a series begins and ends, and how far it reaches. */
export function sumUp(
  { values, written }: Pick<NumberSeries, 'values' | 'written'>,
  labels: readonly string[],
  language: Language,
): string {
  const { alt } = wordsOf(language).numbers
  const { numeral } = wordsOf(language).grammar
  const at = (index: number): string => `${labels[index] ?? ''} (${written[index] ?? ''})`
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]))
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return alt.unknown
  const least = known.reduce((a, b) => (b.value < a.value ? b : a))
  const most = known.reduce((a, b) => (b.value > a.value ? b : a))
  const gaps = values.flatMap((value, i) => (value === null ? [labels[i] ?? ''] : []))
  const named = gaps.length <= MOST_GAPS ? gaps.join(', ') : numeral(gaps.length)
  const said = alt.summary(at(first.i), at(last.i), at(least.i), at(most.i))
  return gaps.length === 0 ? said : `${said}; ${alt.unknownAt(named)}`
}
