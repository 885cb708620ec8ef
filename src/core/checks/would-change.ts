/** What another as-of date, edition or any other plan would change in what the text and the figures say, told before it is done. */
import { planFigures, planTokens } from '../briefing/plan-texts'
import { altText } from '../charts/alt-text'
import { buildSpec } from '../charts/build-spec'
import { describeToken, evaluateToken } from '../narrative/evaluate'
import type { Scope } from '../narrative/scope'
import { runChecks } from './all-checks'
import type { Issue, Place } from './check'
import { printOf } from './silencing'

export interface ChangedValue {
  /** Where it stands first. */
  readonly at: Place
  /** What it is, in one sentence. */
  readonly what: string
  /** As it reads; null: it has no value. */
  readonly before: string | null
  readonly after: string | null
  /** How often the briefing says it. */
  readonly times: number
}

export interface WouldChange {
  readonly values: readonly ChangedValue[]
  /** Figures that would show something else. */
  readonly figures: readonly Place[]
  /** What the checks would find that they do not find now. */
  readonly issues: readonly Issue[]
}

/** The two scopes have the same blocks. */
export function wouldChange(before: Scope, after: Scope): WouldChange {
  const values = new Map<string, ChangedValue>()
  for (const { at, token } of planTokens(before)) {
    const [now, then] = [evaluateToken(token, before), evaluateToken(token, after)]
    const [was, is] = [now.ok ? now.text : null, then.ok ? then.text : null]
    if (was === is) continue
    const key = JSON.stringify(token)
    const known = values.get(key)
    values.set(key, {
      at: known?.at ?? at,
      what: describeToken(token, after),
      before: was,
      after: is,
      times: (known?.times ?? 0) + 1,
    })
  }
  const figures = planFigures(before).flatMap((figure) => {
    if (figure.kind === 'photo') return []
    const [now, then] = [before, after].map((scope) => {
      const result = buildSpec(figure, scope)
      return result.ok ? altText(result.spec, scope.language) + JSON.stringify(result.spec) : result.reason
    })
    return now === then ? [] : [{ plan: before.plan.id, figure: figure.id }]
  })
  const known = new Set(runChecks(before).map(printOf))
  return {
    values: [...values.values()],
    figures,
    issues: runChecks(after).filter((issue) => issue.severity !== 'info' && !known.has(printOf(issue))),
  }
}

/** The same project with another as-of date, to see what would become of it. */
export function withAsOf(scope: Scope, asOf: Scope['plan']['asOf']): Scope {
  const plan = { ...scope.plan, asOf }
  const plans = scope.project.plans.map((one) => (one.id === plan.id ? plan : one))
  return { ...scope, plan, project: { ...scope.project, plans } }
}
