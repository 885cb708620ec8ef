/** For `bench/checks.mjs`: what the checks cost after an edit. */
import { assemble } from '../briefing/assemble'
import { setActivityText } from '../edit/field-work'
import { setPlanText } from '../edit/plan'
import type { Project } from '../model/project'
import type { Scope } from '../narrative/scope'
import { ALL_CHECKS, runChecks } from './all-checks'

export interface CheckTimes {
  readonly assembly: number
  readonly checks: number
  /** Of each check in the order of the list, by its place: run once more, one by one. */
  readonly by: Readonly<Record<string, number>>
}

/** @param now a clock in milliseconds @throws Error for a project without a plan or an activity */
export function measureChecks(
  project: Project,
  of: 'text' | 'activity',
  rounds: number,
  now: () => number,
): readonly CheckTimes[] {
  let value = project
  return Array.from({ length: rounds }, (_, round) => {
    const [before, activity] = [value.plans[0], value.activities[0]]
    if (!before || !activity) throw new Error('nothing to change')
    const words = `Changed ${round}`
    value =
      of === 'text'
        ? setPlanText(before.id, 'unit', 'en', words)(value)
        : setActivityText(activity.id, 'title', 'en', words)(value)
    const plan = value.plans.find(({ id }) => id === before.id) ?? before
    const scope: Scope = { project: value, plan, language: value.languages[0] }
    const start = now()
    const assembled = assemble(scope)
    const made = now()
    runChecks(scope, assembled)
    const checked = now()
    const by = Object.fromEntries(
      ALL_CHECKS.map((check) => {
        const began = now()
        check(scope, assembled)
        return [check.name, now() - began]
      }),
    )
    return { assembly: made - start, checks: checked - made, by }
  })
}
