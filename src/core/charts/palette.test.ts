import { describe, expect, it } from 'vitest'
import { parseColour } from '../recorder/paint'
import {
  EMPTY_OUTLINE,
  MUTED,
  NAVY,
  NOT_RANKED,
  OUTLINE,
  PALE,
  SERIES,
  TEXT,
  TIERS,
  type TierKey,
  type TierLook,
  tierLook,
  WHITE,
} from './palette'

/** Least contrast of text, and of shapes that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT_CONTRAST = 4.5
const SHAPE_CONTRAST = 3

type Rgb = readonly number[]

function rgb(css: string, ground: Rgb = [255, 255, 255]): Rgb {
  const paint = parseColour(css)
  if (!paint) throw new Error(`not a colour: ${css}`)
  const parts = [1, 3, 5].map((at) => Number.parseInt(paint.hex.slice(at, at + 2), 16))
  return parts.map((part, index) => part * paint.alpha + (ground[index] ?? 0) * (1 - paint.alpha))
}

/** WCAG's relative luminance. */
function luminance(colour: Rgb): number {
  const [r = 0, g = 0, b = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const ground = rgb(other)
  const [a, b] = [luminance(rgb(one, ground)), luminance(ground)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const LOOKS: [string, TierLook][] = [...Object.entries(TIERS), ['not ranked', NOT_RANKED]]

it('computes contrast as WCAG does: 21 for black on white, 1 for a colour on itself', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21, 9)
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
  expect(contrast('#123456', '#123456')).toBe(1)
})

describe.each(LOOKS)('tier %s', (_, look) => {
  it('has a readable label on its fill', () => {
    expect(contrast(look.labelOnFill, look.fill)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
  })

  it('has an ink that reads on white', () => {
    expect(contrast(look.ink, WHITE)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
  })

  it('stands out from white by its fill or by its outline', () => {
    const byFill = contrast(look.fill, WHITE) >= SHAPE_CONTRAST
    const byOutline = contrast(OUTLINE, look.fill) >= SHAPE_CONTRAST && contrast(OUTLINE, WHITE) >= SHAPE_CONTRAST
    expect(byFill || byOutline).toBe(true)
  })

  it('shows its hatch, if any', () => {
    if (look.hatch) expect(contrast(look.hatchInk, look.fill)).toBeGreaterThanOrEqual(SHAPE_CONTRAST)
  })
})

it('tells the four tiers apart without colour', () => {
  const ranked = (['1', '2', '2WL', '3'] satisfies TierKey[]).map((tier) => tierLook(tier))
  expect(new Set(ranked.map((look) => look.hatch)).size).toBe(4)
  expect(new Set(LOOKS.map(([, look]) => look.label)).size).toBe(LOOKS.length)
  expect(new Set(LOOKS.map(([, look]) => look.shortLabel)).size).toBe(LOOKS.length)
})

it('gives null the look of the unranked', () => {
  expect(tierLook(null)).toMatchObject({ fill: '#E4E7EB', shortLabel: '–' })
})

it.each<[name: string, ink: string, ground: string, least: number]>([
  ['text', TEXT, WHITE, TEXT_CONTRAST],
  ['muted text', MUTED, WHITE, TEXT_CONTRAST],
  ['text on pale', TEXT, PALE, TEXT_CONTRAST],
  ['navy on pale', NAVY, PALE, TEXT_CONTRAST],
  ['outline', OUTLINE, WHITE, SHAPE_CONTRAST],
  ['empty cell', EMPTY_OUTLINE, WHITE, SHAPE_CONTRAST],
  ...SERIES.map((colour) => [`series ${colour}`, colour, WHITE, SHAPE_CONTRAST] as [string, string, string, number]),
])('%s has contrast enough', (_, ink, ground, least) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least)
})
