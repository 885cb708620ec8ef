/** The records behind a value, by name: for its popover, and in a few words for whoever rests the pointer on it. */
import type { TFunction } from 'i18next'
import type { Token } from '../../core/model/token'
import { describeToken, evaluateToken } from '../../core/narrative/evaluate'
import type { Scope } from '../../core/narrative/scope'
import { rowName } from './row-names'

export interface RowBehind {
  readonly id: string
  readonly name: string
}

/** Countries by name, other records in the order they are counted. */
export function rowsBehind(ids: readonly string[], scope: Scope): readonly RowBehind[] {
  const rows = ids.map((id) => ({ id, name: rowName(id, scope) }))
  return rows.every(({ id }) => id.startsWith('tpl_')) ? rows.toSorted((a, b) => a.name.localeCompare(b.name)) : rows
}

const NAMED = 8

/** A sentence, and under it the rows it rests on; of many the first and how many more. Made when it is asked for: naming rows takes time. */
export function hoverWords(token: Token, scope: Scope, t: TFunction): string {
  const value = evaluateToken(token, scope)
  if (!value.ok) return value.reason
  const sentence = describeToken(token, scope)
  const rows = rowsBehind(value.rows, scope)
  if (rows.length === 0) return sentence
  const names = rows.slice(0, NAMED).map(({ name }) => name)
  const more = rows.length - names.length
  const listed = more > 0 ? t('token.rowsMore', { names: names.join(', '), count: more }) : names.join(', ')
  return `${sentence}\n${t('token.rows', { count: rows.length })}: ${listed}`
}
