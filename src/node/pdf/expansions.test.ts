import { expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { withTexts } from '../../core/briefing/block-texts'
import type { Run } from '../../core/briefing/briefing'
import { THEMES } from '../../core/model/plan'
import { loadSample } from '../../core/sample.for-tests'
import { checkPdfBytes } from './check-pdf'
import { type Json, PdfObjects } from './checker/pdf-objects'
import { createPdfEngine, makePdf } from './make-pdf'

const engine = createPdfEngine()

/** Entry E of every element that has one, in reading order, with the type of the element. */
function expansionsIn(bytes: Uint8Array): { type: string; says: string | undefined }[] {
  const objects = PdfObjects.parse(bytes)
  const found: { type: string; says: string | undefined }[] = []
  const visit = (reference: Json): void => {
    const element = objects.dict(reference)
    if (element['/E'] !== undefined)
      found.push({ type: objects.name(element['/S']), says: objects.text(element['/E']) })
    for (const kid of objects.list(element['/K'])) if (objects.dict(kid)['/S'] !== undefined) visit(kid)
  }
  for (const kid of objects.list(objects.dict(objects.dict(objects.trailer['/Root'])['/StructTreeRoot'])['/K']))
    visit(kid)
  return found
}

test.each(THEMES)('a file in %s says what short forms stand for, each where it is first used', async (theme) => {
  const project = loadSample()
  const [plan] = project.plans
  if (!plan) throw new Error('the sample has a plan')
  const { briefing } = assemble({ project, plan: { ...plan, theme }, language: 'en' })
  const wanted: string[] = []
  for (const block of briefing.blocks)
    withTexts(block, (text) => {
      wanted.push(...text.flatMap((run: Run) => run.expansion ?? []))
      return text
    })
  const { bytes } = await makePdf(briefing, { engine })
  const found = expansionsIn(bytes)
  expect(found.map(({ says }) => says).toSorted()).toEqual(wanted.toSorted())
  expect(wanted.length).toBeGreaterThan(3)
  expect(found.every(({ type }) => type === 'Span')).toBe(true)
  expect(checkPdfBytes(bytes).findings).toEqual([])
})

test('a short form inside of a link is a part of that one link', async () => {
  const project = loadSample()
  const [plan] = project.plans
  if (!plan) throw new Error('the sample has a plan')
  const { briefing } = assemble({ project, plan, language: 'en' })
  const href = 'https://example.org/'
  const [first, ...others] = briefing.blocks
  if (!first) throw new Error('the sample has blocks')
  const text = [
    { text: 'Read what the ', href },
    { text: 'AB', expansion: 'Alpha Beta', href },
    { text: ' wrote', href },
  ]
  const { bytes } = await makePdf(
    {
      ...briefing,
      blocks: [first, { kind: 'paragraph', text, leads: false, pull: null, origin: first.origin }, ...others],
    },
    { engine },
  )
  expect(expansionsIn(bytes)).toContainEqual({ type: 'Span', says: 'Alpha Beta' })
  expect(checkPdfBytes(bytes).findings).toEqual([])
})
