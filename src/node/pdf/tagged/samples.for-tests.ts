/** Definitions that use every construct, and the pictures and drawings in them. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { PdfObjects } from '../checker/pdf-objects'
import { fontFiles } from '../fonts'
import type { Content, Drawing, InlineContent, TableCell, TaggedDefinition, TextBlock } from './node-types'
import { type RenderedPdf, type RenderOptions, renderPdf } from './to-bytes'

export const lorem =
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua. '
const es =
  'La organización comunitaria Ñande Ko\u2019ê presentó sus resultados; el equipo técnico verificó los datos y recomendó ampliar el programa. '
const gn = 'G\u0303uaraní ñe\u2019ẽ: Ñande Ko\u2019ê, mba\u2019éichapa, avañe\u2019ẽ, ỹvy, kuñataĩ, pytũ. '

export const definition = (content: Content, extra: Partial<TaggedDefinition> = {}): TaggedDefinition => ({
  language: 'en',
  info: { title: 'Test', creationDate: new Date(0) },
  defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.2 },
  pageSize: 'LETTER',
  pageMargins: 64,
  content,
  ...extra,
})

export const render = (made: TaggedDefinition, options: Partial<RenderOptions> = {}): Promise<RenderedPdf> =>
  renderPdf(made, { fonts: fontFiles(), ...options })

export function temporaryFile(bytes: Uint8Array, name = 'test.pdf'): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'briefwright-pdf-')), name)
  writeFileSync(file, bytes)
  return file
}

/** A PNG of 8 bits to a channel. */
export function png(width: number, height: number, withAlpha: boolean): string {
  const channels = withAlpha ? 4 : 3
  const rows = Buffer.alloc(height * (1 + width * channels), 90)
  for (let y = 0; y < height; y++) {
    const row = y * (1 + width * channels)
    rows[row] = 0
    for (let x = 0; x < width; x++) rows[row + (x + 1) * channels] = (x + y) % 255
  }
  const chunk = (type: string, data: Buffer): Buffer => {
    const out = Buffer.alloc(12 + data.length)
    out.writeUInt32BE(data.length)
    out.write(type, 4)
    data.copy(out, 8)
    out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length)
    return out
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, withAlpha ? 6 : 2, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  const parts = [signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]
  return `data:image/png;base64,${Buffer.concat(parts).toString('base64')}`
}

/** Three bars with a label each, set in the house sans. */
export const bars = (labels: readonly string[] = ['2023', '2024', '2025']): Drawing => ({
  widthPx: 420,
  heightPx: 150,
  drawOn(doc, box) {
    doc.transform(box.width / 420, 0, 0, box.height / 150, box.x, box.y)
    labels.forEach((label, i) => {
      doc.rect(40 + i * 90, 20 + i * 30, 60, 100 - i * 30).fill('#1f5c99')
      doc
        .useFont('Sans', i === 0)
        .fontSize(11)
        .fillColor('#333333')
      doc.text(label, 52 + i * 90, 134, { lineBreak: false, baseline: 'alphabetic' })
    })
    doc.moveTo(30, 120).lineTo(400, 120).lineWidth(1).stroke('#333333')
  },
})

const heading = (level: 1 | 2 | 3, text: string, extra: Partial<TextBlock> = {}): TextBlock => ({
  text,
  style: `h${level}`,
  headlineLevel: level,
  tocItem: true,
  tocMargin: [(level - 1) * 14, 2, 0, 0],
  outline: true,
  ...extra,
})

const indicatorRows = (count: number): TableCell[][] =>
  Array.from({ length: count }, (_, i) => [
    { text: `Indicator ${i + 1}`, scope: 'Row' as const },
    String(100 + i * 7),
    `${(i * 13) % 100} %`,
    i % 3 ? 'On track' : `Delayed \u2014 ${es.slice(0, 60)}`,
  ])

