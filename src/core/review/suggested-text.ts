/**
 * Written text as a row of units, words and what begins each line, so that single changes of it can be told, taken and left out. Any row of
 * units is a text again: whatever is taken, and in whichever order, the result can be saved.
 */
import { stretchesBetween } from '../compare/diff-units'
import { wantedNow } from '../compare/three-way'
import { LIMITS } from '../model/limits'
import type {
  Inline,
  InlineText,
  InnerListNode,
  LIST_TYPES,
  ListItemNode,
  ParagraphNode,
  Prose,
  ProseNode,
} from '../model/prose'
import type { TextSuggestion } from '../model/review'

type ListType = (typeof LIST_TYPES)[number]
/** How a line begins. */
export type Line =
  | { readonly is: 'paragraph' }
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3 }
  /** `starts`: it is the first of its list. */
  | { readonly is: 'item'; readonly list: ListType; readonly depth: 1 | 2; readonly starts: boolean }

export type TextUnit = { readonly key: string } & (
  | { readonly line: Line }
  /** `isWord`: it has one blank before it, unless it begins its line. So what is written beside a word leaves the word as it is. */
  | { readonly inline: Inline; readonly isWord?: true }
)

export const EMPTY_PROSE: Prose = { type: 'doc', content: [] }

const lineUnit = (line: Line): TextUnit => ({ key: `\n${JSON.stringify(line)}`, line })
const paragraphLine = lineUnit({ is: 'paragraph' })

/** A word, a sign or the blanks at the end, each with the blanks before it. */
const PARTS = /\s*[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*|\s*\S|\s+$/gu

/** A line of text in units: words, blanks that stand by themselves, values and references. */
export const unitsOfLine = (line: InlineText): readonly TextUnit[] =>
  line.flatMap((inline, place) => unitsOfInline(inline, place === 0))

function unitsOfInline(inline: Inline, isFirst: boolean): readonly TextUnit[] {
  if (inline.type !== 'text') return [{ key: JSON.stringify(inline), inline }]
  const marks = inline.marks && inline.marks.length > 0 ? JSON.stringify(inline.marks) : ''
  return (inline.text.match(PARTS) ?? []).map((text, place): TextUnit => {
    const part: Inline = marks === '' ? { type: 'text', text } : { ...inline, text }
    const isStart = isFirst && place === 0
    const word = text.trimStart()
    if (word !== '' && text === (isStart ? word : ` ${word}`))
      return { key: `${marks}|${word}`, inline: part, isWord: true }
    return { key: `${marks}=${text}`, inline: part }
  })
}

export const unitsOfProse = ({ content }: Prose): readonly TextUnit[] => content.flatMap(unitsOfNode)

function unitsOfNode(node: ProseNode): readonly TextUnit[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphLine, ...unitsOfLine(node.content)]
    case 'heading':
      return [lineUnit({ is: 'heading', level: node.attrs.level }), ...unitsOfLine(node.content)]
    default:
      return node.content.flatMap(({ content: [words, ...lists] }, place) => [
        lineUnit({ is: 'item', list: node.type, depth: 1, starts: place === 0 }),
        ...unitsOfLine(words.content),
        ...lists.flatMap(unitsOfInnerList),
      ])
  }
}
const unitsOfInnerList = ({ type, content }: InnerListNode): readonly TextUnit[] =>
  content.flatMap(({ content: [words] }, place) => [
    lineUnit({ is: 'item', list: type, depth: 2, starts: place === 0 }),
    ...unitsOfLine(words.content),
  ])

/** The text that units stand for. Items that lost the one above them come up a level. */
export function proseOf(units: readonly TextUnit[]): Prose {
  const nodes: ProseNode[] = []
  for (const { line, content } of linesIn(units)) {
    const last = nodes.at(-1)
    const words: ParagraphNode = { type: 'paragraph', content }
    if (line.is === 'paragraph') nodes.push(words)
    else if (line.is === 'heading') nodes.push({ type: 'heading', attrs: { level: line.level }, content })
    else {
      const list = last?.type === 'bulletList' || last?.type === 'orderedList' ? last : undefined
      const above = list?.content.at(-1)
      if (line.depth === 2 && list && above) {
        nodes.splice(-1, 1, { ...list, content: list.content.with(-1, withInner(above, line, words)) })
      } else if (list?.type === line.list && !(line.starts && line.depth === 1)) {
        nodes.splice(-1, 1, { ...list, content: [...list.content, { type: 'listItem', content: [words] }] })
      } else nodes.push({ type: line.list, content: [{ type: 'listItem', content: [words] }] })
    }
  }
  return { type: 'doc', content: nodes }
}

