import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../../core/charts/colour-measures'
import { MUTED, OUTLINE, SERIES, TEXT, WHITE } from '../../../core/charts/palette'
import { FONT_METRICS, type StyleName } from '../../../core/house-style/tokens'
import { PAPERS, THEMES } from '../../../core/model/plan'
import { fontFiles } from '../fonts'
import { theme } from './theme'

const combinations = THEMES.flatMap((name) => PAPERS.map((paper) => [name, paper] as const))

describe.each(combinations)('%s on %s', (name, paper) => {
  const house = theme(name, paper)
  const [left, top, right, bottom] = house.margins

  test('rail, gutter and text make up the full width between the outer margins', () => {
    expect(house.rail + house.gutter + house.textWidth).toBeCloseTo(house.full, 6)
    expect(house.full + 2 * house.outer).toBeCloseTo(house.size.width, 6)
    expect(house.size.width - left - right).toBeCloseTo(house.textWidth, 6)
  })

  test('the text column holds a whole number of body lines', () => {
    const lines = (house.size.height - top - bottom) / 14
    expect(lines).toBeCloseTo(Math.round(lines), 6)
    expect(bottom).toBeGreaterThanOrEqual(58)
  })

  test('headings settle on the grid by less than half a unit', () => {
    for (const style of ['h1', 'h2', 'h3'] as const) expect(Math.abs(house.settle(style))).toBeLessThanOrEqual(3.5)
  })

  test('nothing is set below 7.5 pt', () => {
    for (const style of Object.values(house.style)) expect(style.fontSize).toBeGreaterThanOrEqual(7.5)
  })

  test('text has a contrast of 4.5:1 on what it stands on', () => {
    const onNavy: readonly StyleName[] = name === 'signal' ? ['kicker', 'title', 'head'] : []
    for (const [key, style] of Object.entries(house.style)) {
      const ground = onNavy.includes(key as StyleName) ? house.colours.navy : house.colours.white
      expect(contrast(style.color ?? '', ground), key).toBeGreaterThanOrEqual(4.5)
    }
    for (const key of ['callout', 'calloutTitle', 'keyNumber', 'keyLabel', 'label', 'meta', 'cell'] as const)
      expect(contrast(house.style[key].color ?? '', house.colours.tint), key).toBeGreaterThanOrEqual(4.5)
  })
})

describe.each(THEMES)('figures in the theme %s', (name) => {
  const { colours } = theme(name, 'a4')

  test('stand on white, share ink and grey with the text, and are framed by a colour that shows', () => {
    expect([colours.white, colours.ink, colours.muted, colours.navy]).toEqual([WHITE, TEXT, MUTED, SERIES[0]])
    for (const frame of [colours.navy, colours.accent, OUTLINE])
      expect(contrast(frame, colours.white)).toBeGreaterThanOrEqual(4.5)
  })
})

test('the text column is as wide on both papers, so that lines break alike', () => {
  for (const name of THEMES) expect(theme(name, 'a4').textWidth).toBe(theme(name, 'letter').textWidth)
})

test('the metrics are those of the font files', () => {
  for (const [family, { ascender, height }] of Object.entries(FONT_METRICS)) {
    const file = fontFiles()[family]?.normal ?? ''
    const font = create(readFileSync(file)) as unknown as Record<
      'ascent' | 'descent' | 'lineGap' | 'unitsPerEm',
      number
    >
    expect(font.ascent / font.unitsPerEm).toBeCloseTo(ascender, 3)
    expect((font.ascent - font.descent + font.lineGap) / font.unitsPerEm).toBeCloseTo(height, 3)
  }
})
