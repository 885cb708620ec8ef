import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captionId, hyphenator, toInlines } from './inline'

const options = {
  linkColour: '#0D2E55',
  citationLabel: 'Source {number}',
  footnoteLabel: 'Note {mark}',
  noteBackLabel: 'Back to note {mark}',
  hyphenate: (text: string) => text,
}
const textOf = (inline: ReturnType<typeof toInlines>[number] | undefined): string =>
  inline && 'text' in inline ? String(inline.text) : ''
const withoutShy = (text: string): string => text.replaceAll('\u00ad', '')

test('a citation is a superscript that leads to its source and is read as one', () => {
  expect(toInlines([{ text: '3', citation: { number: 3 } }], options)).toEqual([
    { text: '3', sup: true, tag: 'Reference', linkToDestination: 'source-3', alt: 'Source 3', color: '#0D2E55' },
  ])
})

test('a note brings its words to the foot of the page, and its mark is read as one', () => {
  expect(toInlines([{ text: 'b', footnote: { place: 'foot', text: 'As of June.' } }], options)).toEqual([
    {
      footnote: [{ text: 'As of June.' }],
      mark: 'b',
      alt: 'Note b',
      backAlt: 'Back to note b',
      color: '#0D2E55',
    },
  ])
})

test('the mark of an endnote leads to it, and can be come back to', () => {
  expect(toInlines([{ text: 'b', footnote: { place: 'end', text: 'As of June.' } }], options)).toEqual([
    {
      text: 'b',
      sup: true,
      tag: 'Reference',
      linkToDestination: 'endnote-b',
      anchor: 'endnote-b-mark',
      alt: 'Note b',
      color: '#0D2E55',
    },
  ])
})

test('a reference leads to the caption', () => {
  const [run] = toInlines([{ text: 'Figure 2', target: { kind: 'figure', key: 'fig_Tiles' } }], options)
  expect(run).toMatchObject({ linkToDestination: captionId('figure', 'fig_Tiles') })
  expect(captionId('figure', 'fig_Tiles')).toBe('figure-fig-tiles')
})

test('no text is lost or added but soft hyphens, however long the words are', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 500 })), (texts) => {
      const inlines = toInlines(
        texts.map((text) => ({ text: withoutShy(text) })),
        options,
      )
      expect(inlines.map((inline) => withoutShy(textOf(inline)))).toEqual(texts.map(withoutShy))
    }),
  )
})

test('a word that nobody could break is broken for the layout', () => {
  const [run] = toInlines([{ text: 'x'.repeat(100_000) }], options)
  expect(
    Math.max(
      ...textOf(run)
        .split('\u00ad')
        .map((piece) => piece.length),
    ),
  ).toBeLessThanOrEqual(60)
})

test('names and short words are never hyphenated, and no piece is shorter than four letters', () => {
  const everywhere = hyphenator('es', { es: (word) => [...word].join('\u00ad') })
  expect(everywhere('Asunción Winrock derecho')).toBe('Asunción Winrock derecho')
  const pieces = everywhere('identificación').split('\u00ad')
  expect(pieces.join('')).toBe('identificación')
  expect(pieces.at(0)?.length).toBeGreaterThanOrEqual(4)
  expect(pieces.at(-1)?.length).toBeGreaterThanOrEqual(4)
})

test('English is not hyphenated', () => {
  expect(hyphenator('en', {})('identification')).toBe('identification')
})
