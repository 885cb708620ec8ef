/** The blocks of a plan as a list to choose from: what each is called, and whether it still needs somebody. */
import type { Issue } from '../checks/check'
import type { BlockId } from '../model/ids'
import type { Language } from '../model/language'
import type { PlanBlock } from '../model/plan'
import type { InlineText } from '../model/prose'
import { evaluateToken } from '../narrative/evaluate'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import type { Block, Briefing } from './briefing'
import { plainText } from './plain-text'

export interface OutlineEntry {
  readonly id: BlockId
  readonly kind: PlanBlock['kind']
  /** From the block's own words; null when it has none to be called by. */
  readonly text: string | null
  /** The number in its caption; null: it has no caption. */
  readonly caption: { readonly kind: 'figure' | 'table'; readonly number: number } | null
  /** `error`: a check stops the accessible PDF here. `needs-you`: nothing is printed from it yet. */
  readonly state: 'ready' | 'needs-you' | 'error'
  /** Kept and not printed: it needs nobody. */
  readonly isHidden: boolean
}

/** One entry for each block of the plan, in its order. `briefing` and `issues` are those of the same scope. */
export function outlineOf(scope: Scope, briefing: Briefing, issues: readonly Issue[]): readonly OutlineEntry[] {
  const { plan, language } = scope
  const errors = issues.filter((issue) => issue.severity === 'error')
  return plan.blocks.map((block) => {
    const printed = briefing.blocks.filter((b) => b.origin === block.id)
    const isWrong = errors.some(
      ({ at }) => at.block === block.id || (block.kind === 'figure' && at.figure === block.figureId),
    )
    return {
      id: block.id,
      kind: block.kind,
      ...nameOf(printed, openHeading(block, scope)),
      state: isWrong ? 'error' : block.hidden || isPrinted(block, printed, language) ? 'ready' : 'needs-you',
      isHidden: block.hidden === true,
    }
  })
}

/** The heading of a text that is still to be written, or of what is hidden: it is not printed, but the place has its name from it. */
function openHeading(block: PlanBlock, scope: Scope): string | null {
  const words = (openLine(block, scope) ?? []).map((inline) => {
    if (inline.type === 'text') return inline.text
    if (inline.type !== 'token') return ''
    const value = evaluateToken(inline.attrs.token, scope)
    return value.ok ? value.text : ''
  })
  return words.join('').trim() || null
}

function openLine(block: PlanBlock, { project, language }: Scope): InlineText | undefined {
  if (block.kind === 'prose' || block.kind === 'context' || block.kind === 'closing')
    return block.content[language]?.content.find((node) => node.type === 'heading')?.content
  if (!block.hidden) return undefined
  if (block.kind === 'callout' || block.kind === 'table' || block.kind === 'activities') return block.title[language]
  return block.kind === 'figure' ? recordsOf(project).figures.get(block.figureId)?.title[language] : undefined
}

function nameOf(printed: readonly Block[], open: string | null): Pick<OutlineEntry, 'text' | 'caption'> {
  for (const block of printed) {
    if (block.kind === 'heading') return { text: plainText(block.text) || null, caption: null }
    if (block.kind === 'figure' || block.kind === 'photo' || block.kind === 'table') {
      const kind = block.kind === 'table' ? 'table' : 'figure'
      return { text: plainText(block.caption.title) || null, caption: { kind, number: block.caption.number } }
    }
  }
  const first = printed.find((block) => block.kind === 'paragraph' || block.kind === 'callout')
  if (first?.kind === 'callout') return { text: plainText(first.title) || null, caption: null }
  if (first?.kind === 'paragraph') return { text: plainText(first.text) || null, caption: null }
  return { text: open, caption: null }
}

function isPrinted(block: PlanBlock, printed: readonly Block[], language: Language): boolean {
  if (printed.some((b) => b.kind !== 'heading' && hasWords(b))) return true
  switch (block.kind) {
    case 'claims':
    case 'contents':
    case 'glossary':
    case 'acknowledgements':
    case 'page-break':
    case 'sources':
      return true // made from everything else
    case 'quotation':
      return block.pull && (block.text[language]?.length ?? 0) > 0 // printed beside the paragraph that follows
    case 'prose': {
      // a heading over other blocks is complete; over an empty paragraph it announces what is still to be written
      const nodes = block.content[language]?.content ?? []
      return nodes.length > 0 && nodes.every(({ type, content }) => type === 'heading' && content.length > 0)
    }
    default:
      return false
  }
}

function hasWords(block: Block): boolean {
  switch (block.kind) {
    case 'title':
      return plainText(block.title) !== ''
    case 'key-figures':
      return block.items.length > 0
    case 'paragraph':
    case 'quotation':
    case 'colophon':
      return plainText(block.text) !== ''
    case 'callout':
      return plainText(block.title) + plainText(block.text) !== ''
    case 'list':
      return block.items.length > 0
    case 'cards':
      return block.cards.length > 0
    case 'table':
      return block.rows.length > 0
    case 'photo':
      return block.asset !== null
    case 'figure':
      return true
    case 'heading':
    case 'contents':
    case 'endnotes':
    case 'sources':
    case 'page-break':
      return false
  }
}
