/** Spaces that must not break: “Tier 2”, “June 25”, “Figure 1” and names of several words. */
import { fold, NBSP } from '../narrative/text'
import type { RichText, Run } from './briefing'

/** Longer names may break, or lines would be left half empty. */
const LONGEST_BOUND_NAME = 24

/** A pattern for a name however its spaces and apostrophes were typed. */
export const namePattern = (name: string): string =>
  name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/[ \u00a0]/g, '[ \u00a0]')
    .replace(/['’ʼ]/g, "['’ʼ]")

export interface Binding {
  readonly spaces: readonly RegExp[]
  readonly names: RegExp | undefined
}

export function bindingOf(spaces: readonly RegExp[], names: readonly string[]): Binding {
  const several = names.filter((name) => /\S\s\S/.test(name) && fold(name).length <= LONGEST_BOUND_NAME)
  return { spaces, names: several.length > 0 ? new RegExp(several.map(namePattern).join('|'), 'g') : undefined }
}

/** A citation or the mark of a note. */
const isMark = (run: Run): boolean => run.citation !== undefined || run.footnote !== undefined

/** Works across runs: the word and its number may stand in different ones. Each replaced space is one character, so runs keep their length. */
export function bindSpaces(text: RichText, { spaces, names }: Binding): RichText {
  // A citation is no part of the words around it: 25 with the note 1 is not 251.
  const whole = text.map((run) => (isMark(run) ? '\ufffc'.repeat(run.text.length) : run.text)).join('')
  let bound = names ? whole.replace(names, (name) => name.replaceAll(' ', NBSP)) : whole
  for (const space of spaces) bound = bound.replace(space, NBSP)
  if (bound === whole) return text
  let at = 0
  return text.map((run): Run => {
    const from = at
    at += run.text.length
    return isMark(run) ? run : { ...run, text: bound.slice(from, at) }
  })
}
