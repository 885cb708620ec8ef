/** `tier`: where a country stands. The code is what follows the word tier: “2”, “2 Watch List”. */
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { placementOf } from '../placements'
import { countryName, countryOf, editionOf } from '../references'
import { countryWords, editionWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

export const tier: TokenRules<'tier'> = {
  evaluate: (token, scope) =>
    writeFound(countryOf(token.country, scope), (country) =>
      writeFound(editionOf(token.edition, scope), (edition) => {
        const placement = placementOf(country, edition, scope.project)
        const name = countryName(country, scope)
        if (!placement) return missing(`${name} has no placement in the ${edition.year} edition. Enter it.`)
        if (placement.tier === null)
          return missing(`The tier of ${name} in the ${edition.year} edition is unknown. Enter it.`)
        const { tierName, tierInProse } = wordsOf(scope.language).grammar
        if (token.style === 'name') return written(tierName[placement.tier], [placement.id])
        if (placement.tier === 'SC')
          return missing(`${name} is a special case in the ${edition.year} edition and has no tier. Write it by name.`)
        return written(tierInProse[placement.tier], [placement.id])
      }),
    ),
  describe: ({ country, edition }, scope) =>
    `Tier of ${countryWords(country, scope)} in ${editionWords(edition, scope)}`,
  forms: (token) => [
    { ...token, style: 'code' },
    { ...token, style: 'name' },
  ],
}
