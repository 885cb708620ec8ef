import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import { capital } from '../../narrative/text'
import type { OwnNumbersSpec } from '../figure-spec'
import { saySeries, sumUp } from '../number-chart/say-series'
import { oneBreath } from '../one-breath'

/** What it is, then every series with its numbers and its gaps. */
export function ownNumbersAlt({ shape, labels, series }: OwnNumbersSpec, language: Language): string {
  const { grammar, numbers } = wordsOf(language)
  const names = series.map(({ name }, at) => name || numbers.seriesWithoutName(grammar.numeral(at + 1)))
  return [
    numbers.alt.own(shape, grammar.join(names)),
    ...series.map((one, at) =>
      series.length > 1
        ? `${names[at]}, ${saySeries(one, labels, language)}.`
        : `${capital(saySeries(one, labels, language))}.`,
    ),
  ].join(' ')
}

export function ownNumbersInBrief({ shape, labels, series }: OwnNumbersSpec, language: Language): string {
  const { grammar, numbers } = wordsOf(language)
  const names = series.map(({ name }, at) => name || numbers.seriesWithoutName(grammar.numeral(at + 1)))
  return oneBreath(
    numbers.alt.own(shape, grammar.join(names)),
    series.map((one, at) => `${names[at]}, ${sumUp(one, labels, language)}`),
    [],
    language,
  )
}
