import type { Language } from '../model/language'
import type { Check } from './check'
import { typedMatches, wordsPattern } from './typed-words'

/** Words that judge or expose people, and what to say instead: our own list. */
const TERMS: Readonly<Record<Language, readonly (readonly [avoid: string, say: string])[]>> = {
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

/** Words that the house style replaces. Quotations of others are typed text, too: there the words in brackets may stay, silenced. */
export const terms: Check = (scope) => {
  const list = new Map(TERMS[scope.language])
  const pattern = wordsPattern([...list.keys()], 'giu')
  return (pattern ? typedMatches(scope, pattern) : []).flatMap(({ text: { at }, match, spot }) => {
    const better = list.get(match[0].replaceAll('\u00a0', ' ').toLowerCase())
    if (better === undefined) return []
    const by = /^\p{Lu}/u.test(match[0]) ? better.charAt(0).toUpperCase() + better.slice(1) : better
    return [
      {
        check: 'terms',
        severity: 'warning' as const,
        at,
        message: `“${match[0]}” judges people or exposes them. Say “${by}”.`,
        fix: { label: `Write “${by}”`, step: { kind: 'words', spot, by } as const },
      },
    ]
  })
}
