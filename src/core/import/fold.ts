import { fold as bare } from '../find/match'

/** Words as they are compared: without accents and case, with single spaces. */
export const fold = (text: string): string =>
  bare(text)
    .replace(/[\s\u00a0_]+/gu, ' ')
    .replace(/[’‘`´]/g, "'")
    .trim()

/** A heading of a column as it is compared: also without what stands in brackets and without marks at its ends. */
export const foldHeading = (text: string): string =>
  fold(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')).replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu, '')
