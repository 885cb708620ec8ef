/** Rich text without its styles. */
import { NBSP } from '../narrative/text'
import type { RichText } from './briefing'

/** The words alone: citations and notes are left out, spaces may break. */
export const plainText = (text: RichText): string =>
  text
    .filter((run) => run.citation === undefined && run.footnote === undefined)
    .map((run) => run.text)
    .join('')
    .replaceAll(NBSP, ' ')
    .trim()

/** How many sentences a paragraph has, as far as full stops tell: “U.S. Department” does not end one. */
export const sentenceCount = (text: string): number =>
  [...text.matchAll(/(?<!\b\p{Lu})[.!?:…]["”»)]*(?=\s+[\p{Lu}¿¡“«]|$)/gu)].length
