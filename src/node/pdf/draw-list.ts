/**
 * Draws a display list on a page as PDF paths, clips and text. No image, soft mask or pattern comes of it: a list holds
 * plain colours only, and pdfkit writes opacity as a graphics state.
 */
import type { DisplayList, Op, Paint, PathOp, Segment, Stroke, TextOp } from '../../core/recorder/display-list'
import type { Matrix } from '../../core/recorder/matrix'
import type { PdfKitDocument } from './pdfkit-document'

/** Finds the open font of a face, such as pdfmake's `provideFont`. */
export type FontOfFace = (family: string, bold: boolean, italic: boolean) => unknown

/** In points, from the top left corner of the page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws the list stretched to the box and cut to it, as a canvas is. The document's state is as before afterwards. */
export function drawDisplayList(doc: PdfKitDocument, list: DisplayList, box: Box, font: FontOfFace): void {
  const { _font, _fontSize, x, y } = doc
  doc.save()
  doc.transform(box.width / list.width, 0, 0, box.height / list.height, box.x, box.y)
  doc.rect(0, 0, list.width, list.height)
  doc.clip()
  drawOps(doc, list.ops, font)
  doc.restore()
  Object.assign(doc, { _font, _fontSize, x, y })
}

function drawOps(doc: PdfKitDocument, ops: readonly Op[], font: FontOfFace): void {
  for (const op of ops) {
    switch (op.kind) {
      case 'path':
        drawPath(doc, op)
        break
      case 'text':
        drawText(doc, op, font)
        break
      case 'clip':
        doc.save()
        // An empty path clips all away; PDF knows no empty path.
        if (op.segments.length > 0) writePath(doc, op.segments)
        else doc.rect(0, 0, 0, 0)
        doc.clip(pdfRule(op.rule))
        break
      case 'unclip':
        doc.restore()
        break
      case 'group':
        doc.save()
        transform(doc, op.matrix)
        drawOps(doc, op.ops, font)
        doc.restore()
        break
    }
  }
}

function drawPath(doc: PdfKitDocument, op: PathOp): void {
  if (op.fill) {
    setFill(doc, op.fill.paint)
    writePath(doc, op.segments)
    doc.fill(pdfRule(op.fill.rule))
  }
  if (op.stroke) {
    setStroke(doc, op.stroke)
    writePath(doc, op.segments)
    doc.stroke()
  }
}

function drawText(doc: PdfKitDocument, op: TextOp, font: FontOfFace): void {
  const [a, b, c, d, e, f] = op.matrix
  const isUpright = [a - 1, b, c, d - 1].every((difference) => Math.abs(difference) < 1e-6)
  if (!isUpright) {
    doc.save()
    transform(doc, op.matrix)
  }
  doc._font = font(op.family, op.bold, op.italic)
  doc.fontSize(op.size)
  if (op.fill) setFill(doc, op.fill)
  if (op.stroke) setStroke(doc, op.stroke)
  doc.text(op.text, isUpright ? round(e) : 0, isUpright ? round(f) : 0, {
    lineBreak: false,
    baseline: 'alphabetic',
    fill: op.fill !== null,
    stroke: op.stroke !== null,
  })
  if (!isUpright) doc.restore()
}

function writePath(doc: PdfKitDocument, segments: readonly Segment[]): void {
  for (const segment of segments) {
    switch (segment[0]) {
      case 'M':
        doc.moveTo(round(segment[1]), round(segment[2]))
        break
      case 'L':
        doc.lineTo(round(segment[1]), round(segment[2]))
        break
      case 'C': {
        const [, x1, y1, x2, y2, x, y] = segment
        doc.bezierCurveTo(round(x1), round(y1), round(x2), round(y2), round(x), round(y))
        break
      }
      case 'Z':
        doc.closePath()
        break
    }
  }
}

function setFill(doc: PdfKitDocument, paint: Paint): void {
  doc.fillColor(paint.hex, paint.alpha)
}

function setStroke(doc: PdfKitDocument, { paint, style }: Stroke): void {
  doc.strokeColor(paint.hex, paint.alpha)
  doc.lineWidth(round(style.width))
  doc.lineCap(style.cap)
  doc.lineJoin(style.join)
  if (style.join === 'miter') doc.miterLimit(style.miterLimit)
  // pdfkit refuses a dash of no length, which with round ends is a dot.
  if (style.dash.length > 0) {
    doc.dash(
      style.dash.map((length) => Math.max(0.01, round(length))),
      { phase: round(style.dashOffset) },
    )
  } else doc.undash()
}

function transform(doc: PdfKitDocument, [a, b, c, d, e, f]: Matrix): void {
  doc.transform(a, b, c, d, round(e), round(f))
}

const pdfRule = (rule: 'nonzero' | 'evenodd') => (rule === 'evenodd' ? 'even-odd' : undefined)

/** Two decimals of a pixel: one would make the dots of a hatch vanish, three only make the file bigger. */
function round(value: number): number {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? 0 : rounded // never -0
}
