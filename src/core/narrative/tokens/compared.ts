/** What is compared with an earlier edition, or with the stretch of time before: shared by counts, lists and deltas. */
import { type IsoDate, intervalOf, monthsBefore, nextDay, partsOf } from '../../model/partial-date'
import type { Edition, Finding } from '../../model/report'
import type { ComparedFindings, EarlierRef, EditionRef, TierMoves, Window } from '../../model/token'
import { windowInterval } from '../activities'
import { fatesOf } from '../finding-fates'
import { findingsOf } from '../findings'
import { type Found, found, missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import { type Counted, countedIn, knownTiers, type Placed } from '../placements'
import { recordsOf } from '../records'
import { editionOf } from '../references'
import type { Scope } from '../scope'
import { countryWords, editionWords, findingWords, ruleWords } from './describe-parts'

/** The edition a value of the edition `now` is compared with. */
export function earlierEdition(from: EarlierRef, now: EditionRef, scope: Scope): Found<Edition> {
  if (from !== 'before') return editionOf(from, scope)
  const edition = editionOf(now, scope)
  if (!edition.ok) return edition
  const before = recordsOf(scope.project).editionsByYear.get(edition.value.year - 1)
  return before
    ? found(before)
    : missing(
        `The ${edition.value.year - 1} edition, the one before that of ${edition.value.year}, is not in this project. Add it, or compare with another.`,
      )
}

export function earlierWords(from: EarlierRef, now: EditionRef, scope: Scope): string {
  const edition = earlierEdition(from, now, scope)
  return edition.ok ? editionWords(edition.value.id, scope) : 'a missing edition'
}

/** The stretch of the same length that ends the day before; undefined for one that is not made of whole months. */
export function windowBefore(window: Window, asOf: IsoDate): Window | undefined {
  if (window.kind === 'months') {
    const to = monthsBefore(asOf, window.months)
    return { kind: 'span', from: nextDay(monthsBefore(asOf, window.months * 2)), to }
  }
  const { first, last } = windowInterval(window, asOf)
  const [from, to] = [partsOf(first), partsOf(last)]
  if (from.day !== 1 || nextDay(last) !== nextDay(intervalOf(last.slice(0, 7) as IsoDate).last)) return undefined
  const months = (to.year - from.year) * 12 + (to.month ?? 1) - (from.month ?? 1) + 1
  if (months < 1) return undefined
  const end = intervalOf(monthsBefore(first, 1).slice(0, 7) as IsoDate).last
  return { kind: 'span', from: monthsBefore(first, months), to: end }
}

/** The countries, with their placement where they are in the tier: now, or then. */
export function movedCountries(of: TierMoves, scope: Scope): Found<readonly Placed[]> {
  const earlier = earlierEdition(of.from, of.edition, scope)
  if (!earlier.ok) return earlier
  const inTier = (edition: EditionRef): Found<Counted['counted']> => {
    const all = countedIn(of.rule, edition, scope)
    const known = all.ok ? knownTiers(all.value, scope) : all
    return known.ok ? found(known.value.counted.filter(({ placement }) => placement.tier === of.tier)) : known
  }
  const [now, then] = [inTier(of.edition), inTier(earlier.value.id)]
  if (!now.ok) return now
  if (!then.ok) return then
  const [these, others] = of.move === 'joined' ? [now.value, then.value] : [then.value, now.value]
  const there = new Set(others.map(({ country }) => country.id))
  return found(these.filter(({ country }) => !there.has(country.id)))
}

/** Behind “countries”. */
export const moveWords = (of: TierMoves, scope: Scope): string =>
  `that ${of.move} ${wordsOf('en').grammar.tierName[of.tier]} between ${earlierWords(of.from, of.edition, scope)} and ${editionWords(of.edition, scope)}, ${ruleWords(of.rule, scope)}`

/** Without findings of the earlier edition nothing is called new: nobody has entered what it could repeat. */
export function comparedFindings(of: ComparedFindings, scope: Scope): Found<readonly Finding[]> {
  const earlier = earlierEdition(of.from, of.edition, scope)
  if (!earlier.ok) return earlier
  const now = findingsOf(of.kind, null, of.country, of.edition, scope)
  const before = findingsOf(of.kind, null, of.country, earlier.value.id, scope)
  if (!now.ok) return now
  if (!before.ok) return before
  const empty = [earlier.value.year, editionYear(of.edition, scope)].filter(
    (_, at) => [before.value, now.value][at]?.length === 0,
  )
  if (empty.length > 0)
    return missing(
      `There are no ${findingWords(of.kind)} for ${countryWords(of.country, scope)} in the ${empty.join(' and ')} edition to compare. Enter them, or compare with another edition.`,
    )
  const { repeated, fresh, dropped } = fatesOf(now.value, before.value)
  return found({ repeated: repeated.map(({ finding }) => finding), new: fresh, dropped }[of.fate])
}

function editionYear(ref: EditionRef, scope: Scope): string | number {
  const edition = editionOf(ref, scope)
  return edition.ok ? edition.value.year : ''
}

export function comparedWords(of: ComparedFindings, scope: Scope): string {
  const [now, then] = [editionWords(of.edition, scope), earlierWords(of.from, of.edition, scope)]
  const where =
    of.fate === 'repeated'
      ? `in ${now} that repeat those in ${then}`
      : of.fate === 'new'
        ? `in ${now} that repeat none in ${then}`
        : `in ${then} that none in ${now} repeats`
  return `${findingWords(of.kind)} for ${countryWords(of.country, scope)} ${where}`
}
