/**
 * What is pasted from Word or a web page -> prose as we know it: headings, paragraphs, lists of two levels, bold, italic, links, passages in
 * another language. Everything else is dropped and its words are kept; a row of a table becomes a line.
 */
import { isLinkAddress } from '../../core/model/address'
import { isLanguageTag, type Language } from '../../core/model/language'
import { LIMITS } from '../../core/model/limits'
import { textPieces } from '../../core/model/plain-text'
import type { Inline, InnerListNode, ListNode, Mark, Prose, ProseNode } from '../../core/model/prose'
import { type HtmlEvent, htmlEvents } from './html-events'

type Attributes = Readonly<Record<string, string>>
type Style = Readonly<{ bold: boolean; italic: boolean; href: string | null; lang: string | null; isHidden: boolean }>

type Shape =
  | { readonly is: 'paragraph' }
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly is: 'item'; readonly ordered: boolean; readonly level: 1 | 2 }

interface OpenBlock {
  shape: Shape
  readonly inlines: Inline[]
  /** A line break, or the end of a cell, before what comes next. */
  gap: '' | ' ' | '; '
}

const BLOCKS =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|section|article|header|footer|main|table|thead|tbody|tr|figure|figcaption|body|address)$/
const PLAIN: Style = { bold: false, italic: false, href: null, lang: null, isHidden: false }
/** Word writes the sign of a list item as text of its own. */
const WORD_ITEM = /mso-list:\s*l\d/i
const WORD_LEVEL = /mso-list:\s*l\d+\s+level(\d)/i
const WORD_SIGN = /mso-list:\s*ignore/i

/** @param language of the text around: passages in it need no mark */
export function proseFromHtml(html: string, language: Language): Prose {
  const reader = new Reader(language)
  for (const event of htmlEvents(html)) reader.take(event)
  return { type: 'doc', content: reader.end() }
}

class Reader {
  readonly #language: Language
  readonly #blocks: { readonly shape: Shape; readonly inlines: readonly Inline[] }[] = []
  readonly #open: { readonly tag: string; readonly style: Style; readonly shape: Shape | undefined }[] = []
  #block: OpenBlock | undefined
  #breaks = 0

  constructor(language: Language) {
    this.#language = language
  }

  take(event: HtmlEvent): void {
    if (event.kind === 'text') this.#text(event.text)
    else if (event.kind === 'close') this.#close(event.tag)
    else this.#start(event.tag, event.attributes)
  }

  end(): readonly ProseNode[] {
    this.#endBlock()
    return nodesOf(this.#blocks).slice(0, LIMITS.entries)
  }

  get #style(): Style {
    return this.#open.at(-1)?.style ?? PLAIN
  }

  #start(tag: string, attributes: Attributes): void {
    if (tag === 'br') {
      this.#breaks += 1
      if (this.#breaks > 1) this.#endBlock()
      else if (this.#block) this.#block.gap = this.#block.gap || ' '
      return
    }
    if (['img', 'hr', 'input', 'meta', 'link', 'col', 'wbr', 'source'].includes(tag)) return
    if ((tag === 'td' || tag === 'th') && this.#block && this.#block.inlines.length > 0) this.#block.gap = '; '
    if (BLOCKS.test(tag)) this.#endBlock()
    this.#open.push({ tag, style: this.#styleOf(tag, attributes), shape: this.#shapeOf(tag, attributes) })
  }

  #close(tag: string): void {
    const at = this.#open.findLastIndex((open) => open.tag === tag)
    if (at >= 0) this.#open.splice(at)
    if (BLOCKS.test(tag)) this.#endBlock()
  }

  #styleOf(tag: string, { href, lang, style = '' }: Attributes): Style {
    const around = this.#style
    const weight = /(?:^|[;\s])font-weight:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase()
    const slope = /(?:^|[;\s])font-style:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase()
    const isBold = tag === 'b' || tag === 'strong' || around.bold
    const isItalic = tag === 'i' || tag === 'em' || tag === 'cite' || around.italic
    const primary = lang?.split('-')[0]?.toLowerCase()
    return {
      bold: weight === undefined ? isBold : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
      italic: slope === undefined ? isItalic : slope !== 'normal',
      href: tag === 'a' && href !== undefined && isLinkAddress(href.trim()) ? href.trim() : around.href,
      lang: lang === undefined || !isLanguageTag(lang) ? around.lang : primary === this.#language ? null : lang,
      isHidden: around.isHidden || WORD_SIGN.test(style) || /display:\s*none/i.test(style),
    }
  }

