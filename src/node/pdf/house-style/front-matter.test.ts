import { beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../../core/briefing/assemble'
import type { Block, Briefing } from '../../../core/briefing/briefing'
import { FULL_THEME } from '../../../core/house-style/themes.for-tests'
import { loadSample } from '../../../core/sample.for-tests'
import { PICTURES } from '../arbitrary-briefing.for-tests'
import { checkPdfBytes } from '../check-pdf'
import { createPdfEngine, makePdf } from '../make-pdf'
import { readBack } from '../read-back.for-tests'
import { type ReadElement, readStructure } from '../read-structure.for-tests'
import { hasContentsSection, hasCoverPage } from './front-matter'

const engine = createPdfEngine()
const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has no plan')

const made = (look: Partial<typeof plan>, change: Partial<Briefing> = {}): Briefing => ({
  ...assemble({ project, plan: { ...plan, ...look }, language: 'en' }).briefing,
  ...change,
})
const logo = { asset: PICTURES[1], alt: 'Casa Abierta' }
const findings = (bytes: Uint8Array) => checkPdfBytes(bytes).findings.filter(({ isWarning }) => !isWarning)

describe.each([
  ['record', { theme: 'record', cover: 'page' }],
  ['signal', { theme: 'signal', cover: 'page' }],
  ['a theme of its own', { ownTheme: FULL_THEME }],
] as const)('a cover page in %s', (_, look) => {
  let pages: readonly string[] = []
  let elements: readonly ReadElement[] = []
  let bytes: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    bytes = (await makePdf(made(look, { logo }), { engine })).bytes
    pages = (await readBack(bytes)).pages
    elements = await readStructure(bytes)
  }, 60_000)

  it('conforms, and holds title, standfirst, organisation and date, and nothing else', () => {
    expect(findings(bytes)).toEqual([])
    for (const words of [
      'Six editions in Tier 2',
      'The United States credits',
      'Partners of the Americas',
      'July 31, 2020',
    ])
      expect(pages[0]?.replaceAll(/\s+/g, ' ')).toContain(words)
    expect(pages[0]).not.toContain('In this briefing')
    expect(pages[0]).not.toContain('Page 1')
    expect(pages[1]).toContain('In this briefing')
    expect(pages[1]).toContain('Page 2')
  })

  it('has the title as its heading, and the logo as a figure with its words', () => {
    const title = elements.find(({ type }) => type === 'H1')
    expect([title?.text.trim().slice(0, 12), [...(title?.lines.keys() ?? [])]]).toEqual(['Six editions', [1]])
    const first = elements.find(({ type }) => type === 'Figure')
    expect([first?.hasAlt, elements.indexOf(first as ReadElement)]).toEqual([
      true,
      expect.toSatisfy((at: number) => at < elements.findIndex(({ type }) => type === 'H1')),
    ])
    expect(elements.filter(({ type }) => type === 'H1')).toHaveLength(1)
  })

  it('has contents under a heading, each entry with its number; the dots are no part of what is read', () => {
    const entries = elements.filter(({ type }) => type === 'TOCI')
    expect(entries.map(({ text }) => text).join(' ')).toMatch(/A yearly yardstick.*2.*Sources and notes/)
    expect(elements.map(({ text }) => text).join(' ')).not.toMatch(/\.{3}|…\s*\d/)
    const heading = elements.findIndex(({ text, type }) => type === 'H2' && text.includes('In this briefing'))
    expect(elements[heading + 1]?.type).toBe('TOCI')
    expect(elements[heading + 1]?.path.at(-1)).toBe('TOC')
  })
})

describe('what stands before the text', () => {
  it('is a cover only where the title comes first', () => {
    const briefing = made({ cover: 'page' })
    expect(hasCoverPage(briefing)).toBe(true)
    expect(hasCoverPage({ ...briefing, blocks: briefing.blocks.toReversed() })).toBe(false)
    expect(hasCoverPage(made({}))).toBe(false)
  })

  it('is a section of contents behind a cover and in a long briefing', () => {
    const short = made({})
    expect([hasContentsSection(short), hasContentsSection(made({ cover: 'page' }))]).toEqual([false, true])
    const long = Array.from({ length: 6 }, () => short.blocks).flat()
    expect(hasContentsSection({ ...short, blocks: long })).toBe(true)
  })

  it('is in the rail no longer where it has no room there', async () => {
    const briefing = made({ theme: 'signal', paper: 'letter' })
    const heading = briefing.blocks.find((block) => block.kind === 'heading')
    const body = briefing.blocks.find((block) => block.kind === 'paragraph')
    if (!heading || !body) throw new Error('the sample has no text')
    const more = [1, 2, 3].flatMap((at): Block[] => [
      {
        ...heading,
        level: 1,
        text: [{ text: `A further section with a title that takes three lines in the rail, ${at}` }],
      },
      body,
    ])
    expect(hasContentsSection({ ...briefing, blocks: [...briefing.blocks, ...more] })).toBe(false)
    const { bytes } = await makePdf({ ...briefing, blocks: [...briefing.blocks, ...more] }, { engine })
    const elements = await readStructure(bytes)
    const first = elements.findIndex(({ type }) => type === 'TOCI')
    expect(elements[first - 1]).toMatchObject({ type: 'H2', text: expect.stringContaining('In this briefing') })
    expect(findings(bytes)).toEqual([])
  }, 60_000)

  it('goes on over a page where a title is endless, on the ground of the cover', async () => {
    const briefing = made({ theme: 'signal', cover: 'page' })
    const endless = Array.from({ length: 150 }, (_, at) => `word${at}`).join(' ')
    const blocks = briefing.blocks.map((block) =>
      block.kind === 'title' ? { ...block, title: [{ text: endless }] } : block,
    )
    const { bytes } = await makePdf({ ...briefing, blocks }, { engine })
    const { pages } = await readBack(bytes)
    const last = pages.findIndex((page) => page.includes('word149'))
    expect(last).toBeGreaterThan(0)
    expect(pages.slice(0, last + 1).join(' ')).not.toMatch(/Page \d of/)
    expect(pages[last + 1]).toContain(`Page ${last + 2} of`)
    expect(findings(bytes)).toEqual([])
  }, 60_000)

  it('stands without a logo whose bytes are not to be had', async () => {
    const { bytes } = await makePdf(made({ cover: 'page' }, { logo: { asset: null, alt: 'Casa' } }), { engine })
    expect(findings(bytes)).toEqual([])
  }, 60_000)
})
