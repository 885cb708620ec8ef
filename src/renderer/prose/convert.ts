/**
 * Stored prose and the editor's JSON. Stored prose is strict: content is always there, marks stand in one order, atoms bear none.
 * The editor leaves empty content out and may mark atoms; what is stored is the normal form. A paste may bring characters, addresses and
 * atoms that no project can hold; they are left out here, so that a text can always be saved.
 */
import type { JSONContent } from '@tiptap/core'
import { isLinkAddress } from '../../core/model/address'
import { type Id, type IdPrefix, idPattern } from '../../core/model/ids'
import { isLanguageTag } from '../../core/model/language'
import { fitLine, textPieces } from '../../core/model/plain-text'
import type { Inline, InlineText, InnerListNode, Mark, ParagraphNode, Prose, ProseNode } from '../../core/model/prose'
import type { Token } from '../../core/model/token'
import { tokenSchema } from '../../core/project-file/schema/token'

const paragraph = (content: InlineText): JSONContent => ({ type: 'paragraph', content: content as JSONContent[] })

/** An editor needs a place for the cursor: empty prose becomes one empty paragraph. */
export function toEditor(prose: Prose | undefined): JSONContent {
  if (!prose || prose.content.length === 0) return { type: 'doc', content: [paragraph([])] }
  return prose as JSONContent
}

export const lineToEditor = (line: InlineText | undefined): JSONContent => ({
  type: 'doc',
  content: [paragraph(line ?? [])],
})

/** @throws TypeError for a node the editor's schema does not have */
export function fromEditor(doc: JSONContent): Prose {
  const content = (doc.content ?? []).map(proseNode)
  const [first] = content
  const isEmpty = content.length === 1 && first?.type === 'paragraph' && first.content.length === 0
  return { type: 'doc', content: isEmpty ? [] : content }
}

/** The line of an editor that holds one paragraph. */
export const lineFromEditor = (doc: JSONContent): InlineText => inlines(doc.content?.[0]?.content)

function proseNode(node: JSONContent): ProseNode {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', content: inlines(node.content) }
    case 'heading': {
      const level = node.attrs?.level
      return {
        type: 'heading',
        attrs: { level: level === 1 || level === 2 ? level : 3 },
        content: inlines(node.content),
      }
    }
    case 'bulletList':
    case 'orderedList':
      return {
        type: node.type,
        content: (node.content ?? []).map((item) => ({
          type: 'listItem',
          content: [paragraphOf(item), ...(item.content ?? []).slice(1).filter(isList).map(innerList)],
        })),
      }
    default:
      throw new TypeError(`not a node of prose: ${node.type}`)
  }
}

const isList = ({ type }: JSONContent): boolean => type === 'bulletList' || type === 'orderedList'
const paragraphOf = (item: JSONContent): ParagraphNode => ({
  type: 'paragraph',
  content: inlines(item.content?.[0]?.content),
})

/** What a paste put still deeper comes up to the second level. */
const innerList = (list: JSONContent): InnerListNode => ({
  type: list.type === 'orderedList' ? 'orderedList' : 'bulletList',
  content: itemsIn(list).map((item) => ({ type: 'listItem', content: [paragraphOf(item)] })),
})
const itemsIn = (list: JSONContent): readonly JSONContent[] =>
  (list.content ?? []).flatMap((item) => [item, ...(item.content ?? []).slice(1).filter(isList).flatMap(itemsIn)])

const inlines = (content: JSONContent[] | undefined): InlineText => (content ?? []).flatMap(inline)

function inline(node: JSONContent): readonly Inline[] {
  switch (node.type) {
    case 'text': {
      const marks = normalMarks(node.marks ?? [])
      return textPieces(node.text ?? '').map((text) =>
        marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text },
      )
    }
    case 'token': {
      const token = tokenSchema.safeParse(node.attrs?.token)
      return token.success ? [{ type: 'token', attrs: { token: node.attrs?.token as Token } }] : []
    }
    case 'citation': {
      const sources: unknown = node.attrs?.sources
      return Array.isArray(sources) ? [{ type: 'citation', attrs: { sources: sources.filter(isId('src')) } }] : []
    }
    case 'figure-ref': {
      const figure: unknown = node.attrs?.figure
      return isId('fig')(figure) ? [{ type: 'figure-ref', attrs: { figure } }] : []
    }
    case 'table-ref': {
      const table: unknown = node.attrs?.table
      return isId('blk')(table) ? [{ type: 'table-ref', attrs: { table } }] : []
    }
    case 'footnote': {
      const text: unknown = node.attrs?.text
      return typeof text === 'string' ? [{ type: 'footnote', attrs: { text: fitLine(text) } }] : []
    }
    default:
      throw new TypeError(`not an inline node of prose: ${node.type}`)
  }
}

const isId =
  <P extends IdPrefix>(prefix: P) =>
  (value: unknown): value is Id<P> =>
    typeof value === 'string' && idPattern(prefix).test(value)

type EditorMark = NonNullable<JSONContent['marks']>[number]

function normalMarks(marks: readonly EditorMark[]): readonly Mark[] {
  const attrsOf = (type: string): Record<string, unknown> | undefined => {
    const mark = marks.find((m) => m.type === type)
    return mark && (mark.attrs ?? {})
  }
  const href = attrsOf('link')?.href
  const lang = attrsOf('lang')?.lang
  return [
    ...(attrsOf('bold') ? [{ type: 'bold' } as const] : []),
    ...(attrsOf('italic') ? [{ type: 'italic' } as const] : []),
    ...(typeof href === 'string' && isLinkAddress(href) ? [{ type: 'link', attrs: { href } } as const] : []),
    ...(typeof lang === 'string' && isLanguageTag(lang) ? [{ type: 'lang', attrs: { lang } } as const] : []),
  ]
}
