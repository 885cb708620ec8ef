import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueChanges } from '../checks/value-changes'
import { drawEdit } from '../edit/arbitrary-edit.for-tests'
import { makeId } from '../model/ids'
import type { Project } from '../model/project'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { changesBetween } from '../project-file/what-changed'
import { loadSample } from '../sample.for-tests'
import { compareFigures } from './compare-figures'
import { comparePage } from './compare-page'
import { compareProjects, countChanges, countKinds } from './compare-projects'
import { diffUnits, type Part, shortened } from './diff-units'
import { keptPlaces } from './kept-places'
import { scopeLike, type Unit } from './units'

const sample = loadSample()
const [finding] = sample.findings
const [plan] = sample.plans
if (!finding || !plan) throw new Error('the sample has findings and a plan')
const withFinding = (change: Partial<typeof finding>): Project => ({
  ...sample,
  findings: sample.findings.map((one) => (one.id === finding.id ? { ...one, ...change } : one)),
})
const statement = finding.statement.en ?? ''

describe('changes of a record', () => {
  it('names the finding and shows the words that came and went', () => {
    const to = withFinding({ statement: { ...finding.statement, en: `Typed ${statement}` } })
    const [change, ...others] = compareProjects(sample, to)
    expect(others).toEqual([])
    expect(change).toMatchObject({ in: 'findings', kind: 'changed', name: `Typed ${statement}` })
    expect(change?.fields[0]?.parts?.[0]).toEqual({ is: 'added', text: 'Typed ' })
    expect(change?.fields[0]?.parts?.[1]).toEqual({ is: 'same', text: statement })
  })

  it('names what was added and removed, with all that it says', () => {
    const without = { ...sample, findings: sample.findings.filter(({ id }) => id !== finding.id) }
    const [added] = compareProjects(without, sample).filter(({ kind }) => kind === 'added')
    expect(added).toMatchObject({ in: 'findings', id: finding.id, name: statement })
    expect(added?.fields.flatMap(({ parts }) => parts ?? []).every(({ is }) => is === 'added')).toBe(true)
    expect(added?.fields.map(({ field }) => field)).toContain('source')
    const [removed] = compareProjects(sample, without).filter(({ kind }) => kind === 'removed')
    expect(removed).toMatchObject({ id: finding.id, name: statement })
  })

  it('a reference reads as the name of its record', () => {
    const [source] = sample.sources.filter(({ id }) => id !== finding.sourceId)
    if (!source) throw new Error('the sample has two sources')
    const [change] = compareProjects(sample, withFinding({ sourceId: source.id }))
    const [field] = change?.fields ?? []
    expect(field?.field).toBe('source')
    const added = (field?.parts ?? []).filter(({ is }) => is === 'added').map(({ text }) => text)
    expect(added.join('')).not.toMatch(/^src_/)
  })

  it('says nothing of two that are the same', () => {
    expect(compareProjects(sample, loadSample())).toEqual([])
  })
})

describe('places', () => {
  const withBlocks = (blocks: typeof plan.blocks): Project => ({ ...sample, plans: [{ ...plan, blocks }] })
  it('one block that was dragged is one that moved', () => {
    const [first, second, ...rest] = plan.blocks
    if (!first || !second) throw new Error('the sample has blocks')
    const records = compareProjects(withBlocks(plan.blocks), withBlocks([second, ...rest, first]))
    expect(records).toMatchObject([{ in: 'blocks', id: first.id, kind: 'moved', fields: [] }])
    expect(records[0]?.place?.behind).toEqual(expect.any(String))
  })

  it('a block that came moves no other', () => {
    const added = { id: makeId('blk', 'new'), kind: 'page-break' } as const
    expect(compareProjects(withBlocks(plan.blocks), withBlocks([added, ...plan.blocks]))).toMatchObject([
      { in: 'blocks', kind: 'added', id: added.id },
    ])
  })

  it('a finding whose number others have shifted has not moved', () => {
    const group = sample.findings.filter(
      (one) => one.kind === finding.kind && one.editionId === finding.editionId && one.countryId === finding.countryId,
    )
    const added = { ...finding, id: makeId('fnd', 'new'), order: 1 }
    const shifted = sample.findings.map((one) => (group.includes(one) ? { ...one, order: one.order + 1 } : one))
    expect(compareProjects(sample, { ...sample, findings: [added, ...shifted] })).toMatchObject([
      { kind: 'added', id: added.id },
    ])
    const orders = new Map(group.map(({ id }, at) => [id, at === 0 ? group.length + 1 : at]))
    const moved = sample.findings.map((one) => ({ ...one, order: orders.get(one.id) ?? one.order }))
    expect(compareProjects(sample, { ...sample, findings: moved })).toMatchObject([{ kind: 'moved', fields: [] }])
  })

  it('keeps as many as can be kept', () => {
    expect([...keptPlaces(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])].sort()).toEqual(['a', 'b', 'c'])
    expect([...keptPlaces(['a', 'b'], ['c'])]).toEqual([])
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (a, b) => {
        const kept = keptPlaces(a, b)
        expect(a.filter((id) => kept.has(id))).toEqual(b.filter((id) => kept.has(id)))
      }),
    )
  })
})

