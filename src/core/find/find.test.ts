/** Laws of find and replace over any project, and how long an answer takes on a large one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../edit/expect-edit.for-tests'
import { makeId } from '../model/ids'
import type { Project } from '../model/project'
import type { InlineText } from '../model/prose'
import { sayInline } from '../narrative/say-inline'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { loadSample } from '../sample.for-tests'
import { findInProject, type Hit, replaceInTexts } from './find'
import { type FindOptions, matcherOf, PLAIN_FIND } from './match'

const EXACT: FindOptions = { matchCase: true, wholeWord: false, ignoreAccents: false }
const options: fc.Arbitrary<FindOptions> = fc.record({
  matchCase: fc.boolean(),
  wholeWord: fc.boolean(),
  ignoreAccents: fc.boolean(),
})
const wanted = fc.oneof(
  fc.constantFrom('a', 'e', 'the', 'paraguay', 'tier 2', 'Ñande', '0', ' '),
  fc.string({ maxLength: 3 }),
)

const found = (text: string, query: string, change: Partial<FindOptions> = {}): readonly string[] =>
  matcherOf(query, { ...PLAIN_FIND, ...change })(text).map(({ start, end }) => text.slice(start, end))

const find = (...args: Parameters<typeof findInProject>): readonly Hit[] => findInProject(...args).hits
/** Values follow their records, so the new words turn up in them as well. */
const isOwn = (hit: Hit): boolean => hit.fixed === null

describe('words in a text', () => {
  it.each([
    ['Niñez y niñas', 'nina', {}, ['niña']],
    ['Niñez y niñas', 'nina', { ignoreAccents: false }, []],
    ['mbareté, n\u0303a', 'na', {}, ['n\u0303a']],
    ['Tier and TIER', 'tier', {}, ['Tier', 'TIER']],
    ['Tier and TIER', 'TIER', { matchCase: true }, ['TIER']],
    ['art, party, art', 'art', { wholeWord: true }, ['art', 'art']],
    ['Straße', 'ss', {}, ['ß']],
    ['Straße', 's', {}, ['S']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['ΟΔΟΣ', 'οδος', {}, ['ΟΔΟΣ']],
    ['anything', '', {}, []],
    ['e\u0301', '\u0301', {}, []],
  ] as const)('in “%s” “%s” %o', (text, query, change, hits) => {
    expect(found(text, query, change)).toEqual(hits)
  })

  it('are whole characters of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), wanted, options, (text, query, how) => {
        let last = 0
        for (const { start, end } of matcherOf(query, how)(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).not.toMatch(/\p{Surrogate}/u)
          last = end
        }
      }),
    )
  })
})

it('counts what it does not list', () => {
  const query = { text: 'a', options: PLAIN_FIND }
  const all = findInProject(loadSample(), query, sayInline)
  expect(findInProject(loadSample(), query, sayInline, 3)).toEqual({ ...all, hits: all.hits.slice(0, 3) })
})

