/**
 * The pasted text that is being sorted, one for each project. It lives as long as the window: it is not the author's own and can be pasted
 * again, while what was sorted and added is in the project. What is left of it is computed from the project, so undo brings cards back.
 */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ProjectId } from '../../../core/model/ids'
import type { Project } from '../../../core/model/project'
import { cardsLeft, type Deck } from '../../../core/paste-and-sort/deck'

export interface PastedText {
  readonly decks: ReadonlyMap<ProjectId, Deck>
}

export const pastedTextStore = createStore<PastedText>(() => ({ decks: new Map() }))

export const setDeck = (project: ProjectId, deck: Deck): void =>
  pastedTextStore.setState(({ decks }) => ({ decks: new Map([...decks, [project, deck]]) }))

export const useDeck = (project: ProjectId): Deck | undefined =>
  useStore(pastedTextStore, ({ decks }) => decks.get(project))

/** Sentences that are neither skipped nor findings of the project. */
export const openCards = (deck: Deck, project: Pick<Project, 'findings'>): number =>
  cardsLeft(deck, project).filter((card) => card.sort !== 'skipped').length
