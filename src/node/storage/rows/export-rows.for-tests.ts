/** F63 to F82: pictures, and what stands between a project and its pages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from 'vitest'
import { assemble } from '../../../core/briefing/assemble'
import type { Briefing, RichText } from '../../../core/briefing/briefing'
import { drawSpec } from '../../../core/charts/draw-spec'
import type { ChartSpec } from '../../../core/charts/figure-spec'
import { admitImage } from '../../../core/images/admit'
import {
  apng,
  flatJpeg,
  join,
  jpeg,
  jpegMetadata,
  OTHER_FORMATS,
  png,
  pngBomb,
  pngText,
  pngTextBomb,
} from '../../../core/images/images.for-tests'
import { holdsMetadata } from '../../../core/images/metadata'
import { LIMITS } from '../../../core/model/limits'
import type { Asset } from '../../../core/model/material'
import type { Project } from '../../../core/model/project'
import { someProject } from '../../../core/project-file/arbitrary-project.for-tests'
import { stepsOf, withValue } from '../../../core/project-file/places.for-tests'
import { serializeProject } from '../../../core/project-file/serialize'
import { loadSample } from '../../../core/sample.for-tests'
import { contentProblem } from '../../pdf/content-problem'
import { buildDefinition } from '../../pdf/house-style/definition'
import { createPdfEngine, makePdf } from '../../pdf/make-pdf'
import { createPdfWorkerHost } from '../../pdf/pdf-worker-host'
import { readBack, squeezed } from '../../pdf/read-back.for-tests'
import { openProjectFile } from '../project-files'
import { damagedImages } from '../project-reading'
import { sha256 } from '../read-limited'
import { type CheckCase, processorTime, type ReadCase, type Row } from './row.for-tests'

const saved: unknown = JSON.parse(serializeProject(someProject()))
const put = (values: Readonly<Record<string, unknown>>): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify(
      Object.entries(values).reduce((file, [place, value]) => withValue(file, stepsOf(place), value), saved),
    ),
  )

const asset = (bytes: Uint8Array, widthPx: number, heightPx: number, type: Asset['type'] = 'image/png'): Asset => ({
  hash: `sha256-${sha256(bytes)}`,
  type,
  widthPx,
  heightPx,
  base64: Buffer.from(bytes).toString('base64'),
})
/** Refused on import, and damaged where a project file holds it. */
const refused = (
  name: string,
  bytes: Uint8Array,
  code: string,
  size: readonly [number, number] = [100, 100],
): CheckCase => ({
  name,
  check: () => {
    const tookMs = processorTime()
    expect(admitImage(bytes)).toMatchObject({
      ok: false,
      code,
      message: expect.stringMatching(/^is .*[.]$/),
      next: expect.stringMatching(/^\p{Lu}.*[.]$/u),
    })
    expect(tookMs()).toBeLessThan(300)
    expect(damagedImages(withAssets([asset(bytes, ...size)]))).toHaveLength(1)
  },
})
/** Of some project the pictures alone are others. */
const withAssets = (assets: readonly Asset[]): Project => {
  const project = someProject()
  const [first] = assets
  return {
    ...project,
    assets,
    media: project.media.map(({ whole: _whole, ...media }) => ({
      ...media,
      assetHash: first?.hash ?? media.assetHash,
    })),
    plans: project.plans.map(({ ownTheme: _theme, ...plan }) => plan),
  }
}

const engine = createPdfEngine
const sampleBriefing = (): Briefing => {
  const sample = loadSample()
  const [plan] = sample.plans
  if (plan === undefined) throw new Error('the sample has no plan')
  return assemble({ project: sample, plan, language: 'en' }).briefing
}
export const printedText = async (briefing: Briefing): Promise<string> =>
  squeezed((await readBack((await makePdf(briefing, { draft: true })).bytes)).pages.join(' '))
/** Blocks as an author's long texts become. */
export const withBlocks = (...blocks: readonly unknown[]): Briefing => ({
  ...sampleBriefing(),
  blocks: blocks as Briefing['blocks'],
})
export const paragraph = (text: string) => ({
  kind: 'paragraph',
  text: [{ text }],
  leads: false,
  pull: null,
  origin: 'blk_x',
})
const numbered = (count: number, word = 'word'): string =>
  Array.from({ length: count }, (_, n) => `${word}${n}`).join(' ')
