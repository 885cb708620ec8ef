import { overlaps, type PartialDate } from '../model/partial-date'
import type { Token, Window } from '../model/token'
import { writeShortDate } from '../model/written-date'
import { activityInterval, hasHappened, windowInterval } from '../narrative/activities'
import type { Scope } from '../narrative/scope'
import { partsOf, windowsOf } from '../narrative/token-parts'
import type { Check, Issue } from './check'
import { placedTokens } from './typed-words'

interface Stretch {
  readonly window: Window
  /** Whether it is about what was done: a stretch of written updates may be empty. */
  readonly isOfActivities: boolean
}

function stretchOf(token: Token): Stretch | undefined {
  const [window] = windowsOf(token)
  return window && { window, isOfActivities: token.fn === 'window' || partsOf(token).some((part) => 'filter' in part) }
}

/** With the same stretch ended earlier, wherever the token has it. */
function endingAt(token: Token, { window }: Stretch, to: PartialDate): Token {
  const walk = (value: unknown): unknown => {
    if (value === window) return { ...window, to }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return walk(token) as Token
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
    const stretch = stretchOf(token)
    if (!stretch) return []
    const { window } = stretch
    const issue = { check: 'window-reach', severity: 'warning', at } as const
    if (window.kind === 'span' && windowInterval(window, asOf).last > asOf) {
      const message = `A stretch of time in this text reaches to ${writeShortDate(window.to)}, past the date the briefing speaks from (${writeShortDate(asOf)}). End it there, or change the date of the briefing.`
      const by = endingAt(token, stretch, asOf)
      const canEnd = windowInterval(window, asOf).first <= asOf
      const fix = {
        label: `End it on ${writeShortDate(asOf)}`,
        step: { kind: 'words', spot, by: [{ type: 'token', attrs: { token: by } }] },
      } as const
      return [{ ...issue, message, ...(canEnd ? { fix } : {}) }]
    }
    if (!stretch.isOfActivities || !isEmpty(window, scope)) return []
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
