import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { OwnNumbersSpec } from '../figure-spec'
import { saySeries } from '../number-chart/say-series'

/** What it is, then every series with its numbers and its gaps. */
export function ownNumbersAlt({ shape, labels, series }: OwnNumbersSpec, language: Language): string {
  const { grammar, numbers } = wordsOf(language)
  const names = series.map(({ name }, at) => name || numbers.seriesWithoutName(grammar.numeral(at + 1)))
  const [first = '', last = ''] = [labels[0], labels.at(-1)]
  const reach = labels.length > 1 ? `${first} ${grammar.rangeWord} ${last}` : first
  return [
    numbers.alt.own(shape, grammar.join(names), reach),
    ...series.map((one, at) =>
      series.length > 1 ? `${names[at]}: ${saySeries(one, labels, language)}.` : `${saySeries(one, labels, language)}.`,
    ),
  ].join(' ')
}
