/**
 * Colours of figures. A tier is never said by colour alone: fills differ by less than 3:1 in part, so each shape also has
 * its outline, its hatch and a label. `palette.test.ts` computes the contrasts that this relies on.
 */
import type { HatchKind } from '../recorder/hatch'

/** 'SC': a special case, which the report describes without ranking it. */
export type TierKey = '1' | '2' | '2WL' | '3' | 'SC'

export interface TierLook {
  readonly label: string
  /** For a tile or a marker. */
  readonly shortLabel: string
  /** Of an area. */
  readonly fill: string
  /** Of thin lines and text on white. */
  readonly ink: string
  /** Of a label that stands on the fill. */
  readonly labelOnFill: string
  readonly hatch: HatchKind | null
  /** Of the hatch on the fill. */
  readonly hatchInk: string
}

export const TEXT = '#1F2933'
/** One pixel on every shape; yellow needs it, for it has no contrast with white. */
export const OUTLINE = '#1F2933'
export const MUTED = '#52606D'
/** Fine lines between rows, grid lines. */
export const HAIR = '#D5DBE1'
export const NAVY = '#0D2E55'
/** A light ground under navy. */
export const PALE = '#DCE6F1'
export const WHITE = '#FFFFFF'
/** Border of an empty cell. */
export const EMPTY_OUTLINE = '#7B8794'

/** On maps. Land without a tier is neither white like an unknown tier nor grey like a special case. */
export const SEA = '#F4F8FB'
export const LAND = '#D9DFE5'
export const COAST = '#9AA5B1'
/** A date that runs across a timeline. Plum: no tier and no series has it. */
export const EVENT = '#7B2D5B'

/** Series that are not tiers keep off the tiers' hues. More than three series: hatch, not more hues. */
export const SERIES = [NAVY, '#2696E4', '#AF4A88'] as const

const LIGHT_HATCH = 'rgba(255, 255, 255, 0.55)'
const DARK_HATCH = 'rgba(31, 41, 51, 0.75)'

export const TIERS: Readonly<Record<TierKey, TierLook>> = {
  '1': {
    label: 'Tier 1',
    shortLabel: '1',
    fill: '#227D61',
    ink: '#227D61',
    labelOnFill: WHITE,
    hatch: null,
    hatchInk: LIGHT_HATCH,
  },
  '2': {
    label: 'Tier 2',
    shortLabel: '2',
    fill: '#FFD93B',
    ink: '#7A5F00',
    labelOnFill: TEXT,
    hatch: 'dots',
    hatchInk: DARK_HATCH,
  },
  '2WL': {
    label: 'Tier 2 Watch List',
    shortLabel: 'WL',
    fill: '#D57700',
    ink: '#A35200',
    labelOnFill: TEXT,
    hatch: 'diagonal',
    hatchInk: DARK_HATCH,
  },
  '3': {
    label: 'Tier 3',
    shortLabel: '3',
    fill: '#88091D',
    ink: '#88091D',
    labelOnFill: WHITE,
    hatch: 'cross',
    hatchInk: LIGHT_HATCH,
  },
  SC: {
    label: 'Special case',
    shortLabel: 'SC',
    fill: '#E4E7EB',
    ink: MUTED,
    labelOnFill: TEXT,
    hatch: null,
    hatchInk: DARK_HATCH,
  },
}

/** A country or edition without a tier that we know of. */
export const NOT_RANKED: TierLook = {
  label: 'Not ranked',
  shortLabel: '–',
  fill: '#E4E7EB',
  ink: MUTED,
  labelOnFill: TEXT,
  hatch: null,
  hatchInk: DARK_HATCH,
}

/** The look of a tier; null means not ranked or not known. */
export function tierLook(tier: TierKey | null): TierLook {
  return tier === null ? NOT_RANKED : TIERS[tier]
}
