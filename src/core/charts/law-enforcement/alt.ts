import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { LawEnforcementSpec } from '../figure-spec'
import { saySeries, sumUp } from '../number-chart/say-series'
import { oneBreath } from '../one-breath'

/** Series by series, missing years included. */
export function lawEnforcementAlt(
  { countryName, years, series, remarks }: LawEnforcementSpec,
  language: Language,
): string {
  const { alt, remarks: words } = wordsOf(language).numbers
  const labels = years.map(String)
  return [
    alt.lawEnforcement(countryName, labels[0] ?? '', labels.at(-1) ?? ''),
    ...series.map((one) => `${one.name}, ${saySeries(one, labels, language)}.`),
    // what the dash means is said of each year already
    ...remarks.filter((remark) => remark !== words.gap),
  ].join(' ')
}

export function lawEnforcementInBrief({ countryName, years, series }: LawEnforcementSpec, language: Language): string {
  const labels = years.map(String)
  return oneBreath(
    wordsOf(language).numbers.alt.lawEnforcement(countryName, labels[0] ?? '', labels.at(-1) ?? ''),
    series.map((one) => `${one.name}, ${sumUp(one, labels, language)}`),
    [],
    language,
  )
}
