/** A house style of an organisation's own: one of the built-in ones, and what differs from it. */
import type { AssetHash } from './material'
import type { ThemeName } from './theme-name'

export const TYPEFACES = ['serif', 'sans'] as const
export type Typeface = (typeof TYPEFACES)[number]

/** `strong`: titles, headings, rules and dark grounds; `accent`: text that stands out; `mark`: bars; `rule`: hairlines that mean nothing by themselves. */
export const THEME_COLOURS = [
  'ink',
  'strong',
  'muted',
  'accent',
  'mark',
  'accentOnStrong',
  'tint',
  'rule',
  'link',
] as const
export type ThemeColour = (typeof THEME_COLOURS)[number]
/** `#` and six hex digits in capitals. */
export type HexColour = `#${string}`

export const THEME_STYLES = [
  'title',
  'standfirst',
  'heading1',
  'heading2',
  'heading3',
  'body',
  'pullQuote',
  'keyNumber',
  'cardName',
] as const
export type ThemeStyle = (typeof THEME_STYLES)[number]

export const COVERS = ['masthead', 'page'] as const
/** The title at the head of the first page of text, or on a page of its own. */
export type Cover = (typeof COVERS)[number]
export const CAPTION_PLACES = ['rail', 'above'] as const
export type CaptionPlace = (typeof CAPTION_PLACES)[number]
export const TABLE_STYLES = ['ruled', 'filled'] as const
export type TableStyle = (typeof TABLE_STYLES)[number]

/** Points, in quarters. */
export interface StyleSize {
  readonly size: number
  /** From one baseline to the next. */
  readonly leading: number
}

/** What is left out is as in the theme that it extends. Lengths in points. */
export interface ThemeValues {
  readonly fonts?: { readonly text?: Typeface; readonly display?: Typeface }
  readonly colours?: Readonly<Partial<Record<ThemeColour, HexColour>>>
  readonly styles?: Readonly<Partial<Record<ThemeStyle, StyleSize>>>
  readonly page?: {
    /** Margin at the left and the right, on either paper. */
    readonly sides?: number
    /** From the edge of the paper to the text. */
    readonly top?: number
    /** The least from the text to the edge of the paper. */
    readonly bottom?: number
    /** Width of the text column. */
    readonly column?: number
  }
  readonly captions?: CaptionPlace
  readonly tables?: TableStyle
  readonly cover?: Cover
}

export interface OwnTheme extends ThemeValues {
  /** By which people know it. */
  readonly name: string
  readonly extends: ThemeName
  readonly logo?: ThemeLogo
}

export interface ThemeLogo {
  readonly assetHash: AssetHash
  /** What it says, mostly the organisation's name; null: decoration. */
  readonly alt: string | null
}
