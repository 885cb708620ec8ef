/** `delta`: how many more or fewer there are than in an earlier edition, or than in the stretch of time before; for shares, by how many points. */
import { type Countable, type EarlierRef, NUMBER_STYLES, type TierShare } from '../../model/token'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import type { Gender } from '../languages/language-words'
import { distributionOf } from '../placements'
import type { Scope } from '../scope'
import { writeNumber } from '../write-number'
import { earlierEdition, earlierWords, windowBefore } from './compared'
import { countValue, countWords } from './count'
import { editionWords, ruleWords, windowWords } from './describe-parts'
import { type TokenRules, writeFound, writeSigned, written } from './token-rules'

type Compared = Countable | TierShare

interface Measured {
  readonly value: number
  readonly rows: readonly string[]
  readonly gender: Gender
}

/** The same at the earlier time. What is not counted by edition has only the stretch of time before. */
function earlier(of: Compared, from: EarlierRef, scope: Scope): Found<Compared> {
  switch (of.entity) {
    case 'countries':
    case 'left-out':
    case 'findings':
    case 'share': {
      const edition = earlierEdition(from, of.edition, scope)
      return edition.ok ? found({ ...of, edition: edition.value.id }) : edition
    }
    case 'activities':
    case 'participants':
    case 'partners':
    case 'updates': {
      const within = of.entity === 'updates' ? of.window : of.filter.window
      const window = from === 'before' && within ? windowBefore(within, scope.plan.asOf) : undefined
      if (!window)
        return missing(
          `The number of ${countWords(of, scope)} has no earlier edition. Give it a stretch of whole months, and compare with the one before.`,
        )
      return found(of.entity === 'updates' ? { ...of, window } : { ...of, filter: { ...of.filter, window } })
    }
    default:
      return missing(
        `The number of ${countWords(of, scope)} has no earlier edition. Count countries or findings instead.`,
      )
  }
}

/** A share in the whole percents it is printed in, so that who subtracts what is printed gets the same. */
function measure(of: Compared, scope: Scope): Found<Measured> {
  if (of.entity !== 'share') return countValue(of, scope)
  const all = distributionOf(of.rule, of.edition, scope)
  if (!all.ok) return all
  const group = all.value.groups.find(({ tier }) => tier === of.tier)
  const rows = (group?.members ?? []).map(({ placement }) => placement.id)
  return found({ value: group?.percent ?? 0, rows, gender: 'm' })
}

function deltaWords(of: Compared, from: EarlierRef, scope: Scope): string {
  switch (of.entity) {
    case 'share':
      return `Change from ${earlierWords(from, of.edition, scope)}, in percentage points, in the share of the countries placed in ${wordsOf('en').grammar.tierName[of.tier]} in ${editionWords(of.edition, scope)}, ${ruleWords(of.rule, scope)}`
    case 'countries':
    case 'left-out':
    case 'findings':
      return `Change from ${earlierWords(from, of.edition, scope)} in the number of ${countWords(of, scope)}`
    default: {
      const before = earlier(of, from, scope)
      const within = before.ok
        ? before.value.entity === 'updates'
          ? before.value.window
          : 'filter' in before.value
            ? before.value.filter.window
            : null
        : null
      return `Change from ${within ? windowWords(within, scope) : 'before'} in the number of ${countWords(of, scope)}`
    }
  }
}

export const delta: TokenRules<'delta'> = {
  evaluate: ({ of, from, style, capital }, scope) =>
    writeFound(earlier(of, from, scope), (before) =>
      writeFound(measure(before, scope), (then) =>
        writeFound(measure(of, scope), (now) => {
          const difference = now.value - then.value
          const rows = [...new Set([...then.rows, ...now.rows])]
          return style === 'signed'
            ? written(writeSigned(difference, wordsOf(scope.language).grammar.numeral), rows)
            : written(writeNumber(Math.abs(difference), style, now.gender, scope.language), rows, capital)
        }),
      ),
    ),
  describe: ({ of, from }, scope) => deltaWords(of, from, scope),
  forms: (token) => (['signed', ...NUMBER_STYLES] as const).map((style) => ({ ...token, style })),
}
