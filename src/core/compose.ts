/**
 * Writing prose with data in it so that the code reads like the prose:
 *
 *     line`The report came out on ${released}.${cite(tipReport)}`
 *
 * A text in the middle is text; everything else is an inline or a run of them.
 */
import type { BlockId, FigureId, SourceId } from './model/ids'
import type { LanguageTag } from './model/language'
import type { HeadingNode, Inline, InlineText, ListNode, ParagraphNode, Prose, ProseNode } from './model/prose'
import type { Token } from './model/token'

type Piece = string | Inline | InlineText

const isRun = (piece: Inline | InlineText): piece is InlineText => Array.isArray(piece)
const inlines = (piece: Piece): InlineText =>
  typeof piece === 'string' ? (piece === '' ? [] : [{ type: 'text', text: piece }]) : isRun(piece) ? piece : [piece]

/** Joins neighbours that are plain text, as ProseMirror would: equal texts are equal values. */
function joinTexts(pieces: InlineText): InlineText {
  const joined: Inline[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.type === 'text' && piece.type === 'text' && !last.marks && !piece.marks)
      joined[joined.length - 1] = { type: 'text', text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

export const line = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): InlineText =>
  joinTexts(texts.flatMap((text, i) => [...inlines(text), ...inlines(pieces[i] ?? '')]))

export const token = (value: Token): Inline => ({ type: 'token', attrs: { token: value } })
export const cite = (...sources: readonly SourceId[]): Inline => ({ type: 'citation', attrs: { sources } })
export const seeFigure = (figure: FigureId): Inline => ({ type: 'figure-ref', attrs: { figure } })
export const seeTable = (table: BlockId): Inline => ({ type: 'table-ref', attrs: { table } })
export const italic = (text: string): Inline => ({ type: 'text', text, marks: [{ type: 'italic' }] })
/** Words in another language than the text around them. */
export const inLanguage = (lang: LanguageTag, text: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'lang', attrs: { lang } }],
})

export const paragraph = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): ParagraphNode => ({
  type: 'paragraph',
  content: line(texts, ...pieces),
})
/** A paragraph still to be written. */
export const openSlot: ParagraphNode = { type: 'paragraph', content: [] }
export const heading = (level: 1 | 2 | 3, content: InlineText): HeadingNode => ({
  type: 'heading',
  attrs: { level },
  content,
})
export const bullets = (...items: readonly ParagraphNode[]): ListNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
})
export const doc = (...content: readonly ProseNode[]): Prose => ({ type: 'doc', content })
