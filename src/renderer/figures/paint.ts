/** Paints a drawing as it was recorded, with the very fonts of the pages: what is on screen is what is printed. */
import type { DisplayList, Op, Paint, PathOp, Segment, Stroke, TextOp } from '../../core/recorder/display-list'

/** Families of drawings: what the app's style sheet calls the same font files, with the weights of plain and bold. */
export const FAMILIES: Readonly<Record<string, readonly [string, number, number]>> = {
  Sans: ['Source Sans 3', 400, 600],
  SansHeavy: ['Source Sans 3', 700, 700],
  Serif: ['Source Serif 4', 400, 600],
}

function fontOf({ bold, italic, size, family }: TextOp): string {
  const [name, plain, heavy] = FAMILIES[family] ?? [family, 400, 700]
  return `${italic ? 'italic ' : ''}${bold ? heavy : plain} ${size}px "${name}"`
}

/** Waits until the browser has the fonts: without them the first drawing would be set in another. */
export async function fontsFor(list: DisplayList): Promise<void> {
  const fonts = new Set(textsOf(list.ops).map(fontOf))
  await Promise.all([...fonts].map((font) => document.fonts.load(font)))
}

const textsOf = (ops: readonly Op[]): readonly TextOp[] =>
  ops.flatMap((op) => (op.kind === 'text' ? [op] : op.kind === 'group' ? textsOf(op.ops) : []))

/** Fills the canvas; `scale` is device pixels per pixel of the drawing. */
export function paint(list: DisplayList, canvas: HTMLCanvasElement, scale: number): void {
  canvas.width = Math.max(1, Math.round(list.width * scale))
  canvas.height = Math.max(1, Math.round(list.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(scale, scale)
  paintOps(list.ops, context)
}

function paintOps(ops: readonly Op[], context: CanvasRenderingContext2D): void {
  for (const op of ops)
    switch (op.kind) {
      case 'path':
        paintPath(op, context)
        break
      case 'text':
        paintText(op, context)
        break
      case 'clip':
        context.save()
        context.clip(pathOf(op.segments), op.rule)
        break
      case 'unclip':
        context.restore()
        break
      case 'group':
        context.save()
        context.transform(...op.matrix)
        paintOps(op.ops, context)
        context.restore()
        break
    }
}

function paintPath({ segments, fill, stroke }: PathOp, context: CanvasRenderingContext2D): void {
  const path = pathOf(segments)
  if (fill) {
    context.fillStyle = cssOf(fill.paint)
    context.fill(path, fill.rule)
  }
  if (stroke) {
    setStroke(stroke, context)
    context.stroke(path)
  }
}

function paintText(op: TextOp, context: CanvasRenderingContext2D): void {
  context.save()
  context.transform(...op.matrix)
  context.font = fontOf(op)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  if (op.fill) {
    context.fillStyle = cssOf(op.fill)
    context.fillText(op.text, 0, 0)
  }
  if (op.stroke) {
    setStroke(op.stroke, context)
    context.strokeText(op.text, 0, 0)
  }
  context.restore()
}

function setStroke({ paint, style }: Stroke, context: CanvasRenderingContext2D): void {
  context.strokeStyle = cssOf(paint)
  context.lineWidth = style.width
  context.lineCap = style.cap
  context.lineJoin = style.join
  context.miterLimit = style.miterLimit
  context.setLineDash([...style.dash])
  context.lineDashOffset = style.dashOffset
}

function pathOf(segments: readonly Segment[]): Path2D {
  const path = new Path2D()
  for (const segment of segments)
    switch (segment[0]) {
      case 'M':
        path.moveTo(segment[1], segment[2])
        break
      case 'L':
        path.lineTo(segment[1], segment[2])
        break
      case 'C':
        path.bezierCurveTo(segment[1], segment[2], segment[3], segment[4], segment[5], segment[6])
        break
      case 'Z':
        path.closePath()
        break
    }
  return path
}

const cssOf = ({ hex, alpha }: Paint): string =>
  alpha >= 1
    ? hex
    : `${hex}${Math.round(alpha * 255)
        .toString(16)
        .padStart(2, '0')}`
