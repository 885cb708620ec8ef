import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFindings } from '../edit/findings'
import { smallProject } from '../edit/project.for-tests'
import { makeId } from '../model/ids'
import { FINDING_KINDS, PILLARS } from '../model/report'
import {
  addText,
  cardsLeft,
  cardUp,
  chooseKind,
  choosePillar,
  type Deck,
  editCard,
  findingsOfDeck,
  goToCard,
  joinWithNext,
  skipCard,
  skipRest,
  startDeck,
  takeBack,
  tally,
} from './deck'

const cutting = () => {
  let made = 0
  return {
    newId: () => makeId('fnd', `card${++made}`),
    writePlace: ({ in: where, number }: { in: string; number: number }) => `${where} ${number}`,
  }
}
const origin = { countryId: makeId('cty', 'PRY'), editionId: makeId('edn', '2020'), sourceId: makeId('src', 'tip') }
const TEXT = 'PROTECTION\nThe shelter opened. Courts convicted no one.\n\nThe plan lapsed.'
const start = () => startDeck(TEXT, origin, cutting())
const never = () => false

describe('a deck', () => {
  it('begins at the first sentence; a heading is skipped', () => {
    expect(start().cards.map(({ words, sort }) => [words, sort])).toEqual([
      ['PROTECTION', 'skipped'],
      ['The shelter opened.', null],
      ['Courts convicted no one.', null],
      ['The plan lapsed.', null],
    ])
    expect(cardUp(start())?.words).toBe('The shelter opened.')
  })

  it('two keys file a card and go on; the second alone does nothing', () => {
    expect(choosePillar(start(), 'protection')).toEqual(start())
    const filed = choosePillar(chooseKind(start(), 'progress'), 'protection')
    expect(filed.cards[1]?.sort).toEqual({ kind: 'progress', pillar: 'protection' })
    expect(cardUp(filed)?.words).toBe('Courts convicted no one.')
    const again = choosePillar(goToCard(filed, 1), 'partnership')
    expect(again.cards[1]?.sort).toEqual({ kind: 'progress', pillar: 'partnership' })
  })

  it('goes on to what is not sorted, and stays at the end', () => {
    const last = skipCard(goToCard(start(), 3))
    expect(last.at).toBe(3)
    const ahead = goToCard(choosePillar(chooseKind(goToCard(start(), 2), 'progress'), 'protection'), 1)
    expect(skipCard(ahead).at).toBe(3)
  })

  it('takes back a kind first, then the last card', () => {
    const chosen = chooseKind(start(), 'progress')
    expect(takeBack(chosen)).toEqual(start())
    expect(takeBack(choosePillar(chosen, 'protection'))).toEqual(start())
    expect(takeBack(start())).toEqual(start())
  })

  it('skips the rest, and what is filed stays filed', () => {
    const filed = choosePillar(chooseKind(start(), 'progress'), 'protection')
    expect(tally(skipRest(filed).cards)).toEqual({
      progress: 1,
      shortcoming: 0,
      recommendation: 0,
      skipped: 3,
      left: 0,
    })
    expect(skipRest(skipRest(filed))).toEqual(skipRest(filed))
  })

  it('joins and edits', () => {
    const joined = joinWithNext(start(), never)
    expect(joined.cards.map(({ words }) => words)).toEqual([
      'PROTECTION',
      'The shelter opened. Courts convicted no one.',
      'The plan lapsed.',
    ])
    expect(joinWithNext(goToCard(start(), 3), never)).toEqual(goToCard(start(), 3))
    expect(editCard(start(), '  ')).toEqual(start())
    expect(cardUp(editCard(start(), ' Two shelters opened. '))?.words).toBe('Two shelters opened.')
  })

  it('another text comes behind', () => {
    const more = addText(start(), 'One more.', { ...cutting(), newId: () => makeId('fnd', 'more') })
    expect(cardUp(more)?.words).toBe('One more.')
    expect(addText(start(), ' \n ', cutting())).toEqual(start())
  })
})

describe('from deck to project and back', () => {
  it('sorted cards become findings, the rest stays; undoing in the project brings them back', () => {
    const before = smallProject()
    const deck = choosePillar(chooseKind(start(), 'shortcoming'), 'protection')
    const after = addFindings(findingsOfDeck(deck, before))(before)
    expect(after.findings.at(-1)).toMatchObject({
      kind: 'shortcoming',
      pillar: 'protection',
      order: 2,
      statement: {},
      quote: 'The shelter opened.',
      locator: 'paragraph 1',
      sourceId: 'src_tip',
    })
    expect(cardsLeft(deck, after).map(({ words }) => words)).toEqual([
      'PROTECTION',
      'Courts convicted no one.',
      'The plan lapsed.',
    ])
    expect(findingsOfDeck(deck, after)).toEqual([])
    expect(cardsLeft(deck, before)).toEqual(deck.cards)
    const joined = joinWithNext(goToCard(deck, 1), (card) => !cardsLeft(deck, after).includes(card))
    expect(joined.cards).toHaveLength(4)
  })
})

type Deed = (deck: Deck) => Deck
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.constantFrom(...FINDING_KINDS).map(
    (kind): Deed =>
      (deck) =>
        chooseKind(deck, kind),
  ),
  fc.constantFrom(...PILLARS).map(
    (pillar): Deed =>
      (deck) =>
        choosePillar(deck, pillar),
  ),
  fc.constant<Deed>(skipCard),
  fc.constant<Deed>(skipRest),
  fc.constant<Deed>((deck) => joinWithNext(deck, never)),
  fc.string().map(
    (words): Deed =>
      (deck) =>
        editCard(deck, words),
  ),
  fc.nat(5).map(
    (at): Deed =>
      (deck) =>
        goToCard(deck, at),
  ),
)

describe('laws', () => {
  it('whatever is done, taking all back gives the cards of the start, and every card is counted once', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        let deck = start()
        for (const one of deeds) {
          deck = one(deck)
          expect(deck.cards[deck.at]).toBeDefined()
          expect(Object.values(tally(deck.cards)).reduce((sum, n) => sum + n, 0)).toBe(deck.cards.length)
        }
        for (let step = 0; step <= deeds.length * 2; step++) deck = takeBack(deck)
        expect(deck.cards).toEqual(start().cards)
      }),
    )
  })
})
