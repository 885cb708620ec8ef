/**
 * A tier, an activity or the as-of date is changed at random, several times over so that everything kept from before is warm. After each
 * change every value, figure, alt text and caption is what a plain count of the records says, and what does not depend on the change stays.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from './briefing/assemble'
import type { Block, RichText } from './briefing/briefing'
import { planTexts, planTokens } from './briefing/plan-texts'
import { briefingText } from './briefing/to-text'
import { altText } from './charts/alt-text'
import { buildSpec, type ChartFigure } from './charts/build-spec'
import { dataTable } from './charts/data-table'
import { toCsv } from './charts/to-csv'
import { changeActivity } from './edit/field-work'
import { setTier } from './edit/placements'
import { changePlan } from './edit/plan'
import type { Edit } from './edit/records'
import { isoDate, type PartialDate } from './model/partial-date'
import type { Project } from './model/project'
import { type PlacedTier, TIERS } from './model/report'
import { MOVES, type Token } from './model/token'
import { evaluateToken } from './narrative/evaluate'
import type { Scope } from './narrative/scope'
import { largestRemainder, PlainValues } from './plain-values.for-tests'
import { loadSample } from './sample.for-tests'

const sample = loadSample()
const scopeOf = (project: Project): Scope => {
  const [plan] = project.plans
  if (!plan) throw new Error('the sample has no plan')
  return { project, plan, language: 'en' }
}
const start = scopeOf(sample)

const anyDate = fc
  .tuple(fc.integer({ min: 2019, max: 2021 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => isoDate(y, m, d))
const anyPartial = fc.tuple(anyDate, fc.constantFrom(4, 7, 10)).map(([date, cut]) => date.slice(0, cut) as PartialDate)
const anySpan = fc
  .tuple(anyPartial, fc.option(anyPartial))
  .filter(([from, to]) => to === null || from.slice(0, 4) < to.slice(0, 4) || (from.length === to.length && from <= to))
/** The editions that the sample speaks of most, and any. */
const anyEdition = fc.oneof(
  fc.constantFrom(...sample.editions.filter(({ year }) => year >= 2019)),
  fc.constantFrom(...sample.editions),
)
const anyCountry = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...sample.countries.filter(({ iso3 }) => iso3 === 'PRY')) },
  { weight: 3, arbitrary: fc.constantFrom(...sample.countries) },
)
const anyTier = fc.constantFrom<PlacedTier>(...TIERS, ...TIERS, 'SC', null)
const anyNumber = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 6 })
const anyChange: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyCountry, anyEdition, anyTier).map(([country, edition, tier]) => setTier(country.id, edition.id, tier)),
  fc
    .tuple(fc.constantFrom(...sample.activities), anySpan, anyNumber, anyNumber)
    .map(([{ id }, [date, end], quantity, participants]) => changeActivity(id, { date, end, quantity, participants })),
  anyDate.map((asOf) => changePlan(start.plan.id, { asOf })),
)
const changes = fc.array(anyChange, { minLength: 1, maxLength: 4 })

/** Those of the sample, and every count of countries there is, in numerals. */
const tokens: readonly Token[] = [
  ...new Map(planTokens(start).map(({ token }) => [JSON.stringify(token), token])).values(),
  ...sample.editions
    .filter(({ year }) => year >= 2018)
    .flatMap(({ id }) =>
      sample.countRules.flatMap((rule) =>
        [null, ...TIERS].map(
          (tier): Token => ({
            fn: 'count',
            of: { entity: 'countries', tier, edition: id, rule: rule.id },
            style: 'numeral',
            capital: false,
          }),
        ),
      ),
    ),
  ...TIERS.flatMap((tier): readonly Token[] => {
    const at = { edition: 'plan', rule: 'plan', tier } as const
    const delta = { fn: 'delta', style: 'numeral', capital: false } as const
    return [
      { ...delta, of: { entity: 'share', ...at }, from: 'before' },
      { ...delta, of: { entity: 'countries', ...at }, from: 'before' },
      ...MOVES.flatMap((move): readonly Token[] => {
        const of = { entity: 'moves', move, from: 'before', ...at } as const
        return [
          { fn: 'count', of, style: 'numeral', capital: false },
          { fn: 'list', of, capital: false },
        ]
      }),
    ]
  }),
  ...sample.activities.map(
    ({ id }): Token => ({
      fn: 'count',
      of: { entity: 'activity-people', activity: id },
      style: 'numeral',
      capital: false,
    }),
  ),
]
const inNumerals = (token: Token): Token =>
  token.fn === 'count' || token.fn === 'streak' || token.fn === 'delta' ? { ...token, style: 'numeral' } : token

