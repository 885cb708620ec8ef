import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkPdf, checkPdfBytes } from '../check-pdf'
import {
  briefing,
  carrying,
  edgeCases,
  footnotes,
  hyphenated,
  render,
  temporaryFile,
} from '../tagged/samples.for-tests'
import { PdfObjects } from './pdf-objects'

/** Of an object: qpdf tells of binary strings by another prefix, and may keep the filter and length of what it decoded. */
const comparable = (objects: PdfObjects, reference: string) => {
  const dict = objects.dict(reference)
  return {
    value: JSON.parse(
      JSON.stringify(objects.get(reference) ?? null, (name, value) =>
        ['/Length', '/Filter', '/DecodeParms', '/ID'].includes(name) ? undefined : value,
      ),
    ),
    data: dict['/Subtype'] === '/Image' ? '' : objects.data(reference).toString('base64'),
  }
}

const LIMITS = { bytes: 2 ** 26, objects: 10_000 }

it.each([
  ['a briefing', briefing],
  ['edge cases', edgeCases],
  ['hyphenation', hyphenated],
  ['footnotes', footnotes],
  ['one with files inside', carrying],
])('finds the same objects as qpdf: %s', async (_, make) => {
  const { bytes } = await render(make())
  const file = temporaryFile(bytes)
  const [theirs, ours, lazy] = [PdfObjects.read(file), PdfObjects.parse(bytes), PdfObjects.open(bytes, LIMITS)]
  const size = Number(ours.trailer['/Size'])
  expect(size).toBeGreaterThan(20)
  for (let id = 1; id < size; id++) {
    const reference = `${id} 0 R`
    expect(comparable(ours, reference), reference).toEqual(comparable(theirs, reference))
    expect(comparable(lazy, reference), reference).toEqual(comparable(theirs, reference))
  }
  expect(checkPdfBytes(bytes)).toEqual(checkPdf(file))
})

it('reads the form that qpdf writes for editing, with its cross-reference table', async () => {
  const file = temporaryFile((await render(briefing())).bytes)
  execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, `${file}.qdf`])
  expect(checkPdfBytes(readFileSync(`${file}.qdf`))).toEqual(checkPdf(`${file}.qdf`))
})

it.each(['no PDF', '%PDF-1.7\nstartxref\n9\n%%EOF', '%PDF-1.7\nstartxref\n900\n%%EOF'])('refuses %j', (text) => {
  expect(() => checkPdfBytes(Buffer.from(text, 'latin1'))).toThrow()
})