describe('replacing in any project', () => {
  it('a text with itself changes nothing', () => {
    fc.assert(
      fc.property(arbitraryProject, wanted, (project, text) => {
        const same = replaceInTexts({ text, options: EXACT }, text, null, sayInline)(deepFreeze(project))
        expect(same === project).toBe(true)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('replaces as many as were found, leaves a project that opens, and is found by the new words', () => {
    fc.assert(
      fc.property(arbitraryProject, wanted, options, (project, text, how) => {
        const query = { text, options: how }
        const before = find(deepFreeze(project), query, sayInline)
        const fresh = '\u4e00' // one unit, in no generated text
        const there = find(project, { text: fresh, options: EXACT }, sayInline).filter(isOwn).length
        const replaced = replaceInTexts(query, fresh, null, sayInline)(project)
        const after = find(replaced, { text: fresh, options: EXACT }, sayInline).filter(isOwn)
        expect(after.length - there).toBe(before.filter(isOwn).length)
        const parsed = parseProject(new TextEncoder().encode(serializeProject(replaced)))
        expect(parsed.ok ? '' : parsed.message).toBe('')
        if (!before.some(isOwn)) expect(replaced === project).toBe(true)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('only the chosen ones', () => {
    const sample = deepFreeze(loadSample())
    const query = { text: 'victims', options: PLAIN_FIND }
    const hits = find(sample, query, sayInline)
    const chosen = hits.filter((hit) => hit.fixed === null)[1]
    if (!chosen) throw new Error('the sample speaks of victims')
    const replaced = replaceInTexts(query, 'survivors', new Set([chosen.key]), sayInline)(sample)
    expect(find(replaced, query, sayInline)).toHaveLength(hits.length - 1)
    expect(find(replaced, { ...query, text: 'survivors' }, sayInline).map(({ at }) => at)).toContainEqual(chosen.at)
  })

  it('keys are of one hit each', () => {
    const hits = find(loadSample(), { text: 'a', options: PLAIN_FIND }, sayInline)
    expect(new Set(hits.map(({ key }) => key)).size).toBe(hits.length)
  })
})

describe('values and the words of others', () => {
  const withLine = (line: InlineText): Project => {
    const sample = loadSample()
    const [plan] = sample.plans
    if (!plan) throw new Error('the sample has a plan')
    const block = { id: makeId('blk', 'try'), kind: 'callout', title: {}, text: { en: line } } as const
    return { ...sample, plans: [{ ...plan, blocks: [block] }] }
  }
  const tier = {
    type: 'token',
    attrs: { token: { fn: 'tier', country: 'plan', edition: 'plan', style: 'name' } },
  } as const
  const inTry = (project: Project, text: string) =>
    find(project, { text, options: PLAIN_FIND }, sayInline).filter(({ at }) => at.block === 'blk_try')

  it('are found as they read, and not replaced', () => {
    const project = withLine([{ type: 'text', text: 'It is ' }, tier, { type: 'text', text: ' now.' }])
    expect(inTry(project, 'tier 2')).toMatchObject([
      { before: 'It is ', match: 'Tier 2', after: ' now.', fixed: 'computed' },
    ])
    expect(inTry(project, 'is tier')).toMatchObject([{ fixed: 'computed' }])
    expect(inTry(project, 'now')).toMatchObject([{ fixed: null }])
    const query = { text: 'tier 2', options: PLAIN_FIND }
    const replaced = replaceInTexts(query, 'the second tier', null, sayInline)(project)
    expect(inTry(replaced, 'It is Tier 2 now.')).toHaveLength(1)
  })

  it('across marks the new words look as the first did', () => {
    const project = withLine([
      { type: 'text', text: 'a bo', marks: [{ type: 'bold' }] },
      { type: 'text', text: 'ok here' },
    ])
    const query = { text: 'book', options: { ...EXACT, wholeWord: true } }
    const replaced = replaceInTexts(query, 'paper', null, sayInline)(project)
    const block = replaced.plans[0]?.blocks[0]
    expect(block?.kind === 'callout' && block.text.en).toEqual([
      { type: 'text', text: 'a paper', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' here' },
    ])
  })

  it('the words of the report stay as they are', () => {
    const sample = loadSample()
    const [finding] = sample.findings
    if (!finding) throw new Error('the sample has findings')
    const project = { ...sample, findings: [{ ...finding, quote: 'Xyzzy said the report.' }] }
    const query = { text: 'xyzzy', options: PLAIN_FIND }
    expect(find(project, query, sayInline)).toMatchObject([{ fixed: 'quoted', at: { field: 'quote' } }])
    expect(replaceInTexts(query, 'y', null, sayInline)(project)).toBe(project)
  })
})

it('stops at the number of hits it was asked for, on 5,000 findings and 5,000 activities', () => {
  const sample = loadSample()
  const [finding] = sample.findings
  const [activity] = sample.activities
  if (!finding || !activity) throw new Error('the sample has both')
  const statement =
    'Officials identified more víctimas of forced labour in the north, and referred some to a shelter. '.repeat(3)
  const large: Project = {
    ...sample,
    findings: Array.from({ length: 5_000 }, (_, i) => ({
      ...finding,
      id: makeId('fnd', `n${i}`),
      statement: { en: statement, es: statement },
    })),
    activities: Array.from({ length: 5_000 }, (_, i) => ({
      ...activity,
      id: makeId('act', `n${i}`),
      outcome: { en: statement },
    })),
  }
  const found = ['victimas', 'shelter', 'nowhere at all'].map((text) =>
    findInProject(large, { text, options: PLAIN_FIND }, sayInline, 500),
  )
  expect(found.map(({ hits }) => hits.length)).toEqual([500, 500, 0])
  // three in each English statement and each outcome, and in what is said in Spanish
  expect(found.map(({ total }) => total >= 3 * 15_000)).toEqual([true, true, false])
})
