import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSample } from '../sample.for-tests'
import { countChanges, describeChanges, diffWords } from './describe-changes'

const sample = loadSample()
const [finding] = sample.findings
if (!finding) throw new Error('the sample has no finding')

describe('changes of a record', () => {
  it('names the finding and shows the words that came and went', () => {
    const statement = finding.statement.en ?? ''
    const [first] = statement.split(' ')
    const to = {
      ...sample,
      findings: sample.findings.map((one) =>
        one.id === finding.id ? { ...one, statement: { ...one.statement, en: `Typed ${statement}` } } : one,
      ),
    }
    const [change, ...others] = describeChanges(sample, to)
    expect(others).toEqual([])
    expect(change).toMatchObject({ in: 'findings', kind: 'changed', name: `Typed ${statement}` })
    expect(change?.fields).toMatchObject([{ field: 'statement', words: { before: '', removed: '', added: 'Typed' } }])
    expect(change?.fields[0]?.words?.after.startsWith(first ?? '?')).toBe(true)
  })

  it('names what was added and removed', () => {
    const without = { ...sample, findings: sample.findings.filter(({ id }) => id !== finding.id) }
    const name = finding.statement.en
    expect(describeChanges(without, sample)).toMatchObject([{ in: 'findings', kind: 'added', name }])
    expect(describeChanges(sample, without)).toMatchObject([{ in: 'findings', kind: 'removed', name }])
  })

  it('says nothing of two that are the same', () => {
    expect(describeChanges(sample, loadSample())).toEqual([])
  })

  it('finds no words in a change of an order or a kind', () => {
    const to = {
      ...sample,
      findings: sample.findings.map((one) => (one.id === finding.id ? { ...one, order: one.order } : one)),
      plans: sample.plans.map((plan) => ({ ...plan, blocks: plan.blocks.toReversed() })),
    }
    const changes = describeChanges(sample, to)
    expect(changes).toMatchObject([{ in: 'plans', fields: [{ field: 'blocks', words: undefined }] }])
  })
})

describe('how many', () => {
  it('counts what is of one kind, and names the first', () => {
    const [one, two] = sample.sources
    if (!one || !two) throw new Error('the sample has no two sources')
    const to = {
      ...sample,
      title: 'Another',
      findings: [],
      sources: sample.sources.filter(({ id }) => id !== one.id && id !== two.id),
    }
    const counts = countChanges(describeChanges(sample, to))
    expect(counts).toMatchObject([
      { in: 'project', kind: 'changed', count: 1, name: 'Another' },
      { in: 'findings', kind: 'removed', count: sample.findings.length },
      { in: 'sources', kind: 'removed', count: 2 },
    ])
    expect(countChanges([])).toEqual([])
  })
})

describe('diffWords', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  it('is undefined exactly for the same words', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        expect(diffWords(from.join(' '), to.join('  ')) === undefined).toBe(from.join(' ') === to.join(' '))
      }),
    )
  })

  it('gives the new text of a short line back, with the removed words left out', () => {
    const short = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 })
    fc.assert(
      fc.property(short, short, (from, to) => {
        const diff = diffWords(from.join(' '), to.join(' '))
        if (diff === undefined) return
        const parts = (middle: string) => [diff.before, middle, diff.after].filter((part) => part !== '').join(' ')
        expect(parts(diff.added)).toBe(to.join(' '))
        expect(parts(diff.removed)).toBe(from.join(' '))
      }),
    )
  })

  it('keeps six words around the place', () => {
    expect(diffWords('1 2 3 4 5 6 7 8 old 9 10 11 12 13 14 15', '1 2 3 4 5 6 7 8 new 9 10 11 12 13 14 15')).toEqual({
      before: '… 3 4 5 6 7 8',
      removed: 'old',
      added: 'new',
      after: '9 10 11 12 13 14 …',
    })
  })
})
