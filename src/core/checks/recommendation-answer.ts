import { findingsOf, statementOf } from '../narrative/findings'
import { say } from '../narrative/localized'
import type { Check } from './check'

/** Recommendations that no activity answers: worth a sentence, not a fault. */
export const recommendationAnswer: Check = (scope) => {
  const open = findingsOf('recommendation', false, 'plan', 'plan', scope)
  if (!open.ok) return []
  return open.value.map((finding) => ({
    check: 'recommendation-answer',
    severity: 'info',
    at: { plan: scope.plan.id, finding: finding.id },
    message: `No activity answers the recommendation “${say(finding.label, scope) || statementOf(finding, scope)}”. Match one, or say in the text that there is none yet.`,
  }))
}
