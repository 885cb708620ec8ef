import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { TierKeySpec } from '../figure-spec'

export function tierKeyAlt({ rows, here }: TierKeySpec, language: Language): string {
  const { alt } = wordsOf(language).figure
  const key = alt.tierKey(rows.map((row) => `${row.name}: ${row.short.toLowerCase()}`).join('; '))
  const name = rows.find((row) => row.tier === here?.tier)?.name
  return here && name !== undefined ? `${key} ${alt.stands(here.label, name)}` : key
}
