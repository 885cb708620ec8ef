/** Written text as stored: the JSON of a strict ProseMirror document, with tokens, citations and references as inline atoms. No HTML. */
import type { BlockId, FigureId, SourceId } from './ids'
import type { LanguageTag } from './language'
import type { Token } from './token'

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'lang'; readonly attrs: { readonly lang: LanguageTag } }

export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly type: 'token'; readonly attrs: { readonly token: Token } }
  | { readonly type: 'citation'; readonly attrs: { readonly sources: readonly SourceId[] } }
  | { readonly type: 'figure-ref'; readonly attrs: { readonly figure: FigureId } }
  | { readonly type: 'table-ref'; readonly attrs: { readonly table: BlockId } }
  /** A note in plain words. It is set at the foot of the page behind a paragraph or an item of a list, elsewhere in brackets. */
  | { readonly type: 'footnote'; readonly attrs: { readonly text: string } }

/** One run-in piece of text: a title, a label, a cell. */
export type InlineText = readonly Inline[]

export interface ParagraphNode {
  readonly type: 'paragraph'
  readonly content: InlineText
}
export interface HeadingNode {
  readonly type: 'heading'
  readonly attrs: { readonly level: 1 | 2 | 3 }
  readonly content: InlineText
}
export const LIST_TYPES = ['bulletList', 'orderedList'] as const
/** A list under an item. Nothing stands under its items: two levels are as many as readers follow. */
export interface InnerListNode {
  readonly type: (typeof LIST_TYPES)[number]
  readonly content: readonly { readonly type: 'listItem'; readonly content: readonly [ParagraphNode] }[]
}
export interface ListItemNode {
  readonly type: 'listItem'
  readonly content: readonly [ParagraphNode, ...(readonly InnerListNode[])]
}
export interface ListNode {
  readonly type: (typeof LIST_TYPES)[number]
  readonly content: readonly ListItemNode[]
}
export type ProseNode = ParagraphNode | HeadingNode | ListNode

export interface Prose {
  readonly type: 'doc'
  readonly content: readonly ProseNode[]
}

/** The lines of a node as they are read, items with what stands under them. */
export const linesOf = (node: ProseNode): readonly InlineText[] =>
  node.type === 'paragraph' || node.type === 'heading'
    ? [node.content]
    : node.content.flatMap(({ content: [paragraph, ...lists] }) => [paragraph.content, ...lists.flatMap(linesOf)])
