import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { checkPdf } from '../check-pdf'
import { fontFiles } from '../fonts'
import { ParsedFontCache } from './font-cache'
import type { Drawing, TaggedDefinition } from './node-types'
import {
  bars,
  briefing,
  definition,
  edgeCases,
  elementsOf,
  footnotes,
  hyphenated,
  png,
  render,
  structureOf,
  temporaryFile,
} from './samples.for-tests'

const fileId = (bytes: Uint8Array): string | undefined =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\/ID\[(<\w+>)/)?.[1]

describe('conformance', () => {
  it.each<[string, () => TaggedDefinition]>([
    ['a briefing', () => briefing()],
    ['a briefing as PDF/A-2a, too', () => ({ ...briefing(), subset: 'PDF/A-2a' })],
    ['edge cases', edgeCases],
    ['hyphenated columns', hyphenated],
    ['footnotes', footnotes],
  ])('%s passes the check', async (_, make) => {
    const { bytes, pageCount, warnings } = await render(make())
    const file = temporaryFile(bytes)
    const check = checkPdf(file)
    expect(check.findings.filter((finding) => !finding.isWarning)).toEqual([])
    expect(check.counts.pages).toBe(pageCount)
    expect(warnings).toEqual([])
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
  })

  it('builds the structure a reader expects', async () => {
    const tree = structureOf((await render(briefing())).bytes)
    const count = (type: string): number => elementsOf(tree, type).length
    expect(tree.map((node) => node.type)).toEqual(['Document'])
    expect([count('H1'), count('H2'), count('H3')]).toEqual([1, 1, 1])
    expect(count('TOCI')).toBe(3)
    expect(count('LI')).toBe(8)
    expect(count('Note')).toBe(1)
    // 31 rows and a header drawn on several pages, tagged once; and the table with spans
    expect(count('TR')).toBe(31 + 4)
    expect(elementsOf(tree, 'Table')[0]?.kids.map((kid) => kid.type)).toEqual(['Caption', 'THead', 'TBody'])
  })
})

describe('bytes', () => {
  it('are the same for the same input', async () => {
    const [once, again] = [await render(briefing()), await render(briefing())]
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
  })

  it('do not depend on when a picture with transparency is decoded', async () => {
    const pictures = Array.from({ length: 16 }, (_, i) => png(300 + ((i * 7) % 11), 300, true))
    const make = () => definition(pictures.map((image) => ({ image, width: 50, alt: 'x' })))
    const files = await Promise.all(Array.from({ length: 6 }, () => render(make())))
    expect(new Set(files.map((file) => Buffer.from(file.bytes).toString('base64'))).size).toBe(1)
  })

  it('do not depend on parsed fonts being used again', async () => {
    const parsedFonts = new ParsedFontCache()
    const fresh = await render(briefing())
    for (let i = 0; i < 3; i++) {
      const cached = await render(briefing(), { parsedFonts })
      expect(Buffer.compare(cached.bytes, fresh.bytes)).toBe(0)
    }
  })

  it('do not remember the characters of an earlier document', async () => {
    // one glyph serves the micro sign and the Greek letter; the copied text must be what this document says
    const [micro, mu] = ['5 \u00b5g', '5 \u03bcg']
    const parsedFonts = new ParsedFontCache()
    await render(definition([micro]), { parsedFonts })
    const after = await render(definition([mu]), { parsedFonts })
    const fresh = await render(definition([mu]))
    expect(Buffer.compare(after.bytes, fresh.bytes)).toBe(0)
    expect(Buffer.compare((await render(definition([micro]))).bytes, fresh.bytes)).not.toBe(0)
  })

  it('carry an id made from the content', async () => {
    const [a, b] = [await render(definition(['a'])), await render(definition(['b']))]
    expect(fileId(a.bytes)).toMatch(/^<[0-9a-f]{32}>$/)
    expect(fileId(a.bytes)).not.toBe(fileId(b.bytes))
  })
})

