/** A house style on a paper: its tokens, and the page grid worked out from them. Lengths in points. `full` is rail, gutter and text together. */
import { tokensOf } from '../../../core/house-style/resolve'
import { type Colours, FONT_METRICS, PAPER_SIZES, type StyleName } from '../../../core/house-style/tokens'
import type { CaptionPlace, OwnTheme, TableStyle } from '../../../core/model/own-theme'
import type { Paper, ThemeName } from '../../../core/model/plan'
import type { Style } from '../tagged/node-types'

/** A theme on a paper, ready for the page components. */
export interface Theme {
  /** The built-in style that it is, or extends. */
  readonly name: ThemeName
  readonly captions: CaptionPlace
  readonly tables: TableStyle
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

export function theme(of: ThemeName | OwnTheme, paper: Paper): Theme {
  const tokens = tokensOf(of)
  const size = PAPER_SIZES[paper]
  const outer = tokens.outer[paper]
  const [bodyFamily, bodySize, leading] = tokens.type.body
  const unit = leading / 2
  const full = size.width - 2 * outer
  const rail = full - tokens.textWidth - tokens.gutter
  const lines = Math.floor((size.height - tokens.top - tokens.foot) / leading)
  const bottom = size.height - tokens.top - lines * leading
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
    name: tokens.base,
    captions: tokens.captions,
    tables: tokens.tables,
    size,
    unit,
    colours: tokens.colours,
    style,
    margins: [left, tokens.top, right, bottom],
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
      let shift = (bodyAscent - FONT_METRICS[font].ascender * fontSize) % unit
      if (shift > unit / 2) shift -= unit
      if (shift < -unit / 2) shift += unit
      return shift
    },
  }
}

/** Its caption stands beside it, in the rail; else it takes the rail's room, too. */
export const standsInColumn = ({ captions }: Theme, width: 'text' | 'wide'): boolean =>
  captions === 'rail' && width === 'text'

/** Points by which a figure is wide; it is drawn so and never scaled. */
export const figureWidth = (of: Theme, width: 'text' | 'wide'): number =>
  standsInColumn(of, width) ? of.textWidth : of.full
