import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainMeasurer } from '../recorder/measurer.for-tests'
import { type DrawingTools, measuringPen } from './drawing-tools'
import { fitLines } from './fit-lines'

const tools: DrawingTools = {
  measurer: plainMeasurer,
  recordChart: () => {
    throw new Error('nothing is charted here')
  },
  mapOf: () => {
    throw new Error('no map is drawn here')
  },
}
const pen = measuringPen(tools)
const FONT = { size: 10 } // each letter 5 wide

it('cuts what does not fit, in width and in lines', () => {
  expect(fitLines(pen, 'Saint Vincent and the Grenadines', 100, 2, FONT)).toEqual([
    'Saint Vincent and',
    'the Grenadines',
  ])
  expect(fitLines(pen, 'Saint Vincent and the Grenadines', 70, 2, FONT)).toEqual(['Saint Vincent', 'and the…'])
  expect(fitLines(pen, 'x'.repeat(200), 50, 1, FONT)).toEqual([`${'x'.repeat(9)}…`])
})

it('never exceeds its space, and begins as the text does', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 80 }).filter((text) => !text.includes('☃')),
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, most) => {
        const lines = fitLines(pen, text, width, most, FONT)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(pen.widthOf(line, FONT)).toBeLessThanOrEqual(width)
        const plain = (words: string) => words.replace(/[ \t\n\r…]/g, '')
        const isCut = lines.some((line) => line.endsWith('…'))
        if (!isCut && !text.includes('…')) expect(plain(lines.join(''))).toBe(plain(text))
      },
    ),
  )
})
