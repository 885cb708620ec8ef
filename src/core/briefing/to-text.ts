/** A briefing as plain text, in reading order: for reading over, for searching, for the command line. */
import type { Block, Briefing, Caption, PageLabels, RichText } from './briefing'

/** With the numbers of citations and the marks of notes in square brackets. */
const line = (text: RichText): string =>
  text
    .map((run) => (run.citation ? `[${run.citation.number}]` : run.footnote ? `[${run.text}]` : run.text))
    .join('')
    .replaceAll('\u00a0', ' ')
    .trim()

/** What stands at the foot of the page. */
const notes = (text: RichText): readonly string[] =>
  text.flatMap((run) => (run.footnote?.place === 'foot' ? [`[${run.text}] ${run.footnote.text}`] : []))

const labelled = (label: string, text: string): readonly string[] => (text === '' ? [] : [`${label}: ${text}`])
const captionLines = (kind: 'figure' | 'table', { number, title, note, sourceLine }: Caption, labels: PageLabels) => ({
  head: `${labels[kind]} ${number}. ${line(title)}`.trim(),
  foot: [...labelled(labels.note, line(note)), ...labelled(labels.source, line(sourceLine))],
})

/** Numbers of the second level begin anew under each item, and where dots and numbers take turns. */
function listSigns({ ordered, items, places }: Extract<Block, { kind: 'list' }>): readonly string[] {
  let [outer, inner] = [0, 0]
  return items.map((_, at) => {
    const place = places?.[at] ?? { level: 1, ordered }
    if (place.level === 1) {
      ;[outer, inner] = [outer + 1, 0]
      return place.ordered ? `${outer}.` : '-'
    }
    const before = places?.[at - 1]
    inner = before?.level === 2 && before.ordered === place.ordered ? inner + 1 : 1
    return place.ordered ? `   ${inner}.` : '   -'
  })
}

function blockLines(block: Block, labels: PageLabels, blocks: readonly Block[]): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [
        [block.organisation, block.unit].filter((part) => part !== '').join(', '),
        line(block.kicker),
        `# ${line(block.title)}`,
        line(block.standfirst),
        ...block.meta.map(({ label, value }) => `${label}: ${value}`),
      ]
    case 'key-figures':
      return block.items.map(({ number, label }) => `- ${line(number)}: ${line(label)}`)
    case 'contents':
      return [
        block.heading,
        ...blocks.flatMap((one) => (one.kind === 'heading' && one.level === 1 ? [`- ${line(one.text)}`] : [])),
      ]
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${line(block.text)}`]
    case 'paragraph':
      return [line(block.text), ...notes(block.text)]
    case 'list':
      return [
        ...listSigns(block).map((sign, at) => `${sign} ${line(block.items[at] ?? [])}`),
        ...block.items.flatMap(notes),
      ]
    case 'figure': {
      const { head, foot } = captionLines('figure', block.caption, labels)
      return [head, `[${block.alt}]`, ...foot]
    }
    case 'photo': {
      const { head, foot } = captionLines('figure', block.caption, labels)
      return [head, `[${block.alt}]`, ...foot, ...labelled(labels.picture, block.credit)]
    }
    case 'cards':
      return block.cards.flatMap(({ name, gloss, aims, facts }) => [
        gloss.length === 0 ? name : `${name} (${line(gloss)})`,
        line(aims),
        ...facts.map(({ label, value }) => `- ${label}: ${line(value)}`),
      ])
    case 'table': {
      const { head, foot } = captionLines('table', block.caption, labels)
      const row = (cells: readonly RichText[]) => cells.map(line).join(' | ')
      return [head, row(block.columns.map(({ label }) => label)), ...block.rows.map(row), ...foot]
    }
    case 'callout':
      return [line(block.title), line(block.text)]
    case 'quotation':
      return [line(block.text), line(block.attribution)]
    case 'endnotes':
      return [`## ${block.heading}`, ...block.items.map(({ mark, text }) => `[${mark}] ${text}`)]
    case 'sources':
      return [`## ${block.heading}`, ...block.items.map((item, at) => `${at + 1}. ${line(item)}`)]
    case 'colophon':
      return [line(block.text)]
    case 'page-break':
      return []
  }
}

const texts = new WeakMap<Block, string>()

/** What one block prints, line by line. A block is of one briefing and never changes, so that several checks read it once. */
export function blockText(block: Block, { labels, blocks }: Pick<Briefing, 'labels' | 'blocks'>): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const made = blockLines(block, labels, blocks)
    .filter((text) => text !== '')
    .join('\n')
  texts.set(block, made)
  return made
}

/** Blocks are parted by an empty line. Pull quotations repeat what is there and are left out, as in the tagged PDF. */
export const briefingText = (briefing: Briefing): string =>
  `${briefing.blocks
    .map((block) => blockText(block, briefing))
    .filter((text) => text !== '')
    .join('\n\n')}\n`
