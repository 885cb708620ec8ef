/**
 * Writes the operators of a drawing (ISO 32000-1, 8 and 9), in one piece and none that says what holds already: most of a figure is the same few
 * colours and widths again and again, and pdfkit's own calls write every one of them, an object in memory each.
 */
import type { FillRule } from '../../core/recorder/canvas-2d'
import type { Fill, Paint, Segment, Stroke, TextOp } from '../../core/recorder/display-list'
import type { Matrix } from '../../core/recorder/matrix'
import type { DrawnDocument, DrawnFont } from './drawn-document'

const CAPS = { butt: 0, round: 1, square: 2 } as const
const JOINS = { miter: 0, round: 1, bevel: 2 } as const

/** What an operator has set; `undefined` is not known. */
interface Settings {
  rg?: string
  RG?: string
  w?: string
  J?: string
  j?: string
  M?: string
  d?: string
  gs?: string
  Tf?: string
  /** pdfkit sets it within a saved state only. */
  Tr?: string
}

export class PageContent {
  readonly #document: DrawnDocument
  #text = ''
  #settings: Settings = { Tr: '0' }
  readonly #saved: Settings[] = []
  #isInText = false

  constructor(document: DrawnDocument) {
    this.#document = document
  }

  save(): void {
    this.#write('q')
    this.#saved.push({ ...this.#settings })
  }

  restore(): void {
    this.#write('Q')
    this.#settings = this.#saved.pop() ?? {}
  }

  transform([a, b, c, d, e, f]: Matrix): void {
    this.#write(`${fine(a)} ${fine(b)} ${fine(c)} ${fine(d)} ${number(e)} ${number(f)} cm`)
  }

  /** An empty path clips all away; PDF knows no empty path. */
  clip(segments: readonly Segment[], rule: FillRule): void {
    this.#write(`${segments.length > 0 ? pathOf(segments) : '0 0 0 0 re\n'}W${star(rule)} n`)
  }

  fill(segments: readonly Segment[], { paint, rule }: Fill): void {
    this.opacity(paint.alpha)
    this.#colour('rg', paint)
    this.#write(`${pathOf(segments)}f${star(rule)}`)
  }

  stroke(segments: readonly Segment[], stroke: Stroke): void {
    this.opacity(stroke.paint.alpha)
    this.#strokeWith(stroke)
    this.#write(`${pathOf(segments, stroke.style.dash.length > 0)}S`)
  }

  /** One path for both. Only for opaque paints: half of an outline lies on the fill and would let it through. */
  fillAndStroke(segments: readonly Segment[], fill: Fill, stroke: Stroke): void {
    this.opacity(1)
    this.#colour('rg', fill.paint)
    this.#strokeWith(stroke)
    this.#write(`${pathOf(segments, stroke.style.dash.length > 0)}B${star(fill.rule)}`)
  }

  /** A run of text from the origin of the matrix, whose y runs down. */
  text(
    text: string,
    font: DrawnFont,
    size: number,
    matrix: Matrix,
    { fill, stroke }: Pick<TextOp, 'fill' | 'stroke'>,
  ): void {
    this.opacity((fill ?? stroke?.paint)?.alpha ?? 1)
    if (!this.#isInText) this.#write('BT')
    this.#isInText = true
    if (fill) this.#colour('rg', fill)
    if (stroke) this.#strokeWith(stroke)
    this.#set('Tf', `/${font.id} ${fine(size)}`)
    this.#set('Tr', fill && stroke ? '2' : stroke ? '1' : '0')
    const { fonts } = this.#document.page
    fonts[font.id] ??= font.ref()
    const [a, b, c, d, e, f] = matrix
    this.#add(`${fine(a)} ${fine(b)} ${fine(-c)} ${fine(-d)} ${number(e)} ${number(f)} Tm`)
    this.#add(shown(text, font, size))
  }

  /** Hands over what was written. */
  end(): void {
    this.#leaveText()
    if (this.#text !== '') this.#document.addContent(this.#text.trimEnd())
    this.#text = ''
  }

  #strokeWith({ paint, style: { width, cap, join, miterLimit, dash, dashOffset } }: Stroke): void {
    this.#colour('RG', paint)
    this.#set('w', number(width))
    this.#set('J', String(CAPS[cap]))
    this.#set('j', String(JOINS[join]))
    if (join === 'miter') this.#set('M', number(miterLimit))
    // Viewers differ about a dash of no length, which with round ends is a dot.
    const lengths = dash.map((length) => number(Math.max(0.01, length))).join(' ')
    this.#set('d', dash.length > 0 ? `[${lengths}] ${number(dashOffset)}` : '[] 0')
  }

  #colour(operator: 'rg' | 'RG', { hex }: Paint): void {
    this.#set(operator, colourOf(hex))
  }

  /** Of fills and strokes: a resource of the page, which pdfkit keeps and names. */
  opacity(alpha: number): void {
    if (this.#settings.gs === String(alpha)) return
    this.end()
    this.#document.opacity(alpha)
    this.#settings.gs = String(alpha)
  }

  #set(operator: Exclude<keyof Settings, 'gs'>, value: string): void {
    if (this.#settings[operator] === value) return
    this.#settings[operator] = value
    this.#add(`${value} ${operator}`)
  }

  #write(operators: string): void {
    if (operators !== 'BT') this.#leaveText()
    this.#add(operators)
  }

