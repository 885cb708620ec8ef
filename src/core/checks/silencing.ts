/**
 * Results that somebody leaves as they are. They are kept in the plan by a print of what was found, where and in which words: when that
 * changes, it is another result and shows again.
 */
import type { SilencedIssue } from '../model/plan'
import type { Scope } from '../narrative/scope'
import type { Issue } from './check'

/** Sixteen hex digits; FNV-1a as in `fingerprint.ts`, over two halves, for big numbers are slow. */
export function printOf({ check, at: { plan: _plan, ...at }, message }: Issue): string {
  const text = JSON.stringify([check, Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)), message])
  return half(text, 0x811c9dc5) + half(text, 0x01000193)
}

function half(text: string, start: number): string {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Found by a pattern, so that it may be the number of a help line, which is printed on purpose. */
const GUESSED: ReadonlySet<string> = new Set(['personal-data'])

/** An error stops the accessible PDF whatever anybody thinks of it, unless it is no more than a guess. */
export const canBeSilenced = ({ check, severity }: Issue): boolean => severity !== 'error' || GUESSED.has(check)

export interface SilencedResult {
  readonly issue: Issue
  readonly reason: string
}
export interface Sorted {
  readonly open: readonly Issue[]
  readonly silenced: readonly SilencedResult[]
}

/** What is still to be looked at, and what somebody has looked at. */
export function sortSilenced(issues: readonly Issue[], { plan }: Pick<Scope, 'plan'>): Sorted {
  const reasons = new Map((plan.silenced ?? []).map(({ print, reason }: SilencedIssue) => [print, reason]))
  if (reasons.size === 0) return { open: issues, silenced: [] }
  const open: Issue[] = []
  const silenced: SilencedResult[] = []
  for (const issue of issues) {
    const reason = canBeSilenced(issue) ? reasons.get(printOf(issue)) : undefined
    if (reason === undefined) open.push(issue)
    else silenced.push({ issue, reason })
  }
  return { open, silenced }
}
