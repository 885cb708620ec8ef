import type { EditionRef } from '../model/token'
import { placementOf } from '../narrative/placements'
import { countryName, countryOf, editionOf } from '../narrative/references'
import type { Check, Issue } from './check'

/** The country of the briefing without a known tier in the edition it is about, or in the one it is compared with. */
export const placementKnown: Check = (scope) => {
  const country = countryOf('plan', scope)
  if (!country.ok) return []
  const refs: readonly EditionRef[] = scope.plan.comparisonEditionId === null ? ['plan'] : ['plan', 'comparison']
  return refs.flatMap((ref): readonly Issue[] => {
    const edition = editionOf(ref, scope)
    if (!edition.ok) return []
    const placement = placementOf(country.value, edition.value, scope.project)
    if (placement && placement.tier !== null) return []
    return [
      {
        check: 'placement-known',
        severity: 'warning',
        at: { plan: scope.plan.id, record: placement?.id ?? country.value.id },
        message: `The tier of ${countryName(country.value, scope)} in the ${edition.value.year} edition is not known. Enter it from the report.`,
      },
    ]
  })
}
