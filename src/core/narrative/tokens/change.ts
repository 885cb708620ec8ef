/** `change`: the difference between two law-enforcement figures of one measure and one country, with its sign. */
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { type TokenRules, writeFound, written } from './token-rules'
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
        const difference = to.value - from.value
        const text = wordsOf(scope.language).grammar.numeral(difference)
        return written(difference > 0 ? `+${text}` : text, [a.id, b.id])
      }),
    ),
  describe: (token, scope) => `Change from ${statisticWords(token.from, scope)} to ${statisticWords(token.to, scope)}`,
  forms: (token) => [token],
}
