import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { figureAlt } from '../checks/figure-alt'
import { setOwnAlt } from '../edit/figures'
import type { Figure } from '../model/figure'
import { makeId } from '../model/ids'
import { LANGUAGES } from '../model/language'
import { partial, withProject } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { altText, longDescription, wholeText } from './alt-text'
import { figureIn } from './build-one.for-tests'
import { buildSpec, type ChartFigure } from './build-spec'
import { dataTable } from './data-table'
import { EVERY_KIND, EXAMPLES, offered, specOfExample } from './examples.for-tests'
import type { ChartKind, ChartSpec } from './figure-spec'
import { fingerprint } from './fingerprint'
import { activityOf, ownNumbers, statisticOf } from './number-figures.for-tests'
import { LONGEST, SHORTEST } from './one-breath'
import { tiersByYear } from './tiers-by-year.for-tests'

/** What must hold of the words of any figure, in any language. */
function expectWords(spec: ChartSpec, language: (typeof LANGUAGES)[number]): void {
  const text = altText(spec, language)
  const long = longDescription(spec, language)
  expect(text.length, text).toBeGreaterThanOrEqual(SHORTEST)
  expect(text.length, text).toBeLessThanOrEqual(LONGEST)
  for (const words of [text, long ?? '']) {
    expect(words).not.toMatch(/undefined|null\b|NaN|Infinity|\[object/)
    expect(words.trim()).toBe(words)
  }
  expect(text).toMatch(/[.…]$/)
  if (long !== null) expect(long.length).toBeGreaterThan(LONGEST)
  // whoever hears the short text can have all of it: in the long one, or in the table
  expect(wholeText(spec, language)).toBe(long ?? text)
  if (long !== null) expect(dataTable(spec, language).rows.length).toBeGreaterThan(0)
}

describe.each(EXAMPLES.map((example) => [example.name, example] as const))('%s', (_, example) => {
  it.each(LANGUAGES)('is described in 40 to 250 characters in %s', (language) =>
    expectWords(specOfExample(example, language), language),
  )
})

const name = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.stringMatching(/^[A-Za-zÑñáé]{1,9}( [a-z]{1,12}){0,24}$/),
  fc.constantFrom('x'.repeat(200), '🙂'.repeat(100)),
)
const cell = fc.constantFrom('1', '2', 'WL', '3', 'SC', '?', '-')
const tiers = fc
  .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 24 }), fc.integer({ min: 1, max: 12 }))
  .chain(([names, editions]) =>
    fc
      .array(fc.array(cell, { minLength: editions, maxLength: editions }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((rows) =>
        tiersByYear(
          Object.fromEntries(names.map((one, at) => [`${at} ${one}`, rows[at]?.join(' ') ?? ''])),
          Array.from({ length: editions }, (_, at) => 2009 + at),
        ),
      ),
  )
const month = fc.integer({ min: 1, max: 7 }).map((at) => partial(`2020-0${at}`))
const numbers = fc
  .record({
    activities: fc.array(
      fc.record({
        date: month,
        quantity: fc.option(fc.integer({ min: 0, max: 10_000 })),
        participants: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        audience: name.map((en) => ({ en })),
      }),
      { maxLength: 30 },
    ),
    statistics: fc.array(fc.option(fc.integer({ min: 0, max: 100_000 })), { minLength: 1, maxLength: 20 }),
  })
  .map(({ activities, statistics }) =>
    withProject({
      activities: activities.map((fields, at) => activityOf(`a${at}`, fields)),
      statistics: statistics.flatMap((value, at) =>
        (['investigations', 'prosecutions', 'convictions'] as const).map((measure) =>
          statisticOf(measure, 2000 + at, value),
        ),
      ),
    }),
  )

function expectFigures(scope: Scope, figures: readonly ChartFigure[]): number {
  let drawn = 0
  for (const figure of figures)
    for (const language of LANGUAGES) {
      const built = buildSpec(figure, { ...scope, language })
      if (!built.ok) continue
      drawn++
      expectWords(built.spec, language)
    }
  return drawn
}
const offeredIn = (kinds: readonly ChartKind[], scope: Scope) => kinds.map((kind) => offered(kind, scope))

describe('whatever the data', () => {
  it('the figures of tiers are described in 40 to 250 characters', () => {
    let drawn = 0
    fc.assert(
      fc.property(tiers, fc.constantFrom('tiles', 'doughnut'), (scope, form) => {
        const kinds = ['tier-key', 'map', 'tile-map', 'tier-history', 'tier-trend', 'tier-strip', 'tier-moves'] as const
        const figures = [...offeredIn(kinds, scope), figureIn('tier-distribution', scope, { form })]
        drawn += expectFigures(scope, figures)
      }),
      { numRuns: 60 },
    )
    expect(drawn).toBeGreaterThan(500)
  })

  it('the figures of numbers are, too', () => {
    const own = fc
      .tuple(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.array(name, { minLength: 1, maxLength: 40 }),
        fc.constantFrom('bars', 'line', 'table'),
      )
      .chain(([series, labels, shape]) =>
        fc
          .array(
            fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
              minLength: series.length,
              maxLength: series.length,
            }),
            { minLength: labels.length, maxLength: labels.length },
          )
          .map(
            (values): ChartFigure => ({
              ...ownNumbers,
              shape: shape as 'bars',
              series: series.map((en) => ({ en })),
              rows: labels.map((en, at) => ({ label: { en }, values: values[at] ?? [] })),
            }),
          ),
      )
    let drawn = 0
    fc.assert(
      fc.property(numbers, own, (scope, figure) => {
        const kinds = [
          'people-reached',
          'law-enforcement',
          'activity-months',
          'project-timeline',
          'coverage',
          'findings',
        ] as const
        drawn += expectFigures(scope, [figure, ...offeredIn(kinds, scope)])
      }),
      { numRuns: 60 },
    )
    expect(drawn).toBeGreaterThan(500)
  })
})

