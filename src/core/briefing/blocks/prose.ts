import type { InlineText } from '../../model/prose'
import { pick } from '../../narrative/localized'
import type { Assembly } from '../assembly'
import type { MadeContent } from '../briefing'
import { plainText } from '../plain-text'
import type { PlanBlockOf } from './assemble-block'

/** Written text: headings, paragraphs and lists as they stand; empty ones are left out. */
export function proseBlock(
  block: PlanBlockOf<'prose' | 'context' | 'closing'>,
  assembly: Assembly,
): readonly MadeContent[] {
  const picked = pick(block.content, assembly.scope)
  if (!picked) return []
  const at = { block: block.id }
  const heading = (text: InlineText) => assembly.foreign(assembly.inline(text, at), picked.language, at)
  const noted = (text: InlineText) => assembly.foreign(assembly.noted(text, at), picked.language, at)
  return picked.value.content.flatMap((node, place): readonly MadeContent[] => {
    switch (node.type) {
      case 'heading': {
        const text = heading(node.content)
        if (plainText(text) === '') return []
        assembly.enterHeading(node.attrs.level)
        return [{ kind: 'heading', level: node.attrs.level, text, small: false, node: place }]
      }
      case 'paragraph': {
        const text = noted(node.content)
        return plainText(text) === '' ? [] : [{ kind: 'paragraph', text, leads: false, pull: null, node: place }]
      }
      default: {
        const items = node.content
          .map((item) => noted(item.content[0].content))
          .filter((item) => plainText(item) !== '')
        return items.length > 0 ? [{ kind: 'list', ordered: node.type === 'orderedList', items, node: place }] : []
      }
    }
  })
}
