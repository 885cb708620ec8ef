/** Writing one text in each language of a project. */
import type { Language, Localized } from '../model/language'

/** Asks `write` for each language of the project. */
export const allLanguages = <T>(languages: readonly Language[], write: (language: Language) => T): Localized<T> =>
  Object.fromEntries(languages.map((language) => [language, write(language)]))
