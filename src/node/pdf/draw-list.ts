/**
 * Draws a display list on a page as PDF paths, clips and text. No image, soft mask or pattern comes of it: a list holds
 * plain colours only, and pdfkit writes opacity as a graphics state.
 */
import type { DisplayList, Op, PathOp } from '../../core/recorder/display-list'
import type { DrawnDocument, DrawnFont } from './drawn-document'
import { PageContent } from './page-content'

/** Finds the open font of a face, such as pdfmake's `provideFont`. */
export type FontOfFace = (family: string, bold: boolean, italic: boolean) => DrawnFont

/** In points, from the top left corner of the page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draws the list stretched to the box and cut to it, as a canvas is. The document's state is as before afterwards. */
export function drawDisplayList(doc: DrawnDocument, list: DisplayList, box: Box, font: FontOfFace): void {
  const { _font } = doc
  const content = new PageContent(doc)
  content.save()
  content.transform([box.width / list.width, 0, 0, box.height / list.height, box.x, box.y])
  content.clip(outlineOf(list), 'nonzero')
  // here rather than in each state saved below
  content.opacity(1)
  drawOps(content, list.ops, font)
  content.restore()
  content.end()
  doc._font = _font
}

const outlineOf = ({ width, height }: DisplayList) =>
  [['M', 0, 0], ['L', width, 0], ['L', width, height], ['L', 0, height], ['Z']] as const

function drawOps(content: PageContent, ops: readonly Op[], font: FontOfFace): void {
  for (const op of ops) {
    switch (op.kind) {
      case 'path':
        drawPath(content, op)
        break
      case 'text':
        content.text(op.text, font(op.family, op.bold, op.italic), op.size, op.matrix, op)
        break
      case 'clip':
        content.save()
        content.clip(op.segments, op.rule)
        break
      case 'unclip':
        content.restore()
        break
      case 'group':
        content.save()
        content.transform(op.matrix)
        drawOps(content, op.ops, font)
        content.restore()
        break
    }
  }
}

function drawPath(content: PageContent, { segments, fill, stroke }: PathOp): void {
  if (fill && stroke && fill.paint.alpha === 1 && stroke.paint.alpha === 1) {
    content.fillAndStroke(segments, fill, stroke)
    return
  }
  if (fill) content.fill(segments, fill)
  if (stroke) content.stroke(segments, stroke)
}
