import { planFigures, planTokens } from '../briefing/plan-texts'
import { say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import type { Check, Issue } from './check'
import { type RuleUse, ruleUses } from './count-rule'

const resolved = ({ rule, edition }: RuleUse, { plan }: Scope) => ({
  rule: rule === 'plan' ? plan.countRuleId : rule,
  edition: edition === 'plan' ? plan.editionId : edition === 'comparison' ? plan.comparisonEditionId : edition,
})

/** A figure that counts by another rule than every sentence about the same edition: the two cannot be held against each other. */
export const ruleAgreement: Check = (scope) => {
  const said = planTokens(scope)
    .flatMap(({ token }) => ruleUses(token, scope))
    .map((counting) => resolved(counting, scope))
  const { rules } = recordsOf(scope.project)
  const nameOf = (id: string) => {
    const rule = rules.get(id)
    return (rule && say(rule.name, scope)) || id
  }
  return planFigures(scope).flatMap((figure): readonly Issue[] => {
    if (!('rule' in figure) || !('edition' in figure)) return []
    const own = resolved(figure, scope)
    const others = said.filter(({ edition }) => edition === own.edition).map(({ rule }) => rule)
    if (others.length === 0 || others.includes(own.rule)) return []
    const [other = ''] = others
    const fix = {
      label: `Count the figure by “${nameOf(scope.plan.countRuleId)}” too`,
      step: { kind: 'follow-plan', figure: figure.id, of: figure.kind, field: 'rule' },
    } as const
    return [
      {
        check: 'rule-agreement',
        severity: 'warning',
        at: { plan: scope.plan.id, figure: figure.id },
        message: `This figure counts by “${nameOf(own.rule)}”, the text by “${nameOf(other)}”, so their numbers differ. Let both count by the same rule, or say in the note why not.`,
        ...(others.includes(scope.plan.countRuleId) ? { fix } : {}),
      },
    ]
  })
}
