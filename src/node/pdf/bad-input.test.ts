/** What nobody should write and somebody will: a good page, or a refusal that names it. */
import { describe, expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import type { Block, BlockContent, Briefing, Caption, Endnote, MadeContent } from '../../core/briefing/briefing'
import type { BlockId, FigureId } from '../../core/model/ids'
import { loadSample } from '../../core/sample.for-tests'
import { PICTURES } from './arbitrary-briefing.for-tests'
import { textsOfBlock } from './briefing-texts.for-tests'
import { checkPdfBytes } from './check-pdf'
import { contentProblem } from './content-problem'
import { createPdfEngine, makePdf } from './make-pdf'
import { readBack, squeezed } from './read-back.for-tests'
import { readStructure } from './read-structure.for-tests'

const engine = createPdfEngine()
const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const sample = assemble({ project, plan, language: 'en' }).briefing

const caption = (key: string): Caption => ({ key, number: 1, title: [{ text: 'Title' }], note: [], sourceLine: [] })
const table = (rows: readonly (readonly string[])[]): BlockContent => ({
  kind: 'table',
  caption: caption('t'),
  width: 'text',
  columns: (rows[0] ?? []).map((_, i) => ({ label: [{ text: `Column ${i + 1}` }], align: 'left' })),
  rows: rows.map((row) => row.map((text) => [{ text }])),
})
const paragraph = (text: string): BlockContent => ({ kind: 'paragraph', text: [{ text }], leads: false, pull: null })
const inColumns = (text: string): MadeContent => ({ ...paragraph(text), columnCount: 2 })
const sidebar = (text: string): BlockContent => ({
  kind: 'cards',
  form: 'sidebar',
  cards: [
    {
      record: 'fpr_x',
      name: 'A project',
      nameLang: 'en',
      gloss: [{ text: 'Gloss' }],
      aims: [{ text }],
      facts: [{ label: 'Role', value: [{ text }] }],
    },
  ],
})
const endnote = (mark: string, text: string): Endnote => ({ mark, text, block: 'blk_0' as BlockId })
const heading = (text: string): BlockContent => ({ kind: 'heading', level: 1, text: [{ text }], small: false })
const photo = (i: number): BlockContent => ({
  kind: 'photo',
  figureId: 'fig_x' as FigureId,
  caption: { ...caption(`f${i}`), number: i },
  width: 'text',
  asset: PICTURES[i % PICTURES.length] ?? null,
  credit: '',
  alt: `Picture ${i}.`,
})
const withTitle = (title: string): Briefing['blocks'] =>
  sample.blocks.slice(0, 1).map((block) => (block.kind === 'title' ? { ...block, title: [{ text: title }] } : block))
const briefingOf = (contents: readonly MadeContent[], title = 'Bad input'): Briefing => ({
  ...sample,
  title,
  blocks: [
    ...withTitle(title),
    ...contents.map((content, i): Block => ({ ...content, origin: `blk_${i}` as BlockId })),
  ],
})

const LONG_WORD = 'abcdefghij'.repeat(200)
const LINES = Array.from({ length: 500 }, (_, i) => `Line ${i + 1} of five hundred.`).join('\n')

describe('becomes good pages', () => {
  test.each<[string, readonly MadeContent[]]>([
    ['a word of 2,000 characters in a paragraph', [heading('One'), paragraph(LONG_WORD)]],
    ['a word of 2,000 characters in a heading', [heading(LONG_WORD), paragraph('Text.')]],
    ['a word of 2,000 characters in a table', [table([['Name', LONG_WORD, 'x']])]],
    ['a word of 2,000 characters in a callout', [{ kind: 'callout', title: [], text: [{ text: LONG_WORD }] }]],
    [
      'a table row of 500 lines',
      [
        table([
          ['Before', 'x'],
          ['Tall', LINES],
          ['After', 'y'],
        ]),
      ],
    ],
    ['a word of 2,000 characters in two columns', [inColumns(LONG_WORD), inColumns('Text.')]],
    ['500 lines in two columns', [heading('One'), inColumns(LINES)]],
    ['a word of 2,000 characters in a box for a field project', [sidebar(LONG_WORD)]],
    ['500 lines in a box for a field project', [heading('One'), sidebar(LINES)]],
    [
      'a word of 2,000 characters and 500 lines in endnotes',
      [
        paragraph('Text.'),
        {
          kind: 'endnotes',
          heading: 'Notes',
          items: [LONG_WORD, LINES].map((text, i) => endnote('ab'[i] ?? '', text)),
        },
      ],
    ],
    ['a picture with alpha', [photo(0), photo(2)]],
    ['100 pictures', Array.from({ length: 100 }, (_, i) => photo(i + 1))],
    [
      '5,000 activities',
      [table(Array.from({ length: 5000 }, (_, i) => [`2020-0${1 + (i % 9)}`, `Training ${i}`, `${i} people`]))],
    ],
    [
      'a cell of a hundred in a row of twelve columns',
      [table([Array.from({ length: 12 }, (_, i) => `Word${i} `.repeat(30))])],
    ],
    ['words of combining marks', [paragraph('G̃uaraní ñe’ẽ e\u0301e\u0301 ỹvy')]],
  ])(
    '%s',
    async (_, contents) => {
      const briefing = briefingOf(contents)
      const { bytes } = await makePdf(briefing, { engine })
      expect(checkPdfBytes(bytes).findings.filter(({ isWarning }) => !isWarning)).toEqual([])
      const read = squeezed((await readStructure(bytes)).map(({ text }) => text).join(' '))
      for (const text of briefing.blocks.flatMap((block) => textsOfBlock(block)))
        expect(read.includes(squeezed(text)), text.slice(0, 60)).toBe(true)
    },
    90_000,
  )

  test('a title with & < > and quotation marks', async () => {
    const title = 'Law & Order <2020> "now" \\ (and) 100%'
    const { bytes } = await makePdf(briefingOf([paragraph('Text.')], title), { engine })
    expect(checkPdfBytes(bytes).findings).toEqual([])
    const { info, pages } = await readBack(bytes)
    expect(info.Title).toBe(title)
    expect(squeezed(pages.join(' '))).toContain(squeezed(title))
  })
})

describe('is refused and named', () => {
  test.each<[string, readonly BlockContent[], RegExp]>([
    ['an emoji', [paragraph('Well done 🙂 indeed')], /🙂/u],
    ['Arabic', [paragraph('كلمة')], /ك/u],
    ['Hebrew in a table', [table([['שלום', 'x']])], /ש/u],
    ['Chinese in a heading', [heading('漢字'), paragraph('x')], /漢/u],
    [
      'a caption taller than a page',
      [{ ...photo(1), caption: { ...caption('c'), note: [{ text: LINES.repeat(2) }] } } as BlockContent],
      /Title|Figure/,
    ],
  ])('%s', async (_, contents, named) => {
    const error = await makePdf(briefingOf(contents), { engine }).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(contentProblem(error)).toMatch(named)
  })
})
