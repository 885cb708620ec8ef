import { planTexts } from '../briefing/plan-texts'
import { say } from '../narrative/localized'
import type { Check } from './check'

/** Sources that neither a text nor a record leans on. */
export const sourceCited: Check = (scope) => {
  const { project, plan } = scope
  const used = new Set<string | null>([
    ...planTexts(scope).flatMap(({ text }) =>
      text.flatMap((part) => (part.type === 'citation' ? part.attrs.sources : [])),
    ),
    ...[
      ...project.editions,
      ...project.placements,
      ...project.findings,
      ...project.statistics,
      ...project.activities,
      ...project.updates,
    ].map((record) => record.sourceId ?? null),
  ])
  return project.sources
    .filter((source) => !used.has(source.id))
    .map((source) => ({
      check: 'source-cited',
      severity: 'info',
      at: { plan: plan.id, record: source.id },
      message: `The source “${say(source.title, scope)}” is not cited, so it is not listed. Cite it where you used it, or leave it.`,
    }))
}
