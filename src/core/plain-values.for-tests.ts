/**
 * What a token has to say, by counting plainly over the records: no function of the app is used, dates are strings. For tests that change
 * a record and look at what follows.
 */
import type { Activity } from './model/field-work'
import type { BriefingPlan } from './model/plan'
import type { Project } from './model/project'
import { TIERS } from './model/report'
import type { ActivityFilter, Countable, EarlierRef, EditionRef, TierMoves, Token } from './model/token'

/**
 * `exact`: the text in numerals, null where there is no value. `key`: the text is another exactly when this is. `within`: the text can be
 * another only when this is.
 */
export type Plain = { readonly exact: string | null } | { readonly key: string } | { readonly within: string }

const lastOfMonth = (year: number, month: number) => String(new Date(Date.UTC(year, month, 0)).getUTCDate())
const firstDay = (date: string) => (date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)
const lastDay = (date: string) =>
  date.length === 4
    ? `${date}-12-31`
    : date.length === 7
      ? `${date}-${lastOfMonth(Number(date.slice(0, 4)), Number(date.slice(5)))}`
      : date

/** The day after the same day some months before; a day that the month has not is its last. */
function windowStart(asOf: string, months: number): string {
  const [year = 0, month = 0, day = 0] = asOf.split('-').map(Number)
  const at = year * 12 + month - 1 - months
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1]
  const clamped = Math.min(day, Number(lastOfMonth(y, m)))
  return new Date(Date.UTC(y, m - 1, clamped + 1)).toISOString().slice(0, 10)
}

export interface PlainPlacement {
  readonly iso3: string
  readonly kind: string
  readonly tier: string
}

export class PlainValues {
  private readonly tiers: ReadonlyMap<string, string>

  constructor(
    readonly project: Project,
    readonly plan: BriefingPlan,
  ) {
    this.tiers = new Map(project.placements.map((one) => [`${one.countryId} ${one.editionId}`, one.tier ?? '']))
  }

  edition(ref: string): string {
    return ref === 'plan' ? this.plan.editionId : ref === 'comparison' ? (this.plan.comparisonEditionId ?? '') : ref
  }
  yearOf(edition: string): number {
    return this.project.editions.find(({ id }) => id === edition)?.year ?? 0
  }
  /** Empty: unknown. Undefined: no placement. */
  tierOf(country: string, year: number): string | undefined {
    const edition = this.project.editions.find((one) => one.year === year)?.id
    return this.tiers.get(`${country} ${edition}`)
  }
  placed(ruleRef: string, editionRef: string, isIn: boolean): readonly PlainPlacement[] {
    const rule = this.project.countRules.find(({ id }) => id === (ruleRef === 'plan' ? this.plan.countRuleId : ruleRef))
    const edition = this.edition(editionRef)
    if (!rule) return []
    return this.project.countries.flatMap((country) => {
      const tier = this.tiers.get(`${country.id} ${edition}`)
      if (tier === undefined || tier === 'SC') return []
      const isOut = rule.exclude.includes(country.id)
      const isMember =
        country.region === rule.region || (isOut ? rule.region === null : rule.include.includes(country.id))
      return isMember && isOut !== isIn ? [{ iso3: country.iso3, kind: country.kind, tier }] : []
    })
  }
  activities(filter: ActivityFilter): readonly Activity[] {
    const { asOf } = this.plan
    const { window } = filter
    const [from, to] =
      window === null
        ? ['', '9999']
        : window.kind === 'months'
          ? [windowStart(asOf, window.months), asOf as string]
          : [firstDay(window.from), lastDay(window.to)]
    return this.project.activities.filter(
      (one) =>
        firstDay(one.date) <= asOf &&
        (filter.project === null || one.projectId === filter.project) &&
        (filter.types.length === 0 || filter.types.includes(one.type)) &&
        (filter.modes.length === 0 || (one.mode !== null && filter.modes.includes(one.mode))) &&
        (filter.audience === undefined || one.audience.en === filter.audience) &&
        firstDay(one.date) <= to &&
        lastDay(one.end ?? one.date) >= from,
    )
  }
  happened(): readonly Activity[] {
    return this.project.activities.filter(({ date }) => firstDay(date) <= this.plan.asOf)
  }
  answered(finding: string): boolean {
    return this.happened().some(({ answers }) => answers.some(({ findingId }) => findingId === finding))
  }
  findings(of: Extract<Countable, { entity: 'findings' }>): readonly string[] {
    const country = of.country === 'plan' ? this.plan.countryId : of.country
    return this.project.findings.flatMap((one) =>
      one.kind === of.kind &&
      one.countryId === country &&
      one.editionId === this.edition(of.edition) &&
      (of.pillar === undefined || one.pillar === of.pillar) &&
      (of.answered === null || of.answered === this.answered(one.id))
        ? [one.id]
        : [],
    )
  }

