/**
 * One example of every kind of figure, and of every form a kind has: on the data of the sample where it has them. What is
 * tested, compared with a browser's canvas and measured goes through this list; a kind without an example does not compile.
 */
import { newFigure } from '../edit/figures'
import { NUMBER_SHAPES, PEOPLE_GROUPS, TIER_DISTRIBUTION_FORMS, TIER_TREND_MEASURES } from '../model/figure'
import { makeId } from '../model/ids'
import type { Language } from '../model/language'
import { withProject } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { loadSample } from '../sample.for-tests'
import { figureIn } from './build-one.for-tests'
import { buildSpec, type ChartFigure } from './build-spec'
import type { ChartKind, ChartSpec } from './figure-spec'
import {
  ACTIVITIES,
  activityMonths,
  lawEnforcement,
  ownNumbers,
  peopleReached,
  STATISTICS,
} from './number-figures.for-tests'

export interface Example {
  readonly name: string
  readonly figure: ChartFigure
  readonly scope: Scope
}

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const sample: Scope = { project, plan, language: 'en' }
/** What nobody has written about Paraguay: people, months and court cases. */
const numbers = withProject({ activities: ACTIVITIES, statistics: STATISTICS })

const inSample = (kind: ChartKind): readonly Omit<Example, 'name'>[] =>
  project.figures
    .filter((figure): figure is ChartFigure => figure.kind === kind)
    .map((figure) => ({ figure, scope: sample }))
const inNumbers = (figure: ChartFigure) => ({ figure, scope: numbers })

const BY_KIND: { readonly [K in ChartKind]: readonly Omit<Example, 'name'>[] } = {
  'tier-key': inSample('tier-key'),
  'tier-distribution': TIER_DISTRIBUTION_FORMS.map((form) => ({
    figure: figureIn('tier-distribution', sample, { form }),
    scope: sample,
  })),
  'tile-map': inSample('tile-map'),
  map: inSample('map'),
  'tier-history': inSample('tier-history'),
  'tier-trend': TIER_TREND_MEASURES.map((measure) => ({
    figure: figureIn('tier-trend', sample, { measure }),
    scope: sample,
  })),
  'tier-strip': inSample('tier-strip'),
  'tier-moves': inSample('tier-moves'),
  findings: inSample('findings'),
  'project-timeline': inSample('project-timeline'),
  coverage: inSample('coverage'),
  'activity-months': [inNumbers(activityMonths)],
  'people-reached': PEOPLE_GROUPS.map((by) => inNumbers({ ...peopleReached, by })),
  'law-enforcement': [inNumbers(lawEnforcement)],
  'own-numbers': NUMBER_SHAPES.map((shape) => inNumbers({ ...ownNumbers, shape })),
}

export const EVERY_KIND = Object.keys(BY_KIND) as readonly ChartKind[]

const formOf = (figure: ChartFigure): string => {
  switch (figure.kind) {
    case 'tier-distribution':
      return `, ${figure.form ?? 'tiles'}`
    case 'tier-trend':
      return `, ${figure.measure}`
    case 'people-reached':
      return `, by ${figure.by}`
    case 'own-numbers':
      return `, ${figure.shape}`
    default:
      return ''
  }
}

export const EXAMPLES: readonly Example[] = EVERY_KIND.flatMap((kind) =>
  BY_KIND[kind].map((example) => ({ ...example, name: `${kind}${formOf(example.figure)}` })),
)

/** A figure of the kind as the gallery offers it first. */
export const offered = (kind: ChartKind, scope: Scope): ChartFigure =>
  newFigure(kind, makeId('fig', 'offered'), scope.plan, scope.project) as ChartFigure

export function specOfExample({ name, figure, scope }: Example, language: Language = 'en'): ChartSpec {
  const built = buildSpec(figure, { ...scope, language })
  if (!built.ok) throw new Error(`${name}: ${built.reason}`)
  return built.spec
}
