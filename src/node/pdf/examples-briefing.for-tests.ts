import { assemble } from '../../core/briefing/assemble'
import type { Example } from '../../core/charts/examples.for-tests'
import { makeId } from '../../core/model/ids'
import type { BriefingPlan } from '../../core/model/plan'
import { line } from '../../core/narrative/fixture.for-tests'

/** A briefing of these figures and little else; each is a figure of its own, whatever the example's id. */
export function briefingOfExamples(examples: readonly Example[], theme: BriefingPlan['theme']) {
  const [first] = examples
  if (!first) throw new Error('no examples')
  const { scope } = first
  const figures = examples.map(({ figure, name }, at) => ({
    ...figure,
    id: makeId('fig', `e${at}`),
    title: line(`Example of ${name}`),
  }))
  const blocks = [
    ...scope.plan.blocks.filter(({ kind }) => kind === 'title'),
    ...figures.map(({ id }, at) => ({ id: makeId('blk', `e${at}`), kind: 'figure' as const, figureId: id })),
    ...scope.plan.blocks.filter(({ kind }) => kind === 'sources'),
  ]
  const plan = { ...scope.plan, theme, blocks }
  return assemble({ ...scope, plan, project: { ...scope.project, figures, plans: [plan] } })
}