const unit = fc.constantFrom(...['one ', 'two ', '\n', 'three '].map((text): Unit => ({ text, key: text })), {
  text: '19 of 31',
  key: 'token',
  isToken: true,
} satisfies Unit)
const read = (parts: readonly Part[], ...kinds: readonly Part['is'][]): string =>
  parts
    .filter(({ is }) => kinds.includes(is))
    .map(({ text }) => text)
    .join('')
const written = (units: readonly Unit[]): string => units.map(({ text }) => text).join('')

describe('words', () => {
  it('without what came it is the old text, without what went the new one', () => {
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit), (from, to) => {
        const parts = diffUnits(from, to)
        expect(read(parts, 'same', 'removed')).toBe(written(from))
        expect(read(parts, 'same', 'added')).toBe(written(to))
        for (const part of parts) if (part.text.includes('of')) expect(part).toMatchObject({ text: '19 of 31' })
      }),
    )
  })

  it('two long texts of the same few words are one change, quickly', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, at) => ({ text: word, key: `${word}${at % 3}` }))
    expect(diffUnits(long('a'), long('b')).map(({ is }) => is)).toEqual(['removed', 'added'])
    const turned = long('a').slice(1)
    expect(diffUnits([{ text: 'x', key: 'x' }, ...turned], [...turned.slice(1), { text: 'y', key: 'y' }]).length).toBe(
      2,
    )
  })

  it('a line shows little of what stayed', () => {
    const parts: readonly Part[] = [
      { is: 'same', text: 'x'.repeat(300) },
      { is: 'added', text: 'y'.repeat(300) },
      { is: 'same', text: 'z'.repeat(300) },
    ]
    expect(shortened(parts).map(({ text }) => text.length)).toEqual([42, 300, 42])
  })
})

describe('any two versions', () => {
  it('say what changed: nothing for the same, each record once, and as a page', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), (from, draw) => {
        let to = from
        for (let step = draw(fc.nat, 8); step > 0; step--) to = drawEdit(draw, to, []).edit(to)
        const records = compareProjects(from, to)
        const keys = records.map((one) => `${one.in} ${one.id}`)
        expect(new Set(keys).size).toBe(keys.length)
        const told = new Set(records.map(({ id }) => id))
        // the numbers of findings follow from what came and went; blocks are told one by one
        const silent = changesBetween(from, to).filter(
          (one) => !told.has(one.id) && !(one.kind === 'changed' && ['order', 'blocks'].includes(one.fields.join())),
        )
        expect(silent).toEqual([])
        for (const { kind, fields, place } of records) {
          expect(kind === 'changed' ? fields.length : 1).toBeGreaterThan(0)
          if (kind === 'moved') expect(place).toBeDefined()
        }
        expect(countChanges(records).reduce((sum, { count }) => sum + count, 0)).toBe(records.length)
        const figures = compareFigures(scopeLike(from), scopeLike(to))
        const page = comparePage({
          from: { name: 'a', project: from },
          to: { name: 'b', project: to },
          records,
          figures,
          values: valueChanges(scopeLike(from), scopeLike(to)),
        })
        expect(page.match(/<article>/g) ?? []).toHaveLength(records.length)
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })
})

describe('a page', () => {
  it('is whole, marks what came and went in words, and lets nothing of a project be markup', () => {
    const hostile = '<script>alert(1)</script> & "more"'
    const to = withFinding({ statement: { ...finding.statement, en: hostile } })
    const page = comparePage({
      from: { name: '<b>', project: sample },
      to: { name: 'b', project: to },
      records: compareProjects(sample, to),
      figures: [],
      values: [],
    })
    expect(page).not.toContain('<script')
    expect(page).not.toContain('<b>')
    expect(page).toContain('<ins>&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('<del>')
    expect(page).toContain("default-src 'none'")
  })
})

describe('figures', () => {
  it('show something else when their data have moved', () => {
    const placements = sample.placements.map((one, at) => (at % 7 === 0 ? { ...one, tier: '3' as const } : one))
    const moved = { ...sample, placements }
    const figures = compareFigures(scopeLike(sample), scopeLike(moved))
    expect(figures.length).toBeGreaterThan(0)
    const placed = figures.find(
      ({ figure }) => sample.figures.find(({ id }) => id === figure)?.kind === 'tier-distribution',
    )
    // a country that went from one tier to another is a row that went and one that came; no other row is told
    expect(new Set(placed?.rows.map(({ is }) => is))).toEqual(new Set(['added', 'removed']))
    expect(compareFigures(scopeLike(sample), scopeLike(loadSample()))).toEqual([])
  })
})

describe('how many', () => {
  it('counts by kind', () => {
    const to = { ...sample, title: 'Another', acronyms: [] }
    expect(countKinds(compareProjects(sample, to))).toEqual({
      added: 0,
      removed: sample.acronyms.length,
      changed: 1,
      moved: 0,
    })
  })
})