  /** The edition a value is compared with, by its id. */
  earlier(from: EarlierRef, now: EditionRef): string {
    if (from !== 'before') return this.edition(from)
    const year = this.yearOf(this.edition(now))
    return this.project.editions.find((one) => one.year === year - 1)?.id ?? ''
  }
  /** Of the countries that are in the tier at one of two times those that are not at the other. */
  moved(of: TierMoves): readonly string[] | null {
    const [now, then] = [of.edition, this.earlier(of.from, of.edition) as EditionRef].map((edition) => {
      const placed = this.placed(of.rule, edition, true)
      if (placed.length === 0 || placed.some(({ tier }) => tier === '')) return null
      return placed.filter(({ tier }) => tier === of.tier).map(({ iso3 }) => iso3)
    })
    if (!now || !then) return null
    return of.move === 'joined' ? now.filter((one) => !then.includes(one)) : then.filter((one) => !now.includes(one))
  }

  /** Null: a record that counts does not say how many. Undefined: not a matter of the records that change here. */
  count(of: Countable): number | null | undefined {
    switch (of.entity) {
      case 'countries': {
        const placed = this.placed(of.rule, of.edition, true)
        if (placed.length === 0 || (of.tier !== null && placed.some(({ tier }) => tier === ''))) return null
        return placed.filter(({ tier }) => of.tier === null || tier === of.tier).length
      }
      case 'left-out':
        return this.placed(of.rule, of.edition, false).filter(({ kind }) => of.kind === null || kind === of.kind).length
      case 'findings':
        return this.findings(of).length
      case 'activities':
      case 'participants': {
        const each = this.activities(of.filter).map((one) =>
          of.entity === 'activities' ? one.quantity : one.participants,
        )
        return each.includes(null) ? null : each.reduce((sum: number, one) => sum + (one ?? 0), 0)
      }
      case 'activity-people': {
        const activity = this.project.activities.find(({ id }) => id === of.activity)
        return activity?.participants ?? null
      }
      case 'moves':
        return this.moved(of)?.length ?? null
      case 'partners':
        return new Set(this.activities(of.filter).flatMap(({ partnerIds }) => partnerIds)).size
      default:
        return undefined
    }
  }

  tiersIn(rule: string, edition: string): readonly number[] | null {
    const placed = this.placed(rule, edition, true)
    if (placed.length === 0 || placed.some(({ tier }) => tier === '')) return null
    return TIERS.map((tier) => placed.filter((one) => one.tier === tier).length)
  }

  percents(rule: string, edition: string): readonly number[] | null {
    const counts = this.tiersIn(rule, edition)
    return counts && largestRemainder(counts)
  }

  streak(country: string, last: number, since: number): number | null {
    const tier = this.tierOf(country, last)
    if (tier === undefined || tier === '' || tier === 'SC') return null
    let length = 0
    for (let year = last; year >= since; year--) {
      const one = this.tierOf(country, year)
      if (one === undefined || one === '') return null
      if (one !== tier) break
      length++
    }
    return length
  }

