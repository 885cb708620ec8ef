/** Edits of what a briefing is about and who signs it, and of the project's own title. */
import type { BriefingPlanId, EditionId } from '../model/ids'
import type { Language } from '../model/language'
import { fitLine } from '../model/plain-text'
import type { BriefingPlan, Carries } from '../model/plan'
import { withLine } from './localized'
import { changeRecord, type Edit, setFields } from './records'

export const changePlan = (
  id: BriefingPlanId,
  fields: Partial<
    Omit<
      BriefingPlan,
      'id' | 'name' | 'editionId' | 'unit' | 'keywords' | 'blocks' | 'carries' | 'cover' | 'notes' | 'ownTheme'
    >
  >,
): Edit => setFields('plans', id, fields)

/** @param carries null: its PDF carries nothing */
export const setCarries = (id: BriefingPlanId, carries: Carries | null): Edit =>
  changeRecord('plans', id, (plan) => {
    if ((plan.carries ?? null) === carries) return plan
    const { carries: _, ...rest } = plan
    return carries === null ? rest : { ...rest, carries }
  })

/** @param areAtEnd else they stand at the foot of their page */
export const setNotesAtEnd = (id: BriefingPlanId, areAtEnd: boolean): Edit =>
  changeRecord('plans', id, (plan) => {
    if ((plan.notes === 'end') === areAtEnd) return plan
    const { notes: _, ...rest } = plan
    return areAtEnd ? { ...rest, notes: 'end' } : rest
  })

/** An edition is not compared with itself: if it was the one to compare with, there is none from now on. */
export const setEdition = (id: BriefingPlanId, editionId: EditionId): Edit =>
  changeRecord('plans', id, (plan) => ({
    ...plan,
    editionId,
    comparisonEditionId: plan.comparisonEditionId === editionId ? null : plan.comparisonEditionId,
  }))

export const setPlanText = (id: BriefingPlanId, field: 'unit' | 'keywords', language: Language, text: string): Edit =>
  changeRecord('plans', id, (plan) => ({ ...plan, [field]: withLine(plan[field], language, text) }))

export const setProjectTitle =
  (text: string): Edit =>
  (project) => {
    const title = fitLine(text)
    return title === project.title ? project : { ...project, title }
  }
