/** `share`: the part of the counted countries that stands in a tier, in whole percent or as a simple fraction. */
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { simpleFraction } from '../percents'
import { distributionOf } from '../placements'
import { writeNumber } from '../write-number'
import { editionWords, ruleWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'

export const share: TokenRules<'share'> = {
  evaluate: ({ tier, edition, rule, style, capital }, scope) =>
    writeFound(distributionOf(rule, edition, scope), ({ groups, counted }) => {
      const { grammar } = wordsOf(scope.language)
      const group = groups.find((one) => one.tier === tier)
      const members = group?.members ?? []
      const rows = members.map(({ placement }) => placement.id)
      if (style === 'percent') return written(grammar.percent(group?.percent ?? 0), rows, capital)
      const simple = simpleFraction(members.length, counted.length)
      if (!simple)
        return missing(
          `${members.length} of ${counted.length} is not near enough to a simple fraction. Write it as a percent.`,
        )
      const word = (value: number) => writeNumber(value, 'word', grammar.genderOf.countries, scope.language)
      return written(grammar.fraction(word(simple.part), word(simple.whole)), rows, capital)
    }),
  describe: ({ tier, edition, rule }, scope) =>
    `Share of the countries placed in ${wordsOf('en').grammar.tierName[tier]} in ${editionWords(edition, scope)}, ${ruleWords(rule, scope)}`,
  forms: (token) => {
    const { tier, edition, rule, capital } = token
    return [
      { ...token, style: 'percent' },
      { ...token, style: 'fraction' },
      { fn: 'count', of: { entity: 'countries', tier, edition, rule }, style: 'numeral', capital },
      { fn: 'count', of: { entity: 'countries', tier, edition, rule }, style: 'word', capital },
    ]
  },
}
