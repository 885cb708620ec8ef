/**
 * Any two editions side by side: who moved between tiers, how long the country has stood where it stands, what repeats of the findings,
 * and what the field projects did in the period each edition covers.
 */
import type { Activity } from '../model/field-work'
import { type Country, type Edition, TIERS, type Tier } from '../model/report'
import type { EditionRef } from '../model/token'
import { selectActivities } from '../narrative/activities'
import { type Found, found, missing } from '../narrative/found'
import { wordsOf } from '../narrative/languages/all-languages'
import { countedIn } from '../narrative/placements'
import { countryName, countryOf, editionOf } from '../narrative/references'
import type { Scope } from '../narrative/scope'
import { type Streak, streakOf } from '../narrative/streak'
import { compareNames } from '../narrative/text'
import { type Against, againstEdition } from './against-edition'

export interface CountryMove {
  readonly country: Country
  readonly name: string
  readonly from: Tier
  readonly to: Tier
}

export interface EditionsCompared {
  readonly country: Country
  readonly from: Edition
  readonly to: Edition
  /** Of the countries of the plan's count rule: up first, then down, by name. Why there is none, where nothing can be compared. */
  readonly moves: Found<readonly CountryMove[]>
  /** Counted in both editions, in one of them with an unknown tier: whether they moved nobody can say. By name. */
  readonly unknown: readonly string[]
  /** The first edition at hand: streaks are counted back to it, as nobody knows what was before. */
  readonly since: number
  readonly streakFrom: Found<Streak>
  readonly streakTo: Found<Streak>
  readonly findings: readonly Against[]
  /** Whether any finding of the earlier edition is recorded: without one nothing can be new or repeated. */
  readonly hasEarlierFindings: boolean
  /** What happened in the reporting period of each edition, up to the as-of date. */
  readonly activitiesFrom: readonly Activity[]
  readonly activitiesTo: readonly Activity[]
}

export function compareEditions(fromRef: EditionRef, toRef: EditionRef, scope: Scope): Found<EditionsCompared> {
  const [from, to, country] = [editionOf(fromRef, scope), editionOf(toRef, scope), countryOf('plan', scope)]
  if (!from.ok) return from
  if (!to.ok) return to
  if (!country.ok) return country
  if (from.value.year >= to.value.year)
    return missing(
      `The ${to.value.year} edition cannot be compared with that of ${from.value.year}, which is not an earlier one. Choose an earlier edition to start from.`,
    )
  const { findings } = scope.project
  const wordsOfFinding = ({ quote, statement }: (typeof findings)[number]) =>
    quote || (statement.en ?? statement.es ?? statement.pt ?? '')
  const { id: countryId } = country.value
  const activitiesIn = ({ periodFrom, periodTo }: Edition) =>
    selectActivities(
      { project: null, types: [], modes: [], window: { kind: 'span', from: periodFrom, to: periodTo } },
      scope,
    )
  const since = Math.min(...scope.project.editions.map(({ year }) => year))
  return found({
    since,
    country: country.value,
    from: from.value,
    to: to.value,
    ...movesBetween(from.value, to.value, scope),
    streakFrom: streakOf('plan', from.value.id, since, scope),
    streakTo: streakOf('plan', to.value.id, since, scope),
    findings: againstEdition(findings, { countryId, editionId: to.value.id, before: from.value.id }, wordsOfFinding),
    hasEarlierFindings: findings.some((one) => one.countryId === countryId && one.editionId === from.value.id),
    activitiesFrom: activitiesIn(from.value),
    activitiesTo: activitiesIn(to.value),
  })
}

function movesBetween(from: Edition, to: Edition, scope: Scope): Pick<EditionsCompared, 'moves' | 'unknown'> {
  const [before, after] = [countedIn('plan', from.id, scope), countedIn('plan', to.id, scope)]
  if (!before.ok) return { moves: before, unknown: [] }
  if (!after.ok) return { moves: after, unknown: [] }
  const then = new Map(before.value.counted.map(({ country, placement }) => [country.id, placement.tier]))
  const compare = compareNames(wordsOf(scope.language).grammar.article)
  const both = after.value.counted
    .flatMap(({ country, placement }) => {
      const was = then.get(country.id)
      return was === undefined ? [] : [{ country, name: countryName(country, scope), was, is: placement.tier }]
    })
    .toSorted((a, b) => compare(a.name, b.name))
  const moves = both.flatMap(({ country, name, was, is }): readonly CountryMove[] =>
    was === null || is === null || was === 'SC' || is === 'SC' || was === is
      ? []
      : [{ country, name, from: was, to: is }],
  )
  return {
    moves: found([...moves.filter(goesUp), ...moves.filter((move) => !goesUp(move))]),
    unknown: both.filter(({ was, is }) => was === null || is === null).map(({ name }) => name),
  }
}

export const goesUp = ({ from, to }: Pick<CountryMove, 'from' | 'to'>): boolean =>
  TIERS.indexOf(to) < TIERS.indexOf(from)
