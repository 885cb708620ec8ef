/** The pieces of a line as they are drawn: by inline element, and in as few text objects as possible. */
import { type Inline, type Line, widthOfText } from './pdfmake-internals'
import { type ElementAttributes, type Slot, StructElement } from './semantic-tree'

/** A copy of an inline to be drawn without pdfmake's own links and decorations; `source` still has them. */
export interface DrawnInline extends Inline {
  source: Inline
}

export const isPlainLine = (line: Line): boolean =>
  !line._pageNodeRef &&
  !line.inlines.some(
    (inline) =>
      hasLink(inline) ||
      inline.decoration ||
      inline.background ||
      inline.lang ||
      inline.tag ||
      inline.actualText ||
      inline.expansion ||
      inline._pageNodeRef ||
      inline._softHyphen,
  )

export const hasLink = (inline: Inline): boolean =>
  Boolean(inline.link || inline.linkToDestination || inline.linkToPage)

export const bareInlines = (line: Line): DrawnInline[] =>
  line.inlines.map((source) => ({
    ...source,
    source,
    link: null,
    linkToPage: null,
    linkToDestination: null,
    decoration: null,
    background: null,
  }))

/** pdfmake reserves the width of '00000' for a page number; close the gap where text follows on the line. */
export function fillInPageNumbers(inlines: readonly DrawnInline[]): void {
  let shift = 0
  for (const inline of inlines) {
    inline.x -= shift
    const target = inline._pageNodeRef
    if (!target) continue
    inline._isPage = true
    const position = target.positions?.[0]
    if (position === undefined) throw new Error('A page reference names an id that no block has')
    if (inline.alignment === 'right' || inline.alignment === 'center') continue // pdfmake aligns these itself
    const text = inline.text.replace(/0{5}/, String(position.pageNumber))
    const width = widthOfText(text, inline)
    shift += inline.width - width
    Object.assign(inline, { text, width, _pageNodeRef: null })
  }
}

/** Neighbours that belong to one inline element, or to none. */
export function splitRuns(inlines: readonly DrawnInline[]): DrawnInline[][] {
  const runs: { key: string; inlines: DrawnInline[] }[] = []
  for (const inline of inlines) {
    const { link, linkToDestination, linkToPage, tag, lang, actualText, expansion, alt, _softHyphen } = inline.source
    const key = [link, linkToDestination, linkToPage, tag, lang, actualText, expansion, alt, _softHyphen].join('\u0000')
    const last = runs.at(-1)
    if (last?.key === key) last.inlines.push(inline)
    else runs.push({ key, inlines: [inline] })
  }
  return runs.map((run) => run.inlines)
}

const SAME_STYLE = ['font', 'fontSize', 'fontFeatures', 'characterSpacing', 'color', 'opacity', 'sup', 'sub'] as const

/** pdfmake draws every word in its own text object; words that differ in nothing but the text are drawn as one. */
export function joinWords<T extends Inline>(inlines: readonly T[]): T[] {
  const joined: T[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    const continues =
      last !== undefined &&
      !inline._pageNodeRef &&
      !last._pageNodeRef &&
      /[\s\u00ad]$/.test(last.text) &&
      Math.abs(inline.x - last.x - last.width) < 0.001 &&
      SAME_STYLE.every((key) => last[key] === inline[key])
    if (continues) {
      last.text += inline.text
      last.width += inline.width
      last.trailingCut = inline.trailingCut ?? 0
    } else {
      joined.push({ ...inline })
    }
  }
  return joined
}

/** Where a run of text goes; `link` is the element that its annotation belongs to, when it is one. */
interface InlinePlace {
  readonly element: StructElement
  readonly slot: Slot
  readonly link: StructElement | undefined
}

/** The inline element a run belongs to and its slot; continues the element over line and page ends. */
export function inlineElement(owner: StructElement, ownerSlot: Slot, inline: Inline): InlinePlace {
  let element = owner
  let slot = ownerSlot
  const enter = (type: string, attrs: ElementAttributes, continues: string): void => {
    const last = slot.at(-1)
    if (last instanceof StructElement && last.type === type && last.attrs.continues === continues) {
      element = last
    } else {
      element = new StructElement(type, null, { ...attrs, continues })
      element.parent = owner
      slot.push(element)
    }
    slot = element.slot()
  }
  const { lang, actualText, expansion } = inline
  const target = inline.link || inline.linkToDestination || (inline.linkToPage && `#${inline.linkToPage}`)
  if (inline.tag) enter(inline.tag, { lang, actualText, expansion }, `tag:${inline.tag}`)
  else if (!target && (lang || actualText || expansion)) {
    enter('Span', { lang, actualText, expansion }, `span:${lang}:${actualText}:${expansion}`)
  }
  if (!target) return { element, slot, link: undefined }
  enter('Link', { lang }, `link:${target}`)
  const link = element
  // one link may hold several pieces, of which one is a short form
  if (!inline.tag && expansion) enter('Span', { expansion }, `span:${expansion}`)
  return { element, slot, link }
}
