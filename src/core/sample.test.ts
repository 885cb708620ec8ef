import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCsv, SOURCE_FOLDER } from '../../scripts/build-reference.mjs'
import { ACTIVITY_MODES } from './model/field-work'
import { FIGURE_KINDS } from './model/figure'
import { PLAN_BLOCK_KINDS, type PlanBlockKind } from './model/plan'
import type { Inline } from './model/prose'
import { FINDING_KINDS, PILLARS } from './model/report'
import { TOKEN_FUNCTIONS } from './model/token'
import { loadSample } from './sample.for-tests'

const sample = loadSample()
const plan = sample.plans[0]
if (!plan) throw new Error('the sample has no plan')

/** Every object anywhere in a value. */
function objects(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objects)
  if (typeof value !== 'object' || value === null) return []
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objects)]
}
const inlines = objects([plan.blocks, sample.figures]).filter((one) =>
  ['text', 'token', 'citation', 'figure-ref', 'table-ref'].includes(String(one.type)),
) as unknown as readonly Inline[]
const tokens = inlines.flatMap((one) => (one.type === 'token' ? [one.attrs.token] : []))

describe('the sample shows everything there is', () => {
  // The sample retells an article, which has no such parts, and no break: where one suits one paper, another is left half white.
  const notInTheArticle: readonly PlanBlockKind[] = ['changes', 'claims', 'glossary', 'acknowledgements', 'page-break']
  test.each(PLAN_BLOCK_KINDS.filter((kind) => !notInTheArticle.includes(kind)))('a block of kind %s', (kind) => {
    expect(plan.blocks.map((block) => block.kind)).toContain(kind)
  })
  test.each(FIGURE_KINDS)('a figure of kind %s', (kind) => {
    expect(sample.figures.map((figure) => figure.kind)).toContain(kind)
  })
  test.each(TOKEN_FUNCTIONS)('a token of function %s', (fn) => {
    expect(tokens.map((token) => token.fn)).toContain(fn)
  })
  test.each(FINDING_KINDS)('a finding of kind %s', (kind) => {
    expect(sample.findings.map((finding) => finding.kind)).toContain(kind)
  })
  test.each(PILLARS)('a finding on %s', (pillar) => {
    expect(sample.findings.map((finding) => finding.pillar)).toContain(pillar)
  })
  test.each(ACTIVITY_MODES.filter((mode) => mode !== 'hybrid'))('an activity held %s', (mode) => {
    expect(sample.activities.map((activity) => activity.mode)).toContain(mode)
  })
})

describe('the sample holds together', () => {
  test('every id it names is that of a record or a block, and each is used once', () => {
    const withId = objects(sample).flatMap((one) => (typeof one.id === 'string' ? [one.id] : []))
    expect(new Set(withId).size).toBe(withId.length)
    const known = new Set(withId)
    const named = JSON.stringify({ ...sample, assets: [] }).match(/"[a-z]{3}_[A-Za-z0-9-]+"/g) ?? []
    expect(named.map((id) => JSON.parse(id)).filter((id) => !known.has(id))).toEqual([])
  })

  test('the picture it shows is in it', () => {
    expect(sample.media.map(({ assetHash }) => assetHash)).toEqual(sample.assets.map(({ hash }) => hash))
  })

  test('no number stands in its text but in names', () => {
    const texts = inlines.flatMap((one) => (one.type === 'text' ? [one.text] : []))
    const names = /Tier [123]|COVID-19|Act of 2000/g
    expect(texts.flatMap((text) => text.replace(names, '').match(/\d+/g) ?? [])).toEqual([])
    const words = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)\b/gi
    expect(texts.flatMap((text) => text.match(words) ?? [])).toEqual([])
  })
})

test('the law-enforcement figures are those of the reference file, gaps included', () => {
  const rows = parseCsv(readFileSync(new URL('paraguay.csv', SOURCE_FOLDER), 'utf8'))
  const figure = (text: string | undefined) => (text === '' || text === undefined ? null : Number(text))
  const expected = rows
    .filter(({ data_year }) => Number(data_year) >= 2015 && Number(data_year) <= 2019)
    .flatMap((row) => [
      [`sta_PRY-investigations-${row.data_year}`, figure(row.investigations)],
      [`sta_PRY-prosecutions-${row.data_year}`, figure(row.prosecutions)],
      [`sta_PRY-convictions-${row.data_year}`, figure(row.convictions)],
      [`sta_PRY-victims-identified-${row.data_year}`, figure(row.victims_identified)],
    ])
  expect(Object.fromEntries(sample.statistics.map(({ id, value }) => [id, value]))).toEqual(
    Object.fromEntries(expected),
  )
})
