import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStructure } from '../read-structure.for-tests'
import type { Content, Margin, TextBlock } from './node-types'
import { definition, lorem, render } from './samples.for-tests'

const RAIL = 120
const GUTTER = 20
const LEFT = 64 + RAIL + GUTTER
const words = lorem.repeat(9).split(' ')
const some = (count: number): string => words.slice(0, count).join(' ')
const paragraph = (count: number): TextBlock => ({ text: some(count), margin: [0, 0, 0, 7] })
/** As wide as rail and text. */
const wide = (count = 12): TextBlock => ({ text: some(count), margin: [-(RAIL + GUTTER), 7, 0, 14] })

interface Sidebar {
  readonly node: Content
  readonly beside: TextBlock
  readonly across: TextBlock
}

function sidebar(text: string): Sidebar {
  const beside: TextBlock = { text, fontSize: 9 }
  const across: TextBlock = { text, fontSize: 9, margin: [-(RAIL + GUTTER), 7, 0, 14] }
  const inRail: Content = {
    tag: 'Sect',
    relativePosition: { x: -(RAIL + GUTTER), y: 0 },
    columns: [{ width: RAIL, stack: [beside] }],
  }
  return {
    node: {
      sidebar: { width: RAIL, gap: 14, level: 2 },
      stack: [inRail, { tag: 'Sect', stack: [across] }],
    },
    beside,
    across,
  }
}

const set = (content: Content[]) => render(definition(content, { pageMargins: [LEFT, 64, 64, 64] as Margin }))
const placeOf = (node: TextBlock): number[] | undefined => {
  const first = node.positions?.[0]
  return first && [first.pageNumber, Math.round(first.left), Math.round(first.top)]
}
const pagesOf = ({ positions = [] }: TextBlock): number[] => positions.map(({ pageNumber }) => pageNumber)

describe('a sidebar', () => {
  it('stands in the rail beside the text that follows, and is read before it', async () => {
    const box = sidebar(`box ${some(20)}`)
    const text = paragraph(150)
    const { bytes } = await set([paragraph(30), box.node, text, wide()])
    expect(box.across.positions ?? []).toEqual([])
    expect(placeOf(box.beside)).toEqual([1, 64, placeOf(text)?.[2]])
    const read = (await readStructure(bytes)).map((element) => element.text.trim().slice(0, 3))
    expect(read[1]).toBe('box')
    expect(read).toHaveLength(4) // nothing twice
  })

  it('of which there are two stands under the first', async () => {
    const [one, two] = [sidebar(some(20)), sidebar(some(15))]
    await set([one.node, two.node, paragraph(250)])
    const bottom = Math.max(...(one.beside.positions ?? []).map(({ top }) => top))
    expect(two.beside.positions?.[0]?.left).toBe(64)
    expect(two.beside.positions?.[0]?.top).toBeGreaterThan(bottom + 14)
  })

  it.each<[string, Content[]]>([
    ['text that is shorter than it', [paragraph(40), wide()]],
    ['no text', []],
    ['what is wide', [wide(), paragraph(200)]],
    ['another section', [{ ...paragraph(200), floatBarrier: true }]],
  ])('is set across the page before %s', async (_, after) => {
    const box = sidebar(some(40))
    await set([paragraph(20), box.node, ...after])
    expect(box.beside.positions ?? []).toEqual([])
    expect(placeOf(box.across)?.slice(0, 2)).toEqual([1, 64])
  })

  it('is set across the page when a word of it is wider than the rail', async () => {
    const box = sidebar(`${some(9)} ${'long'.repeat(12)}`)
    await set([box.node, paragraph(250)])
    expect(box.beside.positions ?? []).toEqual([])
    expect(placeOf(box.across)?.slice(0, 2)).toEqual([1, 64])
  })

  it('that does not fit on the page waits while text fills it, but passes no heading of another level', async () => {
    const filler = (): Content => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 624 }] })
    const box = sidebar(some(40))
    const texts = [paragraph(100), paragraph(250)] as const
    await set([filler(), box.node, ...texts])
    expect(pagesOf(texts[0])).toContain(1)
    expect(placeOf(box.beside)?.slice(0, 2)).toEqual([2, 64])

    const held = sidebar(some(40))
    const heading: TextBlock = { text: 'Heading', headlineLevel: 3 }
    await set([filler(), held.node, heading, paragraph(300)])
    expect(placeOf(held.across)?.[0] ?? placeOf(held.beside)?.[0]).toBe(2)
    expect(placeOf(heading)?.[0]).toBe(2)
  })
})

it('whatever stands around sidebars, nothing that is wide comes beside them, and all is set once', async () => {
  const block = fc.oneof(
    fc.record({ kind: fc.constant('text' as const), count: fc.integer({ min: 5, max: 200 }) }),
    fc.record({ kind: fc.constant('box' as const), count: fc.integer({ min: 5, max: 60 }) }),
    fc.record({ kind: fc.constant('wide' as const), count: fc.integer({ min: 5, max: 90 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 12, maxLength: 24 }), async (blocks) => {
      const boxes: Sidebar[] = []
      const wides: TextBlock[] = []
      const content = blocks.map(({ kind, count }): Content => {
        if (kind === 'text') return paragraph(count)
        if (kind === 'wide') {
          const made = wide(count)
          wides.push(made)
          return made
        }
        const made = sidebar(some(count))
        boxes.push(made)
        return made.node
      })
      await set(content)
      const across = boxes.map((box) => box.across)
      const linesBeside = boxes.flatMap(({ beside }) => beside.positions ?? [])
      for (const { beside, across: other } of boxes)
        expect([beside.positions?.length ?? 0, other.positions?.length ?? 0].filter((lines) => lines > 0)).toHaveLength(
          1,
        )
      for (const { positions = [] } of [...wides, ...across])
        for (const line of positions)
          for (const rail of linesBeside)
            if (rail.pageNumber === line.pageNumber) expect(Math.abs(rail.top - line.top)).toBeGreaterThan(10)
      for (const { beside } of boxes) expect(new Set(pagesOf(beside)).size).toBeLessThanOrEqual(1)
      for (const rail of linesBeside) expect(rail.top).toBeLessThanOrEqual(792 - 64)
    }),
    { numRuns: 15 },
  )
})