/** A change in the data that each kind shows. */
const MOVED: { readonly [K in ChartKind]: (scope: Scope) => Scope } = {
  'tier-key': otherTiers,
  'tier-distribution': otherTiers,
  'tile-map': otherTiers,
  map: otherTiers,
  'tier-history': otherTiers,
  'tier-trend': otherTiers,
  'tier-strip': otherTiers,
  'tier-moves': otherTiers,
  findings: withoutFirst('findings'),
  'project-timeline': withoutFirst('activities'),
  coverage: (scope) => ({ ...scope, project: { ...scope.project, activities: [] } }),
  'activity-months': withoutFirst('activities'),
  'people-reached': withoutFirst('activities'),
  'law-enforcement': withoutFirst('statistics'),
  'own-numbers': (scope) => scope,
}
function otherTiers(scope: Scope): Scope {
  const { country, edition } = { country: scope.plan.countryId, edition: scope.plan.editionId }
  const placements = scope.project.placements.map((one) =>
    one.countryId === country && one.editionId === edition ? { ...one, tier: '3' as const } : one,
  )
  return { ...scope, project: { ...scope.project, placements } }
}
function withoutFirst(list: 'findings' | 'activities' | 'statistics') {
  return (scope: Scope): Scope => ({ ...scope, project: { ...scope.project, [list]: scope.project[list].slice(1) } })
}

/** The scope with the figure in its project, shown in its plan. */
function shownIn(scope: Scope, figure: Figure): Scope {
  const block = { id: makeId('blk', 'shown'), kind: 'figure' as const, figureId: figure.id }
  const plan = { ...scope.plan, blocks: [block] }
  return { ...scope, plan, project: { ...scope.project, figures: [figure], plans: [plan] } }
}

describe.each(EVERY_KIND)('words of one’s own for %s', (kind) => {
  const example = EXAMPLES.find(({ figure }) => figure.kind === kind)
  if (!example) throw new Error(`no example of ${kind}`)

  it('are kept, and flagged once the data move', () => {
    const before = shownIn(example.scope, example.figure)
    const mark = fingerprint(specOfExample(example))
    const edited = setOwnAlt(example.figure.id, 'en', 'What I see in it, in my own words.', mark)(before.project)
    const now: Scope = { ...before, project: edited }
    expect(figureAlt(now, assemble(now))).toEqual([])

    const later =
      kind === 'own-numbers'
        ? {
            ...now,
            project: {
              ...edited,
              figures: edited.figures.map((one) => ('rows' in one ? { ...one, rows: one.rows.slice(1) } : one)),
            },
          }
        : MOVED[kind](now)
    expect(figureAlt(later, assemble(later)).map(({ check }) => check)).toEqual(['figure-alt-age'])
    expect(later.project.figures[0]?.alt).toEqual(edited.figures[0]?.alt)
  })
})
