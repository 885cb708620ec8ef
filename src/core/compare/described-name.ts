/** What a record is called, whatever its kind. */
import type { Language } from '../model/language'

/** Where records of all kinds keep what they are called; the first that says something counts. */
const NAMES = [
  'title',
  'name',
  'statement',
  'label',
  'acronym',
  'short',
  'avoid',
  'text',
  'year',
  'iso3',
  'content',
] as const
/** A text is called by its first words. */
const LONGEST = 80

/** @returns empty when it has no name */
export function describedName(record: unknown, language: Language): string {
  if (!isObject(record)) return ''
  for (const field of NAMES) {
    const name = wordsIn(inLanguage(record[field], language)).trim()
    if (name !== '')
      return field === 'content' && name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name
  }
  return ''
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const inLanguage = (value: unknown, language: Language): unknown =>
  isObject(value) && language in value ? value[language] : value

/** Strings that are read, not those that are chosen from a list: ids, kinds and languages say nothing to a reader. */
const SILENT_KEYS = new Set(['id', 'type', 'kind', 'lang', 'fn', 'marks', 'href'])

function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(wordsIn).join('')
  if (!isObject(value)) return ''
  if (value.type === 'token') return '…'
  const inside = Object.entries(value)
    .filter(([key]) => !SILENT_KEYS.has(key) && !key.endsWith('Id') && !key.endsWith('Ids'))
    .map(([, part]) => wordsIn(part))
    .join('')
  const isParagraph = typeof value.type === 'string' && value.type !== 'text'
  return isParagraph ? `${inside} ` : inside
}
