/** What of a text is checked for spelling, and which words a project brings along. */
import { LANGUAGES, type Language, type LanguageTag } from '../model/language'
import type { Project } from '../model/project'

export interface Word {
  readonly text: string
  readonly start: number
}

/** Longer ones are no words. */
const LONGEST = 60
const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
/** Addresses are no words either. */
const ADDRESS = /\S+(?:@|:\/\/|\.(?:org|com|net|gov|int|py))\S*/gu

/** The words of a text, without addresses, single letters and what has digits in it or is all capitals. */
export function wordsIn(text: string): readonly Word[] {
  const plain = text.replace(ADDRESS, (address) => ' '.repeat(address.length))
  return [...plain.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const beside = `${plain[index - 1] ?? ''}${plain[index + word.length] ?? ''}`
    const isCapitals = word.length > 1 && word === word.toUpperCase()
    if (word.length < 2 || word.length > LONGEST || isCapitals || /\d/.test(beside)) return []
    return [{ text: word, start: index }]
  })
}

/** As the dictionaries write them. */
export const forDictionary = (word: string): string => word.normalize('NFC').replaceAll('’', "'")

/** The dictionary for a passage; undefined: there is none, so it is not checked. */
export function dictionaryFor(tag: LanguageTag): Language | undefined {
  const [first] = tag.toLowerCase().split('-')
  return LANGUAGES.find((language) => language === first)
}

/** As known words are compared: capitals do not matter, a possessive is the word itself. */
export const knownForm = (word: string): string => forDictionary(word).toLowerCase().replace(/'s$/, '')

/** The names and acronyms of a project, word by word, as `knownForm`. */
export function projectWords(project: Project): ReadonlySet<string> {
  const names = [
    project.title,
    ...project.countries.flatMap(({ name }) => Object.values(name)),
    ...project.people.map(({ name }) => name),
    ...project.organisations.flatMap((o) => [...Object.values(o.name), o.localName?.text ?? '', o.acronym]),
    ...project.fieldProjects.flatMap((p) => [
      p.name.text,
      ...Object.values(p.longName),
      ...Object.values(p.glossLanguage),
    ]),
    ...project.acronyms.flatMap((a) => [a.short, ...Object.values(a.long)]),
  ]
  const words = new Set<string>()
  for (const name of names)
    for (const [word] of name.matchAll(WORD)) {
      words.add(knownForm(word))
      for (const part of word.split('-')) words.add(knownForm(part))
    }
  return words
}
