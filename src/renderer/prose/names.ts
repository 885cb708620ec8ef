/** Short names of records for menus and chips. */
import type { TFunction } from 'i18next'
import type { BlockId, FigureId } from '../../core/model/ids'
import type { Localized } from '../../core/model/language'
import type { Source } from '../../core/model/material'
import type { InlineText } from '../../core/model/prose'
import { evaluateToken } from '../../core/narrative/evaluate'
import { pick, say } from '../../core/narrative/localized'
import type { Scope } from '../../core/narrative/scope'

/** A line as plain text, values in it evaluated; a value that is missing shows as “?”. */
export const plainLine = (line: InlineText | undefined, scope: Scope): string =>
  (line ?? [])
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      if (inline.type !== 'token') return ''
      const value = evaluateToken(inline.attrs.token, scope)
      return value.ok ? value.text : '?'
    })
    .join('')

export const lineIn = (text: Localized<InlineText>, scope: Scope): string => plainLine(pick(text, scope)?.value, scope)

export const sourceName = (source: Source, scope: Scope): string => say(source.title, scope) || source.url || source.id

/** The number of a figure in the plan, from 1; undefined when no block shows it. */
export function figureNumber(id: FigureId, { plan }: Scope): number | undefined {
  const shown = [...new Set(plan.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figureId] : [])))]
  const at = shown.indexOf(id)
  return at < 0 ? undefined : at + 1
}

export function figureName(id: FigureId, scope: Scope, t: TFunction): string {
  const figure = scope.project.figures.find((f) => f.id === id)
  if (!figure) return t('figure.missing')
  const title = lineIn(figure.title, scope) || t(`figureKind.${figure.kind}`)
  const number = figureNumber(id, scope)
  return number === undefined ? title : t('figure.numbered', { number, title })
}

/** Tables are numbered by themselves, activities printed as a table among them. */
export function tableNumber(id: BlockId, { plan }: Scope): number | undefined {
  const tables = plan.blocks.filter((block) => block.kind === 'table' || block.kind === 'activities')
  const at = tables.findIndex((block) => block.id === id)
  return at < 0 ? undefined : at + 1
}

export function tableName(id: BlockId, scope: Scope, t: TFunction): string {
  const block = scope.plan.blocks.find((b) => b.id === id)
  const number = tableNumber(id, scope)
  if (number === undefined || !block || !('title' in block)) return t('table.missing')
  return t('table.numbered', { number, title: lineIn(block.title, scope) })
}
