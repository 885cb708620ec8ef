import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import { writeNumber } from '../../narrative/write-number'
import type { TierStripSpec } from '../figure-spec'
import { oneBreath } from '../one-breath'
import { yearRuns, yearsOf } from '../year-runs'

/** Country by country, years that say the same joined. */
export function tierStripAlt(spec: TierStripSpec, language: Language): string {
  const { years, rows, more } = spec
  const { grammar, tiers: words } = wordsOf(language)
  const count = writeNumber(rows.length, 'auto', grammar.genderOf.countries, language)
  return [
    words.strip(`${count} ${words.countries(rows.length)}`, years[0] ?? 0, years.at(-1) ?? 0),
    ...rows.map((row) => `${sayRow(row, spec, language)}.`),
    ...(more === null ? [] : [more]),
  ].join(' ')
}

/** The marked country first. */
export function tierStripInBrief(spec: TierStripSpec, language: Language): string {
  const { grammar, tiers: words } = wordsOf(language)
  const { years, rows, more } = spec
  const count = writeNumber(rows.length, 'auto', grammar.genderOf.countries, language)
  return oneBreath(
    words.strip(`${count} ${words.countries(rows.length)}`, years[0] ?? 0, years.at(-1) ?? 0),
    rows.toSorted((a, b) => Number(b.isHere) - Number(a.isHere)).map((row) => sayRow(row, spec, language)),
    more === null ? [] : [more],
    language,
  )
}

function sayRow(
  { name, cells }: TierStripSpec['rows'][number],
  { years, key }: TierStripSpec,
  language: Language,
): string {
  const { grammar } = wordsOf(language)
  const nameOf = (cell: (typeof cells)[number]) => key.find((entry) => entry.cell === cell)?.name ?? ''
  const runs = yearRuns(cells.map((cell, at) => ({ year: years[at] ?? 0, text: nameOf(cell) })))
  const [only] = runs
  return runs.length === 1 && only
    ? `${name}: ${only.text}`
    : `${name}: ${runs.map((run) => `${run.text} (${yearsOf(run, grammar.rangeWord)})`).join(', ')}`
}
