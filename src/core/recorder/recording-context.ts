/**
 * A canvas context that draws nothing and remembers everything: each call adds to a display list.
 * What it cannot carry out it refuses (`refusing-context.ts`); an unknown setting is refused too, for the object takes
 * no further properties.
 */
import type { Canvas2D, FillRule, TextMeasure } from './canvas-2d'
import type { Op, Segment, Stroke, StrokeStyle } from './display-list'
import { parseFont } from './font'
import { HatchPattern } from './hatch'
import { hatchSegments } from './hatch-geometry'
import { multiply, uniformScale } from './matrix'
import { onGround, paintOf } from './paint'
import { PathBuilder } from './path-builder'
import type { RecordingCanvas } from './recording-canvas'
import { StateContext } from './state-context'
import type { Face, TextMeasurer } from './text-measurer'
import { baselineShift, plainText, shareLeftOf } from './text-placement'
import { UnsupportedCanvasCall } from './unsupported'

export class RecordingContext2D extends StateContext implements Canvas2D {
  #ops: Op[] = []
  #path = new PathBuilder()
  readonly #measurer: TextMeasurer

  constructor(
    readonly canvas: RecordingCanvas,
    measurer: TextMeasurer,
  ) {
    super()
    this.#measurer = measurer
    Object.preventExtensions(this)
  }

