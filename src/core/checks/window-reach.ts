import { overlaps, type PartialDate } from '../model/partial-date'
import type { Token, Window } from '../model/token'
import { writeShortDate } from '../model/written-date'
import { activityInterval, hasHappened, windowInterval } from '../narrative/activities'
import type { Scope } from '../narrative/scope'
import type { Check, Issue } from './check'
import { placedTokens } from './typed-words'

function windowOf(token: Token): Window | null {
  if (token.fn === 'window') return token.window
  if ((token.fn === 'count' || token.fn === 'list') && 'filter' in token.of) return token.of.filter.window
  return null
}

function endingAt(token: Token, to: PartialDate): Token {
  if (token.fn === 'window' && token.window.kind === 'span') return { ...token, window: { ...token.window, to } }
  if (token.fn === 'count' && token.of.entity === 'activities' && token.of.filter.window?.kind === 'span')
    return {
      ...token,
      of: { ...token.of, filter: { ...token.of.filter, window: { ...token.of.filter.window, to } } },
    }
  return token
}

const isEmpty = (window: Window, { project, plan }: Scope): boolean => {
  const interval = windowInterval(window, plan.asOf)
  return !project.activities.some(
    (activity) => hasHappened(activity, plan.asOf) && overlaps(activityInterval(activity), interval),
  )
}

/** Stretches of time that reach past the as-of date, or that nothing which was done lies in. */
export const windowReach: Check = (scope) => {
  const { asOf } = scope.plan
  return placedTokens(scope).flatMap(({ text: { at }, token, spot }): readonly Issue[] => {
    const window = windowOf(token)
    if (window === null) return []
    const issue = { check: 'window-reach', severity: 'warning', at } as const
    if (window.kind === 'span' && windowInterval(window, asOf).last > asOf) {
      const message = `A stretch of time in this text reaches to ${writeShortDate(window.to)}, past the date the briefing speaks from (${writeShortDate(asOf)}). End it there, or change the date of the briefing.`
      const by = endingAt(token, asOf)
      const canEnd = by !== token && windowInterval(window, asOf).first <= asOf
      const fix = {
        label: `End it on ${writeShortDate(asOf)}`,
        step: { kind: 'words', spot, by: [{ type: 'token', attrs: { token: by } }] },
      } as const
      return [{ ...issue, message, ...(canEnd ? { fix } : {}) }]
    }
    if (!isEmpty(window, scope)) return []
    const since =
      window.kind === 'months'
        ? `the ${window.months} months up to ${writeShortDate(asOf)}`
        : `the time from ${writeShortDate(window.from)} to ${writeShortDate(window.to)}`
    return [
      {
        ...issue,
        message: `This text speaks of ${since}, in which no activity lies. Enter activities, or change the stretch.`,
      },
    ]
  })
}