const section = (n: number): Content[] => [
  heading(1, `${n}. Findings & context`, n === 1 ? { pageBreak: 'before' } : {}),
  {
    text: [
      lorem,
      { text: lorem, italics: true },
      { text: 'the 2025 monitoring plan and its annexes', link: 'https://example.org/plan', decoration: 'underline' },
      '. ',
      lorem,
    ],
    style: 'body',
  },
  { text: [{ text: es.repeat(3), lang: 'es' }], style: 'body' },
  heading(2, `${n}.1 Languages`),
  {
    text: [
      { text: gn, lang: 'gn' },
      'See ',
      { text: 'the indicator table', linkToDestination: `tab-${n}`, decoration: 'underline' },
      ' on page ',
      { pageReference: `tab-${n}` },
      '.',
    ],
    style: 'body',
  },
  { ul: ['First point.', { text: [lorem, lorem] }, { ul: ['Nested one', 'Nested two'] }, 'Last point'], style: 'body' },
  { ol: ['Collect', 'Check', { stack: ['Publish', { text: 'A second paragraph.' }] }], style: 'body' },
  heading(3, `${n}.1.1 Table of indicators`),
  {
    tag: 'Table',
    stack: [
      { text: `Table ${n}. Indicators`, tag: 'Caption', style: 'caption', id: `tab-${n}`, keepWithNext: true },
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: ['*', 50, 60, '*'],
          body: [['Indicator', 'Value', 'Change', 'Status'], ...indicatorRows(30)],
        },
        layout: 'lightHorizontalLines',
        style: 'body',
      },
    ],
  },
  {
    table: {
      headerRows: 2,
      widths: ['*', '*', '*', '*'],
      body: [
        [{ text: 'Region', rowSpan: 2 }, { text: 'Budget', colSpan: 2 }, '', { text: 'Lead', rowSpan: 2 }],
        ['', 'Plan', 'Actual', ''],
        ['Chaco', '₲ 10.000', '₲ 9.500', { text: 'Team A', rowSpan: 2 }],
        ['Itapúa', '₲ 7.000', '', ''],
      ],
    },
    margin: [0, 12, 0, 12],
    style: 'body',
  },
  {
    unbreakable: true,
    stack: [
      { drawing: bars(), width: 380, height: 136, alt: 'Bar chart: complaints fall from 100 to 70 to 40.' },
      { text: `Figure ${n}. Complaints per year`, tag: 'Caption', style: 'caption' },
    ],
  },
  {
    columns: [
      { image: 'photo', width: 120, alt: 'A river at dusk.' },
      { text: [lorem, lorem], style: 'body' },
    ],
    columnGap: 12,
    margin: [0, 8, 0, 8],
  },
  { text: ['A claim with a source', { footnote: ['Annual report, ', { text: 'p. 12', italics: true }] }, '.'] },
]

