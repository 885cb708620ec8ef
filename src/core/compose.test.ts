import { expect, test } from 'vitest'
import { cite, doc, italic, line, paragraph } from './compose'
import { makeId } from './model/ids'

const source = makeId('src', 'report')

test('a line is texts and inlines in order', () => {
  expect(line`See ${italic('this')}.${cite(source)}`).toEqual([
    { type: 'text', text: 'See ' },
    { type: 'text', text: 'this', marks: [{ type: 'italic' }] },
    { type: 'text', text: '.' },
    { type: 'citation', attrs: { sources: [source] } },
  ])
})

test('neighbouring plain texts are one, empty ones are none', () => {
  expect(line`${'a'}b${line`c${'d'}`}${''}`).toEqual([{ type: 'text', text: 'abcd' }])
  expect(line``).toEqual([])
})

test('a marked text keeps to itself', () => {
  expect(line`${italic('a')}${italic('b')}`).toHaveLength(2)
})

test('a doc holds its paragraphs', () => {
  expect(doc(paragraph`One.`).content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'One.' }] }])
})
