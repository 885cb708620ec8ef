import type { Block, Briefing } from './briefing'
import { plainText } from './plain-text'

/** Words of the text that is read from top to bottom; contents, sources and colophon are left out. */
export const countWords = (briefing: Briefing): number =>
  briefing.blocks.flatMap(textsOf).reduce((sum, text) => sum + (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0)

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [plainText(block.kicker), plainText(block.title), plainText(block.standfirst)]
    case 'key-figures':
      return block.items.flatMap((item) => [plainText(item.number), plainText(item.label)])
    case 'heading':
    case 'paragraph':
      return [plainText(block.text)]
    case 'quotation':
      return [plainText(block.text), plainText(block.attribution)]
    case 'callout':
      return [plainText(block.title), plainText(block.text)]
    case 'list':
      return block.items.map(plainText)
    case 'figure':
    case 'photo':
      return [plainText(block.caption.title), plainText(block.caption.note)]
    case 'table':
      return [
        plainText(block.caption.title),
        ...block.columns.map((c) => plainText(c.label)),
        ...block.rows.flat().map(plainText),
      ]
    case 'cards':
      return block.cards.flatMap((card) => [
        card.name,
        plainText(card.gloss),
        plainText(card.aims),
        ...card.facts.flatMap((fact) => [fact.label, plainText(fact.value)]),
      ])
    case 'contents':
    case 'endnotes':
    case 'sources':
    case 'colophon':
    case 'page-break':
      return []
  }
}
