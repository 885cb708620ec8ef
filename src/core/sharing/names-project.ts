/** Whether words that somebody typed speak of one project: its countries, people and partners, the region of its plans, or a number. */
import { LANGUAGES, type Language, type Localized } from '../model/language'
import type { Source } from '../model/material'
import type { Project } from '../model/project'
import { wordsOf } from '../narrative/languages/all-languages'
import { fold } from '../narrative/text'
import { regionName } from '../reference/records'
import type { AppLines } from './app-lines'

export type NamesProject = (text: string, language: Language) => boolean

/** Fewer letters are in too many other words. */
const LEAST_LETTERS = 4

/**
 * @param app what any briefing may say: a name that stands in it is no name of the project
 * @param laws their names and numbers belong to everybody
 */
export function namesProject(project: Project, app: AppLines, laws: readonly Source[]): NamesProject {
  const { countries, plans, organisations, people, fieldProjects } = project
  const own = new Set(plans.map(({ organisationId }) => organisationId))
  const appWords = plain(app.words)
  const ofCountries = countries
    .flatMap(({ name }) => said(name))
    .filter((name) => !appWords.includes(plain(name)))
    .flatMap((name) => [plain(name), ...wordsIn(name)])
  const ofRegions = countries.map(({ region }) => regionName(region)).flatMap(({ en, es, pt }) => [en, es, pt])
  const phrases = [
    ...ofRegions.map((name) => plain(name).replace(ARTICLE, '')),
    ...organisations.filter(({ id }) => !own.has(id)).flatMap(({ name, acronym }) => [...said(name), acronym]),
    ...fieldProjects.flatMap(({ name, longName }) => [name.text, ...said(longName)]),
    ...people.map(({ name }) => name),
  ]
    .map(plain)
    .filter((phrase) => phrase.length > 1 && !appWords.includes(phrase))
  // “Paraguayan”, “paraguayos”: how a name ends is another word’s
  const begins = [...ofCountries.map((name) => name.replace(/(?<=\p{L}{4})[aeo]$/u, '')), ...HEMISPHERE]
  const named = pattern([...begins.map((start) => `${escaped(start)}\\p{L}*`), ...phrases.map(escaped)])
  const theirs = new Map(LANGUAGES.map((language) => [language, numberWords(language)] as const))
  const everybodys = pattern(
    [...laws.flatMap(({ title, detail }) => [...said(title), ...said(detail)]), ...yearsOfLaws(app, laws)]
      .map(plain)
      .filter(Boolean)
      .map(escaped),
  )
  return (text, language) => {
    const words = plain(text)
    if (named?.test(words)) return true
    const rest = (everybodys ? words.replaceAll(new RegExp(everybodys, 'gu'), ' ') : words).replaceAll(TIER, ' ')
    return /\p{N}/u.test(rest) || theirs.get(language)?.test(rest) === true
  }
}

const TIER = /(?<!\p{L})(?:tier|nivel)s? [123](?!\p{N})/gu
const HEMISPHERE = ['hemisphere', 'hemisferi']
const ARTICLE = /^(?:the|el|la|o|a) /

/** “of 2000”, as the app’s own words and the names of laws have it. */
const yearsOfLaws = (app: AppLines, laws: readonly Source[]): readonly string[] =>
  [app.words, ...laws.flatMap(({ title }) => said(title))].flatMap((text) => text.match(/\b(?:of|de) \d{4}\b/gu) ?? [])

const said = (name: Localized): readonly string[] => Object.values(name)
const plain = (text: string): string => fold(text).trim()
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
/** Undefined: nothing to look for. */
const pattern = (parts: readonly string[]): RegExp | undefined =>
  parts.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(parts)].join('|')})(?![\\p{L}\\p{N}])`, 'u')

/** Words of many names and of other things as well. */
const COMMON = new Set(
  'republic republica islands islas ilhas island saint santo states estados united unidos unidas kingdom reino north norte south east west democratic democratica people popular federation federated central equatorial guinea african africana former'.split(
    ' ',
  ),
)
const wordsIn = (name: string): readonly string[] =>
  plain(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= LEAST_LETTERS && !COMMON.has(word))

/** From two on: “one” and its like are more than numbers. Of other languages the long ones: a short one is a word here. */
function numberWords(language: Language): RegExp | undefined {
  const words = LANGUAGES.flatMap((other) =>
    Array.from({ length: 99 }, (_, n) => n + 2).flatMap((value) =>
      (['m', 'f'] as const)
        .map((gender) => plain(wordsOf(other).grammar.numberWord(value, gender) ?? ''))
        .filter((word) => (other === language ? word !== '' : word.length > 4)),
    ),
  )
  return pattern(words.map(escaped))
}
