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
import type { DrawnDocument, DrawnFont } from './drawn-document'

interface TestDocument extends DrawnDocument {
  font(path: string): { _font: DrawnFont }
  on(event: 'data', take: (chunk: Buffer) => void): void
  on(event: 'end', done: () => void): void
  end(): void
}
const PDFDocument: new (options: object) => TestDocument = createRequire(import.meta.url)('pdfkit')

function fontOf(doc: TestDocument) {
  return (family: string, bold: boolean, italic: boolean): DrawnFont => {
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
    expect(count('q')).toBeGreaterThan(5)
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
    expect(content).toContain('0 0 10 10 re\nf\n')
  })

  it('rounds to two decimals', async () => {
    const content = await contentOf(record((context) => context.fillRect(1 / 3, -0.001, 2 / 3, 1)))
    expect(content).toContain('.33 0 .67 1 re\n')
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
    expect(content).toContain('[.01 3] 0 d\n')
    expect(content).toContain('1 J\n')
  })

  it('says a colour, a width and an opacity once while they hold, and again after what was put back', async () => {
    const content = await contentOf(
      record((context) => {
        context.fillStyle = '#ff0000'
        context.fillRect(0, 0, 1, 1)
        context.fillRect(2, 0, 1, 1)
        context.save()
        context.clip()
        context.fillStyle = 'rgba(0, 0, 255, 0.5)'
        context.fillRect(4, 0, 1, 1)
        context.restore()
        context.fillRect(6, 0, 1, 1)
      }),
    )
    expect(content.match(/1 0 0 rg\n/g)).toHaveLength(1)
    expect(content).toMatch(/Q\n6 0 1 1 re\nf\n/)
    expect(content.match(/ gs\n/g)).toHaveLength(2)
  })

  it('paints an outline with its fill at once, unless the fill shows through it', async () => {
    const shape = (alpha: number) => (context: RecordingContext2D) => {
      context.globalAlpha = alpha
      context.rect(0, 0, 5, 5)
      context.fill()
      context.stroke()
    }
    expect(await contentOf(record(shape(1)))).toContain('0 0 5 5 re\nB\n')
    expect(await contentOf(record(shape(0.5)))).toMatch(/0 0 5 5 re\nf\n[\s\S]*0 0 5 5 re\nS\n/)
  })

  it('writes a coast to the tenth of a pixel, and what is short to the hundredth', async () => {
    const coast = (points: number) => (context: RecordingContext2D) => {
      for (let at = 0; at < points; at++) context.lineTo(at + 0.12, 0.34)
      context.stroke()
    }
    expect(await contentOf(record(coast(3)))).toContain('.12 .34 m\n1.12 .34 l\n')
    expect(await contentOf(record(coast(30)))).toContain('.1 .3 m\n1.1 .3 l\n')
  })

  it('refuses a place that is no number', async () => {
    const list: DisplayList = {
      ...record(() => undefined),
      ops: [
        {
          kind: 'path',
          segments: [['M', 0, 0], ['L', Number.NaN, 0], ['L', 1, 1], ['Z']],
          fill: { paint: { hex: '#000000', alpha: 1 }, rule: 'nonzero' },
          stroke: null,
          isHatch: false,
        },
      ],
    }
    await expect(contentOf(list)).rejects.toThrow('no number')
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
    expect(content).toContain('1 0 0 RG\n')
    expect(content).toMatch(/\n0 1 1 0 5 0 Tm\n/)
  })

  it('leaves the font of the document alone', async () => {
    await pdfOf((doc) => {
      doc.font(FONT_FILES.Sans?.italics ?? '')
      const before = doc._font
      const list = record((context) => {
        context.font = '9px Sans'
        context.fillText('elsewhere', 5, 5)
      })
      drawDisplayList(doc, list, { x: 0, y: 0, width: 100, height: 50 }, fontOf(doc))
      expect(doc._font).toBe(before)
    })
  })
})
