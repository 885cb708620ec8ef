/** A value of a decision in words: what a person would read on the page or in the form. */
import type { TFunction } from 'i18next'
import { describedName } from '../../../core/compare/described-name'
import type { Decision } from '../../../core/merge/merge-projects'
import { isPartialDate } from '../../../core/model/partial-date'
import type { Inline } from '../../../core/model/prose'
import { writeShortDate } from '../../../core/model/written-date'
import { sayInline } from '../../../core/narrative/say-inline'
import type { Scope } from '../../../core/narrative/scope'

const ID = /^[a-z]{3}_/

export function sayValue(value: unknown, scope: Scope, t: TFunction): string {
  if (value === undefined || value === null || value === '') return t('merge.nothing')
  if (typeof value === 'boolean') return t(value ? 'merge.yes' : 'merge.no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return sayWord(value, scope, t)
  if (Array.isArray(value)) return sayList(value, scope, t)
  if (isInline(value)) return sayOne(value, scope)
  if (typeof value !== 'object') return ''
  if ('content' in value) return sayValue(value.content, scope, t)
  const parts = Object.entries(value)
    .filter(([name, part]) => name !== 'id' && name !== 'type' && part !== null && part !== '')
    .map(([, part]) => sayValue(part, scope, t))
  return parts.length === 0 ? t('merge.nothing') : [...new Set(parts)].join(', ')
}

function sayWord(value: string, scope: Scope, t: TFunction): string {
  if (isPartialDate(value)) return writeShortDate(value)
  if (value.startsWith('sha256-')) return t('record.assets')
  return ID.test(value) ? nameOf(value, scope) : value
}

function sayList(values: readonly unknown[], scope: Scope, t: TFunction): string {
  if (values.length === 0) return t('merge.nothing')
  if (values.every(isInline)) return values.map((one) => sayOne(one, scope)).join('')
  const isText = values.some((one) => typeof one === 'object' && one !== null && 'content' in one)
  return values.map((one) => sayValue(one, scope, t)).join(isText ? '\n' : ', ')
}

const INLINES = new Set(['text', 'token', 'citation', 'figure-ref', 'table-ref'])
const isInline = (value: unknown): value is Inline =>
  typeof value === 'object' && value !== null && 'type' in value && INLINES.has(String(value.type))

/** A citation is seen, for two texts may differ in nothing else. */
function sayOne(inline: Inline, scope: Scope): string {
  if (inline.type === 'citation') return ` [${inline.attrs.sources.map((id) => nameOf(id, scope)).join('; ')}]`
  if (inline.type === 'figure-ref') return `[${nameOf(inline.attrs.figure, scope)}]`
  if (inline.type === 'table-ref') return `[${nameOf(inline.attrs.table, scope)}]`
  return sayInline(inline, scope)
}

function nameOf(id: string, { project, language }: Scope): string {
  const lists = Object.values(project).flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
  const all = [...lists, ...project.plans.flatMap(({ blocks }) => blocks)]
  const record = all.find((one) => typeof one === 'object' && one !== null && 'id' in one && one.id === id)
  return describedName(record, language) || id
}

/** What a decision is about: the record by its name, or its kind. */
export function recordName(record: unknown, decision: Decision, scope: Scope, t: TFunction): string {
  const kind =
    typeof record === 'object' && record !== null && 'kind' in record && decision.at.in === 'blocks'
      ? t('record.blocks')
      : t(`record.${decision.at.in}`)
  return describedName(record, scope.language) || kind
}

/** The three sides of a decision in words. An order is that of names. */
export function saySide(
  decision: Decision,
  side: 'base' | 'mine' | 'theirs' | 'both',
  scope: Scope,
  t: TFunction,
): string {
  const value = decision[side]
  if (decision.shape === 'order' && Array.isArray(value)) {
    return value.map((key: string) => (ID.test(key) ? nameOf(key, scope) : key)).join(' · ')
  }
  return sayValue(value, scope, t)
}
