/** How a tier looks on a map, and the key under it. */
import type { PlacedTier } from '../../model/report'
import type { HatchSpec } from '../../recorder/hatch'
import type { RegionSpec } from '../figure-spec'
import { OUTLINE, TEXT, TIERS, type TierLook, tierLook, WHITE } from '../palette'
import type { Pen } from '../pen'

/** On a map a special case and an unknown tier stand side by side with land that nobody ranks, so each needs a look of its own. */
export function placedLook(tier: PlacedTier): TierLook {
  if (tier === 'SC') return { ...TIERS.SC, hatch: 'vertical' }
  return tier === null ? { ...tierLook(null), fill: WHITE } : tierLook(tier)
}

export function placedFill(tier: PlacedTier): string | HatchSpec {
  const look = placedLook(tier)
  return look.hatch ? { kind: look.hatch, background: look.fill, ink: look.hatchInk } : look.fill
}

/** Code of a tier, as the key has it. */
export const codeOf = ({ legend }: RegionSpec, tier: PlacedTier): string =>
  legend.find((entry) => entry.tier === tier)?.code ?? ''

export interface KeyEntry {
  readonly fill: string | HatchSpec
  readonly outline: string
  readonly name: string
}
export const keyOf = ({ legend }: RegionSpec): readonly KeyEntry[] =>
  legend.map(({ tier, name }) => ({ fill: placedFill(tier), outline: OUTLINE, name }))

const SWATCH = { width: 24, height: 14 }
const APART = 18
const ROW = 21
const FONT = { size: 11 }

/** Rows of a key at a width: the swatch and name of an entry stay together. */
function rowsOf(
  pen: Pen,
  entries: readonly KeyEntry[],
  width: number,
): readonly (readonly (KeyEntry & { x: number })[])[] {
  const rows: (KeyEntry & { x: number })[][] = [[]]
  let x = 0
  for (const entry of entries) {
    const length = SWATCH.width + 6 + pen.widthOf(entry.name, FONT)
    if (x > 0 && x + length > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ ...entry, x })
    x += length + APART
  }
  return rows
}

export const heightOfKey = (pen: Pen, entries: readonly KeyEntry[], width: number): number =>
  rowsOf(pen, entries, width).length * ROW

/** Of its longest entry: what a key of one column needs. */
export const widthOfKey = (pen: Pen, entries: readonly KeyEntry[]): number =>
  SWATCH.width + 6 + Math.max(...entries.map(({ name }) => pen.widthOf(name, FONT)))

export interface KeyPlace {
  readonly left: number
  readonly top: number
  readonly width: number
}

export function drawKey(pen: Pen, entries: readonly KeyEntry[], { left, top, width }: KeyPlace): void {
  rowsOf(pen, entries, width).forEach((row, i) => {
    for (const { x, fill, outline, name } of row) {
      const y = top + i * ROW
      pen.box(left + x + 0.5, y + 2.5, SWATCH.width - 1, SWATCH.height, { fill, stroke: outline })
      pen.text(name, left + x + SWATCH.width + 6, y + 13.5, { ...FONT, color: TEXT })
    }
  })
}
