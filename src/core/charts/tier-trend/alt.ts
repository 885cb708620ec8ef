import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { TierTrendSpec } from '../figure-spec'
import { oneBreath } from '../one-breath'
import { yearRuns, yearsOf } from '../year-runs'

/** Every value, equal editions joined; what is not counted is said, never guessed. */
const MOST_GAPS = 4

export function tierTrendAlt({ measure, tiers, columns }: TierTrendSpec, language: Language): string {
  const { grammar, tiers: words } = wordsOf(language)
  const counted = columns.filter(({ parts }) => parts !== null)
  const runs = yearRuns(
    counted.map(({ year, parts }) => ({ year, text: parts?.map(({ label }) => label).join(', ') ?? '' })),
  )
  const gaps = yearRuns(columns.filter(({ parts }) => parts === null).map(({ year }) => ({ year, text: '' })))
  const totals = counted.map(({ total }) => total)
  return [
    words.trend(measure, columns[0]?.year ?? 0, columns.at(-1)?.year ?? 0, tiers.map(({ name }) => name).join('; ')),
    `${runs.map((run) => `${yearsOf(run, grammar.rangeWord)}: ${run.text}`).join('; ')}.`,
    words.countedFrom(grammar.numeral(Math.min(...totals)), grammar.numeral(Math.max(...totals))),
    ...(gaps.length === 0 ? [] : [words.gapYears(gaps.map((run) => yearsOf(run, grammar.rangeWord)).join(', '))]),
  ].join(' ')
}

/** The first and the last edition that are counted, for that is the trend. */
export function tierTrendInBrief({ measure, tiers, columns }: TierTrendSpec, language: Language): string {
  const { tiers: words } = wordsOf(language)
  const counted = columns.filter(({ parts }) => parts !== null)
  const ends = counted.length > 1 ? [counted[0], counted.at(-1)] : counted
  const names = tiers.map(({ name }) => name).join('; ')
  const gaps = columns.filter(({ parts }) => parts === null).map(({ year }) => String(year))
  return oneBreath(
    words.trend(measure, columns[0]?.year ?? 0, columns.at(-1)?.year ?? 0, names),
    ends.flatMap((column) => (column ? [`${column.year}: ${column.parts?.map(({ label }) => label).join(', ')}`] : [])),
    gaps.length > 0 && gaps.length <= MOST_GAPS ? [words.gapYears(gaps.join(', '))] : [],
    language,
  )
}
