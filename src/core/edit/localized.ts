/** Setting one language of a text; the other languages keep their very values. */
import type { Language, Localized } from '../model/language'
import { fitLine, fitText } from '../model/plain-text'

/** An empty string, a line without content, prose without paragraphs. */
function isEmpty(value: unknown): boolean {
  if (value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && value !== null && 'content' in value && isEmpty(value.content)
}

/** An empty text is no text: its language is left out, so that checks can name it and a fallback can step in. */
export function withText<T>(text: Localized<T>, language: Language, value: T): Localized<T> {
  if (!isEmpty(value)) return { ...text, [language]: value }
  const { [language]: _gone, ...rest } = text
  return rest as Localized<T>
}

/** Sets running text in one language. */
export const withWords = (text: Localized, language: Language, value: string): Localized =>
  withText(text, language, fitText(value))
/** Sets a text of one line in one language. */
export const withLine = (text: Localized, language: Language, value: string): Localized =>
  withText(text, language, fitLine(value))
