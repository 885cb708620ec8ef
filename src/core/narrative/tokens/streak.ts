/** `streak`: for how many editions in a row a country has kept its tier, or the first year of them. */
import { NUMBER_STYLES } from '../../model/token'
import { wordsOf } from '../languages/all-languages'
import { streakOf } from '../streak'
import { writeNumber } from '../write-number'
import { countryWords, editionWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

export const streak: TokenRules<'streak'> = {
  evaluate: ({ country, edition, since, part, style, capital }, scope) =>
    writeFound(streakOf(country, edition, since, scope), ({ length, firstYear, placements }) => {
      const rows = placements.map((placement) => placement.id)
      if (part === 'first-year') return written(String(firstYear), rows)
      const gender = wordsOf(scope.language).grammar.genderOf.editions
      return written(writeNumber(length, style, gender, scope.language), rows, capital)
    }),
  describe: ({ country, edition, since, part }, scope) =>
    `${part === 'length' ? 'Number of' : 'First year of the'} editions in a row in which ${countryWords(country, scope)} has kept its tier, counted back from ${editionWords(edition, scope)}${since === null ? '' : `, not before ${since}`}`,
  forms: (token) => (token.part === 'first-year' ? [token] : NUMBER_STYLES.map((style) => ({ ...token, style }))),
}
