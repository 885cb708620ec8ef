import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Content, TextBlock } from './node-types'
import { BlockTooTall, StrictPageWriter } from './page-writer'
import { PageElementWriter } from './pdfmake-internals'
import { bars, definition, lorem, render } from './samples.for-tests'

const words = lorem.repeat(6).split(' ')
const pagesOf = (node: TextBlock): number[] => (node.positions ?? []).map((position) => position.pageNumber)

describe('paragraphs and headings', () => {
  it('leave no single line and no heading behind', async () => {
    const block = fc.record({
      heading: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 5, max: 115 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 40, maxLength: 60 }), async (blocks) => {
        const content: TextBlock[] = blocks.flatMap(({ heading, length }, i) => [
          ...(heading < 0.3
            ? [
                {
                  text: `Heading ${i}`,
                  headlineLevel: 1 as const,
                  fontSize: 15,
                  margin: [0, 10, 0, 4] as [number, number, number, number],
                },
              ]
            : []),
          { text: words.slice(0, length).join(' '), margin: [0, 0, 0, 6] },
        ])
        await render(definition(content))
        content.forEach((node, i) => {
          const pages = pagesOf(node)
          const next = content[i + 1]
          if (node.headlineLevel) {
            if (next) expect(pagesOf(next)[0]).toBe(pages[0])
            return
          }
          const linesOn = [...new Set(pages)].map((page) => pages.filter((other) => other === page).length)
          if (linesOn.length > 1) for (const lines of linesOn) expect(lines).toBeGreaterThanOrEqual(2)
        })
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  it('after a wide table that went over a page end the text is as wide as before', async () => {
    const text = (): TextBlock => ({ text: words.slice(0, 90).join(' ') })
    const [before, after] = [text(), text()]
    const tall = lorem.repeat(6).slice(0, 3000)
    const table: Content = {
      margin: [0, 0, -100, 0],
      stack: [
        {
          table: {
            headerRows: 1,
            widths: [200, 100, 80],
            body: [
              ['a', 'b', 'c'],
              ['a', 'b', 'c'],
              ['x', tall, tall],
            ],
          },
        },
      ],
    }
    await render(definition([before, table, after], { pageMargins: [64, 64, 164, 64] }))
    expect(pagesOf(after)[0]).toBeGreaterThan(1)
    expect(after.positions).toHaveLength(before.positions?.length ?? 0)
  })

  /** `rows` lines of 12.6 pt fill most of a page of 664 pt; then a rule, a heading and a block that may not be parted. */
  const page = (before: number, block: Content): { content: Content[]; heading: TextBlock } => {
    const heading: TextBlock = { text: 'Heading', headlineLevel: 1, trimTop: true, margin: [0, 30, 0, 0] }
    const bar: Content = { canvas: [{ type: 'rect', x: 0, y: 0, w: 90, h: 4 }], keepWithNext: true }
    const filler: Content = { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: before }] }
    return { content: [filler, bar, heading, block], heading }
  }

  it.each<[string, Content]>([
    ['a figure', { unbreakable: true, stack: [{ drawing: bars(), width: 380, height: 200, alt: 'x' }] }],
    ['a table', { unbreakable: true, stack: [{ table: { body: Array.from({ length: 16 }, () => ['a', 'b']) } }] }],
    [
      'narrow columns',
      {
        unbreakable: true,
        columns: [
          { width: 60, text: lorem.repeat(2) },
          { width: '*', text: 'short' },
        ],
      },
    ],
  ])('a heading and the bar above it move with %s', async (_, block) => {
    const { content, heading } = page(480, block)
    await render(definition(content))
    expect(pagesOf(heading)).toEqual([2])
  })

  it('a heading stays when its block fits', async () => {
    const { content, heading } = page(300, { unbreakable: true, stack: [lorem] })
    await render(definition(content))
    expect(pagesOf(heading)).toEqual([1])
  })

  it('a block that opens a page has no space above', async () => {
    const block = (trimTop: boolean): TextBlock => ({ text: 'x', trimTop, margin: [0, 30, 0, 0] })
    const [first, second, untrimmed] = [block(true), block(true), block(false)]
    await render(definition([first, second]))
    await render(definition([untrimmed]))
    const top = (node: TextBlock): number | undefined => node.positions?.[0]?.top
    expect(top(first)).toBe(64)
    expect(top(second)).toBeGreaterThan(64 + 30)
    expect(top(untrimmed)).toBe(64 + 30)
  })
})

describe('nothing is lost in silence', () => {
  const tall = lorem.repeat(60)
  it.each<[string, Content, string]>([
    ['an unbreakable block', { unbreakable: true, stack: ['Annex of everything', tall] }, 'Annex of everything'],
    ['a block with an id', { unbreakable: true, id: 'annex-b', stack: [tall] }, 'annex-b'],
    [
      'a row that may not break',
      {
        table: {
          dontBreakRows: true,
          widths: [60, '*'],
          body: [
            ['a', 'b'],
            ['Tall row', tall],
          ],
        },
      },
      'Tall row',
    ],
    ['a repeated header row', { table: { headerRows: 1, widths: ['*'], body: [[`Head ${tall}`], ['x']] } }, 'Head'],
    ['a drawing', { drawing: bars(), width: 300, height: 900, alt: 'Endless bars' }, 'Endless bars'],
  ])('%s taller than a page is an error that names it', async (_, block, name) => {
    const error = await render(definition(['Before', block, 'After'])).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(BlockTooTall)
    expect((error as BlockTooTall).block).toContain(name)
    expect((error as BlockTooTall).message).toContain(name)
  })

  it('what a page writer drops without a word is found in the end, and named', async () => {
    const addLine = vi.spyOn(StrictPageWriter.prototype, 'addLine')
    let count = 0
    addLine.mockImplementation(function (this: StrictPageWriter, ...args) {
      count += 1
      return count === 3 ? { pageNumber: 1, left: 0, top: 0 } : PageElementWriter.prototype.addLine.apply(this, args)
    })
    try {
      await expect(render(definition(['First', 'Second', 'Third', 'Fourth']))).rejects.toThrow(
        /on no page: block "Third"/,
      )
    } finally {
      addLine.mockRestore()
    }
  })

  it.each<[string, Content]>([
    [
      'columns',
      {
        columns: [
          { width: 540, text: 'a' },
          { width: 300, text: 'Far out' },
        ],
      },
    ],
    ['a table', { table: { widths: [500, 300], body: [['a', 'Far out, and then some more words']] } }],
  ])('text of %s over the edge of the paper is an error, or a warning when not strict', async (_, block) => {
    await expect(render(definition([structuredClone(block)]))).rejects.toThrow(/edge of the paper: "Far out/)
    const { warnings } = await render(definition([structuredClone(block)]), { strict: false })
    expect(warnings).toEqual([expect.stringMatching(/edge of the paper/)])
  })

  it('a running header taller than the margin is an error', async () => {
    const made = definition(['x'], { header: () => ({ text: `Running ${lorem.repeat(5)}`, fontSize: 30 }) })
    await expect(render(made)).rejects.toThrow(/Running/)
  })

  it('what just fits on a page is set', async () => {
    const rect = (h: number): Content => ({ canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h }], alt: 'x' })
    const room = 792 - 2 * 64
    const { pageCount } = await render(definition(['Before', { unbreakable: true, stack: [rect(room)] }, 'After']))
    expect(pageCount).toBe(3)
    await expect(render(definition([{ unbreakable: true, stack: [rect(room + 1)] }]))).rejects.toThrow(BlockTooTall)
  })
})