/** A briefing of about five pages to a section. */
export const briefing = (sections = 1): TaggedDefinition =>
  definition(
    [
      { image: 'logo', width: 40, alt: '', margin: [0, 0, 0, 20] },
      { text: 'Quarterly briefing', style: 'title', tag: 'P' },
      { text: 'Chaco & Itapúa, January\u2013March 2025', color: '#fff', margin: [0, 4, 0, 120] },
      { toc: { title: { text: 'Contents', style: 'h2', tag: 'P' }, outlines: false } },
      ...Array.from({ length: sections }, (_, i) => section(i + 1)).flat(),
    ],
    {
      language: 'en-US',
      info: {
        title: 'Quarterly briefing <Chaco & Itapúa>',
        author: 'Ñande Ko\u2019ê Monitoring Unit',
        subject: 'Sample',
        keywords: 'briefing, PDF/UA',
        creationDate: new Date(Date.UTC(2025, 0, 15, 12)),
      },
      pageMargins: [64, 72, 64, 64],
      images: { photo: png(120, 60, false), logo: png(48, 48, true) },
      styles: {
        h1: { font: 'Sans', fontSize: 18, bold: true, margin: [0, 16, 0, 6], color: '#123a5c' },
        h2: { font: 'Sans', fontSize: 14, bold: true, margin: [0, 12, 0, 4], color: '#123a5c' },
        h3: { font: 'Sans', fontSize: 12, bold: true, margin: [0, 10, 0, 4] },
        body: { margin: [0, 0, 0, 6] },
        caption: { font: 'Sans', fontSize: 9, italics: true, margin: [0, 2, 0, 6] },
        title: { font: 'SansLight', fontSize: 26, color: '#fff' },
        footnote: { fontSize: 8 },
      },
      background: (page) =>
        page === 1 ? { canvas: [{ type: 'rect', x: 0, y: 0, w: 612, h: 260, color: '#123a5c' }] } : null,
      header: (page) => (page === 1 ? null : { text: 'Quarterly briefing', margin: [64, 32, 64, 0], fontSize: 9 }),
      footer: (page, pages) => ({ text: `Page ${page} of ${pages}`, margin: [64, 20, 64, 0], fontSize: 8 }),
      watermark: { text: 'SAMPLE', opacity: 0.05, font: 'Sans', bold: true },
    },
  )

/** With two files inside. */
export const carrying = (): TaggedDefinition => ({
  ...briefing(),
  subset: 'PDF/A-3a',
  files: [
    {
      name: 'figure-1.csv',
      mediaType: 'text/csv',
      relationship: 'Data',
      description: 'Figure 1: Ñande Ko’ê',
      bytes: Buffer.from('year,tier\r\n2020,2\r\n'),
    },
    {
      name: 'project.briefing',
      mediaType: 'application/json',
      relationship: 'Source',
      description: 'What it was made from',
      bytes: Buffer.from('{ "format": "none" }\n'),
    },
  ],
})

export const edgeCases = (): TaggedDefinition =>
  definition(
    [
      { text: 'Edge cases', headlineLevel: 1, outline: true },
      {
        text: ['An ', { text: 'NGO', expansion: 'non-governmental organisation' }, '. ', lorem.repeat(12)],
        alignment: 'justify',
      },
      {
        // a header row with a link and a picture, repeated on further pages
        table: {
          headerRows: 1,
          widths: ['*', '*'],
          body: [
            [
              { text: ['Head ', { text: 'link', link: 'https://example.org/h', decoration: 'underline' }] },
              { image: png(40, 20, false), width: 40, alt: 'Head picture' },
            ],
            ...Array.from({ length: 8 }, (): TableCell[] => [
              { stack: [lorem.repeat(3), { ul: ['a', 'b', { ol: ['x', 'y'], type: 'lower-alpha' }] }] },
              { text: lorem.repeat(4), verticalAlignment: 'middle' },
            ]),
            [{ text: 'Total', colSpan: 2 }, ''],
            [
              {
                table: {
                  headerRows: 1,
                  body: [
                    ['inner 1', 'inner 2'],
                    ['3', '4'],
                  ],
                },
              },
              '',
            ],
          ],
        },
      },
      { image: png(40, 20, false), width: 80, alt: 'Linked picture', link: 'https://example.org/pic' },
      { svg: '<svg width="40" height="20"><text x="0" y="15" font-family="Sans">ab</text></svg>', alt: 'Letters' },
      { canvas: [{ type: 'line', x1: 0, y1: 5, x2: 400, y2: 5 }] },
      { canvas: [{ type: 'rect', x: 0, y: 0, w: 50, h: 20, color: 'red' }], alt: 'A red square' },
      { columns: [{ text: lorem.repeat(3) }, { stack: ['one', { text: 'two', bold: true }] }], columnGap: 10 },
      { columns: [{ stack: [lorem.repeat(40)] }, ''], snakingColumns: true, columnGap: 16 },
      { table: { presentation: true, body: [['layout table', 'right']] }, layout: 'noBorders' },
      { text: 'Absolute', absolutePosition: { x: 300, y: 300 } },
      { tag: 'BlockQuote', lang: 'la', stack: [{ text: lorem }, { text: 'Who said it' }], margin: [20, 0] },
      { lang: 'es', stack: ['En un contenedor', 'con su propio idioma'] },
      { text: 'Two\nlines with a forced break' },
      {
        text: [
          { text: 'under ', decoration: 'underline' },
          { text: 'back', background: 'yellow' },
          ' H',
          { text: '2', sub: true },
        ],
      },
      { unbreakable: true, stack: [{ text: 'kept', id: 'kept' }, { text: 'together' }] },
      { text: 'A new page', pageBreak: 'before' },
      { text: [lorem, lorem, 'see page ', { pageReference: 'kept' }, ' end'] },
    ],
    { footer: (p, n) => ({ text: [{ text: 'Site', link: 'https://example.org' }, ` ${p}/${n}`], margin: [64, 20] }) },
  )

