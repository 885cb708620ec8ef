/** Themes of organisations, every one allowed: from one colour to everything there is. */
import type { OwnTheme } from '../model/own-theme'

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
