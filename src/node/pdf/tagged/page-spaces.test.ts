import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Content, TextBlock } from './node-types'
import { bars, definition, render } from './samples.for-tests'

/** Room for text on the page of these definitions. */
const PAGE = 664
const GAP = 28
const HEIGHT = 100

/** Height of a line of 10 pt in the test's font. */
const LINE = 13.71

/** Four lines with a figure each, a space over all lines but the first; the last figure is too high for the page by `missing` points. */
function nearlyFull(missing: number): { readonly content: Content[]; readonly lines: TextBlock[] } {
  const rest = PAGE - 4 * LINE - 3 * (HEIGHT + GAP)
  const lines = [0, GAP, GAP, GAP].map(
    (above, i): TextBlock => ({
      text: `Block ${i + 1}`,
      fontSize: 10,
      lineHeight: 1,
      keepWithNext: true,
      margin: [0, above, 0, 0],
    }),
  )
  const content = lines.flatMap((line, i): Content[] => [
    line,
    { drawing: bars(), width: 300, height: i < 3 ? HEIGHT : rest + missing, alt: 'x' },
  ])
  return { content, lines }
}

const topsOf = (blocks: readonly TextBlock[]): [number, number][] =>
  blocks.map(({ positions }) => [positions?.[0]?.pageNumber ?? 0, positions?.[0]?.top ?? 0])

it('what nearly fits gets its room from the spaces above it, in the same measure', async () => {
  const roomy = nearlyFull(-1)
  await render(definition(roomy.content))
  const before = topsOf(roomy.lines)
  expect(before.map(([page]) => page)).toEqual([1, 1, 1, 1])
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0.5, max: 40, noNaN: true }), async (missing) => {
      const tight = nearlyFull(missing)
      await render(definition(tight.content))
      const after = topsOf(tight.lines)
      expect(after.map(([page]) => page)).toEqual([1, 1, 1, 1])
      const moved = after.map(([, top], i) => (before[i]?.[1] ?? 0) - top)
      expect(moved[0]).toBeCloseTo(0)
      const steps = moved.slice(1).map((move, i) => move - (moved[i] ?? 0))
      for (const step of steps) {
        expect(step).toBeGreaterThan(0)
        expect(step).toBeLessThanOrEqual(GAP - 12 + 0.01)
      }
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.05)
    }),
    { numRuns: 8 },
  )
})

it('what lacks more than that goes to the next page, and nothing moves', async () => {
  const roomy = nearlyFull(-1)
  await render(definition(roomy.content))
  const large = nearlyFull(60)
  await render(definition(large.content))
  expect(topsOf(large.lines).slice(0, 3)).toEqual(topsOf(roomy.lines).slice(0, 3))
  expect(topsOf(large.lines)[3]?.[0]).toBe(2)
})
