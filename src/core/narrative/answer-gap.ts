/** What a briefing does about a recommendation that no activity answers. */
import type { AnswerGap, Finding } from '../model/report'
import { answersTo } from './activities'
import { wordsOf } from './languages/all-languages'
import { say } from './localized'
import type { Scope } from './scope'
import { writeDate } from './write-date'

/** Null while an activity answers it: then what was chosen for the gap says nothing. */
export function gapOf(finding: Finding, scope: Scope): AnswerGap | { readonly kind: 'say-so' } | null {
  if (answersTo(finding.id, null, scope).length > 0) return null
  return finding.gap ?? { kind: 'say-so' }
}

/** The sentence behind a recommendation; empty where nothing is to be said. */
export function gapText(gap: NonNullable<ReturnType<typeof gapOf>>, scope: Scope): string {
  const { page } = wordsOf(scope.language)
  if (gap.kind === 'leave-out') return ''
  if (gap.kind === 'say-so') return page.noAnswer
  const when = gap.date === null ? '' : writeDate(gap.date, 'day', scope.language)
  return page.planned(say(gap.note, scope).trim().replace(/\.$/, ''), when)
}