  /** Of what stands directly in this element; undefined: as around it. */
  #shapeOf(tag: string, { class: name = '', style = '' }: Attributes): Shape | undefined {
    const level = /^h([1-6])$/.exec(tag)?.[1]
    if (level !== undefined) return { is: 'heading', level: level === '1' ? 1 : level === '2' ? 2 : 3 }
    if (tag === 'li') {
      const list = this.#open.findLast((open) => open.tag === 'ul' || open.tag === 'ol')
      const depth = this.#open.filter((open) => open.tag === 'ul' || open.tag === 'ol').length
      return { is: 'item', ordered: list?.tag === 'ol', level: depth > 1 ? 2 : 1 }
    }
    if (/MsoListParagraph/.test(name) || WORD_ITEM.test(style))
      return { is: 'item', ordered: false, level: Number(WORD_LEVEL.exec(style)?.[1] ?? 1) > 1 ? 2 : 1 }
    return undefined
  }

  #text(text: string): void {
    const { bold, italic, href, lang, isHidden } = this.#style
    if (isHidden) {
      // what Word numbers is a list of its own kind
      const shape = this.#shape()
      if (shape.is === 'item' && /\d|[a-z][.)]/i.test(text)) this.#now().shape = { ...shape, ordered: true }
      return
    }
    const words = text.replaceAll(/[ \t\r\n\f]+/g, ' ')
    if (words === '' || (words === ' ' && !this.#block)) return
    this.#breaks = 0
    const block = this.#now()
    const last = block.inlines.at(-1)
    const endsWithSpace = last === undefined || (last.type === 'text' && last.text.endsWith(' '))
    const gap = block.inlines.length === 0 ? '' : block.gap
    const shown =
      gap === '' && endsWithSpace ? words.replace(/^ /, '') : gap === '' ? words : `${gap}${words.trimStart()}`
    block.gap = ''
    if (shown === '') return
    const marks: readonly Mark[] = [
      ...(bold && block.shape.is !== 'heading' ? [{ type: 'bold' } as const] : []), // a heading is bold by itself
      ...(italic ? [{ type: 'italic' } as const] : []),
      ...(href === null ? [] : [{ type: 'link', attrs: { href } } as const]),
      ...(lang === null ? [] : [{ type: 'lang', attrs: { lang } } as const]),
    ]
    for (const piece of textPieces(shown))
      block.inlines.push(marks.length > 0 ? { type: 'text', text: piece, marks } : { type: 'text', text: piece })
  }

  #shape(): Shape {
    return this.#open.findLast(({ shape }) => shape !== undefined)?.shape ?? { is: 'paragraph' }
  }

  #now(): OpenBlock {
    this.#block ??= { shape: this.#shape(), inlines: [], gap: '' }
    return this.#block
  }

  #endBlock(): void {
    const block = this.#block
    this.#block = undefined
    this.#breaks = 0
    if (!block) return
    const inlines = joined(trimmed(block.inlines)).slice(0, LIMITS.entries)
    if (inlines.length > 0) this.#blocks.push({ shape: block.shape, inlines })
  }
}

/** Without the spaces at its end. */
function trimmed(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1)
  if (last?.type !== 'text') return inlines
  const text = last.text.trimEnd()
  return text === '' ? trimmed(inlines.slice(0, -1)) : [...inlines.slice(0, -1), { ...last, text }]
}

/** Neighbours with equal marks are one, as the editor would store them. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    const fits =
      last?.type === 'text' &&
      inline.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(inline.marks) &&
      last.text.length + inline.text.length <= LIMITS.text
    if (fits) out[out.length - 1] = { ...last, text: last.text + inline.text }
    else out.push(inline)
  }
  return out
}

/** Items that follow each other are one list. */
function nodesOf(
  blocks: readonly { readonly shape: Shape; readonly inlines: readonly Inline[] }[],
): readonly ProseNode[] {
  const nodes: ProseNode[] = []
  for (const { shape, inlines } of blocks) {
    if (shape.is === 'paragraph') nodes.push({ type: 'paragraph', content: inlines })
    else if (shape.is === 'heading') nodes.push({ type: 'heading', attrs: { level: shape.level }, content: inlines })
    else {
      const type = shape.ordered ? 'orderedList' : 'bulletList'
      const item = { type: 'listItem', content: [{ type: 'paragraph', content: inlines }] } as const
      const last = nodes.at(-1)
      if (shape.level === 2 && last && isListNode(last)) {
        nodes[nodes.length - 1] = withInner(last, type, item)
        continue
      }
      if (last?.type === type && last.content.length < LIMITS.entries)
        nodes[nodes.length - 1] = { type, content: [...last.content, item] }
      else nodes.push({ type, content: [item] })
    }
  }
  return nodes
}

const isListNode = (node: ProseNode): node is ListNode => node.type === 'bulletList' || node.type === 'orderedList'

/** Under the last item. What stands deeper in other programs is of the second level here. */
function withInner(list: ListNode, type: InnerListNode['type'], item: InnerListNode['content'][number]): ListNode {
  const outer = list.content.at(-1)
  if (!outer) return { ...list, content: [item] }
  const [paragraph, ...inner] = outer.content
  const last = inner.at(-1)
  const joins = last?.type === type && last.content.length < LIMITS.entries
  const lists = joins
    ? [...inner.slice(0, -1), { ...last, content: [...last.content, item] }]
    : [...inner, { type, content: [item] }]
  return { ...list, content: [...list.content.slice(0, -1), { ...outer, content: [paragraph, ...lists] }] }
}
