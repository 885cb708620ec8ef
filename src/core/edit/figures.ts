/** Edits of figures: their words, their alt text, what they show. */
import type { AltText, Figure, FigureKind } from '../model/figure'
import type { FigureId } from '../model/ids'
import type { Language, Localized } from '../model/language'
import { type IsoDate, intervalOf, isoDate, partsOf } from '../model/partial-date'
import { fitLine } from '../model/plain-text'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'
import type { InlineText } from '../model/prose'
import { fitFields, fitYear } from './fit-fields'
import { type SayInline, takeOutOfTexts, withoutLost } from './inlines'
import { withText, withWords } from './localized'
import { addRecord, changeEach, changeRecord, type Edit, removeRecord, without } from './records'

export type FigureOf<K extends FigureKind> = Extract<Figure, { readonly kind: K }>

export const addFigure = (figure: Figure): Edit => addRecord('figures', figure)

/** The table of own numbers has edits of its own, which keep rows and series in step. */
type Shown<K extends FigureKind> = Omit<
  FigureOf<K>,
  'id' | 'kind' | 'title' | 'note' | 'sourceLine' | 'alt' | 'width' | 'series' | 'rows'
>
type Years = Partial<Record<'fromYear' | 'toYear' | 'streakSince', number | null>>

/** Changes what a figure of one kind shows; a figure of another kind is left as it is. */
export const changeFigure =
  <K extends FigureKind>(id: FigureId, kind: K, fields: Partial<Shown<K>>): Edit =>
  (project) => {
    const years: Years = fields
    // what has no rule is left as it is; a year that is no number is left out
    const fitted = fitFields<Required<Years>>(years, { fromYear: fitYear, toYear: fitYear, streakSince: fitYear })
    return project.figures.some((f) => f.id === id && f.kind === kind)
      ? changeRecord('figures', id, (figure) => ({ ...figure, ...fitted }) as Figure)(project)
      : project
  }

export const setFigureLine = (
  id: FigureId,
  field: 'title' | 'note' | 'sourceLine',
  language: Language,
  text: InlineText,
): Edit =>
  changeRecord('figures', id, (figure, project) => ({
    ...figure,
    [field]: withText(figure[field], language, withoutLost(text, language, project)),
  }))

export const setFigureWidth = (id: FigureId, width: Figure['width']): Edit =>
  changeRecord('figures', id, (figure) => ({ ...figure, width }))

export const setGeneratedAlt = (id: FigureId): Edit =>
  changeRecord('figures', id, (figure) => ({ ...figure, alt: { mode: 'generated' } }))

/** @param basedOn fingerprint of the data the words were written for; the checks compare it with today's */
export const setOwnAlt = (id: FigureId, language: Language, text: string, basedOn: string): Edit =>
  changeRecord('figures', id, (figure) => {
    const words: Localized = figure.alt.mode === 'own' ? figure.alt.text : {}
    const alt: AltText = { mode: 'own', text: withWords(words, language, text), basedOn: fitLine(basedOn) }
    return { ...figure, alt }
  })

/** Takes a figure away with the blocks that show it; a reference in the text becomes the words of `say`. */
export const deleteFigure =
  (id: FigureId, say: SayInline): Edit =>
  (project) => {
    const left = takeOutOfTexts(removeRecord('figures', id)(project), new Set([id]), say)
    return left.figures.length === project.figures.length
      ? project
      : {
          ...left,
          plans: changeEach(left.plans, (plan) => {
            const blocks = without(plan.blocks, (block) => block.kind === 'figure' && block.figureId === id)
            return blocks === plan.blocks ? plan : { ...plan, blocks }
          }),
        }
  }

const EVERY_ACTIVITY: FigureOf<'people-reached'>['filter'] = { project: null, types: [], modes: [], window: null }
/** Empty rows to type into. */
const FIRST_ROWS: FigureOf<'own-numbers'>['rows'] = Array.from({ length: 3 }, () => ({ label: {}, values: [null] }))

/**
 * The month in which what the plan's projects did begins, not before the reporting period of its edition; where they did nothing yet,
 * January of the as-of year.
 */
function firstMonthShown(plan: BriefingPlan, { fieldProjects, activities, editions }: Project): IsoDate {
  const shown = new Set(fieldProjects.filter((one) => one.countryIds.includes(plan.countryId)).map(({ id }) => id))
  const days = activities
    .filter(({ projectId }) => shown.has(projectId))
    .map(({ date }) => intervalOf(date).first)
    .filter((day) => day <= plan.asOf)
  const earliest = days.reduce((first, day) => (day < first ? day : first), plan.asOf)
  const period = editions.find(({ id }) => id === plan.editionId)?.periodFrom
  const bound = period === undefined ? earliest : intervalOf(period).first
  const from = partsOf(earliest < bound && bound <= plan.asOf ? bound : earliest)
  return days.length === 0 ? isoDate(from.year, 1, 1) : isoDate(from.year, from.month ?? 1, 1)
}

/** A new figure of each kind that is made from data, as of the plan; a photo needs a picture first. */
export function newFigure(
  kind: Exclude<FigureKind, 'photo'>,
  id: FigureId,
  plan: BriefingPlan,
  project: Project,
): Exclude<Figure, FigureOf<'photo'>> {
  const base = { id, title: {}, note: {}, sourceLine: {}, alt: { mode: 'generated' }, width: 'text' } as const
  switch (kind) {
    case 'tier-key':
      return { ...base, kind, edition: 'plan', highlight: 'plan' }
    case 'tier-distribution':
      return { ...base, kind, edition: 'plan', rule: 'plan', highlight: 'plan' }
    case 'tile-map':
    case 'map':
      return { ...base, kind, edition: 'plan', region: 'plan', highlight: 'plan' }
    case 'tier-history':
      return { ...base, kind, country: 'plan', edition: 'plan', fromYear: null, streakSince: null }
    case 'tier-trend':
      return { ...base, kind, rule: 'plan', edition: 'plan', fromYear: null, measure: 'counts' }
    case 'tier-strip':
      return { ...base, kind, countryIds: [], rule: 'plan', edition: 'plan', fromYear: null, highlight: 'plan' }
    case 'tier-moves':
      return { ...base, kind, rule: 'plan', from: 'comparison', edition: 'plan', highlight: 'plan' }
    case 'findings':
      return { ...base, kind, country: 'plan', edition: 'plan' }
    case 'project-timeline':
      return { ...base, kind, projectIds: [], from: firstMonthShown(plan, project), releaseOf: 'plan' }
    case 'coverage':
      return { ...base, kind, country: 'plan', edition: 'plan', projectIds: [] }
    case 'activity-months':
      return { ...base, kind, filter: { ...EVERY_ACTIVITY, window: { kind: 'months', months: 12 } } }
    case 'people-reached':
      return { ...base, kind, filter: EVERY_ACTIVITY, by: 'audience' }
    case 'law-enforcement':
      return { ...base, kind, country: 'plan', fromYear: null, toYear: null }
    case 'own-numbers':
      return { ...base, kind, shape: 'bars', series: [{}], rows: FIRST_ROWS }
  }
}
