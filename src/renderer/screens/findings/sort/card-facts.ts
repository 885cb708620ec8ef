/** What a card has in common with findings that are there and with cards before it. */
import { useMemo } from 'react'
import type { Finding } from '../../../../core/model/report'
import type { Scope } from '../../../../core/narrative/scope'
import type { Deck } from '../../../../core/paste-and-sort/deck'
import { alikeAmong, foldWords, toCompare } from '../../../../core/paste-and-sort/same-words'

/** Four of five words in common: most likely the same point. */
const ALIKE_FROM = 0.8

export interface Known {
  readonly finding: Finding
  readonly isExact: boolean
}

export interface CardFacts {
  /** The finding of the same country and edition that says the same. */
  readonly known: (words: string) => Known | undefined
  /** The number of an earlier card with the same words, from 1. */
  readonly twinOf: (at: number) => number | undefined
}

export function useCardFacts(deck: Deck, { project }: Scope): CardFacts {
  const { cards, countryId, editionId } = deck
  const { findings } = project
  const own = useMemo(() => cards.map(({ findingId }) => findingId).join(' '), [cards])
  const known = useMemo(() => {
    const alike = alikeAmong(
      findings
        .filter((f) => f.countryId === countryId && f.editionId === editionId && !own.includes(f.id))
        .flatMap((f) => [f.quote, ...Object.values(f.statement)].filter(Boolean).map((text) => toCompare(f, text))),
    )
    const cache = new Map<string, Known | undefined>()
    return (words: string): Known | undefined => {
      if (!cache.has(words)) {
        const found = alike(toCompare(null, words), ALIKE_FROM)
        cache.set(words, found && { finding: found.of, isExact: found.likeness === 1 })
      }
      return cache.get(words)
    }
  }, [findings, countryId, editionId, own])
  const twins = useMemo(() => {
    const first = new Map<string, number>()
    return cards.map(({ words }, at) => {
      const folded = foldWords(words)
      const twin = first.get(folded)
      if (twin === undefined) first.set(folded, at)
      return twin
    })
  }, [cards])
  return {
    known,
    twinOf: (at) => {
      const twin = twins[at]
      return twin === undefined ? undefined : twin + 1
    },
  }
}