const rich = (text: string): RichText => [{ text }]
const caption = { key: 'k', number: 1, title: rich('A table'), note: [], sourceLine: [] }
const table = (columns: number, rows: readonly (readonly RichText[])[], label = 'Column') => ({
  kind: 'table',
  caption,
  width: 'text',
  columns: Array.from({ length: columns }, (_, n) => ({ label: rich(`${label} ${n}`), align: 'left' })),
  rows,
  origin: 'blk_x',
})
/** Every word is on a page, or the refusal names the block. */
async function expectAllWords(briefing: Briefing, words: readonly string[]): Promise<void> {
  const made = await printedText(briefing).catch((error: unknown) => contentProblem(error) ?? Promise.reject(error))
  if (made.startsWith('Taller')) return
  expect(words.filter((word) => !made.includes(squeezed(word)))).toEqual([])
}

/** The project opens with all that is in it, and this image is named as damaged. */
const bad = (name: string, base64: string): CheckCase => ({
  name,
  check: async ({ file }) => {
    const sound = asset(png(), 4, 3)
    const project = withAssets([sound, { ...asset(png({ widthPx: 5 }), 5, 3), base64 }])
    const opened = await openedAfter(file, project)
    expect(opened.damagedImages).toEqual(project.assets.slice(1).map(({ hash }) => hash))
    expect(opened.project.assets.find(({ hash }) => hash === sound.hash)).toEqual(sound)
    expect(opened.project.findings).toHaveLength(project.findings.length)
  },
})
async function openedAfter(file: string, project: Project) {
  await writeFile(file, serializeProject(project))
  return openProjectFile(file)
}
const invalid = (name: string, place: string, value: unknown): ReadCase => ({
  name,
  file: put({ [place]: value }),
  says: new RegExp(place.replaceAll(/[[\].]/g, '\\$&')),
})

/** What takes half a minute and half a gigabyte is not shown with every run. */
const AT_THE_LIMIT = 'BRIEFWRIGHT_AT_THE_LIMIT=1'

/** As large as two hundred million pixels allow for each of a hundred; as many of its rows are noise as a file has room for. */
function photoOf(seed: number) {
  const side = 1414
  const rows = new Uint8Array(side * (1 + side * 4))
  let state = seed + 1
  for (let at = 0; at < 460_000; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    rows[at] = at % (1 + side * 4) === 0 ? 0 : state >>> 24
  }
  const stored = asset(png({ widthPx: side, heightPx: side, colourType: 6, rows, level: 1 }), side, side)
  const named = { ...caption, key: `k${seed}`, number: seed + 1 }
  return {
    kind: 'photo',
    figureId: `fig_${seed}`,
    caption: named,
    width: 'text',
    asset: stored,
    credit: '',
    alt: 'x',
    origin: 'blk_x',
  }
}

