/** A value as a person reads it, in units that are compared: words, tokens, references, breaks between paragraphs. */
import type { Language } from '../model/language'
import { isPartialDate } from '../model/partial-date'
import type { Inline, Prose, ProseNode } from '../model/prose'
import { writeShortDate } from '../model/written-date'
import { sayInline } from '../narrative/say-inline'
import type { Scope } from '../narrative/scope'
import { describedName } from './described-name'

/** Of one version of the project. */
export interface Reader {
  readonly scope: Scope
  /** What a record is called; empty: it has no name, or is not there. */
  readonly nameOf: (id: string) => string
}

export interface Unit {
  readonly text: string
  /** Two units are the same when their keys are. */
  readonly key: string
  /** What is shown in its place where it came or went and its text would not be seen. */
  readonly sign?: string
  readonly isToken?: true
}

const ID = /^[a-z]{3}_/
const NOTHING: readonly Unit[] = []

export function unitsOf(value: unknown, reader: Reader): readonly Unit[] {
  if (value === undefined || value === null || value === '') return NOTHING
  if (typeof value === 'boolean') return [whole(value ? 'yes' : 'no')]
  if (typeof value === 'number') return [whole(String(value))]
  if (typeof value === 'string') return ofString(value, reader)
  if (Array.isArray(value)) return ofList(value, reader)
  if (isProse(value)) return value.content.flatMap((node) => ofNode(node, reader))
  if (isInline(value)) return ofInline(value, reader)
  if (typeof value !== 'object') return NOTHING
  const parts = Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([, part]) => unitsOf(part, reader))
  return joined(parts, whole(', '))
}

const whole = (text: string): Unit => ({ text, key: text })

function ofString(value: string, { nameOf }: Reader): readonly Unit[] {
  if (isPartialDate(value)) return [{ text: writeShortDate(value), key: value }]
  if (value.startsWith('sha256-')) return [{ text: 'an image', key: value }]
  if (ID.test(value)) return [{ text: nameOf(value) || value, key: value }]
  return words(value)
}

/** Each with the blanks behind it, of which only unusual ones count: so that the last word of a text stays the same when others follow. */
export const words = (text: string): Unit[] =>
  (text.match(/^\s+|\S+\s*/g) ?? []).map((part) => {
    const word = part.trimEnd()
    const blanks = part.slice(word.length)
    return { text: part, key: blanks === ' ' && word !== '' ? word : part }
  })

function ofList(list: readonly unknown[], reader: Reader): readonly Unit[] {
  if (list.every(isInline)) return list.flatMap((inline) => ofInline(inline, reader))
  return joined(
    list.map((entry) => unitsOf(entry, reader)),
    { text: '; ', key: ';' },
  )
}

const joined = (parts: readonly (readonly Unit[])[], between: Unit): readonly Unit[] =>
  parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? part : [between, ...part]))

function ofNode(node: ProseNode, reader: Reader): readonly Unit[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphBreak('paragraph'), ...ofList(node.content, reader)]
    case 'heading':
      return [paragraphBreak(`heading ${node.attrs.level}`), ...ofList(node.content, reader)]
    case 'bulletList':
    case 'orderedList': {
      const sign = node.type === 'bulletList' ? 'bullet' : 'numbered item'
      return node.content.flatMap(({ content: [item] }) => [paragraphBreak(sign), ...ofList(item.content, reader)])
    }
  }
}
const paragraphBreak = (kind: string): Unit => ({ text: '\n', key: `\n${kind}`, sign: `[${kind}] ` })

function ofInline(inline: Inline, reader: Reader): readonly Unit[] {
  switch (inline.type) {
    case 'text': {
      const marks = inline.marks?.length ? JSON.stringify(inline.marks) : ''
      return words(inline.text).map((unit) => (marks === '' ? unit : { ...unit, key: `${unit.key} ${marks}` }))
    }
    case 'token':
      return [{ text: sayInline(inline, reader.scope), key: JSON.stringify(inline.attrs.token), isToken: true }]
    case 'citation':
      return reference(inline.attrs.sources, reader)
    case 'figure-ref':
      return reference([inline.attrs.figure], reader)
    case 'table-ref':
      return reference([inline.attrs.table], reader)
    case 'footnote':
      return [whole(' (note: '), ...words(inline.attrs.text), whole(')')]
  }
}
const reference = (ids: readonly string[], { nameOf }: Reader): readonly Unit[] => [
  { text: `[${ids.map((id) => nameOf(id) || id).join('; ')}]`, key: ids.join(), isToken: true },
]

const INLINES = new Set(['text', 'token', 'citation', 'figure-ref', 'table-ref', 'footnote'])
const isInline = (value: unknown): value is Inline =>
  typeof value === 'object' && value !== null && 'type' in value && INLINES.has(String(value.type))
export const isProse = (value: unknown): value is Prose =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc'

/** @throws Error when the project has no plan; a parsed project always has one */
export function readerOf(scope: Scope): Reader {
  const { project, language } = scope
  let names: ReadonlyMap<string, unknown> | undefined
  const nameOf = (id: string): string => {
    names = names ?? recordsById(project)
    return describedName(names.get(id), language)
  }
  return { scope, nameOf }
}
function recordsById(project: Scope['project']): ReadonlyMap<string, unknown> {
  const lists = Object.values(project).filter((list): list is readonly unknown[] => Array.isArray(list))
  const all = [...lists.flat(), ...project.plans.flatMap(({ blocks }) => blocks)]
  return new Map(
    all.flatMap((one) => (typeof one === 'object' && one !== null && 'id' in one ? [[String(one.id), one]] : [])),
  )
}

/** The same plan and language of another version, as far as it has them. */
export function scopeLike(project: Scope['project'], planId?: string, language?: Language): Scope {
  const plan = project.plans.find(({ id }) => id === planId) ?? project.plans[0]
  if (plan === undefined) throw new Error('a project without a briefing plan was compared')
  const isWritten = language !== undefined && project.languages.includes(language)
  return { project, plan, language: isWritten ? language : project.languages[0] }
}
