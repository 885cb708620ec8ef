import { describe, expect, it } from 'vitest'
import { makeId } from '../../../../core/model/ids'
import { type Deck, startDeck } from '../../../../core/paste-and-sort/deck'
import { deckAfter } from './sorting-keys'

let made = 0
const start = startDeck(
  'The shelter opened. Courts convicted no one.',
  { countryId: makeId('cty', 'PRY'), editionId: makeId('edn', '2020'), sourceId: null },
  { newId: () => makeId('fnd', `c${++made}`), writePlace: () => '' },
)
const press = (keys: string, deck: Deck = start): Deck =>
  [...keys].reduce((before, key) => deckAfter(key, before, () => false) ?? before, deck)

describe('the keys of sorting', () => {
  it.each([
    ['p1', { kind: 'progress', pillar: 'prosecution' }],
    ['S2', { kind: 'shortcoming', pillar: 'protection' }],
    ['r3', { kind: 'recommendation', pillar: 'prevention' }],
    ['ps4', { kind: 'shortcoming', pillar: 'partnership' }],
    ['x', 'skipped'],
  ])('%s', (keys, sort) => {
    expect(press(keys).cards[0]?.sort).toEqual(sort)
    expect(press(keys).at).toBe(1)
  })
  it('a pillar alone and other keys do nothing', () => {
    expect(press('1')).toEqual(start)
    for (const key of ['q', '5', 'Tab', 'Enter']) expect(deckAfter(key, start, () => false)).toBeUndefined()
  })
  it('what is a finding already is walked past, not filed', () => {
    for (const key of ['p', 'x', 'j', '1']) expect(deckAfter(key, start, () => true)).toBeUndefined()
    expect(deckAfter('ArrowDown', start, () => true)?.at).toBe(1)
  })
})
