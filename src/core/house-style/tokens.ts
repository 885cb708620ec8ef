/**
 * The tokens of the two built-in house styles. Lengths in points, colours sRGB.
 *
 * One text column of constant width, so that lines break alike on both papers; beside it a rail for what serves the text. Every space is
 * a multiple of half of the body's leading, or of its half in small type.
 */
import type { CaptionPlace, Cover, TableStyle } from '../model/own-theme'
import type { Paper } from '../model/plan'
import type { ThemeName } from '../model/theme-name'

/** Ascender and natural line height in em, read from the font files; `theme.test.ts` compares. */
export const FONT_METRICS = {
  Serif: { ascender: 1.036, height: 1.371 },
  Sans: { ascender: 1.024, height: 1.424 },
  SerifHeavy: { ascender: 1.036, height: 1.371 },
  SerifLight: { ascender: 1.036, height: 1.371 },
  SansHeavy: { ascender: 1.024, height: 1.424 },
  SansLight: { ascender: 1.024, height: 1.424 },
} as const
export type Family = keyof typeof FONT_METRICS

export const PAPER_SIZES: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
}

const SHARED_COLOURS = { ink: '#1F2933', navy: '#0D2E55', muted: '#52606D', white: '#FFFFFF' } as const
export type Colour = keyof typeof SHARED_COLOURS | 'accent' | 'mark' | 'accentOnNavy' | 'tint' | 'rule' | 'link'
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

/** What else is told of a style. */
export interface TypeDetail {
  readonly bold?: true
  readonly characterSpacing?: number
}

/** Family, size, leading, colour. */
export type TypeToken = readonly [Family, number, number, Colour, TypeDetail?]

export interface ThemeTokens {
  readonly base: ThemeName
  readonly rail: 'left' | 'right'
  readonly textWidth: number
  readonly outer: Readonly<Record<Paper, number>>
  /** From the edge of the paper to the text; at the foot the least. */
  readonly top: number
  readonly foot: number
  readonly gutter: number
  readonly captions: CaptionPlace
  readonly tables: TableStyle
  readonly cover: Cover
  readonly colours: Colours
  readonly type: Readonly<Record<StyleName, TypeToken>>
}

export const BUILT_IN: Readonly<Record<ThemeName, ThemeTokens>> = {
  record: {
    base: 'record',
    rail: 'left',
    textWidth: 372,
    outer: { letter: 54, a4: 50 },
    gutter: 20,
    top: 72,
    foot: 58,
    captions: 'rail',
    tables: 'ruled',
    cover: 'masthead',
    colours: {
      ...SHARED_COLOURS,
      accent: '#7B2D5B',
      mark: '#7B2D5B',
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
    base: 'signal',
    rail: 'right',
    textWidth: 344,
    outer: { letter: 54, a4: 50 },
    gutter: 20,
    top: 72,
    foot: 58,
    captions: 'above',
    tables: 'filled',
    cover: 'masthead',
    colours: {
      ...SHARED_COLOURS,
      accent: '#1B5FAF',
      mark: '#1B5FAF',
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
