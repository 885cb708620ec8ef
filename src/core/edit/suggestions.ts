/**
 * Edits of suggested changes. A suggestion is one person's wish for the text of one block; each of its single changes is accepted or rejected by
 * itself. What is left of it is then a wish for the text as it is now, so no change is ever told twice.
 */
import type { SuggestionId } from '../model/ids'
import type { Language } from '../model/language'
import { LIMITS } from '../model/limits'
import type { Project } from '../model/project'
import type { Prose } from '../model/prose'
import type { TextSuggestion } from '../model/review'
import {
  changesOfText,
  EMPTY_PROSE,
  proseOf,
  type Suggested,
  suggestedOf,
  unitsOfProse,
  withChange,
} from '../review/suggested-text'
import { isProseBlock, setProse } from './blocks'
import { withoutLost } from './inlines'
import { addRecord, changeRecord, type Edit, removeRecord } from './records'
import { fitSigned, type Signed } from './review'

/** The written text of a block; undefined: there is no such block. */
export function proseOfBlock(project: Project, about: string, language: Language): Prose | undefined {
  const block = project.plans.flatMap(({ blocks }) => blocks).find(({ id }) => id === about)
  return block !== undefined && isProseBlock(block) ? (block.content[language] ?? EMPTY_PROSE) : undefined
}

/** Undefined: its block is gone. */
export function suggestedIn(project: Project, suggestion: TextSuggestion): Suggested | undefined {
  const text = proseOfBlock(project, suggestion.about, suggestion.language)
  return text === undefined ? undefined : suggestedOf(text, suggestion)
}

/** One person's suggestion for a text. */
export const suggestionBy = (
  { suggestions }: Pick<Project, 'suggestions'>,
  about: string,
  language: Language,
  by: string,
): TextSuggestion | undefined =>
  suggestions.find((one) => one.about === about && one.language === language && one.by === by)

/**
 * Keeps how somebody would have the text of a block read. Where it reads as the text does, there is nothing to suggest.
 * @param id of the suggestion if it is this person's first for the text
 */
export const setSuggestion =
  (about: string, language: Language, wanted: Prose, { id, ...given }: Signed & { readonly id: SuggestionId }): Edit =>
  (project) => {
    const was = proseOfBlock(project, about, language)
    if (was === undefined) return project
    const signed = fitSigned(given)
    const known = suggestionBy(project, about, language, signed.by)
    const now = withoutLost(wanted, language, project)
    if (changesOfText(unitsOfProse(was), unitsOfProse(now)).length === 0) {
      return known === undefined ? project : removeRecord('suggestions', known.id)(project)
    }
    if (known === undefined) return addRecord('suggestions', { id, about, language, ...signed, was, now })(project)
    return changeRecord('suggestions', known.id, (one) => ({ ...one, ...signed, was, now }))(project)
  }

/** Which of the changes `suggestedIn` tells; undefined: all of them. */
type Which = number | undefined

/** Puts a change into the text. What a suggestion for a block that is gone says stays as it is. */
export const acceptSuggestion =
  (id: SuggestionId, which?: Which): Edit =>
  (project) => {
    const suggestion = project.suggestions.find((one) => one.id === id)
    const suggested = suggestion && suggestedIn(project, suggestion)
    if (suggestion === undefined || suggested === undefined) return project
    const change = which === undefined ? undefined : suggested.changes[which]
    if (which !== undefined && change === undefined) return project
    const text = change === undefined ? suggested.prose : proseOf(withChange(suggested.text, change))
    const plan = project.plans.find(({ blocks }) => blocks.some(({ id: one }) => one === suggestion.about))
    const block = plan?.blocks.find(({ id: one }) => one === suggestion.about)
    if (plan === undefined || block === undefined || !fits(text)) return project
    const written = setProse(plan.id, block.id, suggestion.language, text)(project)
    return withRest(suggestion, text, suggested.prose)(written)
  }

/** Leaves the text as it is, and takes a change out of the suggestion. */
export const rejectSuggestion =
  (id: SuggestionId, which?: Which): Edit =>
  (project) => {
    const suggestion = project.suggestions.find((one) => one.id === id)
    if (suggestion === undefined) return project
    const suggested = suggestedIn(project, suggestion)
    if (which === undefined || suggested === undefined) return removeRecord('suggestions', id)(project)
    const change = suggested.changes[which]
    if (change === undefined) return project
    // the changes before it move its place in the wanted text
    const shift = suggested.changes
      .slice(0, which)
      .reduce((sum, { added, removed }) => sum + added.length - removed.length, 0)
    const left = { from: change.from + shift, removed: change.added, added: change.removed }
    const now = proseOf(withChange(suggested.wanted, left))
    return fits(now) ? withRest(suggestion, proseOf(suggested.text), now)(project) : project
  }

/** Every change of every suggestion; a text several people want to change gets them one after the other, the oldest first. */
export const acceptAllSuggestions = (): Edit => (project) =>
  inOrder(project).reduce((value, { id }) => acceptSuggestion(id)(value), project)

export const rejectAllSuggestions = (): Edit => (project) =>
  project.suggestions.length === 0 ? project : { ...project, suggestions: [] }

const inOrder = ({ suggestions }: Project): readonly TextSuggestion[] =>
  suggestions.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1))

/** What is still wanted of the text as it is now; nothing: the suggestion goes. */
const withRest = ({ id }: TextSuggestion, was: Prose, now: Prose): Edit =>
  changesOfText(unitsOfProse(was), unitsOfProse(now)).length === 0
    ? removeRecord('suggestions', id)
    : changeRecord('suggestions', id, (one) => ({ ...one, was, now }))

/** Two texts brought together may be longer than a file takes. */
function fits(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= LIMITS.entries && value.every(fits)
  return typeof value !== 'object' || value === null || Object.values(value).every(fits)
}
