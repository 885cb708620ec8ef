/** `delta`: how many more or fewer there are than in another edition. */
import { type Countable, NUMBER_STYLES, type Token } from '../../model/token'
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { writeNumber } from '../write-number'
import { countValue, countWords } from './count'
import { editionWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

/** The same count in another edition; what is not counted by edition has none. */
const inEdition = (of: Countable, edition: Extract<Token, { fn: 'delta' }>['from']): Countable | undefined =>
  'edition' in of ? { ...of, edition } : undefined

export const delta: TokenRules<'delta'> = {
  evaluate: ({ of, from, style, capital }, scope) => {
    const before = inEdition(of, from)
    if (!before)
      return missing(
        `The number of ${countWords(of, scope)} has no earlier edition. Count countries or findings instead.`,
      )
    return writeFound(countValue(before, scope), (then) =>
      writeFound(countValue(of, scope), (now) => {
        const difference = now.value - then.value
        const rows = [...then.rows, ...now.rows]
        if (style !== 'signed')
          return written(writeNumber(Math.abs(difference), style, now.gender, scope.language), rows, capital)
        const text = wordsOf(scope.language).grammar.numeral(difference)
        return written(difference > 0 ? `+${text}` : text, rows)
      }),
    )
  },
  describe: ({ of, from }, scope) =>
    `Change from ${editionWords(from, scope)} in the number of ${countWords(of, scope)}`,
  forms: (token) => (['signed', ...NUMBER_STYLES] as const).map((style) => ({ ...token, style })),
}