const read = (token: Token, scope: Scope) => {
  const value = evaluateToken(token, scope)
  return value.ok ? value.text : null
}
/** Each change on top of the one before. */
function walk(edits: readonly Edit[], look: (before: Scope, after: Scope) => void): void {
  let before = start
  for (const edit of edits) {
    const after = scopeOf(edit(before.project))
    look(before, after)
    before = after
  }
}
const plainOf = ({ project, plan }: Scope) => new PlainValues(project, plan)

describe('after any change', () => {
  it('every value is what a plain count says, and no other one has changed', () => {
    let moved = 0
    fc.assert(
      fc.property(changes, (edits) => {
        walk(edits, (before, after) => {
          const [plainBefore, plainAfter] = [plainOf(before), plainOf(after)]
          for (const token of tokens) {
            const [then, now] = [plainBefore.of(token), plainAfter.of(token)]
            const [was, is] = [read(token, before), read(token, after)]
            const what = JSON.stringify(token)
            if ('exact' in now) expect(read(inNumerals(token), after), what).toBe(now.exact)
            if ('key' in then && 'key' in now) expect(was !== is, what).toBe(then.key !== now.key)
            if ('within' in then && 'within' in now && then.within === now.within) expect(is, what).toBe(was)
            if (was !== is) moved++
          }
        })
      }),
      { numRuns: 100 },
    )
    expect(moved).toBeGreaterThan(100)
  })

  it('what is printed is what the values are: in texts, captions, cells and lists', () => {
    fc.assert(
      fc.property(changes, (edits) => {
        walk(edits, (_, after) => {
          const expected = new Map<string, string[]>()
          for (const { at, text } of planTexts(after)) {
            const key = 'figure' in at ? at.figure : 'block' in at ? at.block : ''
            const values = text.flatMap((part) => (part.type === 'token' ? [read(part.attrs.token, after)] : []))
            expected.set(key ?? '', [...(expected.get(key ?? '') ?? []), ...values.map((value) => value ?? '?')])
          }
          for (const block of assemble(after).briefing.blocks) {
            const key = block.kind === 'figure' || block.kind === 'photo' ? block.figureId : block.origin
            for (const run of wholeValues(runsOf(block)))
              if (run.token && run.value !== undefined) {
                const value = expected.get(key)?.[run.value]
                if (value !== '?') expect(plainSpaces(run.text), key).toBe(plainSpaces(value ?? 'no such value'))
              }
          }
        })
      }),
      { numRuns: 40 },
    )
  })

  it('nothing that was kept from before is printed: a project that was never looked at reads the same', () => {
    fc.assert(
      fc.property(changes, (edits) => {
        walk(edits, (_, after) => {
          const cold = scopeOf(structuredClone(after.project))
          const [warm, anew] = [assemble(after), assemble(cold)]
          expect(briefingText(warm.briefing)).toBe(briefingText(anew.briefing))
          expect(JSON.stringify(warm)).toBe(JSON.stringify(anew))
        })
        expect(briefingText(assemble(start).briefing)).toBe(textAtFirst)
      }),
      { numRuns: 25 },
    )
  })

  it('figures, their tables and their alt texts follow, and only those that show what was changed', () => {
    const moved = new Map<string, number>()
    fc.assert(
      fc.property(changes, (edits) => {
        walk(edits, (before, after) => {
          const [plainBefore, plainAfter] = [plainOf(before), plainOf(after)]
          const anew = scopeOf(structuredClone(after.project))
          for (const figure of after.project.figures) {
            if (figure.kind === 'photo') continue
            const [was, is] = [shownBy(figure, before), shownBy(figure, after)]
            const [then, now] = [shownPlainly(figure, plainBefore), shownPlainly(figure, plainAfter)]
            if (then.key === now.key) expect(is, figure.kind).toBe(was)
            else if (now.isExact) expect(is, figure.kind).not.toBe(was)
            if (is !== was) moved.set(figure.kind, (moved.get(figure.kind) ?? 0) + 1)
            expect(shownBy(figure, anew), figure.kind).toBe(is)
          }
        })
      }),
      { numRuns: 30 },
    )
    for (const kind of ['tier-distribution', 'map', 'tier-trend', 'tier-moves', 'project-timeline', 'coverage'])
      expect(moved.get(kind) ?? 0, kind).toBeGreaterThan(0)
  })

  it('the alt text of the tiers says the plain counts and percents', () => {
    const figure = sample.figures.find(({ kind }) => kind === 'tier-distribution')
    if (figure?.kind !== 'tier-distribution') throw new Error('the sample has no such figure')
    fc.assert(
      fc.property(changes, (edits) => {
        walk(edits, (_, after) => {
          const counts = plainOf(after).tiersIn(figure.rule, figure.edition)
          const result = buildSpec(figure, after)
          expect(result.ok).toBe(counts !== null)
          if (!result.ok || !counts) return
          const alt = altText(result.spec, 'en')
          const percents = largestRemainder(counts)
          for (const [at, name] of ['Tier 1', 'Tier 2', 'Tier 2 Watch List', 'Tier 3'].entries())
            if (counts[at] !== 0) expect(alt).toContain(`${name}: ${counts[at]}, ${percents[at]}%`)
        })
      }),
      { numRuns: 60 },
    )
  })
})

