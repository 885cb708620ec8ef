import fc from 'fast-check'
import { expect, it } from 'vitest'
import { MissingGlyphError } from '../../core/recorder/text-measurer'
import { FONT_FILES } from './fonts.for-tests'
import { createTextMeasurer } from './measure'
import { openFont } from './open-font'

const plain = { size: 10, bold: false, italic: false, families: ['Sans'] }

it('measures in proportion to the size, and the same from the cache', () => {
  const face = createTextMeasurer(FONT_FILES).resolve(plain)
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-ZáéíóúñüÑ0-9 ,.%]{1,30}$/), fc.integer({ min: 1, max: 50 }), (text, size) => {
      expect(face.width(text, size)).toBeCloseTo(face.width(text, 1) * size, 9)
    }),
  )
})

it('measures bold wider, and each style by its own file', () => {
  const measurer = createTextMeasurer(FONT_FILES)
  const widths = [false, true].flatMap((bold) =>
    [false, true].map((italic) => measurer.resolve({ ...plain, bold, italic }).width('Hamburg', 10)),
  )
  expect(new Set(widths).size).toBe(4)
  expect(widths[2]).toBeGreaterThan(widths[0] ?? Number.NaN)
})

it('takes the first family it has', () => {
  expect(createTextMeasurer(FONT_FILES).resolve({ ...plain, families: ['Helvetica', 'Sans'] }).family).toBe('Sans')
})

it('has one em between typographic ascent and descent', () => {
  const { emAscent, emDescent, ascent, descent } = createTextMeasurer(FONT_FILES).resolve(plain).metrics(10)
  expect(emAscent + emDescent).toBeCloseTo(10, 9)
  expect(Math.min(ascent, descent, emAscent, emDescent)).toBeGreaterThan(0)
})

it('opens a file the way it is told', () => {
  const path = FONT_FILES.Sans?.normal ?? ''
  const nowhere = { normal: 'no-such.ttf', bold: 'no-such.ttf', italics: 'no-such.ttf', bolditalics: 'no-such.ttf' }
  const handedIn = createTextMeasurer({ Sans: nowhere }, () => openFont(path))
  expect(handedIn.resolve(plain).width('Hamburg', 10)).toBe(
    createTextMeasurer(FONT_FILES).resolve(plain).width('Hamburg', 10),
  )
  expect(() => createTextMeasurer({ Sans: nowhere }).resolve(plain)).toThrow('no-such.ttf')
})

it('names every missing character once', () => {
  const face = createTextMeasurer(FONT_FILES).resolve({ ...plain, bold: true })
  expect(() => face.width('雪 and 雪 and 火', 10)).toThrow(MissingGlyphError)
  expect(() => face.width('雪 and 雪 and 火', 10)).toThrow(/Sans bold .*"雪" \(U\+96EA\), "火" \(U\+706B\) in/)
})
