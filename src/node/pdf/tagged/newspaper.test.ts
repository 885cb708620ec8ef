import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content, Position, Stack, TextBlock } from './node-types'
import { definition, lorem, render } from './samples.for-tests'

const words = lorem.repeat(6).split(' ')
const LINE = 14
const paragraph = (length: number, extra: Partial<TextBlock> = {}): TextBlock => ({
  text: words.slice(0, length).join(' '),
  margin: [0, 0, 0, LINE],
  ...extra,
})
const inColumns = (stack: Content[]): Stack => ({ stack, newspaper: { gap: 20 }, margin: [0, 0, 0, 7] })
const isText = (content: Content): content is TextBlock => typeof content === 'object' && 'text' in content
const leavesOf = (content: Content): TextBlock[] => {
  if (Array.isArray(content)) return content.flatMap(leavesOf)
  if (isText(content)) return [content]
  if (typeof content === 'object' && 'ul' in content) return content.ul.flatMap(leavesOf)
  if (typeof content === 'object' && 'ol' in content) return content.ol.flatMap(leavesOf)
  return []
}
const MIDDLE = (595.28 - 20) / 2
const columnOf = ({ pageNumber, left }: Position): string => `${pageNumber}${left < MIDDLE ? 'left' : 'right'}`

/** Lines by page and column, in the order in which they are set. */
function columnsOf(leaves: readonly TextBlock[]): Map<string, Position[]> {
  const columns = new Map<string, Position[]>()
  for (const at of leaves.flatMap(({ positions = [] }) => positions))
    columns.set(columnOf(at), [...(columns.get(columnOf(at)) ?? []), at])
  return columns
}

describe('text in two columns', () => {
  it('is read down the left and then the right one, breaks well, ends even and stands in line', async () => {
    const item = fc.record({ length: fc.integer({ min: 3, max: 150 }), kind: fc.nat(5) })
    await fc.assert(
      fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 40 }), fc.nat(45), async (items, before) => {
        const filler: Content = { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: before * LINE + 1 }] }
        const stack = items.map(({ length, kind }): Content => {
          if (kind > 1) return paragraph(length, kind === 5 ? { keepWithNext: true } : {})
          const list = [0, 1, 2].map((at) => paragraph(Math.ceil(length / (at + 2)), { margin: [4, 0, 0, 0] }))
          const nested: Content = { ul: [paragraph(9, { margin: [2, 0, 0, 0] })] }
          const margin: [number, number, number, number] = [0, 0, 0, LINE]
          return kind === 0 ? { ul: list, margin } : { ol: [...list, nested], margin }
        })
        const after = paragraph(5)
        const leaves = leavesOf(stack)
        const style = { fontSize: 10, lineHeight: LINE / 10 / 1.371 }
        await render({ ...definition([filler, inColumns(stack), after]), defaultStyle: { font: 'Serif', ...style } })
        const columns = columnsOf(leaves)
        // in order: no column is gone back to, and lines go down
        expect(
          [...columns.keys()].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1)),
        ).toEqual([...columns.keys()])
        for (const lines of columns.values())
          for (const [at, line] of lines.entries()) expect(line.top).toBeGreaterThan(lines[at - 1]?.top ?? 0)
        // no widows and orphans, whether at a page end or at a column's
        for (const leaf of leaves) {
          const parts = columnsOf([leaf])
          if (parts.size > 1) for (const lines of parts.values()) expect(lines.length).toBeGreaterThanOrEqual(2)
        }
        // columns of a page begin side by side, and their lines stand side by side
        for (const [key, lines] of columns) {
          const left = columns.get(key.replace('right', 'left'))?.[0]?.top ?? 0
          for (const { top } of lines) expect(((top - left + 0.01) % LINE) - 0.01).toBeCloseTo(0, 1)
        }
        // what follows stands under both
        const [end] = after.positions ?? []
        const lowest = Math.max(
          ...[...columns].flatMap(([key, lines]) =>
            Number.parseInt(key, 10) === end?.pageNumber ? lines.map(({ top }) => top) : [0],
          ),
        )
        expect(end?.top).toBeGreaterThan(lowest)
      }),
      { numRuns: 40, seed: 2020 },
    )
  })

  it('ends even: of lines that may part anywhere both columns have the same number', async () => {
    const one = paragraph(120)
    await render(definition([inColumns([one])]))
    const [left, right] = [...columnsOf([one]).values()]
    const apart = (left?.length ?? 0) - (right?.length ?? 0)
    expect(apart === 0 || apart === 1).toBe(true)
  })

  it('a heading over it never stays behind, and a page is filled before the next begins', async () => {
    for (let before = 30; before < 47; before++) {
      const heading: TextBlock = { text: 'Heading', headlineLevel: 1, margin: [0, 10, 0, 4] }
      const stack = [paragraph(20, { keepWithNext: true }), ...[1, 2, 3, 4, 5, 6, 7, 8].map(() => paragraph(140))]
      const filler: Content = { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: before * LINE }] }
      await render(definition([filler, heading, inColumns(stack)]))
      expect(stack[0]?.positions?.[0]?.pageNumber).toBe(heading.positions?.[0]?.pageNumber)
    }
  })

  it('what belongs together longer than a page is parted all the same, and nothing is lost', async () => {
    const stack = Array.from({ length: 30 }, () => paragraph(140, { keepWithNext: true }))
    await render(definition([inColumns(stack)]))
    expect(stack.every(({ positions }) => (positions?.length ?? 0) > 5)).toBe(true)
  })

  it('takes neither figures nor footnotes', async () => {
    const rule: Content = { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9 }] }
    await expect(render(definition([inColumns([rule])]))).rejects.toThrow('Only paragraphs and lists')
    const noted = { text: ['One', { footnote: 'A note.' }] } satisfies TextBlock
    await expect(render(definition([inColumns([noted])]))).rejects.toThrow('use an endnote')
  })
})
