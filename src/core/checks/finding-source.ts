import { statementOf } from '../narrative/findings'
import type { Check } from './check'

/** A finding of the briefing's country and edition that names no source. */
export const findingSource: Check = (scope) => {
  const { project, plan } = scope
  const sources = new Set<string | null>(project.sources.map((source) => source.id))
  return project.findings
    .filter((finding) => finding.countryId === plan.countryId && finding.editionId === plan.editionId)
    .filter((finding) => !sources.has(finding.sourceId))
    .map((finding) => ({
      check: 'finding-source',
      severity: 'error',
      at: { plan: plan.id, finding: finding.id },
      message: `The finding “${statementOf(finding, scope)}” names no source. Choose the one you read it in.`,
    }))
}
