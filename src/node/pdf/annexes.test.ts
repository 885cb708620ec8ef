/** What changed, the claims and the glossary as pages: a long table keeps its head on every page. */
import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { makeId } from '../../core/model/ids'
import type { PlanBlock } from '../../core/model/plan'
import { loadSample } from '../../core/sample.for-tests'
import { makePdf } from './make-pdf'
import { elementsOf, readBack } from './read-back.for-tests'

test('the annexes of the sample', async () => {
  const sample = loadSample()
  const [first] = sample.plans
  if (!first) throw new Error('the sample has no plan')
  const end = first.blocks.findIndex(({ kind }) => kind === 'colophon')
  const annexes: readonly PlanBlock[] = [
    { id: makeId('blk', 'changes'), kind: 'changes', from: 'comparison' },
    { id: makeId('blk', 'glossary'), kind: 'glossary' },
    { id: makeId('blk', 'claims'), kind: 'claims' },
  ]
  const plan = { ...first, blocks: first.blocks.toSpliced(end, 0, ...annexes) }
  const { briefing } = assemble({ project: { ...sample, plans: [plan] }, plan, language: 'en' })
  const { bytes } = await makePdf(briefing)
  if (process.env.BRIEFWRIGHT_LOOK) writeFileSync(process.env.BRIEFWRIGHT_LOOK, bytes)
  const { pages, structure } = await readBack(bytes)
  const rows = briefing.blocks.find(({ kind, origin }) => kind === 'table' && origin === 'blk_claims')
  if (rows?.kind !== 'table') throw new Error('no claims')
  const withTable = pages.filter((page) => /Statement\s+Source\s+Place/.test(page))
  expect(withTable.length).toBeGreaterThan(1)
  expect(pages.some((page) => page.includes('What changed since the 2019 edition'))).toBe(true)
  expect(pages.some((page) => page.includes('USDOS: U.S. Department of State'))).toBe(true)
  // the head is one row of the table for a reader, though it is printed on every page
  const heads = elementsOf(structure, 'TH').length
  expect(heads).toBeGreaterThan(rows.rows.length)
})
