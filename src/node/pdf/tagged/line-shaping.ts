/** What happens to a line of words after pdfmake has filled it. */
import { type Inline, type LaidNode, type Line, widthOfText } from './pdfmake-internals'
import { SOFT_HYPHEN } from './semantic-tree'

/** pdfmake resolves page references on the first line of a paragraph only. */
export function resolvePageReferences(line: Line): void {
  for (const inline of line.inlines) {
    if (inline._tocItemRef) inline._pageNodeRef = inline._tocItemRef
    if (inline._pageRef) inline._pageNodeRef = inline._pageRef._nodeRef
  }
}

/**
 * A soft hyphen is a place to break and has no width: where a line really broke at one, add a visible hyphen, giving
 * words back to the paragraph while it does not fit.
 */
export function hyphenate(rest: Inline[], line: Line): void {
  const recompute = (): void => {
    line.inlineWidths = line.inlines.reduce((width, inline) => width + inline.width, 0)
    line.trailingCut = line.inlines.at(-1)?.trailingCut ?? 0
  }
  for (;;) {
    const last = line.inlines.at(-1)
    if (rest.length === 0 || last === undefined || !last.text.endsWith(SOFT_HYPHEN)) return
    const hyphen: Inline = { ...last, text: '-', _softHyphen: true, leadingCut: 0, trailingCut: 0, lineEnd: false }
    hyphen.width = widthOfText('-', hyphen)
    hyphen.x = last.x + last.width
    if (line.getWidth() + hyphen.width <= line.maxWidth + 0.01 || line.inlines.length === 1) {
      line.inlines.push(hyphen)
      recompute()
      return
    }
    line.inlines.pop()
    rest.unshift(last)
    recompute()
  }
}

/** pdfmake stretches every place where a line may break, also after '-' and '/'; stretch spaces only. */
export function justify(line: Line): void {
  if (line.inlines[0]?.alignment !== 'justify' || line.newLineForced || line.lastLineInParagraph) return
  const follows = line.inlines.map((_, n) => /\s$/.test(line.inlines[n - 1]?.text ?? ''))
  const gaps = follows.filter(Boolean).length
  const extra = gaps === 0 ? 0 : (line.maxWidth - line.getWidth()) / gaps
  let offset = 0
  line.inlines.forEach((inline, n) => {
    if (follows[n]) offset += extra
    inline.x += offset
    inline.justifyShift = follows[n] ? extra : 0
  })
  line.lastLineInParagraph = true // tells pdfmake's writer that there is nothing left to align
}

/** A forced break must not glue two words together for text extraction. */
export function separateForcedBreak(node: LaidNode, line: Line): void {
  const last = line.inlines.at(-1)
  if (line.newLineForced && node._inlines?.length && last?.text && !last.text.endsWith(' ')) last.text += ' '
}
