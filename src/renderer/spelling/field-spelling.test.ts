import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsIn } from '../../core/spelling/words'
import { replaceWord } from './field-spelling'

it('puts every place of a word right, and no other word that holds it', () => {
  expect(replaceWord('teh child, Teh, other teh-child teh', 'teh', 'the')).toBe('the child, Teh, other teh-child the')
  expect(replaceWord('nothing', 'teh', 'the')).toBe('nothing')
})

it('leaves every other word of any text as it is', () => {
  const word = fc.constantFrom('teh', 'child', 'niña', 'ñande', 'co-op')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', ', ', '\n'), (words, gap) => {
      const said = wordsIn(replaceWord(words.join(gap), 'teh', 'the')).map(({ text }) => text)
      expect(said).toEqual(words.map((one) => (one === 'teh' ? 'the' : one)))
    }),
  )
})
