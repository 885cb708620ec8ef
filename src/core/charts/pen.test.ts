import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DisplayList, TextOp } from '../recorder/display-list'
import { recordedHatch } from '../recorder/hatch'
import { plainMeasurer } from '../recorder/measurer.for-tests'
import { RecordingCanvas } from '../recorder/recording-canvas'
import { OUTLINE, TIERS } from './palette'
import { createPen, type Pen } from './pen'
import { wrapWords } from './wrap-words'

function draw(paint: (pen: Pen) => void): DisplayList {
  const canvas = new RecordingCanvas(200, 100, plainMeasurer)
  paint(createPen(canvas.getContext('2d'), recordedHatch))
  return canvas.displayList
}
const paths = (list: DisplayList) => list.ops.filter((op) => op.kind === 'path')
const texts = (list: DisplayList) => list.ops.filter((op): op is TextOp => op.kind === 'text')

describe('wrapping', () => {
  const byLength = (line: string) => line.length

  it('keeps all words in order, and no line too wide unless it is one word', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 1, max: 30 }),
        (words, max) => {
          const lines = wrapWords(words.join('  '), max, byLength)
          expect(lines.join(' ')).toBe(words.join(' '))
          for (const line of lines) expect(line.length <= max || !line.includes(' ')).toBe(true)
          // Greedy: the next word would not have fitted.
          lines.slice(1).forEach((line, index) => {
            expect(`${lines[index]} ${line.split(' ')[0]}`.length).toBeGreaterThan(max)
          })
        },
      ),
    )
  })

  it('makes one empty line of nothing, and holds no-break spaces', () => {
    expect(wrapWords('', 5, byLength)).toEqual([''])
    expect(wrapWords('19\u00a0percent of', 5, byLength)).toEqual(['19\u00a0percent', 'of'])
  })
})

it('writes text and says how wide it is', () => {
  const list = draw((pen) => {
    expect(pen.text('four', 100, 20, { size: 20, bold: true, align: 'right', color: '#ff0000' })).toBe(40)
    expect(pen.widthOf('four', { size: 20 })).toBe(40)
  })
  expect(texts(list)).toMatchObject([{ bold: true, size: 20, matrix: [1, 0, 0, 1, 60, 20], fill: { hex: '#ff0000' } }])
})

it('sets a block line by line and says where the next would stand', () => {
  const list = draw((pen) => {
    expect(pen.block('aa bb cc', 5, 10, 30, { size: 10, leading: 12 })).toBe(34)
  })
  expect(texts(list).map(({ text, matrix }) => [text, matrix[5]])).toEqual([
    ['aa bb', 10],
    ['cc', 22],
  ])
})

it.each(['1', '2', '2WL', '3', 'SC', null] as const)(
  'draws a swatch of tier %s with outline, hatched as the tier is',
  (tier) => {
    const drawn = paths(draw((pen) => pen.tier(tier, 0, 0, 40, 30)))
    expect(drawn.filter((path) => path.isHatch)).toHaveLength(tier && TIERS[tier].hatch ? 1 : 0)
    expect(drawn[0]?.fill?.paint.hex).toBe((tier ? TIERS[tier].fill : '#E4E7EB').toLowerCase())
    expect(drawn.at(-1)?.stroke?.paint.hex).toBe(OUTLINE.toLowerCase())
  },
)

it('centres a plate and its text', () => {
  const list = draw((pen) => pen.plate('four', 50, 50, { size: 10, fill: '#ffffff' }))
  const xs = paths(list)[0]?.segments.flatMap((segment) => (segment[0] === 'Z' ? [] : [segment.at(-2) as number])) ?? []
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([50 - 14, 50 + 14])
  expect(texts(list)[0]).toMatchObject({ bold: true, width: 20, matrix: [1, 0, 0, 1, 40, expect.closeTo(53.3, 9)] })
})

it('draws lines, polygons and discs, and leaves no dash behind', () => {
  const list = draw((pen) => {
    pen.line(0, 0, 10, 0, { dash: [2, 1], width: 3 })
    pen.line(0, 5, 10, 5)
    pen.poly(
      [
        [0, 0],
        [10, 0],
        [5, 5],
      ],
      { fill: '#000000', stroke: '#ff0000' },
    )
    pen.disc(20, 20, 5, { fill: { kind: 'dots', background: '#ffffff', ink: '#000000' } })
  })
  const [dashed, plain, triangle, disc] = paths(list)
  expect(dashed?.stroke?.style).toMatchObject({ dash: [2, 1], width: 3 })
  expect(plain?.stroke?.style.dash).toEqual([])
  expect(triangle?.segments).toEqual([['M', 0, 0], ['L', 10, 0], ['L', 5, 5], ['Z']])
  expect(triangle?.fill?.paint.hex).toBe('#000000')
  expect(triangle?.stroke?.paint.hex).toBe('#ff0000')
  expect(disc?.fill?.paint.hex).toBe('#ffffff')
})
