import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitLine, fitText, LONE_SURROGATE, NOT_IN_LINE, NOT_IN_TEXT, textPieces } from './plain-text'

const any = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'binary' }).map((t) => `\u000b${t}\r\n\ud83d\t`),
)
const isOf = (text: string, forbidden: RegExp, max: number) =>
  !forbidden.test(text) && !LONE_SURROGATE.test(text) && text.length <= max

describe('texts made to fit', () => {
  it('hold nothing that a file may not, and fit again as they are', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 2, max: 30 }), (text, max) => {
        expect(isOf(fitText(text, max), NOT_IN_TEXT, max)).toBe(true)
        expect(isOf(fitLine(text, max), NOT_IN_LINE, max)).toBe(true)
        expect(fitText(fitText(text, max), max)).toBe(fitText(text, max))
        const pieces = textPieces(text, max)
        expect(pieces.every((piece) => piece !== '' && isOf(piece, NOT_IN_TEXT, max))).toBe(true)
        expect(pieces.join('')).toBe(fitText(text, Number.POSITIVE_INFINITY))
      }),
    )
  })

  it.each([
    ['two\r\nlines\u000bmore', 'two\nlines\nmore', 'two lines more'],
    ['a\tb\u0000', 'a\tb', 'a b'],
    ['🙂\ud83d', '🙂', '🙂'],
  ])('%j', (text, words, line) => {
    expect(fitText(text)).toBe(words)
    expect(fitLine(text)).toBe(line)
  })

  it('are not cut through a character', () => expect(fitText('ab🙂', 3)).toBe('ab'))
})
