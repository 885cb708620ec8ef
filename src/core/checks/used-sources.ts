import { planTexts } from '../briefing/plan-texts'
import type { Scope } from '../narrative/scope'

/** Ids of the sources that a text of the plan cites or a record leans on; null among them where a record names none. */
export const usedSources = (scope: Scope): ReadonlySet<string | null> => {
  const { editions, placements, findings, statistics, activities, updates } = scope.project
  const used = new Set<string | null>()
  for (const { text } of planTexts(scope))
    for (const part of text) if (part.type === 'citation') for (const id of part.attrs.sources) used.add(id)
  for (const list of [editions, placements, findings, statistics, activities, updates])
    for (const { sourceId } of list) used.add(sourceId ?? null)
  return used
}
