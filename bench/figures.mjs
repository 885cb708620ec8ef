// Each kind of figure: drawn for the first time in a process, drawn again, and in the PDF.
import path from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'

export async function figures() {
  const { figureCosts } = (await runnerImport(path.join(ROOT, 'src/node/pdf/figure-costs.for-tests.ts'))).module
  const costs = await figureCosts()
  const number = (/** @type {number} */ value, digits = 1) => value.toFixed(digits).padStart(7)
  return costs.map(
    (
      /** @type {{ name: string, coldMs: number, warmMs: number, inPdfMs: number, inPdfBytes: number, pictureBytes: number }} */ {
        name,
        coldMs,
        warmMs,
        inPdfMs,
        inPdfBytes,
        pictureBytes,
      },
    ) => [
      name,
      `cold ${number(coldMs, 0)} ms, warm ${number(warmMs)} ms, in the PDF ${number(inPdfMs)} ms, ${number(inPdfBytes / 1024)} kB, the picture alone ${number(pictureBytes / 1024)} kB`,
    ],
  )
}
