/**
 * The tokens of the two built-in house styles and the page grid worked out from them. Lengths in points, colours sRGB.
 *
 * One text column of constant width, so that lines break alike on both papers; beside it a rail for what serves the text; `full` is
 * rail, gutter and text together. Every space is a multiple of the unit, half of the body's leading, or of its half in small type.
 */
import type { Paper, ThemeName } from '../../../core/model/plan'
import type { Style } from '../tagged/node-types'

/** Ascender and natural line height in em, read from the font files; `theme.test.ts` compares. */
export const FONT_METRICS = {
  Serif: { ascender: 1.036, height: 1.371 },
  Sans: { ascender: 1.024, height: 1.424 },
  SansHeavy: { ascender: 1.024, height: 1.424 },
  SansLight: { ascender: 1.024, height: 1.424 },
} as const
type Family = keyof typeof FONT_METRICS

export const PAPER_SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
}

const SHARED_COLOURS = { ink: '#1F2933', navy: '#0D2E55', muted: '#52606D', white: '#FFFFFF' } as const
type Colour = keyof typeof SHARED_COLOURS | 'accent' | 'accentOnNavy' | 'tint' | 'rule' | 'link'
export type Colours = Readonly<Record<Colour, string>>

export type StyleName =
  | 'kicker'
  | 'title'
  | 'standfirst'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'body'
  | 'pull'
  | 'keyNumber'
  | 'keyLabel'
  | 'label'
  | 'figNumber'
  | 'figTitle'
  | 'caption'
  | 'source'
  | 'cell'
  | 'head'
  | 'callout'
  | 'calloutTitle'
  | 'cardName'
  | 'note'
  | 'running'
  | 'meta'

/** Family, size, leading, colour and what else pdfmake is told. */
type TypeToken = readonly [Family, number, number, Colour, Style?]

interface ThemeTokens {
  readonly rail: 'left' | 'right'
  readonly textWidth: number
  readonly outer: Readonly<Record<Paper, number>>
  readonly gutter: number
  readonly colours: Colours
  readonly type: Readonly<Record<StyleName, TypeToken>>
}

const THEMES: Readonly<Record<ThemeName, ThemeTokens>> = {
  record: {
    rail: 'left',
    textWidth: 372,
    outer: { letter: 54, a4: 50 },
    gutter: 20,
    colours: {
      ...SHARED_COLOURS,
      accent: '#7B2D5B',
      accentOnNavy: '#F0C9DE',
      tint: '#F6F2EC',
      rule: '#CFC6B8',
      link: '#0D2E55',
    },
    type: {
      kicker: ['Sans', 8.5, 14, 'accent', { bold: true, characterSpacing: 0.7 }],
      title: ['SansLight', 33, 38.5, 'navy', { characterSpacing: -0.3 }],
      standfirst: ['Serif', 13.5, 19.25, 'ink'],
      h1: ['Sans', 18, 21, 'navy', { bold: true }],
      h2: ['Sans', 12.5, 17.5, 'navy', { bold: true }],
      h3: ['Sans', 10, 14, 'accent', { bold: true }],
      body: ['Serif', 10, 14, 'ink'],
      pull: ['SansLight', 15, 18.5, 'accent'],
      keyNumber: ['SansLight', 30, 35, 'navy'],
      keyLabel: ['Sans', 8.25, 10.5, 'ink'],
      label: ['Sans', 7.5, 10.5, 'muted', { bold: true, characterSpacing: 0.4 }],
      figNumber: ['Sans', 8.25, 10.5, 'accent', { bold: true }],
      figTitle: ['Sans', 9.75, 12.25, 'ink', { bold: true }],
      caption: ['Sans', 8.25, 10.5, 'ink'],
      source: ['Sans', 7.5, 9.6, 'muted'],
      cell: ['Sans', 8.75, 11.5, 'ink'],
      head: ['Sans', 8.25, 11.5, 'navy', { bold: true }],
      callout: ['Sans', 9, 12.25, 'ink'],
      calloutTitle: ['Sans', 9, 12.25, 'navy', { bold: true }],
      cardName: ['Sans', 14, 17.5, 'navy', { bold: true }],
      note: ['Sans', 8.25, 10.5, 'ink'],
      running: ['Sans', 7.75, 10.5, 'muted'],
      meta: ['Sans', 8.25, 10.5, 'ink'],
    },
  },
  signal: {
    rail: 'right',
    textWidth: 344,
    outer: { letter: 54, a4: 50 },
    gutter: 20,
    colours: {
      ...SHARED_COLOURS,
      accent: '#1B5FAF',
      accentOnNavy: '#A9CCF4',
      tint: '#EDF2F8',
      rule: '#C3CEDB',
      link: '#1B5FAF',
    },
    type: {
      kicker: ['Sans', 8.75, 14, 'accentOnNavy', { bold: true, characterSpacing: 0.7 }],
      title: ['SansHeavy', 30, 33.25, 'white', { characterSpacing: -0.2 }],
      standfirst: ['Sans', 13.5, 19.25, 'navy'],
      h1: ['SansHeavy', 18, 21, 'navy'],
      h2: ['Sans', 12.5, 17.5, 'accent', { bold: true }],
      h3: ['Sans', 10, 14, 'navy', { bold: true }],
      body: ['Sans', 10, 14, 'ink'],
      pull: ['Sans', 14, 18.5, 'accent', { bold: true }],
      keyNumber: ['SansHeavy', 26, 31.5, 'accent'],
      keyLabel: ['Sans', 8.25, 10.5, 'ink'],
      label: ['Sans', 7.5, 10.5, 'muted', { bold: true, characterSpacing: 0.4 }],
      figNumber: ['SansHeavy', 9, 12.25, 'accent'],
      figTitle: ['SansHeavy', 10, 12.25, 'ink'],
      caption: ['Sans', 8.25, 10.5, 'ink'],
      source: ['Sans', 7.5, 9.6, 'muted'],
      cell: ['Sans', 8.75, 11.5, 'ink'],
      head: ['Sans', 8.25, 11.5, 'white', { bold: true }],
      callout: ['Sans', 9, 12.25, 'ink'],
      calloutTitle: ['SansHeavy', 9, 12.25, 'accent'],
      cardName: ['SansHeavy', 14, 17.5, 'navy'],
      note: ['Sans', 8.25, 10.5, 'ink'],
      running: ['Sans', 7.75, 10.5, 'muted'],
      meta: ['Sans', 8.25, 10.5, 'ink'],
    },
  },
}

