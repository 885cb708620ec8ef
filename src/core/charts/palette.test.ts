import { describe, expect, it } from 'vitest'
import { ciede2000, contrast, difference, lightness, VIEWS, worstPair } from './colour-measures'
import { seriesLook } from './number-chart/series-look'
import {
  EMPTY_OUTLINE,
  EVENT,
  LAND,
  MUTED,
  NAVY,
  NOT_RANKED,
  OUTLINE,
  PALE,
  SEA,
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

/**
 * What was measured when the colours were chosen, and must not get worse: contrasts on white, of the outline against the fill, of the
 * label on it, of the ink for thin lines, of the hatch.
 */
const CHOSEN: Readonly<Record<'1' | '2' | '2WL' | '3', Readonly<Record<string, number>>>> = {
  '1': { fill: 5.03, outline: 2.93, label: 5.03, ink: 5.03 },
  '2': { fill: 1.38, outline: 10.71, label: 10.71, ink: 6.06, hatch: 5.53 },
  '2WL': { fill: 3.25, outline: 4.54, label: 4.54, ink: 5.58, hatch: 3.22 },
  '3': { fill: 9.98, outline: 1.48, label: 9.98, ink: 9.98, hatch: 3.77 },
}
const ROUNDING = 0.005

it.each(Object.entries(CHOSEN))('tier %s has the contrasts it was chosen for', (tier, floor) => {
  const { fill, ink, labelOnFill, hatchInk } = TIERS[tier as TierKey]
  const measured: Readonly<Record<string, number>> = {
    fill: contrast(fill, WHITE),
    outline: contrast(OUTLINE, fill),
    label: contrast(labelOnFill, fill),
    ink: contrast(ink, WHITE),
    hatch: contrast(hatchInk, fill),
  }
  for (const [what, least] of Object.entries(floor))
    expect(measured[what], what).toBeGreaterThanOrEqual(least - ROUNDING)
})

it.each<[name: string, ink: string, ground: string, least: number]>([
  ['outline', OUTLINE, WHITE, 14.76],
  ['muted text', MUTED, WHITE, 6.46],
  ['navy', SERIES[0], WHITE, 13.64],
  ['blue', SERIES[1], WHITE, 3.2],
  ['plum', SERIES[2], WHITE, 5.05],
  ['the hatch of “in part”', NAVY, PALE, 10.8],
  ['the border of an empty cell', EMPTY_OUTLINE, WHITE, 3.66],
  ['orange on the sea of a map', TIERS['2WL'].fill, SEA, 3.04],
  ['the line of an event', EVENT, WHITE, TEXT_CONTRAST],
])('%s has the contrast it was chosen for', (_, ink, ground, least) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(least - ROUNDING)
})

/** Pairs of Sharma, Wu and Dalal's test data for the formula. */
it.each([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
] as const)('computes differences as CIEDE2000 does: %j and %j', (one, other, far) => {
  expect(ciede2000(one, other)).toBeCloseTo(far, 4)
  expect(ciede2000(other, one)).toBeCloseTo(far, 4)
})

/** Worst pairs over normal sight, three deficiencies and grey paper. Without them the hatch would have to do all of it. */
describe('colours that stand side by side differ for everybody', () => {
  it('the usual green, yellow, orange and red do not: what ours are measured against', () => {
    const usual = worstPair({ '1': '#4CAF50', '2': '#FFEB3B', '2WL': '#FF9800', '3': '#F44336' })
    expect(usual.far).toBeLessThan(7)
  })

  it('the four tiers, by 12.2 at least, in every view', () => {
    const fills = Object.fromEntries((['1', '2', '2WL', '3'] as const).map((tier) => [tier, TIERS[tier].fill]))
    expect(worstPair(fills)).toMatchObject({ pair: '1/2WL', view: 'grey' })
    for (const view of VIEWS) expect(worstPair(fills, [view]).far, view).toBeGreaterThanOrEqual(12.2 - 0.05)
    expect(difference(TIERS['1'].fill, TIERS['3'].fill, 'deutan')).toBeGreaterThanOrEqual(18.4 - 0.05)
  })

  it('the three series, by 12.6 at least, in every view', () => {
    const series = Object.fromEntries(SERIES.map((colour, at) => [`series ${at + 1}`, colour]))
    for (const view of VIEWS) expect(worstPair(series, [view]).far, view).toBeGreaterThanOrEqual(12.6 - 0.05)
  })

  it('the answers of the coverage: a full one from both others, which are hatched and empty', () => {
    for (const view of VIEWS)
      for (const other of [PALE, WHITE]) expect(difference(NAVY, other, view)).toBeGreaterThanOrEqual(50)
  })

  it('land without a tier from every tier on a map; on grey paper Tier 2 by its dots alone', () => {
    for (const tier of ['1', '2', '2WL', '3'] as const) {
      for (const view of VIEWS)
        if (tier !== '2' || view !== 'grey')
          expect(difference(TIERS[tier].fill, LAND, view), `${tier} ${view}`).toBeGreaterThan(12)
      if (tier === '2') expect(TIERS[tier].hatch).toBe('dots')
    }
  })
})

describe('printed in grey', () => {
  it('neighbours in the order of the tiers differ in lightness by 11 at least, or by their hatch', () => {
    const ranked = (['1', '2', '2WL', '3'] as const).map((tier) => TIERS[tier])
    for (const [at, one] of ranked.entries())
      for (const other of ranked.slice(at + 1)) {
        expect(Math.abs(lightness(one.fill) - lightness(other.fill))).toBeGreaterThanOrEqual(11)
        expect(one.hatch).not.toBe(other.hatch)
      }
  })

  it('series differ by hatch, dash and mark', () => {
    const looks = SERIES.map((_, at) => seriesLook(at))
    for (const told of [
      looks.map(({ hatch }) => hatch),
      looks.map(({ dash }) => dash.join()),
      looks.map(({ point }) => point),
    ])
      expect(new Set(told).size).toBe(SERIES.length)
  })
})
