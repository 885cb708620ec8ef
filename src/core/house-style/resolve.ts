/** A theme that says what differs -> every token of it; and back: what of a theme differs from the one it extends. */
import {
  type HexColour,
  type OwnTheme,
  type StyleSize,
  THEME_COLOURS,
  THEME_STYLES,
  type ThemeColour,
  type ThemeStyle,
  type ThemeValues,
  type Typeface,
} from '../model/own-theme'
import type { ThemeName } from '../model/theme-name'
import { BUILT_IN, type Colours, type Family, type StyleName, type ThemeTokens, type TypeToken } from './tokens'

/** What a colour and a style of a theme file are called among the tokens. */
export const TOKEN_OF_COLOUR = {
  ink: 'ink',
  strong: 'navy',
  muted: 'muted',
  accent: 'accent',
  mark: 'mark',
  accentOnStrong: 'accentOnNavy',
  tint: 'tint',
  rule: 'rule',
  link: 'link',
} as const satisfies Readonly<Record<ThemeColour, keyof Colours>>
export const TOKEN_OF_STYLE = {
  title: 'title',
  standfirst: 'standfirst',
  heading1: 'h1',
  heading2: 'h2',
  heading3: 'h3',
  body: 'body',
  pullQuote: 'pull',
  keyNumber: 'keyNumber',
  cardName: 'cardName',
} as const satisfies Readonly<Record<ThemeStyle, StyleName>>

/** Set in the typeface of the text, or in that of display. All others are small type, which is always sans serif, as in the figures. */
const TEXT_STYLES: readonly StyleName[] = ['body', 'standfirst']
const DISPLAY_STYLES: readonly StyleName[] = ['kicker', 'title', 'h1', 'h2', 'h3', 'pull', 'keyNumber', 'cardName']

const TURNED: Readonly<Record<Typeface, Readonly<Record<Family, Family>>>> = {
  serif: {
    Serif: 'Serif',
    SerifHeavy: 'SerifHeavy',
    SerifLight: 'SerifLight',
    Sans: 'Serif',
    SansHeavy: 'SerifHeavy',
    SansLight: 'SerifLight',
  },
  sans: {
    Serif: 'Sans',
    SerifHeavy: 'SansHeavy',
    SerifLight: 'SansLight',
    Sans: 'Sans',
    SansHeavy: 'SansHeavy',
    SansLight: 'SansLight',
  },
}
const typefaceOf = (family: Family): Typeface => (family.startsWith('Serif') ? 'serif' : 'sans')

export const tokensOf = (theme: ThemeName | OwnTheme): ThemeTokens =>
  typeof theme === 'string' ? BUILT_IN[theme] : resolve(theme)

function resolve(own: OwnTheme): ThemeTokens {
  const base = BUILT_IN[own.extends]
  const { fonts = {}, colours = {}, styles = {}, page = {} } = own
  const baseLeading = base.type.body[2]
  const leading = styles.body?.leading ?? baseLeading
  const tables = own.tables ?? base.tables
  const typeOf = (key: StyleName): TypeToken => {
    const [family, size, lead, colour, ...detail] = base.type[key]
    const name = THEME_STYLES.find((style) => TOKEN_OF_STYLE[style] === key)
    const set = name && styles[name]
    const face = TEXT_STYLES.includes(key) ? fonts.text : DISPLAY_STYLES.includes(key) ? fonts.display : undefined
    // what stands on the grid of the body keeps its place there when the grid changes
    const inherited = name && leading !== baseLeading ? onGrid((lead * leading) / baseLeading, leading) : lead
    const ground = key === 'head' ? (tables === 'filled' ? 'white' : 'navy') : colour
    return [face ? TURNED[face][family] : family, set?.size ?? size, set?.leading ?? inherited, ground, ...detail]
  }
  // a theme with an accent of its own has its bars in it, too
  const accent = colours.accent ?? base.colours.accent
  const wanted: Partial<Record<ThemeColour, HexColour>> = {
    ...colours,
    ...(colours.mark === undefined && colours.accent !== undefined ? { mark: colours.accent } : {}),
    ...(colours.link === undefined ? linkLike(base, { accent, strong: colours.strong ?? base.colours.navy }) : {}),
  }
  return {
    ...base,
    textWidth: page.column ?? base.textWidth,
    outer: page.sides === undefined ? base.outer : { letter: page.sides, a4: page.sides },
    top: page.top ?? base.top,
    foot: page.bottom ?? base.foot,
    captions: own.captions ?? base.captions,
    tables,
    cover: own.cover ?? base.cover,
    colours: {
      ...base.colours,
      ...Object.fromEntries(
        THEME_COLOURS.flatMap((name) => {
          const colour = wanted[name]
          return colour === undefined ? [] : [[TOKEN_OF_COLOUR[name], colour]]
        }),
      ),
    },
    type: Object.fromEntries((Object.keys(base.type) as StyleName[]).map((key) => [key, typeOf(key)])) as Record<
      StyleName,
      TypeToken
    >,
  }
}

