/** What the same words say in two states of a project: the values that are not the same in both. */
import { planTokens } from '../briefing/plan-texts'
import type { Place } from '../checks/check'
import { describeToken, evaluateToken } from '../narrative/evaluate'
import type { Scope } from '../narrative/scope'

export interface ValueChange {
  readonly at: Place
  /** What the value is, as one sentence, in the earlier state. */
  readonly what: string
  readonly before: string
  /** Null: there is no value for it now. */
  readonly after: string | null
}

/** Each value once, at the first place it stands in; those that had no value before are left out. Both scopes have the same blocks. */
export function valueChanges(before: Scope, after: Scope): readonly ValueChange[] {
  const seen = new Set<string>()
  return planTokens(before).flatMap(({ at, token }): readonly ValueChange[] => {
    const key = JSON.stringify(token)
    if (seen.has(key)) return []
    seen.add(key)
    const was = evaluateToken(token, before)
    const is = evaluateToken(token, after)
    if (!was.ok || (is.ok && is.text === was.text)) return []
    return [{ at, what: describeToken(token, before), before: was.text, after: is.ok ? is.text : null }]
  })
}
