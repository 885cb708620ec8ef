/** Where a record is used: the records and blocks that refer to it. */
import type { BlockId, BriefingPlanId, FigureId } from './ids'
import type { Project } from './project'
import { mentions } from './references'

export type Use =
  | { readonly kind: 'record'; readonly id: string }
  /** A block of a plan, with its own words or what it shows. */
  | { readonly kind: 'block'; readonly id: BlockId; readonly planId: BriefingPlanId }
  /** What a plan as a whole is about: its country, its byline. */
  | { readonly kind: 'plan'; readonly id: BriefingPlanId }

/** Records first, by list and as they stand in it, then the blocks in reading order. Placements are not named one by one. */
export function usesOf(project: Project, id: string): readonly Use[] {
  const ids = new Set([id])
  const records = [
    project.findings,
    project.fieldProjects,
    project.activities,
    project.updates,
    project.people,
    project.organisations,
    project.sources,
    project.editions,
    project.statistics,
    project.countRules,
    project.figures,
  ].flatMap((list: readonly { readonly id: string }[]) =>
    list
      .filter((record) => record.id !== id && mentions(record, ids))
      .map((record): Use => ({ kind: 'record', id: record.id })),
  )
  const drawn = figuresOf(project, id).map((figure): Use => ({ kind: 'record', id: figure }))
  const inPlans = project.plans.flatMap(({ blocks, ...plan }): readonly Use[] => [
    ...(mentions(plan, ids) ? [{ kind: 'plan' as const, id: plan.id }] : []),
    ...blocks
      .filter((block) => mentions(block, ids))
      .map((block): Use => ({ kind: 'block', id: block.id, planId: plan.id })),
  ])
  return [...records, ...drawn, ...inPlans]
}

/** A figure shows the numbers of a country without naming them one by one. */
function figuresOf({ statistics, figures, plans }: Project, id: string): readonly FigureId[] {
  const shown = statistics.find((statistic) => statistic.id === id)
  if (!shown || shown.measure === 'victims-identified') return []
  return figures.flatMap((figure) => {
    if (figure.kind !== 'law-enforcement') return []
    const { country, fromYear, toYear } = figure
    const isOfIt =
      country === 'plan' ? plans.some((plan) => plan.countryId === shown.countryId) : country === shown.countryId
    return isOfIt && shown.year >= (fromYear ?? shown.year) && shown.year <= (toYear ?? shown.year) ? [figure.id] : []
  })
}
