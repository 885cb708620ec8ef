/**
 * A pasted text while it is sorted: a card for each sentence, and which one is up. A value like the project, so taking back is an
 * earlier value. What was added to the project is not marked here: it is what the project holds, so undoing there brings the cards back.
 */
import type { CountryId, EditionId, FindingId, SourceId } from '../model/ids'
import { fitLine, fitText } from '../model/plain-text'
import type { Project } from '../model/project'
import type { Finding, FindingKind, Pillar } from '../model/report'
import type { Place } from './cut-paragraphs'
import { cutSentences } from './cut-sentences'

export interface Card {
  readonly id: string
  readonly words: string
  /** As it will stand in the finding: “Par. 4”. */
  readonly place: string
  readonly sort: 'skipped' | Sort | null
  /** The finding it becomes, or has become. */
  readonly findingId: FindingId
}
export interface Sort {
  readonly kind: FindingKind
  readonly pillar: Pillar
}

/** What can be taken back. */
interface Hand {
  readonly cards: readonly Card[]
  /** Place of the card that is up. */
  readonly at: number
}

export interface Deck extends Hand {
  /** Chosen for the card that is up; its pillar is still to come. */
  readonly kind: FindingKind | null
  readonly earlier: readonly Hand[]
  readonly countryId: CountryId
  readonly editionId: EditionId
  readonly sourceId: SourceId | null
}

export interface Origin {
  readonly countryId: CountryId
  readonly editionId: EditionId
  readonly sourceId: SourceId | null
}
export interface Cutting {
  readonly newId: () => FindingId
  readonly writePlace: (place: Place) => string
}

const EARLIER = 500

export const startDeck = (text: string, origin: Origin, cutting: Cutting): Deck => {
  const cards = cardsOf(text, cutting)
  return { ...origin, cards, at: firstOpen(cards, 0), kind: null, earlier: [] }
}

/** Puts another text behind the cards there are; the first of its cards is up. */
export function addText(deck: Deck, text: string, cutting: Cutting): Deck {
  const more = cardsOf(text, cutting)
  if (more.length === 0) return deck
  const cards = [...deck.cards, ...more]
  return change(deck, { cards, at: firstOpen(cards, deck.cards.length) })
}

/** Headings are skipped at once: they are no findings. */
const cardsOf = (text: string, { newId, writePlace }: Cutting): readonly Card[] =>
  cutSentences(text).map(({ words, place, isHeading }): Card => {
    const findingId = newId()
    return {
      id: findingId,
      words: fitText(words),
      place: fitLine(writePlace(place)),
      sort: isHeading ? 'skipped' : null,
      findingId,
    }
  })

/** The next card that is not sorted, from a place on; the last one when there is none. */
function firstOpen(cards: readonly Card[], from: number): number {
  const next = cards.findIndex((card, index) => index >= from && card.sort === null)
  return next >= 0 ? next : Math.max(0, cards.length - 1)
}

const change = (deck: Deck, hand: Hand): Deck => ({
  ...deck,
  ...hand,
  kind: null,
  earlier: [...deck.earlier, { cards: deck.cards, at: deck.at }].slice(-EARLIER),
})

export const cardUp = (deck: Deck): Card | undefined => deck.cards[deck.at]

/** The first key: what it is. */
export const chooseKind = (deck: Deck, kind: FindingKind): Deck => (cardUp(deck) ? { ...deck, kind } : deck)

/** The second key: files the card and goes on. Without a kind chosen, a card that was filed before gets another pillar. */
export function choosePillar(deck: Deck, pillar: Pillar): Deck {
  const before = cardUp(deck)?.sort
  const kind = deck.kind ?? (before && before !== 'skipped' ? before.kind : null)
  return kind === null ? deck : fileCard(deck, { kind, pillar })
}
export const skipCard = (deck: Deck): Deck => fileCard(deck, 'skipped')

