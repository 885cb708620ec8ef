/** What the spelling thread is asked and answers. */
import type { Language } from '../../core/model/language'

export interface SpellingRequest {
  readonly id: number
  readonly language: Language
  readonly words: readonly string[]
  /** `check`: which of the words are unknown. `suggest`: what may have been meant by the first. */
  readonly ask: 'check' | 'suggest'
}
/** Null: the dictionary could not be read. */
export interface SpellingAnswer {
  readonly id: number
  readonly words: readonly string[] | null
}
