import { Chart } from 'chart.js'
import { describe, expect, it } from 'vitest'
import { OUTLINE } from '../../core/charts/palette'
import type { DisplayList, Op, TextOp } from '../../core/recorder/display-list'
import { MissingGlyphError } from '../../core/recorder/text-measurer'
import { recordChart } from './draw-chart'
import { FONT_FILES } from './fonts.for-tests'
import { createTextMeasurer } from './measure'
import { bar, doughnut, EVERY_KIND, NATIVE_WORDS } from './sample-charts.for-tests'

const measurer = createTextMeasurer(FONT_FILES)

const textsOf = (list: DisplayList) => list.ops.filter((op): op is TextOp => op.kind === 'text')

function clipDepths(ops: readonly Op[]): number[] {
  let depth = 0
  return ops.map((op) => {
    if (op.kind === 'clip') depth++
    if (op.kind === 'unclip') depth--
    return depth
  })
}

describe.each(Object.entries(EVERY_KIND))('a %s chart', (_, config) => {
  const list = recordChart(config, 400, 240, measurer)

  it('draws shapes and text', () => {
    expect(list).toMatchObject({ width: 400, height: 240 })
    expect(list.ops.filter((op) => op.kind === 'path').length).toBeGreaterThan(3)
    expect(textsOf(list).length).toBeGreaterThan(2)
  })

  it('is the same each time, and survives JSON', () => {
    const again = recordChart(config, 400, 240, createTextMeasurer(FONT_FILES))
    expect(JSON.stringify(again)).toBe(JSON.stringify(list))
    expect(JSON.parse(JSON.stringify(list))).toEqual(list)
  })

  it('opens and closes clips in pairs', () => {
    const depths = clipDepths(list.ops)
    expect(Math.min(0, ...depths)).toBe(0)
    expect(depths.at(-1)).toBe(0)
  })

  it('uses our font for every text', () => {
    expect(new Set(textsOf(list).map((text) => text.family))).toEqual(new Set(['Sans']))
  })

  it('holds finite numbers only', () => {
    expect(JSON.stringify(list)).not.toContain('null,null')
    const numbers = list.ops.flatMap((op) =>
      'segments' in op ? op.segments.flatMap((segment): unknown[] => segment.slice(1)) : [],
    )
    expect(numbers.every((value) => Number.isFinite(value))).toBe(true)
  })
})

it('keeps label and legend text whole, bold where asked, at 11 px unless asked', () => {
  const texts = textsOf(recordChart(bar, 500, 300, measurer))
  expect(texts.map((text) => text.text)).toContain(NATIVE_WORDS)
  expect(texts.find((text) => text.text === 'Cases by year')).toMatchObject({ bold: true, size: 14 })
  expect(texts.find((text) => text.text === '72')).toMatchObject({ bold: true, size: 11 })
  expect(texts.find((text) => text.text === 'Convictions')).toMatchObject({ bold: false, size: 11 })
  const shares = textsOf(recordChart(doughnut, 500, 300, measurer))
  expect(shares.find((text) => text.text === '61 %')).toMatchObject({ bold: true, size: 12 })
})

it('hatches three of four tiers and outlines all', () => {
  const paths = recordChart(doughnut, 400, 240, measurer).ops.filter((op) => op.kind === 'path')
  expect(paths.filter((path) => path.isHatch)).toHaveLength(2 * 3) // ring and legend
  expect(paths.filter((path) => path.stroke?.paint.hex === OUTLINE.toLowerCase()).length).toBeGreaterThanOrEqual(4)
})

it('clips no bar to its own outline', () => {
  const clips = recordChart(bar, 500, 300, measurer).ops.filter((op) => op.kind === 'clip')
  for (const clip of clips) expect(clip.segments.every(([kind]) => kind !== 'C')).toBe(true)
})

it('formats numbers the same whatever the machine speaks', () => {
  const list = recordChart(
    { type: 'bar', data: { labels: ['a'], datasets: [{ data: [12345.5] }] } },
    300,
    200,
    measurer,
  )
  expect(textsOf(list).map((text) => text.text)).toContain('12,000')
})

it('draws no data labels when they are turned off', () => {
  const data = { labels: ['a'], datasets: [{ data: [777] }] }
  const draw = (datalabels: object | false) => {
    const config = { type: 'bar' as const, data, options: { plugins: { datalabels: datalabels as object } } }
    return textsOf(recordChart(config, 300, 200, measurer)).map((text) => text.text)
  }
  expect(draw({})).toContain('777')
  expect(draw({ display: false })).not.toContain('777')
  expect(draw(false)).not.toContain('777')
})

it('leaves the configuration as it was', () => {
  const before = JSON.stringify(bar)
  recordChart(bar, 300, 200, measurer)
  expect(JSON.stringify(bar)).toBe(before)
})

it('fails on a character the font lacks, and leaves no chart behind', () => {
  const draw = () =>
    recordChart({ type: 'bar', data: { labels: ['雪'], datasets: [{ data: [1] }] } }, 300, 200, measurer)
  expect(draw).toThrow(MissingGlyphError)
  expect(draw).toThrow('"雪" (U+96EA)')
  expect(Object.keys(Chart.instances)).toEqual([])
})

it('fails on a font it was not given', () => {
  const options = { plugins: { title: { display: true, text: 'a', font: { family: 'Papyrus' } } } }
  const config = { type: 'bar' as const, data: { labels: ['a'], datasets: [{ data: [1] }] }, options }
  expect(() => recordChart(config, 300, 200, measurer)).toThrow(/Papyrus.*Sans/)
})
