/** What the keys do while a paste is sorted: the first says what a sentence is, the second its pillar. */

import { type FindingKind, PILLARS, type Pillar } from '../../../../core/model/report'
import type { Card } from '../../../../core/paste-and-sort/deck'
import {
  chooseKind,
  choosePillar,
  type Deck,
  goToCard,
  joinWithNext,
  skipCard,
  takeBack,
} from '../../../../core/paste-and-sort/deck'

export const KIND_KEYS: readonly { readonly keys: string; readonly kind: FindingKind }[] = [
  { keys: 'P', kind: 'progress' },
  { keys: 'S', kind: 'shortcoming' },
  { keys: 'R', kind: 'recommendation' },
]
export const PILLAR_KEYS: readonly { readonly keys: string; readonly pillar: Pillar }[] = PILLARS.map((pillar, at) => ({
  keys: `${at + 1}`,
  pillar,
}))

/**
 * The deck after a key; undefined: the key means nothing here.
 * @param isAdded whether a card is a finding already: such a one is walked past, not filed again
 */
export function deckAfter(key: string, deck: Deck, isAdded: (card: Card) => boolean): Deck | undefined {
  const card = deck.cards[deck.at]
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return goToCard(deck, deck.at + 1)
    case 'ArrowUp':
    case 'ArrowLeft':
      return goToCard(deck, deck.at - 1)
    case 'Backspace':
      return takeBack(deck)
  }
  const letter = key.toUpperCase()
  if (!card || isAdded(card)) return undefined
  if (letter === 'J') return joinWithNext(deck, isAdded)
  if (letter === 'X') return skipCard(deck)
  const kind = KIND_KEYS.find(({ keys }) => keys === letter)?.kind
  if (kind) return chooseKind(deck, kind)
  const pillar = PILLAR_KEYS.find(({ keys }) => keys === key)?.pillar
  return pillar && choosePillar(deck, pillar)
}
