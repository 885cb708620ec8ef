import { createRequire } from 'node:module'
import type { ChartConfiguration } from 'chart.js'
import { describe, expect, it } from 'vitest'
import type { DisplayList } from '../../core/recorder/display-list'
import { recordedHatch } from '../../core/recorder/hatch'
import { plainMeasurer } from '../../core/recorder/measurer.for-tests'
import { RecordingCanvas } from '../../core/recorder/recording-canvas'
import type { RecordingContext2D } from '../../core/recorder/recording-context'
import { recordChart } from '../charts/draw-chart'
import { FONT_FILES } from '../charts/fonts.for-tests'
import { createTextMeasurer } from '../charts/measure'
import { bar, doughnut, matrix, NATIVE_WORDS } from '../charts/sample-charts.for-tests'
import { drawDisplayList } from './draw-list'
import type { PdfKitDocument } from './pdfkit-document'

interface TestDocument extends PdfKitDocument {
  font(path: string): { _font: unknown }
  on(event: 'data', take: (chunk: Buffer) => void): void
  on(event: 'end', done: () => void): void
  end(): void
}
const PDFDocument: new (options: object) => TestDocument = createRequire(import.meta.url)('pdfkit')

function fontOf(doc: TestDocument) {
  return (family: string, bold: boolean, italic: boolean): unknown => {
    const style = bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal'
    const path = FONT_FILES[family]?.[style]
    if (path === undefined) throw new Error(`no font ${family}`)
    return doc.font(path)._font
  }
}

/** An uncompressed PDF page as text; each byte is one character. */
async function pdfOf(draw: (doc: TestDocument) => void): Promise<string> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, compress: false, info: { CreationDate: new Date(0) } })
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve) => {
    doc.on('data', (chunk) => chunks.push(chunk))
    doc.on('end', resolve)
  })
  draw(doc)
  doc.end()
  await ended
  return Buffer.concat(chunks).toString('latin1')
}

function record(draw: (context: RecordingContext2D) => void): DisplayList {
  const canvas = new RecordingCanvas(100, 50, plainMeasurer)
  draw(canvas.getContext('2d'))
  return canvas.displayList
}

/** What a page's content stream says, from the first `save` of the drawing. */
async function contentOf(list: DisplayList): Promise<string> {
  const pdf = await pdfOf((doc) => drawDisplayList(doc, list, { x: 10, y: 20, width: 200, height: 100 }, fontOf(doc)))
  return /stream\n([\s\S]*?)endstream/.exec(pdf)?.[1] ?? ''
}

const measurer = createTextMeasurer(FONT_FILES)

describe('a page with a bar chart, a doughnut and a matrix', () => {
  const page = (doc: TestDocument) => {
    const font = fontOf(doc)
    ;[bar, doughnut, matrix].forEach((config, index) => {
      const list = recordChart(config as ChartConfiguration, 600, 300, measurer)
      drawDisplayList(doc, list, { x: 60, y: 40 + index * 250, width: 450, height: 225 }, font)
    })
  }

  it('holds no image, no soft mask and no pattern', async () => {
    const pdf = await pdfOf(page)
    expect(pdf).toContain('%%EOF')
    for (const word of ['/Subtype /Image', '/SMask', '/Pattern', '/Shading', '/XObject'])
      expect(pdf.includes(word), word).toBe(false)
  })

  it('embeds the two faces it uses once each', async () => {
    const pdf = await pdfOf(page)
    expect(pdf.match(/\/FontFile2/g)).toHaveLength(2)
  })

  it('has the same bytes each time', async () => {
    expect(await pdfOf(page)).toBe(await pdfOf(page))
  })

  it('leaves graphics states in pairs', async () => {
    const content = /stream\n([\s\S]*?)endstream/.exec(await pdfOf(page))?.[1] ?? ''
    const count = (operator: string) => content.split('\n').filter((line) => line === operator).length
    expect(count('q')).toBeGreaterThan(10)
    expect(count('q')).toBe(count('Q'))
  })

  it('says its words as text', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const bytes = Uint8Array.from(Buffer.from(await pdfOf(page), 'latin1'))
    const task = getDocument({ data: bytes, verbosity: 0 })
    const content = await (await (await task.promise).getPage(1)).getTextContent()
    // pdf.js splits at a combining mark, which has a place of its own, and guesses a space behind it.
    const strings = content.items
      .map((item) => ('str' in item ? item.str : ''))
      .join('')
      .replaceAll(' ', '')
    await task.destroy()
    for (const words of [NATIVE_WORDS, 'Cases by year', 'Tier 2 Watch List', '61 %', 'in part'])
      expect(strings).toContain(words.replaceAll(' ', ''))
  })
})

