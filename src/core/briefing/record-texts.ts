/** What a briefing prints of its records, record by record: their words reach a reader without anybody typing them again. */
import type { Block, RichText } from './briefing'
import { plainText } from './plain-text'

export interface RecordText {
  readonly record: string
  /** All of it, with plain spaces. */
  readonly text: string
}

const richTexts = (block: Block): readonly RichText[] => {
  switch (block.kind) {
    case 'paragraph':
      return [block.text]
    case 'list':
    case 'sources':
      return block.items
    case 'table':
      return block.rows.flat()
    default:
      return []
  }
}

export function recordTexts(blocks: readonly Block[]): readonly RecordText[] {
  const texts = new Map<string, string[]>()
  const add = (record: string, text: string): void => {
    const known = texts.get(record)
    if (known) known.push(text)
    else texts.set(record, [text])
  }
  for (const block of blocks) {
    if (block.kind === 'cards')
      for (const { record, name, gloss, aims } of block.cards)
        add(record, [name, plainText(gloss), plainText(aims)].join('\n'))
    for (const rich of richTexts(block)) {
      // runs of one record that follow each other are one text: a name among them is a run of its own
      let [record, text] = ['', '']
      for (const run of rich) {
        if (run.citation || run.footnote) continue
        if (run.record !== record) {
          if (record !== '') add(record, text)
          ;[record, text] = [run.record ?? '', '']
        }
        text += run.text
      }
      if (record !== '') add(record, text)
    }
  }
  return [...texts].map(([record, parts]) => ({ record, text: parts.join('\n').replaceAll('\u00a0', ' ') }))
}
