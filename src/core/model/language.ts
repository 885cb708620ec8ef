/** Languages a briefing can be written in. */
export const LANGUAGES = ['en', 'es', 'pt'] as const
export type Language = (typeof LANGUAGES)[number]

/** A value for each language it has been written in; at least the project's primary language where it is printed. */
export type Localized<T = string> = { readonly [L in Language]?: T }

/** BCP 47 tag of a name or a passage, for example `gn` for Guaraní. Screen readers need it to pick the voice. */
export type LanguageTag = string

export const LANGUAGE_TAG: RegExp = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/
export const LANGUAGE_TAG_LENGTH = 35
/** Whether a text can stand as a language tag; the tag need not be a registered one. */
export const isLanguageTag = (text: string): text is LanguageTag =>
  text.length <= LANGUAGE_TAG_LENGTH && LANGUAGE_TAG.test(text)