function withInner(
  { content: [head, ...lists] }: ListItemNode,
  { list, starts }: Extract<Line, { is: 'item' }>,
  words: ParagraphNode,
): ListItemNode {
  const last = lists.at(-1)
  const item = { type: 'listItem', content: [words] } as const
  if (last?.type === list && !starts) {
    return { type: 'listItem', content: [head, ...lists.with(-1, { ...last, content: [...last.content, item] })] }
  }
  return { type: 'listItem', content: [head, ...lists, { type: list, content: [item] }] }
}

/** Words that no line was begun for stand in a paragraph. */
function linesIn(units: readonly TextUnit[]): readonly { readonly line: Line; readonly content: InlineText }[] {
  const lines: { line: Line; content: Inline[] }[] = []
  for (const unit of units) {
    if ('line' in unit) lines.push({ line: unit.line, content: [] })
    else {
      const open = lines.at(-1) ?? { line: { is: 'paragraph' }, content: [] }
      if (lines.length === 0) lines.push(open)
      append(open.content, placed(unit, open.content.length === 0))
    }
  }
  return lines
}

/** What a unit is at this place of a line. */
export function placed(unit: Extract<TextUnit, { inline: Inline }>, isStart: boolean): Inline {
  const { inline, isWord } = unit
  if (!isWord || inline.type !== 'text') return inline
  const word = inline.text.trimStart()
  return { ...inline, text: isStart ? word : ` ${word}` }
}

function append(content: Inline[], inline: Inline): void {
  const last = content.at(-1)
  const fits =
    last?.type === 'text' &&
    inline.type === 'text' &&
    JSON.stringify(last.marks ?? []) === JSON.stringify(inline.marks ?? []) &&
    last.text.length + inline.text.length <= LIMITS.text
  if (fits) content.splice(-1, 1, { ...last, text: last.text + inline.text })
  else content.push(inline)
}

/** One change: where it stands in the text, what goes there, what comes. */
export interface TextChange {
  /** Of the first unit that goes, or before which something comes. */
  readonly from: number
  readonly removed: readonly TextUnit[]
  readonly added: readonly TextUnit[]
}

export const changesOfText = (text: readonly TextUnit[], wanted: readonly TextUnit[]): readonly TextChange[] =>
  stretchesBetween(text, wanted).map(({ removed, added }) => ({
    from: removed[0],
    removed: text.slice(removed[0], removed[0] + removed[1]),
    added: wanted.slice(added[0], added[0] + added[1]),
  }))

export const withChange = (text: readonly TextUnit[], { from, removed, added }: TextChange): readonly TextUnit[] =>
  text.toSpliced(from, removed.length, ...added)

/** What is suggested of the text as it is now. */
export interface Suggested {
  readonly text: readonly TextUnit[]
  readonly wanted: readonly TextUnit[]
  /** The suggestion's own text where that still fits: the very object. */
  readonly prose: Prose
  readonly changes: readonly TextChange[]
  /** Somebody rewrote the same words since. */
  readonly isOvertaken: boolean
}

/**
 * The text may have gone on since the suggestion was made: then both are brought together word by word. Where both changed the same words, what is
 * suggested is the suggestion's.
 */
export function suggestedOf(current: Prose, { was, now }: Pick<TextSuggestion, 'was' | 'now'>): Suggested {
  const [text, base, theirs] = [unitsOfProse(current), unitsOfProse(was), unitsOfProse(now)]
  const isSame = text.length === base.length && text.every(({ key }, at) => key === base[at]?.key)
  if (isSame) return { text, wanted: theirs, prose: now, changes: changesOfText(text, theirs), isOvertaken: false }
  const { units: wanted, isOvertaken } = wantedNow(text, base, theirs)
  return { text, wanted, prose: proseOf(wanted), changes: changesOfText(text, wanted), isOvertaken }
}
