/** What screens show about the briefing as it stands: computed afresh from the project, never stored. */
import { assemble } from '../core/briefing/assemble'
import { countWords } from '../core/briefing/count-words'
import { type OutlineEntry, outlineOf } from '../core/briefing/outline'
import { findAll } from '../core/checks/all-checks'
import type { Issue } from '../core/checks/check'
import type { SilencedResult } from '../core/checks/silencing'
import type { Scope } from '../core/narrative/scope'

export interface BriefingFacts {
  readonly outline: readonly OutlineEntry[]
  /** Those that nobody has silenced. */
  readonly issues: readonly Issue[]
  readonly silenced: readonly SilencedResult[]
  readonly errors: number
  readonly warnings: number
  readonly words: number
}

export function factsOf(scope: Scope): BriefingFacts {
  const assembled = assemble(scope)
  const { briefing } = assembled
  const { open: issues, silenced } = findAll(scope, assembled)
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length
  return {
    outline: outlineOf(scope, briefing, issues),
    issues,
    silenced,
    errors: count('error'),
    warnings: count('warning'),
    words: countWords(briefing),
  }
}
