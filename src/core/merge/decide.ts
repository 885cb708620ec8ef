/** Answers to what a merge left open. */
import type { Project } from '../model/project'
import { crossCheck } from '../project-file/cross-checks'
import { type Answer, answered, shownAnswer } from './answer'
import type { Decision } from './merge-projects'
import { withWhatIsUsed } from './whole'

export type { Answer } from './answer'

/** Which answers there are: `both` only where the two can stand together. */
export const answersTo = (decision: Decision): readonly Answer[] =>
  decision.both === undefined ? ['mine', 'theirs'] : ['mine', 'theirs', 'both']

/**
 * @param sides where records are found that the answer uses and the project does not have
 * @returns the same project where the record is gone, or the answer would make the project one that cannot be saved
 */
export function decide(project: Project, decision: Decision, answer: Answer, sides: readonly Project[]): Project {
  if (shownAnswer(recordOf(project, decision), decision) === answer) return project
  const next = withAnswer(project, decision, answer)
  if (next === project) return project
  const whole = withWhatIsUsed(next, sides)
  return crossCheck(whole).length === 0 ? whole : project
}

/** The answer put in its place, and nothing looked after: what it uses may be missing. */
export const withAnswer = (project: Project, decision: Decision, answer: Answer | 'base'): Project =>
  withRecord(project, decision, (record) => answered(record, decision, answer))

/** What the project shows now; `other`: something else was written there since, or the record is gone. */
export const shownIn = (project: Project, decision: Decision): Answer | 'other' =>
  shownAnswer(recordOf(project, decision), decision)

export function recordOf(project: Project, { at }: Pick<Decision, 'at'>): unknown {
  if (at.in === 'project') return project
  if (at.in === 'assets') return project.assets.find(({ hash }) => hash === at.id)
  if (at.in === 'blocks') return project.plans.flatMap(({ blocks }) => blocks).find(({ id }) => id === at.id)
  return project[at.in].find(({ id }) => id === at.id)
}

function withRecord(project: Project, { at }: Decision, change: (record: unknown) => unknown): Project {
  // what is put in was taken from a record of the same place in a project that was checked
  if (at.in === 'project') return change(project) as Project
  const inList = <R extends object>(records: readonly R[]): readonly R[] => {
    const found = records.findIndex((one) => ('hash' in one ? one.hash : 'id' in one ? one.id : '') === at.id)
    const record = records[found]
    if (record === undefined) return records
    const changed = change(record)
    return changed === undefined ? records.toSpliced(found, 1) : records.with(found, changed as R)
  }
  if (at.in === 'blocks') {
    const plans = project.plans.map((plan) => {
      const blocks = inList(plan.blocks)
      return blocks === plan.blocks ? plan : { ...plan, blocks }
    })
    return { ...project, plans }
  }
  const records = inList<object>(project[at.in])
  return records === project[at.in] ? project : { ...project, [at.in]: records }
}
