import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { ACTIVITIES, NUMBER_FIGURES, ownNumbers, STATISTICS } from '../../core/charts/number-figures.for-tests'
import { makeId } from '../../core/model/ids'
import { type PlanBlock, THEMES } from '../../core/model/plan'
import { line, scope, withPlan, withProject } from '../../core/narrative/fixture.for-tests'
import { checkPdf } from './check-pdf'
import { createPdfEngine, makePdf } from './make-pdf'
import { elementsOf, readBack } from './read-back.for-tests'

const engine = createPdfEngine()
const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-numbers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const figures = [
  ...NUMBER_FIGURES,
  { ...ownNumbers, id: makeId('fig', 'line'), shape: 'line' as const, width: 'wide' as const },
  { ...ownNumbers, id: makeId('fig', 'table'), shape: 'table' as const },
].map((figure) => ({ ...figure, title: line(`About ${figure.id}`) }))
const blocks = figures.map(({ id }, at) => ({ id: makeId('blk', `b${at}`), kind: 'figure' as const, figureId: id }))
const [title, sources] = (['title', 'sources'] as const).map((kind) => {
  const block = scope.plan.blocks.find((one) => one.kind === kind)
  if (!block) throw new Error(`the fixture has a block of ${kind}`)
  return block
}) as [PlanBlock, PlanBlock]
const from = withProject({ activities: ACTIVITIES, statistics: STATISTICS, figures, findings: [] })

describe.each(THEMES)('figures of numbers, %s', (theme) => {
  const { briefing, issues } = assemble(withPlan({ theme, blocks: [title, ...blocks, sources] }, from))
  const file = path.join(folder, `${theme}.pdf`)
  let bytes: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    bytes = (await makePdf(briefing, { engine })).bytes
    writeFileSync(file, bytes)
  })

  test('are all there, described and accessible', async () => {
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(checkPdf(file).findings).toEqual([])
    const { structure } = await readBack(bytes)
    const alts = briefing.blocks.flatMap((block) => (block.kind === 'figure' ? [block.alt] : []))
    expect(elementsOf(structure, 'Figure').map(({ alt }) => alt)).toEqual(alts)
    expect(alts).toHaveLength(figures.length)
  })

  test('are paths and text: no picture, soft mask or pattern', () => {
    const qdf = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      maxBuffer: 1 << 28,
    }).stdout.toString('latin1')
    expect(qdf).toContain('%%EOF')
    for (const word of ['/Subtype /Image', '/SMask', '/PatternType', '/Shading'])
      expect(qdf.includes(word), word).toBe(false)
  })

  test('have the same bytes each time', async () => {
    expect(Buffer.from((await makePdf(briefing, { engine: createPdfEngine() })).bytes).equals(bytes)).toBe(true)
  })
})
