/** Every single suggested change of the project, in the order of the briefing. */
import { useStore } from 'zustand'
import { suggestedIn } from '../../../core/edit/suggestions'
import type { Project } from '../../../core/model/project'
import type { TextSuggestion } from '../../../core/model/review'
import type { Suggested } from '../../../core/review/suggested-text'
import { appStore } from '../../open-project'

export interface SuggestedChange {
  readonly suggestion: TextSuggestion
  /** Undefined: its block is gone; then it is one change. */
  readonly of: Suggested | undefined
  /** Among `of.changes`. */
  readonly which: number
}

const NONE: readonly SuggestedChange[] = []

function changesIn(project: Project): readonly SuggestedChange[] {
  if (project.suggestions.length === 0) return NONE
  const places = new Map(project.plans.flatMap(({ blocks }) => blocks).map(({ id }, at) => [id as string, at]))
  const rank = ({ about }: TextSuggestion): number => places.get(about) ?? places.size
  return project.suggestions
    .map((suggestion) => ({ suggestion, of: suggestedIn(project, suggestion) }))
    .toSorted((a, b) => rank(a.suggestion) - rank(b.suggestion) || (a.suggestion.at < b.suggestion.at ? -1 : 1))
    .flatMap(({ suggestion, of }): readonly SuggestedChange[] =>
      of === undefined ? [{ suggestion, of, which: 0 }] : of.changes.map((_, which) => ({ suggestion, of, which })),
    )
}

/** Worked out once for each project, whoever asks. */
const known = new WeakMap<Project, readonly SuggestedChange[]>()

export const useSuggested = (): readonly SuggestedChange[] =>
  useStore(appStore, ({ open }) => {
    const project = open?.history.present
    if (project === undefined) return NONE
    const found = known.get(project) ?? changesIn(project)
    known.set(project, found)
    return found
  })
