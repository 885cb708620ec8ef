/** What a plan says of an edition or a time without being bound to the plan: it stays behind when the plan goes on. */
import { planFigures, planTexts } from '../briefing/plan-texts'
import type { Place } from '../checks/check'
import type { EditionId } from '../model/ids'
import type { InlineText } from '../model/prose'
import { mentions } from '../model/references'
import type { ActivityFilter, Token } from '../model/token'
import { evaluateToken } from '../narrative/evaluate'
import { pick } from '../narrative/localized'
import type { Scope } from '../narrative/scope'
import { windowsOf } from '../narrative/token-parts'

/**
 * `edition`: bound to that very edition. `span`: activities or months between two fixed dates. `year`: the year typed as a number.
 * `alt`: an alt text written by hand. `table`: a table of typed cells. `words`: a paragraph that has no value in it to follow the data.
 */
export type NotMovedBy = 'edition' | 'span' | 'year' | 'alt' | 'table' | 'words'

export interface NotMoved {
  readonly by: NotMovedBy
  readonly at: Place
  /** The words it stands in, for a table, a list and a figure its title; shortened by whoever shows them. */
  readonly words: string
}

/** @param from the edition the text was written for */
export function notMoved(scope: Scope, from: { readonly id: EditionId; readonly year: number }): readonly NotMoved[] {
  const written = new RegExp(`\\b${from.year}\\b`)
  const plan = scope.plan.id
  const edition = new Set([from.id])
  const inTexts = planTexts(scope).flatMap(({ at, text, part }): readonly NotMoved[] => {
    const words = reading(text, scope)
    const tokens = text.flatMap((inline) => (inline.type === 'token' ? [inline.attrs.token] : []))
    const typed = text.some((inline) => inline.type === 'text' && written.test(inline.text))
    const by: NotMovedBy[] = [
      ...(mentions(tokens, edition) ? (['edition'] as const) : []),
      ...(tokens.some(hasSpan) ? (['span'] as const) : []),
      ...(typed ? (['year'] as const) : []),
    ]
    if (by.length === 0 && part === 'body' && tokens.length === 0 && isSentence(words)) by.push('words')
    return by.map((one) => ({ by: one, at, words }))
  })
  const inBlocks = scope.plan.blocks.flatMap((block): readonly NotMoved[] => {
    const at = { plan, block: block.id }
    if (block.kind !== 'table' && block.kind !== 'activities') return []
    const words = reading(pick(block.title, scope)?.value ?? [], scope)
    if (block.kind === 'table') return [{ by: 'table', at, words }]
    return isFixed(block.filter) ? [{ by: 'span', at, words }] : []
  })
  const inFigures = planFigures(scope).flatMap((figure): readonly NotMoved[] => {
    const at = { plan, figure: figure.id }
    const { title: _title, note: _note, sourceLine: _sourceLine, ...settings } = figure // the texts are gone through above
    const title = reading(pick(figure.title, scope)?.value ?? [], scope)
    return [
      ...(figure.alt.mode === 'own' ? [{ by: 'alt', at, words: title } as const] : []),
      ...(mentions(settings, edition) ? [{ by: 'edition', at, words: title } as const] : []),
    ]
  })
  return [...inTexts, ...inBlocks, ...inFigures]
}

/** As a person reads it now; a value without data and a reference are dots. */
const reading = (text: InlineText, scope: Scope): string =>
  text
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      if (inline.type === 'citation' || inline.type === 'footnote') return ''
      const value = inline.type === 'token' ? evaluateToken(inline.attrs.token, scope) : undefined
      return value?.ok ? value.text : '…'
    })
    .join('')

const isFixed = (filter: ActivityFilter | undefined): boolean => filter?.window?.kind === 'span'
/** A heading or a label is none. */
const isSentence = (words: string): boolean => /[.!?…]["'”’»)]*$/.test(words.trim())

const hasSpan = (token: Token): boolean => windowsOf(token).some(({ kind }) => kind === 'span')
