import { FINDING_KINDS } from '../model/report'
import { findingsOf, statementOf } from '../narrative/findings'
import { say } from '../narrative/localized'
import type { Check } from './check'

/** Findings of the briefing that are printed as a quotation, because nobody has said them in the author's words. */
export const findingWords: Check = (scope) =>
  FINDING_KINDS.flatMap((kind) => {
    const findings = findingsOf(kind, null, 'plan', 'plan', scope)
    if (!findings.ok) return []
    return findings.value
      .filter((finding) => say(finding.statement, scope) === '' && finding.quote.trim() !== '')
      .map((finding) => ({
        check: 'finding-words',
        severity: 'warning' as const,
        at: { plan: scope.plan.id, finding: finding.id },
        message: `This finding still stands in the words of the report and is printed as a quotation: ${statementOf(finding, scope)} Write its statement in your own words.`,
      }))
  })