  of(token: Token): Plain {
    const number = (value: number | null) => ({ exact: value === null ? null : String(value) })
    switch (token.fn) {
      case 'count': {
        const value = this.count(token.of)
        return value === undefined ? { key: 'fixed' } : number(value)
      }
      case 'delta': {
        const { of } = token
        if (!('edition' in of)) return { within: JSON.stringify([this.happened(), this.plan.asOf]) }
        const edition = this.earlier(token.from, of.edition) as EditionRef
        const value = (at: EditionRef) =>
          of.entity === 'share'
            ? this.percents(of.rule, at)?.[TIERS.indexOf(of.tier)]
            : this.count({ ...of, edition: at } as Countable)
        const [now, then] = [value(of.edition), value(edition)]
        return number(now == null || then == null ? null : Math.abs(now - then))
      }
      case 'share': {
        const counts = this.tiersIn(token.rule, token.edition)
        const percents = this.percents(token.rule, token.edition)
        if (token.style === 'fraction') return { within: JSON.stringify(counts ?? this.gap(token.rule, token.edition)) }
        return { exact: percents && `${percents[TIERS.indexOf(token.tier)]}%` }
      }
      case 'ratio':
        return { within: JSON.stringify([this.count(token.of), this.count(token.among)]) }
      case 'rank': {
        if (token.of.entity !== 'tier') return { key: 'fixed' }
        const counts = this.tiersIn(token.of.rule, token.of.edition)
        if (!counts) return { exact: null }
        const own = counts[TIERS.indexOf(token.of.tier)] ?? 0
        return { key: String(counts.filter((count) => count > own).length) }
      }
      case 'streak': {
        const country = token.country === 'plan' ? this.plan.countryId : token.country
        const last = this.yearOf(this.edition(token.edition))
        const length = this.streak(country, last, token.since ?? 2001)
        return number(length === null ? null : token.part === 'length' ? length : last - length + 1)
      }
      case 'tier': {
        const country = token.country === 'plan' ? this.plan.countryId : token.country
        return { key: this.tierOf(country, this.yearOf(this.edition(token.edition))) ?? 'none' }
      }
      case 'list': {
        const { of } = token
        if (of.entity === 'countries')
          return {
            within: JSON.stringify(this.placed(of.rule, of.edition, true)),
          }
        if (of.entity === 'left-out')
          return {
            key: JSON.stringify(
              this.placed(of.rule, of.edition, false).filter(({ kind }) => of.kind === null || kind === of.kind),
            ).replace(/"tier":"[^"]*"/g, ''),
          }
        if (of.entity === 'moves') {
          const moved = this.moved(of)
          return {
            within: JSON.stringify(
              moved ?? [this.gap(of.rule, of.edition), this.gap(of.rule, this.earlier(of.from, of.edition))],
            ),
          }
        }
        if (of.entity === 'findings') return { key: JSON.stringify(this.findings(of)) }
        if (of.entity === 'modes')
          return { key: [...new Set(this.activities(of.filter).flatMap(({ mode }) => mode ?? []))].toSorted().join() }
        if (of.entity === 'partners')
          return { key: [...new Set(this.activities(of.filter).flatMap((one) => one.partnerIds))].toSorted().join() }
        return { within: JSON.stringify([this.happened(), this.plan.asOf]) }
      }
      case 'date': {
        const { of, precision } = token
        const cut = precision === 'year' ? 4 : precision === 'month' ? 7 : 10
        if (of.entity === 'as-of') return { key: this.plan.asOf.slice(0, cut) }
        if (of.entity === 'activity') {
          const activity = this.project.activities.find(({ id }) => id === of.activity)
          return { key: `${activity?.date.slice(0, cut)} ${activity?.end?.slice(0, cut)}` }
        }
        return of.entity === 'activity-edge' || of.entity === 'update-edge'
          ? { within: JSON.stringify([this.happened(), this.plan.asOf]) }
          : { key: 'fixed' }
      }
      case 'name':
        return token.of.entity === 'activity-edge'
          ? { within: JSON.stringify([this.happened(), this.plan.asOf]) }
          : { key: 'fixed' }
      default:
        return { key: 'fixed' }
    }
  }

  private gap(rule: string, edition: string): readonly string[] {
    return this.placed(rule, edition, true).flatMap(({ iso3, tier }) => (tier === '' ? [iso3] : []))
  }
}

/** Whole percents of a sum of 100: what is cut off most is rounded up first, earlier ones before later ones. */
export function largestRemainder(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((a, b) => a + b, 0)
  const order = counts.map((count, at) => ({ at, rest: (count * 100) % total })).sort((a, b) => b.rest - a.rest)
  const down = counts.map((count) => (count * 100 - ((count * 100) % total)) / total)
  const missing = 100 - down.reduce((a, b) => a + b, 0)
  for (const { at } of order.slice(0, missing)) down[at] = (down[at] ?? 0) + 1
  return down
}
