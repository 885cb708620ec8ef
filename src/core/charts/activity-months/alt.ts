import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { ActivityMonthsSpec } from '../figure-spec'
import { oneBreath } from '../one-breath'

const MOST_SAID = 12

/** Each month, or with many of them the most and how many are empty; then what the bars leave out. */
export function activityMonthsAlt({ months, events, total, remarks }: ActivityMonthsSpec, language: Language): string {
  const { grammar, numbers } = wordsOf(language)
  const { alt } = numbers
  const head = alt.months(months[0]?.long ?? '', months.at(-1)?.long ?? '', total)
  const { values, written } = events
  if (months.length <= MOST_SAID)
    return [head, `${months.map(({ long }, at) => `${long}: ${written[at]}`).join('; ')}.`, ...remarks].join(' ')
  const most = values.reduce<number>((best, value, at) => ((value ?? 0) > (values[best] ?? 0) ? at : best), 0)
  const empty = values.filter((value) => value === 0).length
  return [
    head,
    alt.most(months[most]?.long ?? '', written[most] ?? ''),
    ...(empty > 0 ? [alt.emptyMonths(grammar.numeral(empty), grammar.numeral(months.length))] : []),
    ...remarks,
  ].join(' ')
}

export function activityMonthsInBrief({ months, events, total }: ActivityMonthsSpec, language: Language): string {
  const { alt } = wordsOf(language).numbers
  const inTurn = months
    .map(({ long }, at) => ({ long, value: events.values[at] ?? 0, written: events.written[at] ?? '' }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
  return oneBreath(
    alt.months(months[0]?.long ?? '', months.at(-1)?.long ?? '', total),
    inTurn.map(({ long, written }) => `${long}: ${written}`),
    [],
    language,
  )
}
