import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkPdf, checkPdfBytes } from '../check-pdf'
import { briefing, edgeCases, footnotes, hyphenated, render, temporaryFile } from '../tagged/samples.for-tests'
import { PdfObjects } from './pdf-objects'

const comparable = (objects: PdfObjects) => {
  const { objects: all } = objects as unknown as { objects: Record<string, { value?: unknown; stream?: object }> }
  // qpdf tells of binary strings by another prefix, and may keep the filter and length of what it decoded
  return Object.fromEntries(
    Object.entries(all)
      .filter(([key, object]) => key.startsWith('obj:') && !JSON.stringify(object).includes('"/Subtype":"/Image"'))
      .map(([key, object]) => [
        key,
        JSON.parse(
          JSON.stringify(object.value ?? object.stream, (name, value) =>
            ['/Length', '/Filter', '/ID'].includes(name) ? undefined : value,
          ) ?? 'null',
        ),
      ]),
  )
}

it.each([
  ['a briefing', briefing],
  ['edge cases', edgeCases],
  ['hyphenation', hyphenated],
  ['footnotes', footnotes],
])('finds the same objects as qpdf: %s', async (_, make) => {
  const { bytes } = await render(make())
  const file = temporaryFile(bytes)
  const [theirs, ours] = [comparable(PdfObjects.read(file)), comparable(PdfObjects.parse(bytes))]
  for (const [key, object] of Object.entries(theirs)) expect(ours[key], key).toEqual(object)
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
