import type { TFunction } from 'i18next'
import type { Finding } from '../../../core/model/report'
import type { Scope } from '../../../core/narrative/scope'
import { figureName } from '../../prose/names'

/** The blocks and figures of the plan that print a finding, by their names. */
export function findingUsedIn(finding: Finding, scope: Scope, t: TFunction): readonly string[] {
  const { project, plan } = scope
  const isHere = finding.countryId === plan.countryId && finding.editionId === plan.editionId
  if (!isHere) return []
  return plan.blocks.flatMap((block) => {
    if (block.kind === 'recommendations' && finding.kind === 'recommendation') return [t('block.recommendations')]
    if (
      block.kind === 'findings' &&
      (block.show === finding.kind || (block.show === 'both' && finding.kind !== 'recommendation'))
    )
      return [t('block.findings')]
    if (block.kind !== 'figure') return []
    const figure = project.figures.find((f) => f.id === block.figureId)
    const shows = finding.kind === 'recommendation' ? 'coverage' : 'findings'
    return figure?.kind === shows ? [figureName(figure.id, scope, t)] : []
  })
}
