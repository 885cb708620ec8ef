/** Every figure of tiers on real pages: sound, accessible, made of paths and text, the same each time. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import type { Briefing } from '../../core/briefing/briefing'
import { figureIn } from '../../core/charts/build-one.for-tests'
import { type Figure, TIER_DISTRIBUTION_FORMS, TIER_TREND_MEASURES } from '../../core/model/figure'
import { makeId } from '../../core/model/ids'
import { type BriefingPlan, THEMES } from '../../core/model/plan'
import type { Scope } from '../../core/narrative/scope'
import { editionId } from '../../core/reference/records'
import { loadSample } from '../../core/sample.for-tests'
import { checkPdf } from './check-pdf'
import { createPdfEngine, makePdf } from './make-pdf'
import { elementsOf, readBack } from './read-back.for-tests'

const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-tiers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function briefingIn(theme: BriefingPlan['theme']): Briefing {
  const sample = loadSample()
  const [plan] = sample.plans
  const heading = plan?.blocks.find((block) => block.kind === 'title')
  if (!plan || !heading) throw new Error('the sample has a plan with a title')
  const scope: Scope = { project: sample, plan, language: 'en' }
  const shown: readonly Figure[] = [
    ...TIER_DISTRIBUTION_FORMS.map((form) => figureIn('tier-distribution', scope, { form })),
    ...TIER_TREND_MEASURES.map((measure) => figureIn('tier-trend', scope, { measure, width: 'wide' })),
    figureIn('tier-strip', scope),
    figureIn('tier-moves', scope, { from: editionId(2010) }),
  ]
  const figures = shown.map((figure, at) => ({ ...figure, id: makeId('fig', `f${at}`) }))
  const changed = {
    ...plan,
    theme,
    blocks: [
      heading,
      ...figures.map(({ id }, at) => ({ id: makeId('blk', `f${at}`), kind: 'figure' as const, figureId: id })),
    ],
  }
  return assemble({ project: { ...sample, figures, plans: [changed] }, plan: changed, language: 'en' }).briefing
}

describe.each(THEMES)('the figures of tiers, %s', (theme) => {
  const file = path.join(folder, `${theme}.pdf`)
  let bytes: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    bytes = (await makePdf(briefingIn(theme), { engine: createPdfEngine() })).bytes
    writeFileSync(file, bytes)
  })

  test('pass the machine-checkable core of PDF/UA-1, each with its alternative text', async () => {
    expect(checkPdf(file).findings).toEqual([])
    const { structure } = await readBack(bytes)
    const alts = elementsOf(structure, 'Figure').map(({ alt }) => alt ?? '')
    expect(alts).toHaveLength(8)
    expect(new Set(alts).size).toBe(8)
    for (const alt of alts) expect(alt.length).toBeGreaterThan(40)
  })

  test('hold no picture, no soft mask and no pattern', () => {
    const qdf = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
      maxBuffer: 1 << 28,
    }).stdout.toString('latin1')
    expect(qdf).toContain('%%EOF')
    for (const word of ['/Subtype /Image', '/SMask', '/PatternType', '/Shading'])
      expect(qdf.includes(word), word).toBe(false)
  })

  test('come out the same in a fresh engine', async () => {
    const again = await makePdf(briefingIn(theme), { engine: createPdfEngine() })
    expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
  })
})