describe('drawing', () => {
  it('stretches the list to the box and cuts it there', async () => {
    const content = await contentOf(record((context) => context.fillRect(0, 0, 10, 10)))
    expect(content).toContain('2 0 0 2 10 20 cm\n0 0 100 50 re\nW n\n')
    expect(content).toContain('0 0 m\n10 0 l\n10 10 l\n0 10 l\nh\nf\n')
  })

  it('rounds to two decimals', async () => {
    const content = await contentOf(record((context) => context.fillRect(1 / 3, -0.001, 2 / 3, 1)))
    expect(content).toContain('0.33 0 m\n1 0 l\n1 1 l\n0.33 1 l\n')
  })

  it('writes rules, clips, lines and dashes', async () => {
    const content = await contentOf(
      record((context) => {
        context.save()
        context.rect(0, 0, 5, 5)
        context.clip('evenodd')
        context.fill('evenodd')
        context.restore()
        context.lineCap = 'round'
        context.setLineDash([0, 3])
        context.strokeRect(1, 1, 2, 2)
      }),
    )
    expect(content).toMatch(/W\* n\n[\s\S]*f\*\nQ\n/)
    expect(content).toContain('[0.01 3] 0 d\n')
    expect(content).toContain('1 J\n')
  })

  it('lets an empty clip hide all, in a file that is still sound', async () => {
    const content = await contentOf(
      record((context) => {
        context.clip()
        context.fillRect(0, 0, 5, 5)
      }),
    )
    expect(content).toContain('0 0 0 0 re\nW n\n')
  })

  it('places turned text, groups and hatches', async () => {
    const stamp = new RecordingCanvas(10, 10, plainMeasurer)
    stamp.getContext('2d').fillRect(0, 0, 10, 10)
    const content = await contentOf(
      record((context) => {
        context.drawImage(stamp, 50, 0, 20, 20)
        context.fillStyle = recordedHatch({ kind: 'dots', background: null, ink: '#ff0000' })
        context.fillRect(0, 0, 20, 20)
        context.fillStyle = '#000000'
        context.font = 'bold 10px Sans'
        context.rotate(Math.PI / 2)
        context.fillText('up', 0, -5)
      }),
    )
    expect(content).toContain('2 0 0 2 50 0 cm\n')
    expect(content).toMatch(/1 0 0 RG|1 0 0 SCN/)
    expect(content).toMatch(/0 1 -1 0 5 0 cm\n/)
  })

  it('leaves font, size and place of the document alone', async () => {
    await pdfOf((doc) => {
      doc.font(FONT_FILES.Sans?.italics ?? '')
      doc.fontSize(17)
      Object.assign(doc, { x: 33, y: 44 })
      const before = [doc._font, doc._fontSize, doc.x, doc.y]
      const list = record((context) => {
        context.font = '9px Sans'
        context.fillText('elsewhere', 5, 5)
      })
      drawDisplayList(doc, list, { x: 0, y: 0, width: 100, height: 50 }, fontOf(doc))
      expect([doc._font, doc._fontSize, doc.x, doc.y]).toEqual(before)
    })
  })
})
