import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import type { Briefing } from '../../core/briefing/briefing'
import { PAPERS, THEMES } from '../../core/model/plan'
import type { Project } from '../../core/model/project'
import { arbitraryProject } from '../../core/project-file/arbitrary-project.for-tests'
import { loadSample } from '../../core/sample.for-tests'
import { textsOfBlock } from './briefing-texts.for-tests'
import { checkPdf } from './check-pdf'
import { contentProblem } from './content-problem'
import { createPdfEngine, makePdf, type PdfProgress } from './make-pdf'
import { elementsOf, type ReadBack, readBack, squeezed } from './read-back.for-tests'

const sample = loadSample()
const engine = createPdfEngine()
const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function briefingOf(project: Project, change: Partial<Briefing> = {}): Briefing {
  const plan = project.plans[0]
  if (!plan) throw new Error('no plan')
  return { ...assemble({ project, plan, language: project.languages[0] }).briefing, ...change }
}

const textsOf = (briefing: Briefing): string[] => briefing.blocks.flatMap((block) => textsOfBlock(block))

/** Words, not whole texts: a paragraph may be parted by a page end, and what stands between is a footer. */
function lostWords(briefing: Briefing, read: ReadBack): string[] {
  const printed = squeezed(read.pages.join(' '))
  return textsOf(briefing)
    .flatMap((text) => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .filter((word) => !printed.includes(squeezed(word)))
}

describe.each(THEMES.flatMap((theme) => PAPERS.map((paper) => [theme, paper] as const)))(
  'the sample, %s on %s',
  (theme, paper) => {
    const briefing = briefingOf(sample, { theme, paper })
    const file = path.join(folder, `${theme}-${paper}.pdf`)
    let bytes: Uint8Array = new Uint8Array()
    let read: ReadBack
    beforeAll(async () => {
      bytes = (await makePdf(briefing, { engine })).bytes
      writeFileSync(file, bytes)
      read = await readBack(bytes)
    })

    test('passes the machine-checkable core of PDF/UA-1', () => {
      expect(checkPdf(file).findings).toEqual([])
    })

    test('holds every word of the briefing', () => {
      const printed = squeezed(read.pages.join(' '))
      // Words, not whole texts: a paragraph may be parted by a page end, and what stands between is a footer.
      const lost = textsOf(briefing)
        .flatMap((text) => text.split(/[\s\u00a0]+/u))
        .filter((word) => /[\p{L}\p{N}]/u.test(word) && !printed.includes(squeezed(word)))
      expect(lost).toEqual([])
    })

    test('has one heading, bookmark and contents entry for each', () => {
      const headings = briefing.blocks.filter((block) => block.kind === 'heading')
      const sources = briefing.blocks.filter((block) => block.kind === 'sources')
      const of = (level: number) => headings.filter((heading) => heading.level === level).length
      expect(elementsOf(read.structure, 'H1')).toHaveLength(1)
      expect(elementsOf(read.structure, 'H2')).toHaveLength(of(1) + sources.length)
      expect(elementsOf(read.structure, 'H3')).toHaveLength(of(2))
      expect(read.bookmarks).toHaveLength(headings.length + sources.length)
      expect(elementsOf(read.structure, 'TOCI')).toHaveLength(of(1) + sources.length)
    })

    test('describes every figure, and each has its caption', () => {
      const figures = briefing.blocks.filter((block) => block.kind === 'figure' || block.kind === 'photo')
      const tables = briefing.blocks.filter((block) => block.kind === 'table')
      const described = elementsOf(read.structure, 'Figure').map(({ alt }) => alt)
      expect(described.toSorted()).toEqual(figures.map(({ alt }) => alt).toSorted())
      expect(elementsOf(read.structure, 'Caption')).toHaveLength(figures.length + tables.length)
    })

    test('keeps the photo as its only picture: figures are paths and text in the document’s fonts', () => {
      const qdf = spawnSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
        maxBuffer: 1 << 28,
      }).stdout.toString('latin1')
      expect(qdf.match(/\/Subtype \/Image/g)).toHaveLength(1)
      expect(qdf).not.toContain('/SMask')
      expect(qdf).not.toMatch(/\/PatternType/)
      const fonts = [...new Set([...qdf.matchAll(/\/BaseFont \/[A-Z]+\+([A-Za-z0-9-]+)/g)].map((match) => match[1]))]
      for (const font of fonts) expect(font).toMatch(/^Source(Serif4|Sans3)-/)
    })

    test('says what it is: title, author, language, date, page count in the folio', async () => {
      expect(read.info).toMatchObject({ Title: briefing.title, Author: briefing.author, Language: 'en-US' })
      expect(read.info.CreationDate).toBe('D:20200731120000Z')
      read.pages.forEach((page, i) => {
        expect(page).toContain(`Page ${i + 1} of ${read.pageCount}`)
      })
    })

    test('marks names in another language', () => {
      const languages = new Set(elementsOf(read.structure, 'Span').map(({ lang }) => lang))
      expect(languages).toContain('gn')
    })

    test('comes out the same in a fresh engine', async () => {
      const again = await makePdf(briefingOf(loadSample(), { theme, paper }), { engine: createPdfEngine() })
      expect(Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
    })
  },
)

