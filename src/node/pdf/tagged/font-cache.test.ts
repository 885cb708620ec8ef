import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextMeasurer } from '../../charts/measure'
import { fontFiles } from '../fonts'
import { ParsedFontCache } from './font-cache'

interface Setter {
  font(file: string): this
  fontSize(size: number): this
  widthOfString(text: string): number
}
const PdfKit = createRequire(import.meta.url)('pdfkit') as new () => Setter

/** Letters that some fonts move nearer to a space are among them. */
const arbitraryText = fc.string({ unit: fc.constantFrom(...'TVWYAtaeio ñ,.2 '), minLength: 1, maxLength: 24 })

test.each(['Serif', 'Sans'])('what is measured in %s is as wide as pdfkit sets it', (family) => {
  const files = fontFiles()
  const cache = new ParsedFontCache()
  const face = createTextMeasurer(files, (file) => cache.forMeasuring(file)).resolve({
    size: 10,
    bold: false,
    italic: false,
    families: [family],
  })
  const setter = new PdfKit().font(files[family]?.normal ?? '').fontSize(10)
  fc.assert(
    fc.property(arbitraryText, (text) => {
      expect(face.width(text, 10)).toBeCloseTo(setter.widthOfString(text), 9)
    }),
  )
})