/** A theme on a paper, ready for the page components. */
export interface Theme {
  readonly name: ThemeName
  readonly size: { readonly width: number; readonly height: number }
  /** Half of the body's leading: the step of the baseline grid. */
  readonly unit: number
  readonly colours: Colours
  readonly style: Readonly<Record<StyleName, Style>>
  /** Left, top, right, bottom of the text column. */
  readonly margins: readonly [number, number, number, number]
  readonly outer: number
  readonly full: number
  readonly railSide: 'left' | 'right'
  readonly rail: number
  readonly gutter: number
  readonly textWidth: number
  /** From the text column's left edge to the rail's. */
  readonly railShift: number
  /** The margin that makes a block as wide as rail and text together. */
  wide(above?: number, below?: number): [number, number, number, number]
  /** How far a style's first baseline moves down to stand on the grid of the body text. */
  settle(style: StyleName): number
}

const UNIT = 7
const TOP = 72
/** The least room for the footer. */
const FOOT = 58

export function theme(name: ThemeName, paper: Paper): Theme {
  const tokens = THEMES[name]
  const size = PAPER_SIZES[paper]
  const outer = tokens.outer[paper]
  const [bodyFamily, bodySize, leading] = tokens.type.body
  const full = size.width - 2 * outer
  const rail = full - tokens.textWidth - tokens.gutter
  const lines = Math.floor((size.height - TOP - FOOT) / leading)
  const bottom = size.height - TOP - lines * leading
  const left = tokens.rail === 'left' ? outer + rail + tokens.gutter : outer
  const right = size.width - left - tokens.textWidth
  const bodyAscent = bodySize * FONT_METRICS[bodyFamily].ascender
  const style = Object.fromEntries(
    Object.entries(tokens.type).map(([key, [font, fontSize, lead, colour, extra]]) => [
      key,
      {
        font,
        fontSize,
        lineHeight: lead / (FONT_METRICS[font].height * fontSize),
        color: tokens.colours[colour],
        ...extra,
      } satisfies Style,
    ]),
  ) as Record<StyleName, Style>
  return {
    name,
    size,
    unit: UNIT,
    colours: tokens.colours,
    style,
    margins: [left, TOP, right, bottom],
    outer,
    full,
    railSide: tokens.rail,
    rail,
    gutter: tokens.gutter,
    textWidth: tokens.textWidth,
    railShift: tokens.rail === 'left' ? -(rail + tokens.gutter) : tokens.textWidth + tokens.gutter,
    wide: (above = 0, below = 0) =>
      tokens.rail === 'left' ? [-(rail + tokens.gutter), above, 0, below] : [0, above, -(rail + tokens.gutter), below],
    settle(key) {
      const [font, fontSize] = tokens.type[key]
      let shift = (bodyAscent - FONT_METRICS[font].ascender * fontSize) % UNIT
      if (shift > UNIT / 2) shift -= UNIT
      if (shift < -UNIT / 2) shift += UNIT
      return shift
    },
  }
}
