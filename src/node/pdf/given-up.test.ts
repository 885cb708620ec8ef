/** Work that is given up at any step leaves nothing behind: the pages made next with the same engine are the same bytes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { loadSample } from '../../core/sample.for-tests'
import { createPdfEngine, makePdf } from './make-pdf'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has no plan')
const { briefing } = assemble({ project, plan, language: 'en' })

class GivenUp extends Error {}

test('of the sample', async () => {
  let steps = 0
  const { bytes } = await makePdf(briefing, { onStep: () => void steps++ })
  expect(steps).toBeGreaterThan(500)
  const engine = createPdfEngine()
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: steps }), async (last) => {
      let left = last
      const onStep = (): void => {
        left -= 1
        if (left === 0) throw new GivenUp()
      }
      await expect(makePdf(briefing, { engine, onStep })).rejects.toThrow(GivenUp)
      expect(Buffer.compare((await makePdf(briefing, { engine })).bytes, bytes)).toBe(0)
    }),
    { numRuns: 8 },
  )
})