describe('what changes', () => {
  const textWith = async (change: (project: Project) => Project): Promise<string> => {
    const read = await readBack((await makePdf(briefingOf(change(sample)), { engine })).bytes)
    return read.pages.join(' ')
  }

  test('an activity that leaves the window leaves the count', async () => {
    const isVirtualTraining = (id: string) => id.includes('virtual')
    const moved = sample.activities.find(({ id }) => isVirtualTraining(id))
    expect(moved).toBeDefined()
    expect(await textWith((project) => project)).toMatch(/held\s+six\s+virtual\s+trainings/)
    const after = await textWith((project) => ({
      ...project,
      activities: project.activities.map((activity) =>
        activity.id === moved?.id ? { ...activity, date: '2020-03' as never, end: null } : activity,
      ),
    }))
    expect(after).toMatch(/held\s+five\s+virtual\s+trainings/)
  })

  test('a tier changes count, share, tiles and alt text together', async () => {
    const brazil = sample.countries.find(({ iso3 }) => iso3 === 'BRA')
    const edition = sample.editions.find(({ year }) => year === 2020)
    const project: Project = {
      ...sample,
      placements: sample.placements.map((placement) =>
        placement.countryId === brazil?.id && placement.editionId === edition?.id
          ? { ...placement, tier: '1' }
          : placement,
      ),
    }
    const read = await readBack((await makePdf(briefingOf(project), { engine })).bytes)
    const text = read.pages.join(' ')
    expect(text).toMatch(/18\s+of\s+31/)
    expect(text).toContain('58%')
    expect(text).not.toMatch(/19\s+of\s+31/)
    const alts = elementsOf(read.structure, 'Figure').map(({ alt }) => alt ?? '')
    expect(alts.some((alt) => /18/.test(alt) && /58%/.test(alt))).toBe(true)
  })

  test('a draft says so on every page, claims no conformance, and is otherwise the same', async () => {
    const briefing = briefingOf(sample)
    const { bytes } = await makePdf(briefing, { engine, draft: true })
    const draft = await readBack(bytes)
    for (const page of draft.pages) expect(page).toContain('Draft')
    const claims = /pdfuaid:part|pdfaid:part/
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(claims)
    expect(Buffer.from((await makePdf(briefing, { engine })).bytes).toString('latin1')).toMatch(claims)
    expect(draft.pageCount).toBe((await makePdf(briefing, { engine })).pageCount)
  })

  test('a briefing of four pages or fewer has no contents', async () => {
    const briefing = briefingOf(sample)
    const short = {
      ...briefing,
      blocks: briefing.blocks.filter(({ kind }) => !['figure', 'photo', 'table', 'cards'].includes(kind)),
    }
    const made = await makePdf(short, { engine })
    expect(made.pageCount).toBeLessThanOrEqual(4)
    expect(elementsOf((await readBack(made.bytes)).structure, 'TOC')).toEqual([])
  })
})

test('whatever a project holds, its words are all on the pages, or the export says what is in the way', async () => {
  let madeCount = 0
  await fc.assert(
    fc.asyncProperty(arbitraryProject, fc.constantFrom(...THEMES), async (project, theme) => {
      const briefing = briefingOf(project, { theme, title: 'Any briefing' })
      const made = await makePdf(briefing, { engine, draft: true }).catch((error: unknown) => {
        expect(contentProblem(error), String(error)).toBeDefined()
        return undefined
      })
      if (made === undefined) return
      madeCount++
      expect(lostWords(briefing, await readBack(made.bytes))).toEqual([])
    }),
    { numRuns: 25 },
  )
  expect(madeCount, 'briefings that became a PDF').toBeGreaterThan(0)
})

test('progress is told in order and reaches its end', async () => {
  const told: PdfProgress[] = []
  const { pageCount } = await makePdf(briefingOf(sample), {
    engine: createPdfEngine(),
    onProgress: (step) => told.push(step),
  })
  const steps = told.map(({ step }) => step)
  expect([...new Set(steps)]).toEqual(['figures', 'layout', 'pages'])
  const figures = told.filter(({ step }) => step === 'figures')
  expect(figures.at(-1)).toEqual({ step: 'figures', done: figures.length, total: figures.length })
  expect(told.at(-1)).toMatchObject({ step: 'pages', done: told.at(-1)?.total })
  expect(pageCount).toBeGreaterThan(4)
})

test('a character that no font has stops the export and is named', async () => {
  const briefing = briefingOf(sample)
  const blocks = [
    { kind: 'heading', level: 1, small: false, text: [{ text: '漢字' }], origin: 'blk_x' },
  ] as unknown as Briefing['blocks']
  await expect(makePdf({ ...briefing, blocks: [...briefing.blocks, ...blocks] }, { engine })).rejects.toThrow(/漢/)
})
