import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSample } from '../sample.for-tests'
import { ancestorOf, commonContents, keptAncestors, MOST_ANCESTORS, relationOf } from './ancestors'
import { parseProject } from './parse'
import { serializeInParts, serializeProject } from './serialize'

const bytes = (text: string) => new TextEncoder().encode(text)

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
