/** Themes of organisations, every one allowed: from one colour to everything there is. */
import { CAPTION_PLACES, COVERS, type OwnTheme, type StyleSize, TABLE_STYLES, TYPEFACES } from '../model/own-theme'
import { THEMES } from '../model/theme-name'
import { themeFaults } from './rules'

/** Says everything that can be said, a logo apart. */
export const FULL_THEME = {
  name: 'Casa Abierta',
  extends: 'record',
  fonts: { text: 'sans', display: 'serif' },
  colours: {
    ink: '#22252B',
    strong: '#123F4A',
    muted: '#4E5A63',
    accent: '#0B5C86',
    mark: '#1482BA',
    accentOnStrong: '#BFE3EC',
    tint: '#EEF5F6',
    rule: '#C2D2D5',
    link: '#0B5C86',
  },
  styles: {
    title: { size: 36, leading: 39 },
    standfirst: { size: 14, leading: 19.5 },
    heading1: { size: 19, leading: 22.75 },
    heading2: { size: 13, leading: 16.25 },
    heading3: { size: 10.5, leading: 13 },
    body: { size: 9.5, leading: 13 },
    pullQuote: { size: 15, leading: 19.5 },
    keyNumber: { size: 28, leading: 32.5 },
    cardName: { size: 13, leading: 16.25 },
  },
  page: { sides: 48, top: 76, bottom: 64, column: 360 },
  captions: 'above',
  tables: 'filled',
  cover: 'page',
} as const satisfies OwnTheme

export const OWN_THEMES: readonly OwnTheme[] = [
  FULL_THEME,
  {
    name: 'Violet',
    extends: 'signal',
    colours: { strong: '#35245E', accent: '#5B3A8C', tint: '#F2EFF8' },
    cover: 'page',
  },
  { name: 'Wide text', extends: 'record', page: { column: 384, sides: 46 }, tables: 'filled' },
  {
    name: 'All serif',
    extends: 'signal',
    fonts: { text: 'serif', display: 'serif' },
    captions: 'rail',
    tables: 'ruled',
  },
  {
    name: 'Large type',
    extends: 'signal',
    styles: { body: { size: 11, leading: 16 }, title: { size: 40, leading: 44 }, heading1: { size: 22, leading: 28 } },
    page: { sides: 40, top: 80, bottom: 70 },
    captions: 'rail',
  },
  { name: 'Nothing', extends: 'record' },
]

const PALETTES = OWN_THEMES.flatMap(({ colours }) => (colours ? [colours] : []))
const BODIES: readonly StyleSize[] = [
  { size: 9, leading: 12 },
  { size: 10, leading: 14 },
  { size: 10.5, leading: 15 },
  { size: 12, leading: 17 },
]

/** Any theme that the rules allow: each part of it drawn by itself. */
export function makeTheme(one: <const T>(...values: readonly T[]) => T): OwnTheme {
  const colours = one(null, ...PALETTES)
  const body: StyleSize = one(...BODIES)
  const step = body.leading / 4
  const onGrid = (of: number) => ({ size: of, leading: Math.ceil((of * 1.1) / step) * step })
  const theme: OwnTheme = {
    name: 'drawn',
    extends: one(...THEMES),
    fonts: { text: one(...TYPEFACES), display: one(...TYPEFACES) },
    ...(colours ? { colours } : {}),
    styles: {
      body,
      ...(one(true, false) ? { title: onGrid(one(26, 33, 48)) } : {}),
      ...(one(true, false) ? { heading2: onGrid(one(10, 14, 18)) } : {}),
    },
    captions: one(...CAPTION_PLACES),
    tables: one(...TABLE_STYLES),
    cover: one(...COVERS),
  }
  const page = { sides: one(36, 48, 54), top: one(64, 72, 120), bottom: one(58, 120), column: one(320, 360, 400) }
  return themeFaults({ ...theme, page }).length === 0 ? { ...theme, page } : theme
}
