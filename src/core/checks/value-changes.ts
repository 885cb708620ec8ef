/** What the same words say in two states of a project: the values that are not the same in both. */
import { planTokens } from '../briefing/plan-texts'
import { describeToken, evaluateToken } from '../narrative/evaluate'
import type { Scope } from '../narrative/scope'
import type { Place } from './check'

export interface ValueChange {
  /** Where it stands first. */
  readonly at: Place
  /** What the value is, as one sentence, in the later state. */
  readonly what: string
  /** As it reads; null: it has no value. */
  readonly before: string | null
  readonly after: string | null
  /** How often the briefing says it. */
  readonly times: number
}

/** Each value that both say, once, in the order of the plan. */
export function valueChanges(before: Scope, after: Scope): readonly ValueChange[] {
  const said = new Set(planTokens(after).map(({ token }) => JSON.stringify(token)))
  const changes = new Map<string, ValueChange>()
  for (const { at, token } of planTokens(before)) {
    const key = JSON.stringify(token)
    if (!said.has(key)) continue
    const [then, now] = [evaluateToken(token, before), evaluateToken(token, after)]
    const [was, is] = [then.ok ? then.text : null, now.ok ? now.text : null]
    if (was === is) continue
    const known = changes.get(key)
    changes.set(
      key,
      known
        ? { ...known, times: known.times + 1 }
        : { at, what: describeToken(token, after), before: was, after: is, times: 1 },
    )
  }
  return [...changes.values()]
}
