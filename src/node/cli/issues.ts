/** Everything the checks and the assembly find in a briefing, and how it is printed. */
import { assemble } from '../../core/briefing/assemble'
import type { Briefing } from '../../core/briefing/briefing'
import { findAll } from '../../core/checks/all-checks'
import type { Issue, Severity } from '../../core/checks/check'
import type { SilencedResult } from '../../core/checks/silencing'
import type { Scope } from '../../core/narrative/scope'

export interface CheckedBriefing {
  readonly briefing: Briefing
  /** Errors first; none twice. */
  readonly issues: readonly Issue[]
  /** What somebody has decided to leave as it is. */
  readonly silenced: readonly SilencedResult[]
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export function checkedBriefing(scope: Scope): CheckedBriefing {
  const assembled = assemble(scope)
  const { open, silenced } = findAll(scope, assembled)
  const all = new Map(open.map((issue) => [JSON.stringify(issue), issue]))
  return {
    briefing: assembled.briefing,
    issues: [...all.values()].toSorted((a, b) => RANK[a.severity] - RANK[b.severity]),
    silenced,
  }
}

export const errorsOf = (issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(({ severity }) => severity === 'error')

/** One line: how bad, what, where, and which check says so. */
export function issueLine({ check, severity, at, message }: Issue): string {
  const place = Object.entries(at).map(([kind, id]) => `${kind} ${id}`)
  return `${severity}: ${message} [${[check, ...place].join(', ')}]\n`
}

/** One line for what is left as it is, with the reason. */
export const silencedLine = ({ issue, reason }: SilencedResult): string =>
  `left as it is (${reason}): ${issueLine(issue)}`

/** “2 errors, 1 warning” */
export function tally(issues: readonly Issue[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = issues.filter((issue) => issue.severity === severity).length
    const words = severity === 'info' ? (count === 1 ? 'remark' : 'remarks') : count === 1 ? severity : `${severity}s`
    return count === 0 ? [] : [`${count} ${words}`]
  })
  return parts.length === 0 ? 'nothing found' : parts.join(', ')
}