/** Soft hyphens at plausible places; where they belong is not the matter here. */
const softened = (text: string): string => text.replace(/([aeiou])([bcdfglmnprst])(?=[aeiou])/g, '$1\u00ad$2')

export const hyphenated = (): TaggedDefinition =>
  definition(
    [
      { text: 'Hyphenation', headlineLevel: 1 },
      {
        columns: [
          {
            text: [
              {
                text: softened(
                  'La evaluación institucional de las organizaciones comunitarias demuestra que la responsabilidad administrativa fortalece la participación ciudadana. '.repeat(
                    3,
                  ),
                ),
                lang: 'es',
              },
            ],
            alignment: 'justify',
          },
          {
            text: softened(
              'The interinstitutional coordination approved administrative accountability and budgetary monitoring of indigenous communities. '.repeat(
                3,
              ),
            ),
            alignment: 'justify',
          },
        ],
        columnGap: 12,
        fontSize: 9,
      },
    ],
    { pageSize: 'A5', pageMargins: 40 },
  )

export const footnotes = (): TaggedDefinition =>
  definition(
    [
      { text: 'Footnotes', headlineLevel: 1 },
      ...Array.from({ length: 26 }, (_, i): Content => {
        const note: InlineContent =
          i % 3 === 0 ? { footnote: [`Source ${i + 1}: `, { text: 'report', italics: true }, lorem.repeat(i % 2)] } : ''
        return { text: [lorem.repeat(1 + (i % 4)), note, ` ${lorem}`], margin: [0, 0, 0, 6] }
      }),
    ],
    { pageSize: 'A5', styles: { footnote: { fontSize: 8 } } },
  )

export interface StructureNode {
  type: string
  alt: string | undefined
  hasBox: boolean
  kids: StructureNode[]
}

/** The structure tree of a file, as a reader finds it. */
export function structureOf(bytes: Uint8Array): StructureNode[] {
  const objects = PdfObjects.read(temporaryFile(bytes))
  type Value = Parameters<PdfObjects['dict']>[0]
  const kidsOf = (element: Value): StructureNode[] =>
    objects
      .list(objects.dict(element)['/K'])
      .map((kid) => objects.dict(kid))
      .filter((kid) => kid['/S'] !== undefined)
      .map((kid) => ({
        type: objects.name(kid['/S']),
        alt: objects.text(kid['/Alt']),
        hasBox: objects.list(objects.dict(kid['/A'])['/BBox']).length === 4,
        kids: kidsOf(kid),
      }))
  return kidsOf(objects.dict(objects.trailer['/Root'])['/StructTreeRoot'])
}

export const elementsOf = (nodes: readonly StructureNode[], type: string): StructureNode[] =>
  nodes.flatMap((node) => [...(node.type === type ? [node] : []), ...elementsOf(node.kids, type)])
