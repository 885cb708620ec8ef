/** `ratio`: the part that some are of others, in percent or as a simple fraction: the recommendations with an answer. */
import type { Token } from '../../model/token'
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { simpleFraction } from '../percents'
import { writeDecimal } from '../write-decimal'
import { writeNumber } from '../write-number'
import { countValue, countWords } from './count'
import { type TokenRules, writeFound, written } from './token-rules'

export const ratio: TokenRules<'ratio'> = {
  evaluate: ({ of, among, style, capital }, scope) =>
    writeFound(countValue(among, scope), (whole) =>
      writeFound(countValue(of, scope), (part) => {
        const { grammar } = wordsOf(scope.language)
        if (whole.value === 0)
          return missing(
            `There are no ${countWords(among, scope)} to have a part of. Enter them, or change the filter.`,
          )
        const inAll = new Set(whole.rows)
        if (part.value > whole.value || part.rows.some((row) => !inAll.has(row)))
          return missing(
            `Not all of the ${countWords(of, scope)} are among the ${countWords(among, scope)}. Choose a part of them.`,
          )
        const percent = (part.value * 100) / whole.value
        if (style === 'percent') return written(grammar.percent(Math.round(percent)), part.rows, capital)
        if (style === 'tenth')
          return written(
            grammar.percentOf(writeDecimal(Math.round(percent * 10) / 10, scope.language)),
            part.rows,
            capital,
          )
        const simple = simpleFraction(part.value, whole.value)
        if (!simple)
          return missing(
            `${part.value} of ${whole.value} is not near enough to a simple fraction. Write it as a percent.`,
          )
        const word = (value: number) => writeNumber(value, 'word', part.gender, scope.language)
        return written(grammar.fraction(word(simple.part), word(simple.whole)), part.rows, capital)
      }),
    ),
  describe: ({ of, among }, scope) => `Share of the ${countWords(of, scope)} among the ${countWords(among, scope)}`,
  forms: (token) => {
    const { of, capital } = token
    const styles: Token[] = (['percent', 'tenth', 'fraction'] as const).map((style) => ({ ...token, style }))
    return [...styles, { fn: 'count', of, style: 'numeral', capital }, { fn: 'count', of, style: 'word', capital }]
  },
}
