import { planFigures, planTokens } from '../briefing/plan-texts'
import type { CountRuleRef, EditionRef, Token } from '../model/token'
import { countedIn, knownTiers } from '../narrative/placements'
import { ruleOf } from '../narrative/references'
import type { Scope } from '../narrative/scope'
import { partsOf } from '../narrative/token-parts'
import { earlierEdition } from '../narrative/tokens/compared'
import type { Check } from './check'

export interface RuleUse {
  readonly rule: CountRuleRef
  readonly edition: EditionRef
}

/** The rules that a value counts by, each with its edition. */
export function ruleUses(token: Token, scope: Scope): readonly RuleUse[] {
  if (token.fn === 'share') return [token]
  return partsOf(token).flatMap((part) => {
    if (!('rule' in part && 'edition' in part)) return []
    const from = token.fn === 'delta' ? token.from : 'from' in part ? part.from : undefined
    const earlier = from && earlierEdition(from, part.edition, scope)
    return earlier?.ok ? [part, { rule: part.rule, edition: earlier.value.id }] : [part]
  })
}

/** Each pair of rule and edition that the briefing counts by, once. */
function usesOf(scope: Scope): readonly RuleUse[] {
  const all = [
    ...planTokens(scope).flatMap(({ token }) => ruleUses(token, scope)),
    ...planFigures(scope).flatMap((figure) => (figure.kind === 'tier-distribution' ? [figure] : [])),
  ]
  return [...new Map(all.map(({ rule, edition }) => [`${rule} ${edition}`, { rule, edition }])).values()]
}

/** Counts and shares need a rule that says which countries count, and a known tier for each of them. */
export const countRule: Check = (scope) =>
  usesOf(scope).flatMap(({ rule, edition }) => {
    const issue = (record: string, reason: string) => ({
      check: 'count-rule',
      severity: 'error' as const,
      at: { plan: scope.plan.id, record },
      message: `The counts of countries do not stand. ${reason}`,
    })
    const named = ruleOf(rule, scope)
    if (!named.ok) return [issue(rule === 'plan' ? scope.plan.countRuleId : rule, named.reason)]
    const counted = countedIn(rule, edition, scope)
    const known = counted.ok ? knownTiers(counted.value, scope) : counted
    return known.ok ? [] : [issue(named.value.id, known.reason)]
  })