describe('refusals', () => {
  const noLanguage = { ...definition(['x']), language: '' }
  const noTitle = { ...definition(['x']), info: { title: '', creationDate: new Date(0) } }
  it.each<[string, TaggedDefinition, RegExp]>([
    ['a character without a glyph', definition(['\u{1F600} \u6f22']), /U\+1F600 in .*U\+6F22/],
    ['no language', noLanguage, /language/],
    ['no title', noTitle, /title/],
    ['a picture from a file', definition([{ image: fontFiles().Sans?.normal ?? '', alt: 'x' }]), /neither/],
    ['a picture from the network', definition(['x'], { images: { a: 'https://example.org/a.png' } }), /data URI/],
    [
      'a file named inside of an SVG',
      definition([
        { svg: '<svg width="9" height="9"><image href="/etc/hostname" width="9" height="9"/></svg>', alt: 'x' },
      ]),
      /data URI/,
    ],
    ['a footnote in a table', definition([{ table: { body: [[{ text: [{ footnote: 'x' }] }]] } }]), /endnote/],
  ])('%s', async (_, made, message) => {
    await expect(render(made)).rejects.toThrow(message)
  })

  it('a picture without alt text is an error, or a warning when not strict', async () => {
    // @ts-expect-error pictures have to say something; a definition read from elsewhere may not
    const make = () => definition([{ image: png(9, 9, false), width: 20 }])
    await expect(render(make())).rejects.toThrow(/alt text/)
    const { warnings, bytes } = await render(make(), { strict: false })
    expect(warnings).toEqual([expect.stringMatching(/alt text/)])
    expect(elementsOf(structureOf(bytes), 'Figure')).toEqual([])
  })
})

describe('drawings', () => {
  it('are figures with an alt text and a box', async () => {
    const alt = 'Complaints fall.'
    const { bytes } = await render(definition([{ drawing: bars(), width: 380, height: 136, alt }]))
    expect(elementsOf(structureOf(bytes), 'Figure')).toEqual([{ type: 'Figure', alt, hasBox: true, kids: [] }])
  })

  it('are left out of what is read when they are decoration', async () => {
    const { bytes } = await render(definition(['x', { drawing: bars(), width: 380, height: 136, alt: '' }]))
    expect(elementsOf(structureOf(bytes), 'Figure')).toEqual([])
    expect(checkPdf(temporaryFile(bytes)).passes).toBe(true)
  })

  it('may not show characters the fonts lack', async () => {
    const drawing = bars(['\u6f22'])
    await expect(render(definition([{ drawing, width: 380, height: 136, alt: 'x' }]))).rejects.toThrow(/U\+6F22/)
  })

  it('do not change how the text after them looks', async () => {
    const plain: Drawing = { ...bars(), drawOn: () => {} }
    const wild: Drawing = {
      ...bars(),
      drawOn: (doc) => {
        doc.save().save().rotate(30).useFont('SansHeavy').fontSize(40).fillColor('red', 0.5)
      },
    }
    const textBelow = async (drawing: Drawing): Promise<string> => {
      const content = [{ drawing, width: 100, height: 50, alt: 'x' }, 'After']
      const { bytes } = await render(definition(content), { compress: false })
      const file = Buffer.from(bytes).toString('latin1')
      expect(file.match(/\nq\n/g)?.length).toBe(file.match(/\nQ\n/g)?.length)
      const [, shown = ''] = file.match(/\/P <<\/MCID \d+>> BDC(.*?)EMC/s) ?? []
      return shown.replace(/\/Gs\d+ gs/, '') // named in order of use
    }
    const shown = await textBelow(plain)
    expect(shown).toContain('TJ')
    expect(await textBelow(wild)).toBe(shown)
  })
})

it('tells how many pages are drawn, of all', async () => {
  const told: [number, number][] = []
  const { pageCount } = await render(briefing(), { onProgress: (done, total) => told.push([done, total]) })
  expect(told).toEqual(Array.from({ length: pageCount + 1 }, (_, done) => [done, pageCount]))
})