const textAtFirst = briefingText(assemble(start).briefing)
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')

/** A short form in a value is a run of its own. */
function wholeValues(runs: RichText): RichText {
  const whole: RichText[number][] = []
  for (const run of runs) {
    const before = whole.at(-1)
    const goesOn = before?.token && run.token && before.value !== undefined && before.value === run.value
    if (before && goesOn) whole.splice(-1, 1, { ...before, text: before.text + run.text })
    else whole.push(run)
  }
  return whole
}

function runsOf(part: unknown): RichText {
  if (Array.isArray(part)) return part.flatMap(runsOf)
  if (typeof part !== 'object' || part === null) return []
  return 'text' in part && typeof part.text === 'string'
    ? [part as RichText[number]]
    : Object.values(part as Block).flatMap(runsOf)
}

/** Picture, table and words of a figure together; or why there is none. */
function shownBy(figure: ChartFigure, scope: Scope): string {
  const result = buildSpec(figure, scope)
  return result.ok
    ? [JSON.stringify(result.spec), toCsv(dataTable(result.spec, 'en')), altText(result.spec, 'en')].join('\n')
    : result.reason
}

/** The records that a figure shows, by its definition. `isExact`: each difference in them is to be seen. */
function shownPlainly(figure: ChartFigure, plain: PlainValues): { readonly key: string; readonly isExact: boolean } {
  const { project, plan } = plain
  const exact = (value: unknown) => ({ key: JSON.stringify(value), isExact: true })
  const within = (value: unknown) => ({ key: JSON.stringify(value), isExact: false })
  const ids = (list: readonly string[]) => (list.length > 0 ? list : project.fieldProjects.map(({ id }) => id))
  switch (figure.kind) {
    case 'tier-key':
      return within(plain.tierOf(plan.countryId, plain.yearOf(plain.edition(figure.edition))))
    case 'tier-distribution':
      return exact(plain.placed(figure.rule, figure.edition, true))
    case 'tile-map':
    case 'map':
      return exact(
        project.placements
          .filter(({ editionId }) => editionId === plain.edition(figure.edition))
          .map(({ countryId, tier }) => [countryId, tier]),
      )
    case 'tier-history':
      return exact(
        project.editions
          .filter(({ year }) => year <= plain.yearOf(plain.edition(figure.edition)))
          .map(({ year }) => plain.tierOf(plan.countryId, year)),
      )
    case 'tier-trend':
      return exact(project.editions.map(({ id }) => plain.tiersIn(figure.rule, id)))
    case 'tier-strip':
      return within(project.editions.map(({ id }) => plain.placed(figure.rule, id, true)))
    case 'tier-moves':
      return within([plain.placed(figure.rule, figure.from, true), plain.placed(figure.rule, figure.edition, true)])
    case 'findings':
    case 'law-enforcement':
    case 'own-numbers':
      return exact('fixed')
    case 'coverage': {
      const projects = ids(figure.projectIds)
      const answers = plain
        .happened()
        .flatMap(({ projectId, answers: list }) =>
          projects.includes(projectId)
            ? list.map(({ findingId, extent }) => `${projectId} ${findingId} ${extent}`)
            : [],
        )
      const full = new Set(answers.filter((one) => one.endsWith('full')))
      return exact(
        [...new Set(answers)]
          .filter((one) => one.endsWith('full') || !full.has(one.replace('part', 'full')))
          .toSorted(),
      )
    }
    case 'project-timeline': {
      const shown = plain.happened().filter(({ projectId }) => ids(figure.projectIds).includes(projectId))
      return within([shown, plan.asOf.slice(0, 7)])
    }
    case 'activity-months':
    case 'people-reached':
      return within([plain.activities(figure.filter), plan.asOf.slice(0, 7)])
  }
}