/** Lines stand on steps of a quarter of the body's leading. */
export const gridStep = (leading: number): number => leading / 4
const onGrid = (wanted: number, leading: number): number => Math.round(wanted / gridStep(leading)) * gridStep(leading)

/** Links have the colour that they have in the built-in theme: that of its accent, or of its headings. */
const linkLike = (base: ThemeTokens, { accent, strong }: { accent: string; strong: string }) => ({
  link: (base.colours.link === base.colours.accent ? accent : strong) as HexColour,
})

/** Every value of a theme, those of the built-in one that it extends among them: what a file to begin with says. */
export function everyValue(theme: ThemeName | OwnTheme): Required<ThemeValues> {
  const tokens = tokensOf(theme)
  const of = <K extends string, V>(names: readonly K[], value: (name: K) => V): Readonly<Record<K, V>> =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<K, V>
  return {
    fonts: { text: typefaceOf(tokens.type.body[0]), display: typefaceOf(tokens.type.h1[0]) },
    colours: of(THEME_COLOURS, (name) => tokens.colours[TOKEN_OF_COLOUR[name]] as HexColour),
    styles: of(THEME_STYLES, (name): StyleSize => {
      const [, size, leading] = tokens.type[TOKEN_OF_STYLE[name]]
      return { size, leading }
    }),
    page: {
      // the built-in margins differ by paper, which a file leaves as it is
      ...(tokens.outer.letter === tokens.outer.a4 ? { sides: tokens.outer.a4 } : {}),
      top: tokens.top,
      bottom: tokens.foot,
      column: tokens.textWidth,
    },
    captions: tokens.captions,
    tables: tokens.tables,
    cover: tokens.cover,
  }
}

/** The same theme, with nothing said that is so anyway: two that look alike are equal. */
export function onlyWhatDiffers({ name, extends: base, logo, ...values }: OwnTheme): OwnTheme {
  const kept: OwnTheme = { name, extends: base, ...(logo ? { logo } : {}) }
  let least: OwnTheme = { ...kept, ...values }
  for (const [group, key] of placesOf(values)) {
    const shorter = leaveOut(least, group, key)
    if (JSON.stringify(everyValue(shorter)) === JSON.stringify(everyValue(least))) least = shorter
  }
  return least
}

type Group = keyof ThemeValues
const placesOf = (values: ThemeValues): (readonly [Group, string | undefined])[] =>
  (Object.entries(values) as [Group, unknown][]).flatMap(([group, value]): (readonly [Group, string | undefined])[] =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).map((key) => [group, key] as const)
      : [[group, undefined] as const],
  )

function leaveOut(theme: OwnTheme, group: Group, key: string | undefined): OwnTheme {
  const { [group]: value, ...rest } = theme
  if (key === undefined || typeof value !== 'object') return rest
  const left = Object.entries(value).filter(([name]) => name !== key)
  return left.length === 0 ? rest : { ...rest, [group]: Object.fromEntries(left) }
}
