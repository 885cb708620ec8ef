/** What another as-of date, edition or any other plan would change in what the text and the figures say, told before it is done. */
import { planFigures } from '../briefing/plan-texts'
import { altText } from '../charts/alt-text'
import { buildSpec } from '../charts/build-spec'
import type { Scope } from '../narrative/scope'
import { runChecks } from './all-checks'
import type { Issue, Place } from './check'
import { printOf } from './silencing'
import { type ValueChange, valueChanges } from './value-changes'

export interface WouldChange {
  readonly values: readonly ValueChange[]
  /** Figures that would show something else. */
  readonly figures: readonly Place[]
  /** What the checks would find that they do not find now. */
  readonly issues: readonly Issue[]
}

/** The two scopes have the same blocks. */
export function wouldChange(before: Scope, after: Scope): WouldChange {
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
    values: valueChanges(before, after),
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