  #add(operators: string): void {
    this.#text += `${operators}\n`
  }

  #leaveText(): void {
    if (this.#isInText) this.#add('ET')
    this.#isInText = false
  }
}

const colourOf = (hex: string): string =>
  [1, 3, 5].map((at) => share(Number.parseInt(hex.slice(at, at + 2), 16))).join(' ')
const star = (rule: FillRule): string => (rule === 'evenodd' ? '*' : '')

/** Glyphs with what moves them: along the line within the array, in thousandths of the size; up or down, as marks are, by a rise. */
function shown(text: string, font: DrawnFont, size: number): string {
  const [glyphs, positions] = font.encode(text)
  let [operators, array, run, rise] = ['', '', '', 0]
  const move = (thousandths: number): void => {
    if (thousandths === 0) return
    array += `${run === '' ? '' : `<${run}>`}${fine(-thousandths)} `
    run = ''
  }
  const raise = (to: number): void => {
    if (to === rise) return
    move(0)
    if (array !== '' || run !== '') operators += `[${array}${run === '' ? '' : `<${run}>`}]TJ\n`
    operators += `${fine((to * size) / 1000)} Ts\n`
    ;[array, run, rise] = ['', '', to]
  }
  positions.forEach(({ xOffset, yOffset, xAdvance, advanceWidth }, at) => {
    raise(yOffset)
    move(xOffset)
    run += glyphs[at] ?? ''
    move(xAdvance - advanceWidth - xOffset)
  })
  const last = `${operators}[${array}${run === '' ? '' : `<${run}>`}]TJ`
  return rise === 0 ? last : `${last}\n0 Ts`
}

/** More parts than this, and a path is a coast or a hatch. */
const LONG = 16

/** @param isDashed its lengths count to the hundredth */
function pathOf(segments: readonly Segment[], isDashed = false): string {
  const rectangle = rectangleOf(segments)
  if (rectangle !== null) return rectangle
  // A tenth of a pixel is less than a dot of a printer with 600 to the inch.
  const place = segments.length > LONG && !isDashed ? tenths : number
  let path = ''
  for (const segment of segments)
    switch (segment[0]) {
      case 'M':
        path += `${place(segment[1])} ${place(segment[2])} m\n`
        break
      case 'L':
        path += `${place(segment[1])} ${place(segment[2])} l\n`
        break
      case 'C': {
        const [, x1, y1, x2, y2, x, y] = segment
        path += `${place(x1)} ${place(y1)} ${place(x2)} ${place(y2)} ${place(x)} ${place(y)} c\n`
        break
      }
      case 'Z':
        path += 'h\n'
        break
    }
  return path
}

/** A path that is one upright rectangle, as `rect` leaves it, has an operator of its own. */
function rectangleOf(segments: readonly Segment[]): string | null {
  if (segments.length !== 5) return null
  const [a, b, c, d, end] = segments
  if (a?.[0] !== 'M' || b?.[0] !== 'L' || c?.[0] !== 'L' || d?.[0] !== 'L' || end?.[0] !== 'Z') return null
  const [, left, top] = a
  const [, right, bottom] = c
  if (b[1] !== right || b[2] !== top || d[1] !== left || d[2] !== bottom) return null
  // Sides are differences of rounded corners, so that neighbours meet.
  return `${number(left)} ${number(top)} ${number(hundredths(right) - hundredths(left))} ${number(hundredths(bottom) - hundredths(top))} re\n`
}

const hundredths = (value: number): number => Math.round(value * 100) / 100

/** Two decimals of a pixel: one would make the dots of a hatch vanish, three only make the file bigger. */
function number(value: number): string {
  const whole = wholeOf(value, 100)
  const [sign, size] = whole < 0 ? ['-', -whole] : ['', whole]
  const parts = size % 100
  const units = (size - parts) / 100
  if (parts % 10 === 0) return tenths(value)
  const decimals = parts < 10 ? `0${parts}` : parts
  return units === 0 ? `${sign}.${decimals}` : `${sign}${units}.${decimals}`
}

function tenths(value: number): string {
  const whole = wholeOf(value, 10)
  const [sign, size] = whole < 0 ? ['-', -whole] : ['', whole]
  const parts = size % 10
  const units = (size - parts) / 10
  if (parts === 0) return `${sign}${units}`
  return units === 0 ? `${sign}.${parts}` : `${sign}${units}.${parts}`
}

function wholeOf(value: number, parts: number): number {
  const whole = Math.round(value * parts)
  if (!Number.isSafeInteger(whole)) throw new RangeError(`A drawing has a place that is no number: ${value}`)
  return whole
}

/** Of factors, sizes and colours, which are few. */
function fine(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A drawing has a factor that is no number: ${value}`)
  const rounded = Math.round(value * 1e5) / 1e5
  return rounded === 0 ? '0' : String(rounded).replace(/^(-?)0\./, '$1.')
}

/** A part of 255 that comes back as the same byte. */
const share = (byte: number): string => {
  const rounded = Math.round((byte / 255) * 1000) / 1000
  return rounded === 0 ? '0' : String(rounded).replace(/^0\./, '.')
}
