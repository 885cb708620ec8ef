/** The numbers that the briefing prints: of figures, tables and cited sources. Worked out once for each state of the project. */
import { type Numbering, numberFiguresAndTables } from '../../core/briefing/numbering'
import { planTexts } from '../../core/briefing/plan-texts'
import type { SourceId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'

interface Numbers extends Numbering {
  /** In the order they are first cited, from 1. */
  readonly sources: ReadonlyMap<SourceId, number>
}

/** A project never changes in place, so its numbers cannot be out of date. */
const cache = new WeakMap<Project, Map<string, Numbers>>()

export function numbersOf(scope: Scope): Numbers {
  const { project, plan, language } = scope
  const key = `${plan.id} ${language}`
  const ofProject = cache.get(project) ?? new Map<string, Numbers>()
  const known = ofProject.get(key)
  if (known) return known
  const made = { ...numberFiguresAndTables(scope), sources: citedSources(scope) }
  cache.set(project, ofProject.set(key, made))
  return made
}

export const citationNumbers = (scope: Scope): ReadonlyMap<SourceId, number> => numbersOf(scope).sources

function citedSources(scope: Scope): ReadonlyMap<SourceId, number> {
  const numbers = new Map<SourceId, number>()
  for (const { text } of planTexts(scope))
    for (const inline of text)
      if (inline.type === 'citation')
        for (const id of inline.attrs.sources) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  return numbers
}
