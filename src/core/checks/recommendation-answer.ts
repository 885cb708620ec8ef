import { spanOf } from '../model/partial-date'
import type { AnswerGap } from '../model/report'
import { writeShortDate } from '../model/written-date'
import { findingsOf, statementOf } from '../narrative/findings'
import { say } from '../narrative/localized'
import type { Scope } from '../narrative/scope'
import type { Check } from './check'

/** What there is to say of a gap; undefined: somebody has decided, and nothing is open. */
function openIn(gap: AnswerGap | undefined, scope: Scope): string | undefined {
  if (gap === undefined)
    return 'the briefing says so where it lists answers. Match one, or choose under “Who answers what” to leave it out or to say what is planned.'
  if (gap.kind === 'leave-out') return undefined
  if (say(gap.note, scope).trim() === '')
    return 'something is planned, but not what. Write it under “Who answers what”.'
  if (gap.date === null || spanOf(gap.date, null).last >= scope.plan.asOf) return undefined
  return `and what was planned for ${writeShortDate(gap.date)} should be done by now. Enter it as an activity, or plan anew.`
}

/** Recommendations that no activity answers: worth a sentence, not a fault. */
export const recommendationAnswer: Check = (scope) => {
  const open = findingsOf('recommendation', false, 'plan', 'plan', scope)
  if (!open.ok) return []
  return open.value.flatMap((finding) => {
    const what = openIn(finding.gap, scope)
    if (what === undefined) return []
    const name = say(finding.label, scope) || statementOf(finding, scope)
    return [
      {
        check: 'recommendation-answer',
        severity: 'info' as const,
        at: { plan: scope.plan.id, finding: finding.id },
        message: `No activity answers the recommendation “${name}”; ${what}`,
      },
    ]
  })
}
