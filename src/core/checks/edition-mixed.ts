import { planFigures } from '../briefing/plan-texts'
import type { Figure } from '../model/figure'
import { editionOf } from '../narrative/references'
import type { Check, Issue } from './check'

/** What these show is one edition, without a time axis on which another year would be at home. */
const OF_ONE_EDITION: ReadonlySet<Figure['kind']> = new Set([
  'tier-key',
  'tier-distribution',
  'tile-map',
  'map',
  'findings',
  'coverage',
])

/** Figures about another edition than the briefing: left behind when it was rolled forward, as a rule. */
export const editionMixed: Check = (scope) => {
  const { plan } = scope
  const own = editionOf('plan', scope)
  if (!own.ok) return []
  return planFigures(scope).flatMap((figure): readonly Issue[] => {
    if (!OF_ONE_EDITION.has(figure.kind) || !('edition' in figure)) return []
    if (figure.edition === 'plan' || figure.edition === plan.editionId) return []
    if (figure.kind !== 'tier-key' && figure.edition === 'comparison') return []
    const shown = editionOf(figure.edition, scope)
    if (!shown.ok || shown.value.id === own.value.id) return []
    return [
      {
        check: 'edition-mixed',
        severity: 'warning',
        at: { plan: plan.id, figure: figure.id },
        message: `This figure shows the ${shown.value.year} edition, but the briefing is about that of ${own.value.year}. Let it follow the briefing, or say the year in its title.`,
        fix: {
          label: `Show the ${own.value.year} edition`,
          step: { kind: 'follow-plan', figure: figure.id, of: figure.kind, field: 'edition' },
        },
      },
    ]
  })
}
