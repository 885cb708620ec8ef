import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSample } from '../sample.for-tests'
import { ancestorOf, commonContents, joinedLineage, keptAncestors, MOST_ANCESTORS, relationOf } from './ancestors'
import { parseProject } from './parse'
import { serializeInParts, serializeProject } from './serialize'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the lineage of a merged content', () => {
  it('has each content once, and before what it was made from, on either side', () => {
    // a history: each content is made from one before it, or from two
    const history = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 2, maxLength: 25 })
    fc.assert(
      fc.property(history, (steps) => {
        const lineages: (readonly number[])[] = [[0]]
        const parents: (readonly number[])[] = [[]]
        for (const [one, two, isMerge] of steps) {
          const name = lineages.length
          const [a, b] = [one % name, two % name]
          const [mine = [], theirs = []] = [lineages[a], lineages[b]]
          const from = isMerge ? joinedLineage(mine, theirs, String) : mine
          lineages.push([name, ...from])
          parents.push(isMerge ? [a, b] : [a])
          expect(new Set(from).size).toBe(from.length)
          expect(new Set(from)).toEqual(new Set(isMerge ? [...mine, ...theirs] : mine))
          for (const [place, content] of from.entries())
            for (const parent of parents[content] ?? []) expect(from.indexOf(parent)).toBeGreaterThan(place)
        }
      }),
    )
  })
})

describe('how one content stands to another', () => {
  it.each([
    [['c', 'b', 'a'], ['c', 'b', 'a'], 'same'],
    [['b', 'a'], ['c', 'b', 'a'], 'newer'],
    [['c', 'b', 'a'], ['b', 'a'], 'older'],
    [['c', 'a'], ['d', 'b', 'a'], 'diverged'],
    [['c'], ['d'], 'unknown'],
    [['a', 'b', 'a0'], ['b', 'a', 'a0'], 'diverged'],
    [[], ['a'], 'unknown'],
  ] as const)('%s and %s: %s', (mine, theirs, relation) => {
    expect(relationOf(mine, theirs)).toBe(relation)
  })

  it('two that went on from one find it, whatever they saved since', () => {
    const names = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 20, maxLength: 20 }),
      { minLength: 3, maxLength: 30 },
    )
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (all, one, two) => {
        const fork = 1 + (one % (all.length - 2))
        const other = fork + 1 + (two % (all.length - fork - 1))
        const past = all.slice(0, fork)
        const mine = [...all.slice(fork, other).reverse(), ...past.toReversed()]
        const theirs = [...all.slice(other).reverse(), ...past.toReversed()]
        expect(commonContents(mine, theirs)[0]).toBe(past.at(-1))
      }),
    )
  })
})

describe('the list', () => {
  it('is each once, and drops what passed before what stood', () => {
    const passing = Array.from({ length: 300 }, (_, at) => ({ name: `p${at}`, isPassing: true }))
    const stood = Array.from({ length: 300 }, (_, at) => ({ name: `s${at}`, isPassing: false }))
    const kept = keptAncestors([...passing, ...stood, ...stood])
    expect(kept.filter(({ isPassing }) => isPassing)).toHaveLength(100)
    expect(kept.filter(({ isPassing }) => !isPassing)).toHaveLength(300)
    expect(
      keptAncestors([...stood, ...Array.from({ length: 500 }, (_, at) => ({ name: `t${at}`, isPassing: false }))]),
    ).toHaveLength(MOST_ANCESTORS)
  })
})

describe('in a file', () => {
  const sample = loadSample()
  const names = [ancestorOf('0123456789abcdef0123456789'), ancestorOf('f'.repeat(64))]
  it('is read back, and is no part of the project', () => {
    const text = serializeInParts(sample, names).join('')
    const parsed = parseProject(bytes(text))
    expect(parsed).toMatchObject({ ok: true, ancestors: names })
    if (parsed.ok) expect(serializeProject(parsed.project)).toBe(serializeProject(sample))
    expect(serializeInParts(sample, []).join('')).toBe(serializeProject(sample))
  })

  it.each([[['x']], ['text'], [[`${names[0]}`, 3]], [Array.from({ length: 401 }, () => names[0])]])(
    'that says something else does not open: %#',
    (ancestors) => {
      const file = { ...JSON.parse(serializeProject(sample)), ancestors }
      expect(parseProject(bytes(JSON.stringify(file)))).toMatchObject({ ok: false, code: 'invalid' })
    },
  )
})
