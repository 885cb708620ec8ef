/** Picks the language of a stored text: the one of the briefing, else the project's primary one, else any there is. */
import { LANGUAGES, type Language, type Localized } from '../model/language'
import type { Scope } from './scope'

export interface Picked<T> {
  readonly value: T
  readonly language: Language
}

/** Texts that are empty (no characters, no items) count as not written. */
export function pick<T extends string | readonly unknown[] | object>(
  text: Localized<T>,
  scope: Pick<Scope, 'language' | 'project'>,
): Picked<T> | undefined {
  for (const language of [scope.language, ...scope.project.languages, ...LANGUAGES]) {
    const value = text[language]
    if (value !== undefined && !isEmpty(value)) return { value, language }
  }
  return undefined
}

/** The text, or an empty one. */
export const say = (text: Localized, scope: Pick<Scope, 'language' | 'project'>): string =>
  pick(text, scope)?.value ?? ''

function isEmpty(value: string | readonly unknown[] | object): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return 'content' in value && Array.isArray(value.content) && value.content.length === 0
}
