/** Changes between two versions as a person would tell them: which record, and which words came and went. */
import type { Language } from '../model/language'
import type { Project } from '../model/project'
import { fieldInWords } from './place'
import { type Change, changesBetween } from './what-changed'

export interface WordChange {
  /** The same in both, as far as it helps to find the place. */
  readonly before: string
  readonly removed: string
  readonly added: string
  readonly after: string
}

export interface FieldChange {
  /** What the field is called: “as-of date”. */
  readonly field: string
  /** Undefined: what changed is not words. */
  readonly words: WordChange | undefined
}

export interface DescribedChange {
  readonly in: Change['in']
  readonly kind: Change['kind']
  readonly id: string
  /** Empty when the record has none. */
  readonly name: string
  /** Of a record that is in both. */
  readonly fields: readonly FieldChange[]
}

export const describeChanges = (from: Project, to: Project): readonly DescribedChange[] =>
  changesBetween(from, to).map((change) => {
    const [old, now] = [recordIn(from, change), recordIn(to, change)]
    const language = to.languages[0]
    return {
      in: change.in,
      kind: change.kind,
      id: change.id,
      name: describedName(now ?? old, language),
      fields:
        change.kind === 'changed'
          ? change.fields.map((field) => ({
              field: fieldInWords(field),
              // blocks that came, went or moved are changes of their own
              words: field === 'blocks' ? undefined : diffWords(textOf(old, field), textOf(now, field)),
            }))
          : [],
    }
  })

function recordIn(project: Project, change: Change): unknown {
  if (change.in === 'project') return project
  if (change.in === 'assets') return project.assets.find(({ hash }) => hash === change.id)
  if (change.in === 'blocks') {
    return project.plans.find(({ id }) => id === change.plan)?.blocks.find(({ id }) => id === change.id)
  }
  return project[change.in].find(({ id }) => id === change.id)
}

/** Where records of all kinds keep what they are called; the first that says something counts. */
const NAMES = ['title', 'name', 'statement', 'label', 'acronym', 'short', 'text', 'year', 'iso3'] as const

export function describedName(record: unknown, language: Language): string {
  if (!isObject(record)) return ''
  for (const field of NAMES) {
    const name = wordsIn(inLanguage(record[field], language)).trim()
    if (name !== '') return name
  }
  return ''
}

const textOf = (record: unknown, field: string): string => (isObject(record) ? wordsIn(record[field]) : '')

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

const CONTEXT_WORDS = 6

/** From the first word that differs to the last. Undefined: the words are the same. */
export function diffWords(from: string, to: string): WordChange | undefined {
  const [old, now] = [wordList(from), wordList(to)]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  const most = Math.min(old.length, now.length) - start
  while (end < most && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  if (start === old.length && start === now.length) return undefined
  const before = now.slice(Math.max(0, start - CONTEXT_WORDS), start)
  const after = now.slice(now.length - end, now.length - end + CONTEXT_WORDS)
  return {
    before: `${start > CONTEXT_WORDS ? '… ' : ''}${before.join(' ')}`,
    removed: old.slice(start, old.length - end).join(' '),
    added: now.slice(start, now.length - end).join(' '),
    after: `${after.join(' ')}${end > CONTEXT_WORDS ? ' …' : ''}`,
  }
}

const wordList = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** Changes of one kind to records of one kind. */
export interface ChangeCount {
  readonly in: Change['in']
  readonly kind: Change['kind']
  readonly count: number
  /** What the first of them is called; empty when it has no name. */
  readonly name: string
}

/** In the order in which they first come. */
export function countChanges(changes: readonly DescribedChange[]): readonly ChangeCount[] {
  const counts = new Map<string, ChangeCount>()
  for (const change of changes) {
    const key = `${change.in} ${change.kind}`
    const before = counts.get(key)
    counts.set(key, {
      in: change.in,
      kind: change.kind,
      count: (before?.count ?? 0) + 1,
      name: before?.name ?? change.name,
    })
  }
  return [...counts.values()]
}
