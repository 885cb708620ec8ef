import type { InlineText, ListNode } from '../../model/prose'
import { pick } from '../../narrative/localized'
import type { Assembly } from '../assembly'
import type { ListPlace, MadeContent } from '../briefing'
import { plainText } from '../plain-text'
import type { PlanBlockOf } from './assemble-block'

const itemsOf = (node: ListNode): readonly (ListPlace & { readonly line: InlineText })[] =>
  node.content.flatMap(({ content: [paragraph, ...lists] }) => [
    { level: 1, ordered: node.type === 'orderedList', line: paragraph.content },
    ...lists.flatMap((list) =>
      list.content.map((item) => ({
        level: 2 as const,
        ordered: list.type === 'orderedList',
        line: item.content[0].content,
      })),
    ),
  ])

/** Written text: headings, paragraphs and lists as they stand; empty ones are left out. */
export function proseBlock(
  block: PlanBlockOf<'prose' | 'context' | 'closing'>,
  assembly: Assembly,
): readonly MadeContent[] {
  const picked = pick(block.content, assembly.scope)
  if (!picked) return []
  const at = { block: block.id }
  const heading = (text: InlineText) => assembly.foreign(assembly.inline(text, at), picked.language, at)
  const noted = (text: InlineText) =>
    assembly.foreign(assembly.noted(text, at, block.columns ? 'end' : 'foot'), picked.language, at)
  const set = block.columns ? { columnCount: block.columns } : {}
  return picked.value.content.flatMap((node, place): readonly MadeContent[] => {
    switch (node.type) {
      case 'heading': {
        const text = heading(node.content)
        if (plainText(text) === '') return []
        assembly.enterHeading(node.attrs.level)
        return [{ kind: 'heading', level: node.attrs.level, text, small: false, node: place, ...set }]
      }
      case 'paragraph': {
        const text = noted(node.content)
        if (plainText(text) === '') return []
        return [{ kind: 'paragraph', text, leads: false, pull: null, node: place, ...set }]
      }
      default: {
        const ordered = node.type === 'orderedList'
        const entries = itemsOf(node).flatMap(({ line, ...itemPlace }) => {
          const text = noted(line)
          return plainText(text) === '' ? [] : [{ text, place: itemPlace }]
        })
        if (entries.length === 0) return []
        const items = entries.map(({ text }) => text)
        const isFlat = entries.every((entry) => entry.place.level === 1)
        const places = entries.map((entry, at) => (at === 0 ? { level: 1 as const, ordered } : entry.place))
        return [{ kind: 'list', ordered, items, ...(isFlat ? {} : { places }), node: place, ...set }]
      }
    }
  })
}
