/**
 * What a theme must keep to, however it comes in: text that can be read (WCAG 2 AA: 4.5:1 for text, 3:1 for marks), colours that nobody takes
 * for a tier, sizes on the grid, margins that a printer can print and that leave room for text and rail.
 */
import { contrast, difference, type View } from '../charts/colour-measures'
import { TIERS, WHITE } from '../charts/palette'
import type { OwnTheme, StyleSize, ThemeColour, ThemeStyle } from '../model/own-theme'
import { PAPERS } from '../model/plan'
import { gridStep, TOKEN_OF_COLOUR, TOKEN_OF_STYLE, tokensOf } from './resolve'
import { BUILT_IN, PAPER_SIZES, type ThemeTokens } from './tokens'

export interface ThemeFault {
  readonly path: readonly string[]
  /** Completes “colours.accent: …”. */
  readonly message: string
  /** What to do, in whole sentences. */
  readonly next: string
}

export const TEXT_CONTRAST = 4.5
export const MARK_CONTRAST = 3
/**
 * CIEDE2000 from the fill of a tier: as far as tiers are from each other, in full colour and without red or green. Without blue, which is
 * very rare, every blue comes near to the green of Tier 1; figures name their tiers there, too.
 */
export const FROM_TIERS = { normal: 12, protan: 12, deutan: 12, tritan: 6 } as const satisfies Partial<
  Record<View, number>
>
type ColourView = keyof typeof FROM_TIERS
const VIEW_WORDS: Readonly<Record<ColourView, string>> = {
  normal: '',
  protan: ' to people who see no red',
  deutan: ' to people who see no green',
  tritan: ' to people who see no blue',
}

/** Points that caption, contents and byline need beside the text. */
const LEAST_RAIL = 96
/** Larger ones push the text off its page. */
const MOST_SIZE: Readonly<Record<ThemeStyle, number>> = {
  title: 48,
  standfirst: 18,
  heading1: 30,
  heading2: 20,
  heading3: 16,
  body: 12,
  pullQuote: 22,
  keyNumber: 36,
  cardName: 20,
}
const LEAST_SIZE = 9

type Ground = 'white' | 'tint' | 'strong'
const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  white: 'white paper',
  tint: 'the colour “tint”',
  strong: 'the colour “strong”',
}
/** What is set in which colour on which ground. White text on `strong` is laid at the door of `strong`. */
const READ: readonly (readonly [ThemeColour, Ground, 'text' | 'mark'])[] = [
  ...(['ink', 'strong', 'muted', 'accent', 'link'] as const).flatMap((name) => [
    [name, 'white', 'text'] as const,
    [name, 'tint', 'text'] as const,
  ]),
  ['accentOnStrong', 'strong', 'text'],
  ['mark', 'white', 'mark'],
  ['mark', 'tint', 'mark'],
]

/** Nothing found: the theme may be used. In the order of the file. */
export function themeFaults(own: OwnTheme): readonly ThemeFault[] {
  const tokens = tokensOf(own)
  return [...colourFaults(own, tokens), ...styleFaults(own, tokens), ...pageFaults(own, tokens)]
}

function colourFaults(own: OwnTheme, { colours }: ThemeTokens): ThemeFault[] {
  const faults: ThemeFault[] = []
  const fault = (name: ThemeColour, message: string, next: string): void => {
    if (!faults.some(({ path }) => path[1] === name)) faults.push({ path: ['colours', name], message, next })
  }
  const isSaid = (name: ThemeColour): boolean => own.colours?.[name] !== undefined
  /** What is left out is as another colour, and that one is to be changed. */
  const ownerOf = (name: ThemeColour): ThemeColour =>
    (name === 'mark' || name === 'link') && !isSaid(name) && isSaid('accent') ? 'accent' : name
  const ground = (name: Ground): string => (name === 'white' ? WHITE : colours[TOKEN_OF_COLOUR[name]])
  const ratio = (one: string, under: string): string => (Math.floor(contrast(one, under) * 100) / 100).toFixed(2)
  for (const [name, on, use] of READ) {
    const colour = colours[TOKEN_OF_COLOUR[name]]
    const least = use === 'text' ? TEXT_CONTRAST : MARK_CONTRAST
    if (contrast(colour, ground(on)) >= least) continue
    const said = on === 'tint' && isSaid('tint') && !isSaid(ownerOf(name)) ? 'tint' : ownerOf(name)
    const what = use === 'text' ? 'Text' : 'A bar'
    const message = `${colour} on ${GROUND_WORDS[on]} has a contrast of ${ratio(colour, ground(on))}:1; ${use === 'text' ? 'text needs' : 'marks need'} at least ${least}:1`
    const wayOut =
      said === 'tint'
        ? `Take a lighter colour for “tint”: “${name}” stands on it, too.`
        : on === 'strong'
          ? `Take a lighter colour for “${name}”, or a darker one for “strong”.`
          : `${what} in this colour would be hard to see for many readers: take a darker one${name === 'accent' ? ', and use this one for “mark” if it has 3:1' : ''}.`
    fault(said, said === name ? message : `“${name}” ${message}`, wayOut)
  }
  if (contrast(WHITE, colours.navy) < TEXT_CONTRAST)
    fault(
      'strong',
      `white text on ${colours.navy} has a contrast of ${ratio(WHITE, colours.navy)}:1; it needs at least ${TEXT_CONTRAST}:1`,
      'Take a darker colour: covers and heads of tables are filled with it.',
    )
  for (const name of ['strong', 'accent', 'mark'] as const) {
    const near = tierLike(colours[TOKEN_OF_COLOUR[name]])
    if (near)
      fault(
        ownerOf(name),
        `${colours[TOKEN_OF_COLOUR[name]]} looks like the colour of ${near.label}${VIEW_WORDS[near.view]}, and colours of tiers mean a tier and nothing else`,
        'Take a colour further from green, yellow, orange and dark red.',
      )
  }
  return faults
}

