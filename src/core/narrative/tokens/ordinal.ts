/** `ordinal`: the how-manieth an edition is. The first came out in 2001. */
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { editionOf } from '../references'
import { editionWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

const YEAR_BEFORE_FIRST = 2000

export const ordinal: TokenRules<'ordinal'> = {
  evaluate: (token, scope) =>
    writeFound(editionOf(token.edition, scope), (edition) => {
      const text = wordsOf(scope.language).grammar.ordinal(edition.year - YEAR_BEFORE_FIRST, token.style)
      return text === undefined
        ? missing(`There was no edition of the report in ${edition.year}. Correct the year of the edition.`)
        : written(text, [edition.id])
    }),
  describe: ({ edition }, scope) => `Ordinal number of ${editionWords(edition, scope)}`,
  forms: (token) => [
    { ...token, style: 'numeral' },
    { ...token, style: 'word' },
  ],
}