export const exportRows: readonly Row[] = [
  {
    id: 'F63',
    what: 'image data that are no base64',
    code: 'opens',
    state: 'the image is named as damaged, the others open',
    where: 'unit',
    cases: () => [
      bad('nothing', ''),
      bad('spaces', 'AA AA'),
      bad('url-safe letters', 'A_-A'),
      bad('no padding', 'AAA'),
      bad('odd length', 'AAAAA'),
      bad('other letters', 'AA!A'),
      bad('padding in the middle', 'A=AA'),
    ],
  },
  {
    id: 'F64',
    what: 'bytes that do not match their hash',
    code: 'opens',
    state: 'the image is named as damaged, the rest opens',
    where: 'unit',
    cases: () => [
      {
        name: 'one letter',
        check: async ({ file }) => {
          const sound = asset(png(), 4, 3)
          const base64 = sound.base64.replace(/A/, 'B')
          const opened = await openedAfter(file, withAssets([{ ...sound, base64 }]))
          expect(opened.damagedImages).toEqual([sound.hash])
        },
      },
    ],
  },
  {
    id: 'F65',
    what: 'a small file that asks for a giant picture',
    code: 'too-many-pixels',
    state: 'refused by its header',
    where: 'unit',
    cases: () => [
      refused('20,000 × 20,000', pngBomb(20_000, 20_000), 'too-many-pixels'),
      refused('12,000 × 12,000 RGBA', pngBomb(12_000, 12_000, 6, 500_000), 'too-many-pixels'),
      {
        name: 'never reaches the printer',
        check: async () => {
          const bomb = asset(pngBomb(12_000, 12_000, 6, 500_000), 100, 100)
          const photo = {
            kind: 'photo',
            figureId: 'fig_x',
            caption,
            asset: bomb,
            credit: '',
            alt: 'x',
            origin: 'blk_x',
          }
          const tookMs = processorTime()
          await expect(makePdf(withBlocks(photo), { engine: engine() })).rejects.toMatchObject({
            code: 'damaged-image',
            message: expect.stringMatching(/figure 1 .*12000/),
          })
          expect(tookMs()).toBeLessThan(1_500)
        },
      },
    ],
  },
  {
    id: 'F66',
    what: 'damaged pictures',
    code: 'damaged-image',
    state: 'named; no crash',
    where: 'unit',
    cases: () => [
      ...(
        [
          ['more data than the header says', png({ widthPx: 100, heightPx: 100, rows: new Uint8Array(10_000_000) })],
          ['cut', png({ widthPx: 100, heightPx: 100 }).subarray(0, 60)],
          ['no IEND', png({ widthPx: 100, heightPx: 100 }).subarray(0, -12)],
          ['bad checksum', png({ widthPx: 100, heightPx: 100 }).map((byte, n) => (n === 50 ? byte ^ 1 : byte))],
          ['a cut JPEG', jpeg({ widthPx: 100, heightPx: 100 }).subarray(0, -2)],
        ] as const
      ).map(
        ([name, bytes]): CheckCase => ({
          name,
          check: async () => {
            const stored = asset(bytes, 100, 100, name.includes('JPEG') ? 'image/jpeg' : 'image/png')
            expect(damagedImages(withAssets([stored]))).toEqual([stored.hash])
            const photo = {
              kind: 'photo',
              figureId: 'fig_x',
              caption,
              asset: stored,
              credit: '',
              alt: 'x',
              origin: 'blk_x',
            }
            await expect(makePdf(withBlocks(photo))).rejects.toMatchObject({ code: 'damaged-image' })
          },
        }),
      ),
    ],
  },
  {
    id: 'F67',
    what: 'absurd sizes',
    code: 'refused',
    state: 'refused by the header',
    where: 'unit',
    cases: () => [
      refused('no width', png({ widthPx: 0, rows: new Uint8Array(3) }), 'damaged-image'),
      refused('no height', jpeg({ heightPx: 0 }), 'damaged-image'),
      refused('2^31', pngBomb(2 ** 31, 1), 'too-many-pixels'),
      refused('1 × 1,000,000', pngBomb(1, 1_000_000), 'too-many-pixels'),
    ],
  },
  {
    id: 'F68',
    what: 'JPEG of unusual kinds',
    code: 'refused',
    state: 'refused or converted, never blank',
    where: 'unit',
    cases: () => [
      refused('65,500 px wide', jpeg({ widthPx: 65_500 }), 'too-many-pixels'),
      refused('12 bits', jpeg({ bitDepth: 12, frame: 0xc1 }), 'not-png-or-jpeg'),
      {
        name: 'progressive and CMYK are admitted',
        check: () => {
          for (const one of [jpeg({ frame: 0xc2 }), jpeg({ channels: 4 })]) expect(admitImage(one).ok).toBe(true)
        },
      },
      ...[
        { name: 'progressive', values: [76, 85, 255], progressive: true, space: 'DeviceRGB' },
        { name: 'CMYK', values: [0, 255, 255, 255], adobe: true, space: 'DeviceCMYK' },
      ].map(
        ({ name, space, ...wish }): CheckCase => ({
          name: `${name}, from a file that somebody else wrote: opens, and is printed in its colours`,
          check: async () => {
            const stored = asset(flatJpeg(wish), 16, 16, 'image/jpeg')
            expect(damagedImages(withAssets([stored]))).toEqual([])
            const photo = {
              kind: 'photo',
              figureId: 'fig_x',
              caption,
              width: 'text',
              asset: stored,
              credit: '',
              alt: 'x',
              origin: 'blk_x',
            }
            const { bytes } = await makePdf(withBlocks(photo))
            expect(Buffer.from(bytes).toString('latin1')).toMatch(new RegExp(`/Subtype /Image[^>]*/${space}`))
          },
        }),
      ),
    ],
    also: [
      {
        file: 'e2e/images.spec.ts',
        test: 'JPEGs of other kinds come out as their colour',
      },
    ],
  },
  {
    id: 'F69',
    what: 'SVG',
    code: 'not-png-or-jpeg',
    state: 'refused, never parsed',
    where: 'unit',
    cases: () =>
      OTHER_FORMATS.filter(([type]) => type === 'svg').map(([, bytes], n) =>
        refused(`SVG ${n + 1}`, bytes, 'not-png-or-jpeg'),
      ),
  },
  {
    id: 'F70',
    what: 'other formats',
    code: 'not-png-or-jpeg',
    state: '“convert to PNG or JPEG”',
    where: 'unit',
    cases: () =>
      OTHER_FORMATS.filter(([type]) => !['svg', 'unknown'].includes(type)).map(([type, bytes], n) =>
        refused(`${type} (${n + 1})`, bytes, 'not-png-or-jpeg'),
      ),
  },
  {
    id: 'F71',
    what: 'bombs in metadata',
    code: 'refused',
    state: 'refused, or never unpacked',
    where: 'unit',
    cases: () => [
      refused('50 MB of text', png({ before: [pngText(50_000_000)] }), 'too-large'),
      {
        name: 'packed text is known as metadata, never unpacked, and dropped on import (e2e/images.spec.ts)',
        check: () => {
          const one = png({ before: [pngTextBomb()] })
          expect([admitImage(one).ok, holdsMetadata(one)]).toEqual([true, true])
        },
      },
      refused('an APNG of 10,000 frames', apng(10_000), 'not-png-or-jpeg', [4, 3]),
    ],
  },
  {
    id: 'F72',
    what: 'position, XMP, thumbnail in a JPEG',
    code: '-',
    state: 'the stored copy holds none',
    where: 'unit',
    cases: () => [
      {
        name: 'the search finds each',
        check: () => {
          for (const segment of Object.values(jpegMetadata))
            expect(holdsMetadata(jpeg({ before: [segment] }))).toBe(true)
          expect(holdsMetadata(jpeg())).toBe(false)
          expect(holdsMetadata(join(jpeg(), jpeg()))).toBe(true)
        },
      },
    ],
    also: [
      {
        file: 'e2e/images.spec.ts',
        test: 'a picture is stored without what else it carried, at the size a page can show',
      },
      {
        file: 'e2e/pictures.spec.ts',
        test: 'a picture that came with more than pixels says so, prints without it, and is cleaned',
      },
    ],
  },
  {
    id: 'F73',
    what: 'a type that is only claimed',
    code: '-',
    state: 'the first bytes win',
    where: 'unit',
    cases: () =>
      [
        {
          name: 'PNG called JPEG',
          check: () => {
            expect(admitImage(png())).toMatchObject({ ok: true, type: 'image/png' })
            expect(damagedImages(withAssets([asset(png(), 4, 3, 'image/jpeg')]))).toHaveLength(1)
          },
        },
        invalid('text/html', 'assets[0].type', 'text/html'),
        invalid('SVG', 'assets[0].type', 'image/svg+xml'),
      ].map((one) => ('file' in one ? { ...one, code: 'invalid' } : one)),
  },
  {
    id: 'F74',
    what: 'an address or a path for an image',
    code: 'opens',
    state: 'a damaged image; nothing asked for, nothing read',
    where: 'unit',
    cases: () => [
      ...['data:image/png;base64,AAAA', 'http://127.0.0.1/a.png', '/etc/passwd', 'C:\\a.png', 'file:///etc/passwd'].map(
        (value) => bad(value, value),
      ),
      { ...invalid('as a hash', 'media[0].assetHash', 'http://127.0.0.1/a.png'), code: 'invalid' },
    ],
  },
  {
    id: 'F75',
    what: 'SVG or files in what goes to the printer',
    code: '-',
    state: 'impossible by type; none is there',
    where: 'unit',
    cases: () => [
      {
        name: 'keys of the whole definition',
        check: () => {
          const made = engine()
          const definition = buildDefinition(sampleBriefing(), {
            draw: (spec, widthPt) => {
              const list = drawSpec(spec, widthPt / 0.75, made.tools)
              return {
                drawing: { widthPx: list.width, heightPx: list.height, drawOn: () => undefined },
                widthPt: list.width,
                heightPt: list.height,
              }
            },
            hyphenate: (text) => text,
            watermark: null,
            contents: 'fitting',
            files: [],
          })
          const keys = keysOf(definition)
          expect(keys.size).toBeGreaterThan(30)
          for (const key of ['svg', 'files', 'attachments']) expect(keys.has(key)).toBe(false)
          for (const uri of Object.values(definition.images ?? {}))
            expect(uri).toMatch(/^data:image\/(?:png|jpeg);base64,/)
        },
      },
    ],
  },
  {
    id: 'F76',
    what: '100 pictures at the limit',
    code: 'invalid',
    state: 'the sum of pixels is limited',
    where: 'unit',
    cases: () => [
      {
        name: 'more than 200 million pixels',
        file: put({
          assets: Array.from({ length: 9 }, (_, n) => ({
            hash: `sha256-${String(n).repeat(64)}`,
            type: 'image/png',
            widthPx: 5_000,
            heightPx: 5_000,
            base64: 'AAAA',
          })),
        }),
        says: /200 million/,
      },
      {
        name: 'more than 100',
        file: put({
          assets: Array.from({ length: LIMITS.images + 1 }, (_, n) => ({
            hash: `sha256-${String(n).padStart(64, '0')}`,
            type: 'image/png',
            widthPx: 1,
            heightPx: 1,
            base64: 'AAAA',
          })),
        }),
        says: /\(assets\).*100/s,
      },
      {
        name: '100 of two million pixels with transparency: printed in 60 s and 1 GB',
        skip: process.env[AT_THE_LIMIT.split('=')[0] ?? ''] === undefined,
        timeoutMs: 300_000,
        check: async () => {
          const tookMs = processorTime()
          const { pageCount } = await makePdf(
            withBlocks(...Array.from({ length: LIMITS.images }, (_, n) => photoOf(n))),
          )
          expect(pageCount).toBeGreaterThanOrEqual(LIMITS.images / 2)
          expect(tookMs()).toBeLessThan(60_000)
          expect(process.resourceUsage().maxRSS / 1024, 'MB of this process, the test itself included').toBeLessThan(
            1024,
          )
        },
      },
    ],
    onDemand: `${AT_THE_LIMIT} npx vitest run src/node/storage/rows -t F76`,
  },
  {
    id: 'F77',
    what: 'blocks higher than a page',
    code: '-',
    state: 'every word is on a page, or the block is named',
    where: 'unit',
    cases: () =>
      [
        {
          name: 'a paragraph of 3,000 words',
          check: () => expectAllWords(withBlocks(paragraph(numbered(3_000))), numbered(3_000).split(' ')),
        },
        {
          name: 'a cell of 1,500 words',
          check: () =>
            expectAllWords(withBlocks(table(2, [[rich('a'), rich(numbered(1_500))]])), numbered(1_500).split(' ')),
        },
        {
          name: 'a table header higher than a page',
          check: () =>
            expectAllWords(withBlocks(table(2, [[rich('first'), rich('second')]], numbered(900, 'head'))), [
              'first',
              'second',
              'head899',
            ]),
        },
        {
          name: 'a callout of 1,500 words',
          check: () =>
            expectAllWords(
              withBlocks({ kind: 'callout', title: rich('Title'), text: rich(numbered(1_500)), origin: 'blk_x' }),
              numbered(1_500).split(' '),
            ),
        },
      ].map((one) => ({ ...one, timeoutMs: 30_000 })),
  },
  {
    id: 'F78',
    what: 'a layout that leaves no room',
    code: 'invalid',
    state: 'refused before the printer',
    where: 'unit',
    cases: () => [
      invalid('another paper', 'plans[0].paper', 'a10'),
      invalid('another house style', 'plans[0].theme', 'tiny'),
      invalid('margins of its own', 'plans[0].margins', [400, 400]),
      invalid('a size of its own', 'plans[0].fontSize', 1e6),
    ],
  },
  {
    id: 'F79',
    what: 'characters that no font has',
    code: '-',
    state: 'named; never an empty box',
    where: 'unit',
    cases: () => [
      {
        name: 'in a paragraph: the words around it and the heading above',
        check: async () => {
          const heading = { kind: 'heading', level: 1, small: false, text: rich('Courts'), origin: 'blk_x' }
          const problem = await makePdf(withBlocks(heading, paragraph('before 漢字 after'))).then(
            () => 'it was printed',
            (error: unknown) => contentProblem(error),
          )
          expect(problem).toMatch(/漢 U\+6F22/)
          expect(problem).toContain('in “before 漢字 after” under “Courts”. Write these words in Latin letters.')
        },
      },
      {
        name: 'in a figure: the words it stands in',
        check: async () => {
          const sample = sampleBriefing()
          const figure = sample.blocks.find((block) => block.kind === 'figure')
          const words = JSON.stringify(figure).replaceAll('Tier 1', 'Tier 漢')
          const problem = await makePdf(withBlocks(JSON.parse(words))).then(
            () => 'it was printed',
            (error: unknown) => contentProblem(error),
          )
          expect(problem).toMatch(/漢.*in (the text )?“?"?.*Tier 漢/)
        },
      },
    ],
  },
  {
    id: 'F80',
    what: 'the PDF thread ends, fills its memory, takes too long',
    code: '-',
    state: 'a message; the next export works',
    where: 'unit',
    cases: () =>
      [
        [
          'ends',
          "require('node:worker_threads').parentPort.on('message', () => process.exit(3))",
          /ended in the middle/,
        ],
        [
          'throws',
          "require('node:worker_threads').parentPort.on('message', () => { throw new Error('x') })",
          /stopped/,
        ],
        [
          'fills its memory',
          "const kept = []; require('node:worker_threads').parentPort.on('message', () => { for (;;) kept.push(new Array(1000).fill(kept.length)) })",
          /more than 64 MB of memory and was given up/,
        ],
        ['never answers', "require('node:worker_threads').parentPort.on('message', () => { for (;;); })", /given up/],
      ].map(
        ([name, program, says]): CheckCase => ({
          name: String(name),
          check: async () => {
            const folder = await mkdtemp(path.join(tmpdir(), 'briefwright-thread-'))
            const worker = path.join(folder, 'worker.cjs')
            await writeFile(worker, String(program))
            const host = createPdfWorkerHost(worker, name === 'never answers' ? 1_000 : 10_000, 64)
            try {
              const job = {
                project: someProject(),
                planId: someProject().plans[0]?.id ?? ('' as never),
                language: 'en',
                draft: false,
              } as const
              for (const _ of [1, 2])
                await expect(host.make(job)).rejects.toMatchObject({
                  name: 'PdfFailed',
                  message: expect.stringMatching(says as RegExp),
                })
            } finally {
              await host.close()
              await rm(folder, { recursive: true })
            }
          },
          timeoutMs: 15_000,
        }),
      ),
    also: [
      {
        file: 'e2e/trouble.spec.ts',
        test: 'a PDF that cannot be written is said to be missing, and leaves no half',
      },
      {
        file: 'e2e/trouble.spec.ts',
        test: 'its thread ends in the middle: that is said, there is no PDF, and the next one is whole',
      },
    ],
  },
  {
    id: 'F81',
    what: 'the target PDF is open in a viewer',
    code: 'busy',
    state: 'another name is offered',
    where: 'windows',
    reason: 'only Windows locks an open file',
  },
  {
    id: 'F82',
    what: 'charts of nothing, of one thing, of too many',
    code: '-',
    state: 'drawn or refused by name; no NaN on an axis',
    where: 'unit',
    cases: () => [
      {
        name: 'a project without records',
        check: () => expectFinite({ placements: [], findings: [], activities: [] }),
      },
      {
        name: 'one placement',
        check: () =>
          expectFinite({
            placements: loadSample().placements.slice(0, 1),
            findings: loadSample().findings.slice(0, 1),
            activities: loadSample().activities.slice(0, 1),
          }),
      },
      {
        name: '3,000 activities',
        check: () => expectFinite({ activities: many(loadSample().activities, 3_000) }),
        timeoutMs: 60_000,
      },
      { ...invalid('a negative number', 'statistics[0].value', -1), code: 'invalid' },
    ],
  },
]

const many = <T extends { readonly id: string }>(records: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, n) => ({ ...(records[n % records.length] as T), id: `act_many-${n}` as T['id'] }))

function keysOf(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) keysOf(one, found)
  else if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, one] of Object.entries(value)) {
      found.add(key)
      keysOf(one, found)
    }
  }
  return found
}

/** Every figure of the sample, drawn from other data. */
function expectFinite(change: Partial<Project>): void {
  const project = { ...loadSample(), ...change }
  const [plan] = project.plans
  if (plan === undefined) throw new Error('the sample has no plan')
  const { tools } = engine()
  const { briefing } = assemble({ project, plan, language: 'en' })
  let drawn = 0
  for (const block of briefing.blocks) {
    if (block.kind !== 'figure') continue
    const list = drawSpec(block.chart satisfies ChartSpec, 480, tools)
    drawn++
    for (const number of numbersOf(list))
      if (!Number.isFinite(number)) throw new Error(`${block.chart.kind}: ${number}`)
    expect(block.alt).not.toMatch(/NaN|undefined|Infinity/)
    expect(JSON.stringify(list)).not.toMatch(/"NaN|undefined|Infinity/)
  }
  expect(drawn).toBeGreaterThan(0)
}
const numbersOf = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersOf)
      : []
