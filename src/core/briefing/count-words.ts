import type { Block, Briefing, RichText } from './briefing'

const plain = (text: RichText): string => text.map((run) => run.text).join('')

/** Words of the text that is read from top to bottom; contents, sources and colophon are left out. */
export const countWords = (briefing: Briefing): number =>
  briefing.blocks.flatMap(textsOf).reduce((sum, text) => sum + (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0)

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [plain(block.kicker), plain(block.title), plain(block.standfirst)]
    case 'key-figures':
      return block.items.flatMap((item) => [plain(item.number), plain(item.label)])
    case 'heading':
    case 'paragraph':
      return [plain(block.text)]
    case 'quotation':
      return [plain(block.text), plain(block.attribution)]
    case 'callout':
      return [plain(block.title), plain(block.text)]
    case 'list':
      return block.items.map(plain)
    case 'figure':
    case 'photo':
      return [plain(block.caption.title), plain(block.caption.note)]
    case 'table':
      return [plain(block.caption.title), ...block.columns.map((c) => plain(c.label)), ...block.rows.flat().map(plain)]
    case 'cards':
      return block.cards.flatMap((card) => [
        card.name,
        card.gloss,
        card.aims,
        ...card.facts.flatMap((fact) => [fact.label, fact.value]),
      ])
    case 'contents':
    case 'sources':
    case 'colophon':
    case 'page-break':
      return []
  }
}
