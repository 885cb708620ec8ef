import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import { writeNumber } from '../../narrative/write-number'
import type { TierStripSpec } from '../figure-spec'
import { yearRuns, yearsOf } from '../year-runs'

/** Country by country, years that say the same joined. */
export function tierStripAlt({ years, rows, key, more }: TierStripSpec, language: Language): string {
  const { grammar, tiers: words } = wordsOf(language)
  const count = writeNumber(rows.length, 'auto', grammar.genderOf.countries, language)
  const nameOf = (cell: (typeof key)[number]['cell']) => key.find((entry) => entry.cell === cell)?.name ?? ''
  const lines = rows.map(({ name, cells }) => {
    const runs = yearRuns(cells.map((cell, at) => ({ year: years[at] ?? 0, text: nameOf(cell) })))
    const [only] = runs
    return runs.length === 1 && only
      ? `${name}: ${only.text}.`
      : `${name}: ${runs.map((run) => `${run.text} (${yearsOf(run, grammar.rangeWord)})`).join(', ')}.`
  })
  return [
    words.strip(`${count} ${words.countries(rows.length)}`, years[0] ?? 0, years.at(-1) ?? 0),
    ...lines,
    ...(more === null ? [] : [more]),
  ].join(' ')
}
