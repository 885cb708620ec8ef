/** The words to avoid: those of the house first, then those that the app knows. */
import type { Language } from '../model/language'
import type { HouseTerm } from '../model/material'
import type { Project } from '../model/project'

/** Words that judge or expose people, and what to say instead: our own list. */
export const KNOWN_TERMS: Readonly<Record<Language, readonly (readonly [avoid: string, say: string])[]>> = {
  en: [
    ['child prostitute', 'child victim of sexual exploitation'],
    ['child prostitutes', 'child victims of sexual exploitation'],
    ['child prostitution', 'commercial sexual exploitation of children'],
    ['prostitutes', 'people in prostitution'],
    ['prostitute', 'person in prostitution'],
    ['sex slave', 'victim of sex trafficking'],
    ['sex slaves', 'victims of sex trafficking'],
    ['illegal immigrant', 'migrant without papers'],
    ['illegal immigrants', 'migrants without papers'],
    ['illegal alien', 'migrant without papers'],
    ['illegal aliens', 'migrants without papers'],
    ['white slavery', 'trafficking in persons'],
    ['third-world', 'low-income'],
  ],
  es: [
    ['trata de blancas', 'trata de personas'],
    ['prostituta', 'persona en prostitución'],
    ['prostitutas', 'personas en prostitución'],
    ['prostitución infantil', 'explotación sexual de niños'],
    ['inmigrante ilegal', 'migrante sin papeles'],
    ['inmigrantes ilegales', 'migrantes sin papeles'],
  ],
  pt: [
    ['tráfico de brancas', 'tráfico de pessoas'],
    ['prostituta', 'pessoa em prostituição'],
    ['prostitutas', 'pessoas em prostituição'],
    ['prostituição infantil', 'exploração sexual de crianças'],
    ['imigrante ilegal', 'migrante sem documentos'],
    ['imigrantes ilegais', 'migrantes sem documentos'],
  ],
}

export interface ListedTerm {
  readonly avoid: string
  /** Empty: nobody has said what to write instead. */
  readonly say: string
  readonly why: string
  readonly isOfHouse: boolean
}

/** As terms are compared: capitals and kinds of spaces make no difference. */
export const termKey = (words: string): string => words.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Allowing what the app avoids needs a reason; without one nothing is allowed yet. */
export const isInForce = ({ avoid, why, isAllowed }: HouseTerm): boolean =>
  termKey(avoid) !== '' && (!isAllowed || why.trim() !== '')

/** By their keys. What the house lists goes before what the app knows; what it allows is in neither. */
export function termsToAvoid({ terms }: Project, language: Language): ReadonlyMap<string, ListedTerm> {
  const list = new Map<string, ListedTerm>(
    KNOWN_TERMS[language].map(([avoid, say]) => [termKey(avoid), { avoid, say, why: '', isOfHouse: false }]),
  )
  for (const term of terms) {
    if (term.language !== language || !isInForce(term)) continue
    const key = termKey(term.avoid)
    if (term.isAllowed) list.delete(key)
    else list.set(key, { avoid: term.avoid.trim(), say: term.say.trim(), why: term.why.trim(), isOfHouse: true })
  }
  return list
}
