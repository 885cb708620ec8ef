import { describe, expect, it } from 'vitest'
import { loadSample } from '../sample.for-tests'
import { dictionaryFor, knownForm, projectWords, wordsIn } from './words'

describe('words that are checked', () => {
  it.each([
    ['The child’s shelter, and co-operation.', ['The', 'child’s', 'shelter', 'and', 'co-operation']],
    ['USDOS wrote to info@example.org on https://example.org/shelter today', ['wrote', 'to', 'on', 'today']],
    ['In 2020, 3rd of a kind', ['In', 'of', 'kind']],
    ['niñas y niños', ['niñas', 'niños']],
  ])('of “%s”', (text, words) => {
    expect(wordsIn(text).map((word) => word.text)).toEqual(words)
    for (const { text: word, start } of wordsIn(text)) expect(text.slice(start, start + word.length)).toBe(word)
  })
  it.each([
    ['en', 'en'],
    ['es-PY', 'es'],
    ['gn', undefined],
  ])('in “%s” by “%s”', (tag, language) => {
    expect(dictionaryFor(tag)).toBe(language)
  })
})

it('a project knows its names', () => {
  const words = projectWords(loadSample())
  for (const word of ['Paraguay', 'Paraguay’s', 'Winrock']) expect(words.has(knownForm(word)), word).toBe(true)
  expect(words.has('sheltr')).toBe(false)
})
