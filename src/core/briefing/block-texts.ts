/** Every rich text of a block, in the order in which it is read. */
import type { Block, Caption, RichText } from './briefing'

export type ChangeText = (text: RichText) => RichText

const changed = (caption: Caption, change: ChangeText): Pick<Caption, 'title' | 'note' | 'sourceLine'> => ({
  title: change(caption.title),
  note: change(caption.note),
  sourceLine: change(caption.sourceLine),
})

/** The block with each of its texts put through `change`, one after the other as a reader meets them. */
export function withTexts(block: Block, change: ChangeText): Block {
  switch (block.kind) {
    case 'title': {
      const { kicker, title, standfirst } = block
      return { ...block, kicker: change(kicker), title: change(title), standfirst: change(standfirst) }
    }
    case 'key-figures':
      return {
        ...block,
        items: block.items.map(({ number, label }) => ({ number: change(number), label: change(label) })),
      }
    case 'heading':
    case 'paragraph':
    case 'colophon':
      return { ...block, text: change(block.text) }
    case 'list':
    case 'sources':
      return { ...block, items: block.items.map(change) }
    case 'figure':
    case 'photo':
      return { ...block, caption: { ...block.caption, ...changed(block.caption, change) } }
    case 'cards':
      return {
        ...block,
        cards: block.cards.map((card) => ({
          ...card,
          gloss: change(card.gloss),
          aims: change(card.aims),
          facts: card.facts.map(({ label, value }) => ({ label, value: change(value) })),
        })),
      }
    case 'table': {
      // the caption stands above its table, note and source under it
      const title = change(block.caption.title)
      const columns = block.columns.map((column) => ({ ...column, label: change(column.label) }))
      const rows = block.rows.map((row) => row.map(change))
      const { note, sourceLine } = block.caption
      return {
        ...block,
        caption: { ...block.caption, title, note: change(note), sourceLine: change(sourceLine) },
        columns,
        rows,
      }
    }
    case 'callout':
      return { ...block, title: change(block.title), text: change(block.text) }
    case 'quotation':
      return { ...block, text: change(block.text), attribution: change(block.attribution) }
    case 'contents':
    case 'endnotes':
    case 'page-break':
      return block
  }
}