  /** What was drawn so far, with clips still open closed at the end. */
  get recordedOps(): readonly Op[] {
    return [...this.#ops, ...unclips(this.state.clipCount)]
  }

  /** Back to an empty canvas: what setting its size does. */
  forget(): void {
    this.forgetState()
    this.#ops = []
    this.#path.begin()
  }

  beginPath(): void {
    this.#path.begin()
  }
  closePath(): void {
    this.#path.close()
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(this.state.transform, x, y)
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(this.state.transform, x, y)
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.bezierCurveTo(this.state.transform, x1, y1, x2, y2, x, y)
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#path.quadraticCurveTo(this.state.transform, x1, y1, x, y)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(this.state.transform, x, y, width, height)
  }
  roundRect(x: number, y: number, width: number, height: number, radii: number | number[] = 0): void {
    this.#path.roundRect(this.state.transform, x, y, width, height, radii)
  }
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number, counterclockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, startAngle, endAngle, counterclockwise)
  }
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    startAngle: number,
    endAngle: number,
    counterclockwise = false,
  ): void {
    this.#path.ellipse(this.state.transform, x, y, radiusX, radiusY, rotation, startAngle, endAngle, counterclockwise)
  }

  fill(rule: FillRule = 'nonzero'): void {
    refusePath2D('fill', rule)
    this.#fill(this.#path.segments, rule)
  }
  stroke(path?: never): void {
    refusePath2D('stroke', path)
    this.#stroke(this.#path.segments)
  }
  clip(rule: FillRule = 'nonzero'): void {
    refusePath2D('clip', rule)
    this.#ops.push({ kind: 'clip', segments: this.#path.segments, rule })
    this.change({ clipCount: this.state.clipCount + 1 })
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#fill(this.#rectangle(x, y, width, height), 'nonzero')
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#stroke(this.#rectangle(x, y, width, height))
  }
  /** Empties the canvas; a part of it cannot be emptied, for ink once recorded stays. */
  clearRect(x: number, y: number, width: number, height: number): void {
    const isUnmoved = this.state.transform.join() === '1,0,0,1,0,0'
    const coversAll = x <= 0 && y <= 0 && x + width >= this.canvas.width && y + height >= this.canvas.height
    if (this.#ops.length === 0) return
    if (!isUnmoved || !coversAll || this.state.clipCount > 0) {
      throw new UnsupportedCanvasCall('clearRect of a part', 'paint over it with the background colour')
    }
    this.#ops = []
  }

  /** Places another recording canvas, whole. Bitmaps are refused. */
  drawImage(image: unknown, ...numbers: number[]): void {
    if (!isRecordingCanvas(image)) {
      throw new UnsupportedCanvasCall('drawImage of a bitmap', 'figures hold no pixels')
    }
    if (numbers.length > 4) throw new UnsupportedCanvasCall('drawImage of a part', 'clip to the part instead')
    if (this.state.globalAlpha !== 1) throw new UnsupportedCanvasCall('drawImage with globalAlpha', 'draw it opaque')
    const [x = 0, y = 0, width = image.width, height = image.height] = numbers
    const placed = multiply(this.state.transform, [width / image.width, 0, 0, height / image.height, x, y])
    this.#ops.push({ kind: 'group', matrix: placed, ops: image.displayList.ops })
  }

  measureText(text: string): TextMeasure {
    const { face, size } = this.#font()
    const { ascent, descent } = face.metrics(size)
    const width = face.width(plainText(text), size)
    return {
      width,
      actualBoundingBoxLeft: shareLeftOf(this.state.textAlign) * width,
      actualBoundingBoxRight: (1 - shareLeftOf(this.state.textAlign)) * width,
      actualBoundingBoxAscent: ascent,
      actualBoundingBoxDescent: descent,
      fontBoundingBoxAscent: ascent,
      fontBoundingBoxDescent: descent,
    }
  }
  fillText(text: string, x: number, y: number, maxWidth?: number): void {
    const fill = this.#textPaint('fillText', this.state.fillStyle)
    if (fill) this.#text(text, x, y, maxWidth, { fill, stroke: null })
  }
  strokeText(text: string, x: number, y: number, maxWidth?: number): void {
    const paint = this.#textPaint('strokeText', this.state.strokeStyle)
    // The emitter strokes under the text's own matrix, so this width is not scaled here.
    if (paint) this.#text(text, x, y, maxWidth, { fill: null, stroke: { paint, style: this.#strokeStyle(1) } })
  }

  protected override closeClips(count: number): void {
    this.#ops.push(...unclips(count))
  }

  #fill(segments: readonly Segment[], rule: FillRule): void {
    if (segments.length < 2) return
    const style = this.state.fillStyle
    if (style instanceof HatchPattern) {
      this.#fillHatch(segments, rule, style)
      return
    }
    const paint = paintOf(String(style), this.state.globalAlpha)
    if (paint) this.#ops.push({ kind: 'path', segments, fill: { paint, rule }, stroke: null, isHatch: false })
  }

  #fillHatch(segments: readonly Segment[], rule: FillRule, { hatch }: HatchPattern): void {
    const background = hatch.background === null ? null : paintOf(hatch.background, this.state.globalAlpha)
    if (background) {
      this.#ops.push({ kind: 'path', segments, fill: { paint: background, rule }, stroke: null, isHatch: false })
    }
    const seeThrough = paintOf(hatch.ink, this.state.globalAlpha)
    const ink = seeThrough && background ? onGround(seeThrough, background) : seeThrough
    const marks = hatchSegments(segments, hatch, rule)
    if (!ink || marks.segments.length === 0) return
    const style: StrokeStyle = {
      width: hatch.width,
      cap: marks.cap,
      join: 'miter',
      miterLimit: 10,
      dash: marks.dash,
      dashOffset: 0,
    }
    this.#ops.push({ kind: 'path', segments: marks.segments, fill: null, stroke: { paint: ink, style }, isHatch: true })
  }

  #stroke(segments: readonly Segment[]): void {
    const style = this.state.strokeStyle
    if (style instanceof HatchPattern) throw new UnsupportedCanvasCall('stroke with a hatch', 'use a plain colour')
    const paint = paintOf(String(style), this.state.globalAlpha)
    if (!paint || segments.length < 2) return
    const scale = uniformScale(this.state.transform)
    if (scale === null) {
      throw new UnsupportedCanvasCall('stroke under a stretching transform', 'a line has one width; stretch the points')
    }
    if (scale === 0) return
    const stroke: Stroke = { paint, style: this.#strokeStyle(scale) }
    const last = this.#ops.at(-1)
    // The outline of what was just filled: one shape with both.
    if (last?.kind === 'path' && last.segments === segments && last.stroke === null)
      this.#ops[this.#ops.length - 1] = { ...last, stroke }
    else this.#ops.push({ kind: 'path', segments, fill: null, stroke, isHatch: false })
  }

  #strokeStyle(scale: number): StrokeStyle {
    const { lineWidth, lineCap, lineJoin, miterLimit, lineDash, lineDashOffset } = this.state
    const dash = lineDash.some((length) => length > 0) ? lineDash.map((length) => length * scale) : []
    return {
      width: lineWidth * scale,
      cap: lineCap,
      join: lineJoin,
      miterLimit,
      dash,
      dashOffset: lineDashOffset * scale,
    }
  }

  /** A rectangle beside the current path, which `fillRect` and `strokeRect` leave alone. */
  #rectangle(x: number, y: number, width: number, height: number): readonly Segment[] {
    const path = new PathBuilder()
    path.rect(this.state.transform, x, y, width, height)
    return path.segments
  }

  #font(): { face: Face; size: number } {
    const font = parseFont(this.state.font)
    return { face: this.#measurer.resolve(font), size: font.size }
  }

  #textPaint(call: string, style: unknown) {
    if (style instanceof HatchPattern) throw new UnsupportedCanvasCall(`${call} with a hatch`, 'use a plain colour')
    return paintOf(String(style), this.state.globalAlpha)
  }

  #text(
    rawText: string,
    x: number,
    y: number,
    maxWidth: number | undefined,
    how: { fill: ReturnType<typeof paintOf>; stroke: Stroke | null },
  ): void {
    const text = plainText(rawText)
    if (text === '' || !Number.isFinite(x + y)) return
    if (maxWidth !== undefined && !(maxWidth > 0)) return
    const { face, size } = this.#font()
    const width = face.width(text, size)
    const squeeze = maxWidth !== undefined && width > maxWidth ? maxWidth / width : 1
    if (squeeze !== 1 && how.stroke) throw new UnsupportedCanvasCall('strokeText squeezed by maxWidth', 'give it room')
    const left = x - shareLeftOf(this.state.textAlign) * width * squeeze
    const baseline = y + baselineShift(this.state.textBaseline, face.metrics(size))
    const matrix = multiply(this.state.transform, [squeeze, 0, 0, 1, left, baseline])
    const { family, bold, italic } = face
    this.#ops.push({ kind: 'text', text, matrix, width, size, family, bold, italic, ...how })
  }
}

function unclips(count: number): Op[] {
  return Array.from({ length: count }, () => ({ kind: 'unclip' }))
}

function isRecordingCanvas(image: unknown): image is RecordingCanvas {
  const canvas = image as Partial<RecordingCanvas> | null | undefined
  return canvas?.getContext?.('2d') instanceof RecordingContext2D
}

function refusePath2D(call: string, argument: unknown): void {
  if (typeof argument === 'object' && argument !== null) {
    throw new UnsupportedCanvasCall(`${call} of a Path2D`, 'draw the path on the context')
  }
}