/** The first tier whose colour somebody could take this one for. */
function tierLike(colour: string): { readonly label: string; readonly view: ColourView } | undefined {
  return (Object.entries(FROM_TIERS) as [ColourView, number][])
    .flatMap(([view, least]) =>
      (['1', '2', '2WL', '3'] as const).flatMap((tier) =>
        difference(colour, TIERS[tier].fill, view) < least ? [{ label: TIERS[tier].label, view }] : [],
      ),
    )
    .at(0)
}

const pt = (value: number): string => `${Number(value.toFixed(2))} pt`

function styleFaults({ styles = {}, extends: base }: OwnTheme, tokens: ThemeTokens): ThemeFault[] {
  const body = tokens.type.body[2]
  const step = gridStep(body)
  return (Object.entries(styles) as [ThemeStyle, StyleSize][]).flatMap(([name, { size, leading }]): ThemeFault[] => {
    const at = (field: string, message: string, next: string): ThemeFault[] => [
      { path: ['styles', name, field], message, next },
    ]
    if (size < LEAST_SIZE || size > MOST_SIZE[name])
      return at(
        'size',
        `is ${pt(size)}; it must be from ${LEAST_SIZE} to ${MOST_SIZE[name]} pt`,
        'Take a size in between.',
      )
    if (name === 'body') {
      if (leading < 1.2 * size || leading > 1.7 * size)
        return at(
          'leading',
          `is ${pt(leading)} for type of ${pt(size)}; it must be from 1.2 to 1.7 times the size`,
          `Take one from ${pt(1.2 * size)} to ${pt(1.7 * size)}: 1.4 times the size reads well.`,
        )
      return Number.isInteger(leading)
        ? []
        : at(
            'leading',
            `is ${pt(leading)}; the baseline grid of the page is of whole points`,
            `Take ${pt(Math.round(leading))}.`,
          )
    }
    if (leading < size || leading > 2 * size)
      return at(
        'leading',
        `is ${pt(leading)} for type of ${pt(size)}; lines would ${leading < size ? 'run into each other' : 'fall apart'}`,
        `Take one from ${pt(size)} to ${pt(2 * size)}.`,
      )
    const isBuiltIn = BUILT_IN[base].type[TOKEN_OF_STYLE[name]][2] === leading && body === BUILT_IN[base].type.body[2]
    if (isBuiltIn || Number.isInteger(Number((leading / step).toFixed(6)))) return []
    const [lower, upper] = [Math.floor(leading / step) * step, Math.ceil(leading / step) * step]
    return at(
      'leading',
      `is ${pt(leading)}, which is off the baseline grid: lines stand on steps of ${pt(step)}, a quarter of the body’s ${pt(body)}`,
      `Take ${lower >= size ? `${pt(lower)} or ` : ''}${pt(upper)}.`,
    )
  })
}

/** Bounds of each measure of the page. */
export const PAGE_BOUNDS = { sides: [36, 72], top: [64, 120], bottom: [58, 120], column: [320, 400] } as const
const PAGE_WHY: Readonly<Record<keyof typeof PAGE_BOUNDS, readonly [less: string, more: string]>> = {
  sides: ['many printers do not print so near to the edge', 'it leaves too little for the text'],
  top: ['the running header needs that room', 'it leaves too little for the text'],
  bottom: ['the page number needs that room', 'it leaves too little for the text'],
  column: ['lines would be too short for figures and tables', 'lines would be too long to read'],
}

function pageFaults({ page = {} }: OwnTheme, { outer, textWidth, gutter }: ThemeTokens): ThemeFault[] {
  const faults = (Object.keys(PAGE_BOUNDS) as (keyof typeof PAGE_BOUNDS)[]).flatMap((name): ThemeFault[] => {
    const value = page[name]
    const [least, most] = PAGE_BOUNDS[name]
    if (value === undefined || (value >= least && value <= most)) return []
    const why = PAGE_WHY[name][value < least ? 0 : 1]
    return [
      {
        path: ['page', name],
        message: `is ${pt(value)}; it must be from ${least} to ${most} pt: ${why}`,
        next: `Take ${value < least ? `at least ${least}` : `at most ${most}`} pt.`,
      },
    ]
  })
  if (faults.length > 0) return faults
  const narrow = PAPERS.find((paper) => PAPER_SIZES[paper].width - 2 * outer[paper] - textWidth - gutter < LEAST_RAIL)
  if (narrow === undefined) return []
  const rail = PAPER_SIZES[narrow].width - 2 * outer[narrow] - textWidth - gutter
  return [
    {
      path: ['page', page.column === undefined ? 'sides' : 'column'],
      message: `leaves ${pt(rail)} beside the text on ${narrow === 'a4' ? 'A4' : 'Letter'}; captions and contents need ${LEAST_RAIL} pt there`,
      next: 'Make the margins at the sides or the text column narrower.',
    },
  ]
}
