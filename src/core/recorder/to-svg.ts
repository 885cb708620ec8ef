/**
 * A drawing as an SVG file of its own: paths, clips and real text; no picture, pattern, mask or filter, so that every program draws it
 * alike. A pure function: the same list gives the same text.
 */
import type { DisplayList, Op, Paint, PathOp, Segment, Stroke, TextOp } from './display-list'
import type { Matrix } from './matrix'

export interface SvgWords {
  /** What programs show as the name of the picture. */
  readonly title: string
  /** Read aloud instead of the picture. */
  readonly description: string
  /** BCP 47, of the words in the picture. */
  readonly language: string
}

/** What the families of drawings are called outside, with the weights of plain and bold. */
const FAMILIES: Readonly<Record<string, readonly [string, number, number]>> = {
  Sans: ["'Source Sans 3', 'Source Sans Pro', sans-serif", 400, 600],
  SansHeavy: ["'Source Sans 3', 'Source Sans Pro', sans-serif", 700, 700],
  Serif: ["'Source Serif 4', 'Source Serif Pro', serif", 400, 600],
}

/** @param ground CSS colour behind the drawing; figures are made for white paper */
export function toSvg(list: DisplayList, { title, description, language }: SvgWords, ground = '#ffffff'): string {
  const clips: string[] = []
  const body = writeOps(list.ops, clips)
  const size = `width="${number(list.width)}" height="${number(list.height)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${number(list.width)} ${number(list.height)}" role="img" aria-labelledby="title desc" xml:lang="${escaped(language)}" overflow="hidden">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    ...(clips.length > 0 ? ['<defs>', ...clips, '</defs>'] : []),
    `<rect ${size} fill="${escaped(ground)}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n')
}

const writeOps = (ops: readonly Op[], clips: string[]): readonly string[] => ops.flatMap((op) => writeOp(op, clips))

function writeOp(op: Op, clips: string[]): readonly string[] {
  switch (op.kind) {
    case 'path':
      return [writePath(op)]
    case 'text':
      return op.text === '' ? [] : [writeText(op)]
    case 'clip': {
      const id = `clip${clips.length + 1}`
      clips.push(`<clipPath id="${id}"><path d="${pathData(op.segments)}" clip-rule="${op.rule}"/></clipPath>`)
      return [`<g clip-path="url(#${id})">`]
    }
    case 'unclip':
      return ['</g>']
    case 'group':
      return [`<g transform="${matrix(op.matrix)}">`, ...writeOps(op.ops, clips), '</g>']
  }
}

function writePath({ segments, fill, stroke }: PathOp): string {
  const rule = fill?.rule === 'evenodd' ? ' fill-rule="evenodd"' : ''
  return `<path d="${pathData(segments)}"${paint('fill', fill?.paint ?? null)}${rule}${stroke ? strokeOf(stroke) : ''}/>`
}

/** `textLength` holds the words in their place where the fonts of the pages are not installed. */
function writeText({ text, matrix: at, width, size, family, bold, italic, fill, stroke }: TextOp): string {
  const [a, b, c, d, x, y] = at
  const isUpright = a === 1 && b === 0 && c === 0 && d === 1
  const place = isUpright ? `x="${number(x)}" y="${number(y)}"` : `transform="${matrix(at)}"`
  const [name, plain, heavy] = FAMILIES[family] ?? [family, 400, 700]
  const font = `font-family="${escaped(name)}" font-size="${number(size)}" font-weight="${bold ? heavy : plain}"`
  const slant = italic ? ' font-style="italic"' : ''
  const length = width > 0 ? ` textLength="${number(width)}" lengthAdjust="spacingAndGlyphs"` : ''
  return `<text ${place} ${font}${slant}${length}${paint('fill', fill)}${stroke ? strokeOf(stroke) : ''} xml:space="preserve">${escaped(text)}</text>`
}

const paint = (what: 'fill' | 'stroke', value: Paint | null): string =>
  value === null
    ? ` ${what}="none"`
    : ` ${what}="${value.hex}"${value.alpha < 1 ? ` ${what}-opacity="${number(value.alpha)}"` : ''}`

function strokeOf({ paint: colour, style }: Stroke): string {
  const { width, cap, join, miterLimit, dash, dashOffset } = style
  return [
    paint('stroke', colour),
    ` stroke-width="${number(width)}"`,
    cap === 'butt' ? '' : ` stroke-linecap="${cap}"`,
    join === 'miter' ? ` stroke-miterlimit="${number(miterLimit)}"` : ` stroke-linejoin="${join}"`,
    dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(number).join(' ')}"`,
    dash.length === 0 || dashOffset === 0 ? '' : ` stroke-dashoffset="${number(dashOffset)}"`,
  ].join('')
}

const pathData = (segments: readonly Segment[]): string =>
  segments.map(([letter, ...values]) => `${letter}${(values as readonly number[]).map(number).join(' ')}`).join('')

const matrix = (values: Matrix): string => `matrix(${values.map((value) => Number(value.toFixed(6)) + 0).join(' ')})`

/** Two decimals of a pixel, as on the pages. */
const number = (value: number): string => String(Math.round(value * 100) / 100 + 0)

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** XML has no way to write control characters and half characters; they are left out. */
const escaped = (text: string): string =>
  text.replace(NOT_IN_XML, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
const CONTROLS = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff`
const NOT_IN_XML = new RegExp(`[${CONTROLS}]|\\p{Surrogate}`, 'gu')
