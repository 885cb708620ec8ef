import { expect, test } from 'vitest'
import { conformanceStatement, type StatementFacts } from './statement'

const facts: StatementFacts = {
  fileName: 'Paraguay.pdf',
  byteLength: 12,
  sha256: 'ab'.repeat(32),
  day: '2020-07-31',
  version: '0.1.0',
  proof: { pages: 6, elements: 300, headings: 9, figures: 1, tables: 2, links: 40, fonts: 5, files: 0 },
  confirmed: { altTexts: true, readingOrder: false },
}

test('names the file by its hash, what was proved, and who confirmed what', () => {
  const text = conformanceStatement(facts)
  for (const words of ['Paraguay.pdf', facts.sha256, '2020-07-31', 'its 6 pages', '1 figure, each', '9 headings'])
    expect(text).toContain(words)
  expect(text).toMatch(/- \[x\] The alternative text/)
  expect(text).toMatch(/- \[ \] Read from beginning .*\(not confirmed\)/)
})

test('what it declares follows from whether it carries files', () => {
  expect(conformanceStatement(facts)).toContain('PDF/A-2a (ISO 19005-2)')
  const carrying = conformanceStatement({ ...facts, proof: { ...facts.proof, files: 3 } })
  expect(carrying).toContain('PDF/A-3a (ISO 19005-3)')
  expect(carrying).toContain('3 files inside of it')
})

test('what is not confirmed is never said to be', () => {
  const none = conformanceStatement({ ...facts, confirmed: { altTexts: false, readingOrder: false } })
  expect(none).not.toContain('[x]')
})
