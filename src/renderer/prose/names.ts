/** Short names of records for menus and chips. */
import type { TFunction } from 'i18next'
import type { BlockId, FigureId } from '../../core/model/ids'
import type { Localized } from '../../core/model/language'
import type { Source } from '../../core/model/material'
import type { InlineText } from '../../core/model/prose'
import { evaluateToken } from '../../core/narrative/evaluate'
import { pick, say } from '../../core/narrative/localized'
import type { Scope } from '../../core/narrative/scope'
import { numbersOf } from './numbers'

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

/** Never empty. */
export const sourceName = (source: Source, scope: Scope, t: TFunction): string =>
  say(source.title, scope) || source.url || t('source.untitled')

/** The number a figure is printed with; undefined when no block prints it. */
export function figureNumber(id: FigureId, scope: Scope): number | undefined {
  const { figureBlocks, numbers } = numbersOf(scope)
  const block = figureBlocks.get(id)
  return block && numbers.get(block)
}

export function figureName(id: FigureId, scope: Scope, t: TFunction): string {
  const figure = scope.project.figures.find((f) => f.id === id)
  if (!figure) return t('figure.missing')
  const title = lineIn(figure.title, scope) || t(`figureKind.${figure.kind}`)
  const number = figureNumber(id, scope)
  return number === undefined ? title : t('figure.numbered', { number, title })
}

/** The number a table is printed with, activities printed as a table among them. */
export function tableNumber(id: BlockId, scope: Scope): number | undefined {
  const isTable = scope.plan.blocks.some((b) => b.id === id && (b.kind === 'table' || b.kind === 'activities'))
  return isTable ? numbersOf(scope).numbers.get(id) : undefined
}

export function tableName(id: BlockId, scope: Scope, t: TFunction): string {
  const block = scope.plan.blocks.find((b) => b.id === id)
  const number = tableNumber(id, scope)
  if (number === undefined || !block || !('title' in block)) return t('table.missing')
  return t('table.numbered', { number, title: lineIn(block.title, scope) })
}
