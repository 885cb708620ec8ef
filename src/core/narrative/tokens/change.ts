/** `change`: the difference between two law-enforcement figures of one measure and one country, with its sign; or that in percent of what it was. */
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { type TokenRules, writeFound, writeSigned, written } from './token-rules'
import { statisticOf, statisticWords } from './value'

export const change: TokenRules<'change'> = {
  evaluate: (token, scope) =>
    writeFound(statisticOf(token.from, scope), (from) =>
      writeFound(statisticOf(token.to, scope), (to) => {
        const [a, b] = [from.statistic, to.statistic]
        if (a.measure !== b.measure || a.countryId !== b.countryId)
          return missing(
            `A change needs two figures of the same kind: these are ${statisticWords(a.id, scope)} and ${statisticWords(b.id, scope)}. Choose again.`,
          )
        const { numeral, percentOf } = wordsOf(scope.language).grammar
        const difference = to.value - from.value
        if (token.style === undefined) return written(writeSigned(difference, numeral), [a.id, b.id])
        if (from.value === 0)
          return missing(
            `What was zero has no change in percent: ${statisticWords(a.id, scope)}. Write the difference.`,
          )
        const percent = Math.round((difference * 100) / from.value)
        return written(
          writeSigned(percent, (value) => percentOf(numeral(value))),
          [a.id, b.id],
        )
      }),
    ),
  describe: (token, scope) =>
    `Change${token.style === undefined ? '' : ' in percent'} from ${statisticWords(token.from, scope)} to ${statisticWords(token.to, scope)}`,
  forms: ({ fn, from, to }) => [
    { fn, from, to },
    { fn, from, to, style: 'percent' },
  ],
}
