/** `window`: a stretch of time itself: its number of months, or the phrase for it. */
import { partsOf } from '../../model/partial-date'
import { NUMBER_STYLES, type Window } from '../../model/token'
import { windowInterval } from '../activities'
import { missing } from '../found'
import { wordsOf } from '../languages/all-languages'
import type { Scope } from '../scope'
import { writeRange } from '../write-date'
import { writeNumber } from '../write-number'
import { windowWords } from './describe-parts'
import { type TokenRules, written } from './token-rules'

/** Calendar months touched, for a span; as many as it says, for months back. */
function monthsIn(window: Window, scope: Scope): number {
  if (window.kind === 'months') return window.months
  const { first, last } = windowInterval(window, scope.plan.asOf)
  const [a, b] = [partsOf(first), partsOf(last)]
  return (b.year - a.year) * 12 + (b.month ?? 1) - (a.month ?? 1) + 1
}

export const windowToken: TokenRules<'window'> = {
  evaluate: ({ window, style, capital }, scope) => {
    const months = monthsIn(window, scope)
    if (months < 1) return missing('This stretch of time ends before it begins. Give it at least one month.')
    const { language } = scope
    const { grammar } = wordsOf(language)
    const number = writeNumber(months, style === 'phrase' ? 'auto' : style, grammar.genderOf.months, language)
    if (style !== 'phrase') return written(number, [], capital)
    return written(
      window.kind === 'months'
        ? grammar.pastMonths(number, months)
        : writeRange(window.from, window.to, 'day', language),
      [],
      capital,
    )
  },
  describe: ({ window, style }, scope) =>
    `${style === 'phrase' ? 'Stretch of time' : 'Length in months of the stretch of time'}: ${windowWords(window, scope)}`,
  forms: (token) => ([...NUMBER_STYLES, 'phrase'] as const).map((style) => ({ ...token, style })),
}
