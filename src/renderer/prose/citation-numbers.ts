/** The numbers of sources in the order they are first cited. Narrated blocks are asked in reading order, in the open language. */
import { isProseBlock } from '../../core/edit/blocks'
import type { SourceId } from '../../core/model/ids'
import type { InlineText } from '../../core/model/prose'
import type { Scope } from '../../core/narrative/scope'

const cache = new WeakMap<Scope, ReadonlyMap<SourceId, number>>()

export function citationNumbers(scope: Scope): ReadonlyMap<SourceId, number> {
  const known = cache.get(scope)
  if (known) return known
  const numbers = new Map<SourceId, number>()
  const read = (line: InlineText) => {
    for (const inline of line)
      if (inline.type === 'citation')
        for (const id of inline.attrs.sources) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  }
  for (const block of scope.plan.blocks) {
    if (!isProseBlock(block)) continue
    for (const node of block.content[scope.language]?.content ?? []) {
      if (node.type === 'paragraph' || node.type === 'heading') read(node.content)
      else for (const item of node.content) read(item.content[0].content)
    }
  }
  cache.set(scope, numbers)
  return numbers
}