/** What is not sorted by now is no finding. */
export const skipRest = (deck: Deck): Deck =>
  deck.cards.every((card) => card.sort !== null)
    ? deck
    : change(deck, {
        cards: deck.cards.map((card) => (card.sort === null ? { ...card, sort: 'skipped' } : card)),
        at: deck.at,
      })

function fileCard(deck: Deck, sort: Card['sort']): Deck {
  const card = cardUp(deck)
  if (!card) return deck
  const cards = deck.cards.with(deck.at, { ...card, sort })
  const next = Math.min(deck.at + 1, cards.length - 1)
  const later = cards.findIndex((one, index) => index > deck.at && one.sort === null)
  return change(deck, { cards, at: later >= 0 ? later : next })
}

/** Takes the last deed back: a kind that was chosen, else the last card filed, joined or edited. */
export function takeBack(deck: Deck): Deck {
  if (deck.kind !== null) return { ...deck, kind: null }
  const last = deck.earlier.at(-1)
  return last ? { ...deck, ...last, earlier: deck.earlier.slice(0, -1) } : deck
}

export const goToCard = (deck: Deck, at: number): Deck =>
  at === deck.at || deck.cards[at] === undefined ? deck : { ...deck, at, kind: null }

/** The card that is up and the one behind it become one, not sorted. A card that is a finding already is left alone. */
export function joinWithNext(deck: Deck, isAdded: (card: Card) => boolean): Deck {
  const [card, next] = [cardUp(deck), deck.cards[deck.at + 1]]
  if (!card || !next || isAdded(card) || isAdded(next)) return deck
  const joined: Card = { ...card, words: fitText(`${card.words} ${next.words}`), sort: null }
  return change(deck, { cards: deck.cards.toSpliced(deck.at, 2, joined), at: deck.at })
}

/** Words without any are not taken: a card cannot be empty. */
export function editCard(deck: Deck, words: string): Deck {
  const card = cardUp(deck)
  const fitted = fitText(words).trim()
  if (!card || fitted === '' || fitted === card.words) return deck
  return {
    ...change(deck, { cards: deck.cards.with(deck.at, { ...card, words: fitted }), at: deck.at }),
    kind: deck.kind,
  }
}
/** Typed letter by letter: not one of the deeds that are taken back. */
export function setPlace(deck: Deck, place: string): Deck {
  const card = cardUp(deck)
  return card ? { ...deck, cards: deck.cards.with(deck.at, { ...card, place: fitLine(place) }) } : deck
}
export const setOrigin = (deck: Deck, origin: Partial<Origin>): Deck => ({ ...deck, ...origin })

// ------------------------------------------------------------------------------------------------ deck and project

/** The cards of which the project holds no finding. */
export function cardsLeft(deck: Deck, project: Pick<Project, 'findings'>): readonly Card[] {
  const known = new Set(project.findings.map((finding) => finding.id))
  return deck.cards.filter((card) => !known.has(card.findingId))
}

export const isSorted = (card: Card): card is Card & { readonly sort: Sort } =>
  card.sort !== null && card.sort !== 'skipped'

/** What the sorted cards become. The words of the report are kept as such; the statement is for a person to write. */
export const findingsOfDeck = (deck: Deck, project: Pick<Project, 'findings'>): readonly Finding[] =>
  cardsLeft(deck, project)
    .filter(isSorted)
    .map((card) => ({
      id: card.findingId,
      countryId: deck.countryId,
      editionId: deck.editionId,
      kind: card.sort.kind,
      pillar: card.sort.pillar,
      order: 1,
      statement: {},
      label: {},
      quote: card.words,
      sourceId: deck.sourceId,
      locator: card.place,
      repeats: null,
    }))

/** How many cards are what. `left`: not sorted yet. */
export function tally(cards: readonly Card[]): Readonly<Record<FindingKind | 'skipped' | 'left', number>> {
  const counts = { progress: 0, shortcoming: 0, recommendation: 0, skipped: 0, left: 0 }
  for (const { sort } of cards) counts[sort === null ? 'left' : sort === 'skipped' ? 'skipped' : sort.kind]++
  return counts
}
