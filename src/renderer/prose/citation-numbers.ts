/** The numbers of sources in the order they are first cited. Narrated blocks are asked in reading order, in the open language. */
import { isProseBlock } from '../../core/edit/blocks'
import type { SourceId } from '../../core/model/ids'
import type { Language } from '../../core/model/language'
import type { BriefingPlan } from '../../core/model/plan'
import type { InlineText } from '../../core/model/prose'
import type { Scope } from '../../core/narrative/scope'

/** A plan never changes in place, so its numbers cannot be out of date. */
const cache = new WeakMap<BriefingPlan, Map<Language, ReadonlyMap<SourceId, number>>>()

export function citationNumbers(scope: Scope): ReadonlyMap<SourceId, number> {
  const { plan, language } = scope
  const known = cache.get(plan)?.get(language)
  if (known) return known
  const numbers = new Map<SourceId, number>()
  const read = (line: InlineText) => {
    for (const inline of line)
      if (inline.type === 'citation')
        for (const id of inline.attrs.sources) if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
  }
  for (const block of plan.blocks) {
    if (!isProseBlock(block)) continue
    for (const node of block.content[language]?.content ?? []) {
      if (node.type === 'paragraph' || node.type === 'heading') read(node.content)
      else for (const item of node.content) read(item.content[0].content)
    }
  }
  const byLanguage = cache.get(plan) ?? new Map<Language, ReadonlyMap<SourceId, number>>()
  cache.set(plan, byLanguage.set(language, numbers))
  return numbers
}
