import type { FindingId } from '../model/ids'
import { statementOf } from '../narrative/findings'
import { say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import type { Check } from './check'
import type { Fix } from './fix'

/** A finding of the briefing's country and edition that names no source. */
export const findingSource: Check = (scope) => {
  const { project, plan } = scope
  const fix = fixFor(scope)
  const sources = new Set<string | null>(project.sources.map((source) => source.id))
  return project.findings
    .filter((finding) => finding.countryId === plan.countryId && finding.editionId === plan.editionId)
    .filter((finding) => !sources.has(finding.sourceId))
    .map((finding) => ({
      check: 'finding-source',
      severity: 'error',
      at: { plan: plan.id, finding: finding.id },
      message: `The finding “${statementOf(finding, scope)}” names no source. Choose the one you read it in.`,
      ...fix(finding.id),
    }))
}

/** A finding is what the report of its edition says, so that report is where it can be looked up. */
function fixFor({ project, plan, language }: Scope): (finding: FindingId) => { readonly fix?: Fix } {
  const { editions, sources } = recordsOf(project)
  const source = sources.get(editions.get(plan.editionId)?.sourceId ?? '')
  if (!source) return () => ({})
  const label = `Take “${say(source.title, { project, language })}”`
  return (finding) => ({ fix: { label, step: { kind: 'finding-source', finding, source: source.id } } })
}
