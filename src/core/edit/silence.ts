/** Leaving a result of a check as it is, and taking that back. */
import type { BriefingPlanId } from '../model/ids'
import { LIMITS } from '../model/limits'
import { fitLine } from '../model/plain-text'
import type { SilencedIssue } from '../model/plan'
import { changeRecord, type Edit } from './records'

/** Without a reason nothing is silenced. One that is silenced already gets the new reason. */
export const addSilenced = (id: BriefingPlanId, print: string, reason: string): Edit => {
  const fitted = fitLine(reason).trim()
  if (fitted === '' || fitLine(print, 40) !== print || print === '') return (project) => project
  return (project) => {
    const plan = project.plans.find((one) => one.id === id)
    const others = (plan?.silenced ?? []).filter((one) => one.print !== print)
    if (others.length >= LIMITS.entries) return project
    const silenced: readonly SilencedIssue[] = [...others, { print, reason: fitted }]
    return changeRecord('plans', id, (one) => ({ ...one, silenced }))(project)
  }
}

export const removeSilenced =
  (id: BriefingPlanId, print: string): Edit =>
  (project) => {
    const plan = project.plans.find((one) => one.id === id)
    const silenced = plan?.silenced?.filter((one) => one.print !== print)
    if (!silenced || silenced.length === plan?.silenced?.length) return project
    return changeRecord('plans', id, ({ silenced: _before, ...rest }) =>
      silenced.length === 0 ? rest : { ...rest, silenced },
    )(project)
  }
