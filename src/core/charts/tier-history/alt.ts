import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { TierHistorySpec } from '../figure-spec'
import { oneBreath } from '../one-breath'
import { yearRuns, yearsOf } from '../year-runs'

/** The tiers in runs of years, then the marked streak. */
export function tierHistoryAlt(
  { countryName, points, tierNames, streak }: TierHistorySpec,
  language: Language,
): string {
  const { grammar, figure } = wordsOf(language)
  const { alt } = figure
  const nameOf = (tier: (typeof points)[number]['tier']) =>
    tier === null ? alt.unknown : tier === 'SC' ? grammar.tierName.SC : tierNames[tier]
  const runs: { name: string; from: number; to: number }[] = []
  for (const { year, tier } of points) {
    const [run, name] = [runs.at(-1), nameOf(tier)]
    if (run?.name === name) run.to = year
    else runs.push({ name, from: year, to: year })
  }
  const [only] = runs
  const years = ({ from, to }: { from: number; to: number }) =>
    from === to ? String(from) : `${from} ${grammar.rangeWord} ${to}`
  const parts = [
    alt.tierLine(countryName, points[0]?.year ?? 0, points.at(-1)?.year ?? 0),
    runs.length === 1 && only
      ? alt.allTiers(only.name)
      : alt.someTiers(runs.map((run) => `${run.name} (${years(run)})`).join(', ')),
  ]
  if (streak) parts.push(alt.marked(streak.fromYear, streak.toYear, streak.label))
  return parts.join(' ')
}

export function tierHistoryInBrief(spec: TierHistorySpec, language: Language): string {
  const { grammar, figure } = wordsOf(language)
  const { countryName, points, tierNames, streak } = spec
  const nameOf = (tier: (typeof points)[number]['tier']) =>
    tier === null ? figure.alt.unknown : tier === 'SC' ? grammar.tierName.SC : tierNames[tier]
  const runs = yearRuns(points.map(({ year, tier }) => ({ year, text: nameOf(tier) })))
  return oneBreath(
    figure.alt.tierLine(countryName, points[0]?.year ?? 0, points.at(-1)?.year ?? 0),
    // the newest first, for where it stands now is what is asked
    runs.toReversed().map((run) => `${run.text} (${yearsOf(run, grammar.rangeWord)})`),
    streak ? [figure.alt.marked(streak.fromYear, streak.toYear, streak.label)] : [],
    language,
  )
}
