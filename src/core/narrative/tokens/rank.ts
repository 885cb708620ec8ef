/** `rank`: the place of a tier by the countries in it, or of a law-enforcement figure among those of other years; the largest is the first. */
import type { Rankable } from '../../model/token'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import type { Gender } from '../languages/language-words'
import { distributionOf } from '../placements'
import type { Scope } from '../scope'
import { editionWords, ruleWords } from './describe-parts'
import { type TokenRules, writeFound, written } from './token-rules'
import { statisticOf, statisticWords } from './value'

interface Ranked {
  readonly place: number
  readonly rows: readonly string[]
  readonly gender: Gender
}

function rankOf(of: Rankable, scope: Scope): Found<Ranked> {
  if (of.entity === 'tier') {
    const all = distributionOf(of.rule, of.edition, scope)
    if (!all.ok) return all
    const members = all.value.groups.find(({ tier }) => tier === of.tier)?.members ?? []
    const larger = all.value.groups.filter((group) => group.members.length > members.length)
    const { genderOf } = wordsOf(scope.language).grammar
    return found({
      place: larger.length + 1,
      rows: members.map(({ placement }) => placement.id),
      gender: genderOf.tiers,
    })
  }
  const known = statisticOf(of.statistic, scope)
  if (!known.ok) return known
  const { statistic, value } = known.value
  const others = scope.project.statistics.filter(
    (one) => one.measure === statistic.measure && one.countryId === statistic.countryId && one.value !== null,
  )
  if (others.length < 2)
    return missing(`There is no other year of ${statisticWords(of.statistic, scope)} to compare with. Enter one.`)
  return found({
    place: others.filter((one) => (one.value ?? 0) > value).length + 1,
    rows: others.map(({ id }) => id),
    gender: 'm',
  })
}

const rankWords = (of: Rankable, scope: Scope): string =>
  of.entity === 'tier'
    ? `${wordsOf('en').grammar.tierName[of.tier]} by its number of countries in ${editionWords(of.edition, scope)}, ${ruleWords(of.rule, scope)}`
    : `the ${statisticWords(of.statistic, scope)} among all years that are known`

export const rank: TokenRules<'rank'> = {
  evaluate: ({ of, style }, scope) =>
    writeFound(rankOf(of, scope), ({ place, rows, gender }) => {
      const text = wordsOf(scope.language).grammar.ordinal(place, style, gender)
      return text === undefined
        ? missing(`The place ${place} is beyond what can be written. Choose fewer years.`)
        : written(text, rows)
    }),
  describe: ({ of }, scope) => `Place of ${rankWords(of, scope)}, the largest first`,
  forms: (token) => [
    { ...token, style: 'numeral' },
    { ...token, style: 'word' },
  ],
}
