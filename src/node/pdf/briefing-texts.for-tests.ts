/** Every text that a reader of a briefing must find on its pages. */
import type { Block, Caption, RichText } from '../../core/briefing/briefing'

/** @param inMarks how the superscript number of a source reads; the words around it are parted by it */
export function textsOfBlock(block: Block, inMarks: (mark: string) => string = () => ' '): string[] {
  const rich = (text: RichText): string[] => [
    text.map((run) => (run.citation ? inMarks(run.text) : run.text)).join(''),
    ...text.flatMap((run) => (run.footnote?.place === 'foot' ? [run.footnote.text] : [])),
  ]
  const captionTexts = ({ title, note, sourceLine }: Caption) => [title, note, sourceLine]
  switch (block.kind) {
    case 'title':
      return [
        ...[block.kicker, block.title, block.standfirst].flatMap(rich),
        block.organisation,
        block.unit,
        block.date,
        ...block.meta.flatMap(({ label, value }) => [label, value]),
      ]
    case 'key-figures':
      return block.items.flatMap(({ number, label }) => [number, label].flatMap(rich))
    case 'heading':
    case 'paragraph':
    case 'colophon':
      return rich(block.text)
    case 'list':
      return block.items.flatMap(rich)
    case 'endnotes':
      return [block.heading, ...block.items.flatMap(({ mark, text }) => [mark, text])]
    case 'sources':
      return [block.heading, ...block.items.flatMap(rich)]
    case 'figure':
      return captionTexts(block.caption).flatMap(rich)
    case 'photo':
      return [...captionTexts(block.caption).flatMap(rich), block.credit]
    case 'cards':
      return block.cards.flatMap((card) => [
        card.name,
        ...[card.gloss, card.aims].flatMap(rich),
        ...card.facts.flatMap(({ label, value }) => [label, ...rich(value)]),
      ])
    case 'table':
      return [...captionTexts(block.caption), ...block.columns.map(({ label }) => label), ...block.rows.flat()].flatMap(
        rich,
      )
    case 'callout':
      return [block.title, block.text].flatMap(rich)
    case 'quotation':
      return [block.text, block.attribution].flatMap(rich)
    default:
      return []
  }
}
