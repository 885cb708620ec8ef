/** Edits of figures: their words, their alt text, what they show. */
import type { AltText, Figure, FigureKind } from '../model/figure'
import type { FigureId } from '../model/ids'
import type { Language, Localized } from '../model/language'
import { isoDate, partsOf } from '../model/partial-date'
import type { BriefingPlan } from '../model/plan'
import type { InlineText } from '../model/prose'
import { withText } from './localized'
import { addRecord, changeRecord, type Edit } from './records'

export type FigureOf<K extends FigureKind> = Extract<Figure, { readonly kind: K }>

export const addFigure = (figure: Figure): Edit => addRecord('figures', figure)

/** Changes what a figure of one kind shows; a figure of another kind is left as it is. */
export const changeFigure =
  <K extends FigureKind>(id: FigureId, kind: K, fields: Partial<Omit<FigureOf<K>, 'id' | 'kind'>>): Edit =>
  (project) =>
    project.figures.some((f) => f.id === id && f.kind === kind)
      ? changeRecord('figures', id, (figure) => ({ ...figure, ...fields }) as Figure)(project)
      : project

export const setFigureLine = (
  id: FigureId,
  field: 'title' | 'note' | 'sourceLine',
  language: Language,
  text: InlineText,
): Edit => changeRecord('figures', id, (figure) => ({ ...figure, [field]: withText(figure[field], language, text) }))

export const setFigureWidth = (id: FigureId, width: Figure['width']): Edit =>
  changeRecord('figures', id, (figure) => ({ ...figure, width }))

export const setGeneratedAlt = (id: FigureId): Edit =>
  changeRecord('figures', id, (figure) => ({ ...figure, alt: { mode: 'generated' } }))

/** @param basedOn fingerprint of the data the words were written for; the checks compare it with today's */
export const setOwnAlt = (id: FigureId, language: Language, text: string, basedOn: string): Edit =>
  changeRecord('figures', id, (figure) => {
    const words: Localized = figure.alt.mode === 'own' ? figure.alt.text : {}
    const alt: AltText = { mode: 'own', text: withText(words, language, text), basedOn }
    return { ...figure, alt }
  })

/** Takes a figure away with the blocks that show it. References in the text stay and are named by the checks. */
export const deleteFigure =
  (id: FigureId): Edit =>
  (project) => {
    const shows = (plan: BriefingPlan): boolean => plan.blocks.some((b) => b.kind === 'figure' && b.figureId === id)
    return {
      ...project,
      figures: project.figures.filter((f) => f.id !== id),
      plans: project.plans.some(shows)
        ? project.plans.map((plan) =>
            shows(plan)
              ? { ...plan, blocks: plan.blocks.filter((b) => b.kind !== 'figure' || b.figureId !== id) }
              : plan,
          )
        : project.plans,
    }
  }

/** A new figure of each kind that is made from data, as of the plan; a photo needs a picture first. */
export function newFigure(kind: Exclude<FigureKind, 'photo'>, id: FigureId, plan: BriefingPlan): Figure {
  const base = { id, title: {}, note: {}, sourceLine: {}, alt: { mode: 'generated' }, width: 'text' } as const
  switch (kind) {
    case 'tier-key':
      return { ...base, kind, edition: 'plan', highlight: 'plan' }
    case 'tier-distribution':
      return { ...base, kind, edition: 'plan', rule: 'plan', highlight: 'plan' }
    case 'tier-history':
      return { ...base, kind, country: 'plan', edition: 'plan', fromYear: null, streakSince: null }
    case 'findings':
      return { ...base, kind, country: 'plan', edition: 'plan' }
    case 'project-timeline':
      return { ...base, kind, projectIds: [], from: isoDate(partsOf(plan.asOf).year, 1, 1), releaseOf: 'plan' }
    case 'coverage':
      return { ...base, kind, country: 'plan', edition: 'plan', projectIds: [] }
  }
}
