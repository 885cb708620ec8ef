/**
 * Writes `resources/samples/paraguay-2020.briefing` from `src/core/sample.ts`, the reference data and the drawn placeholder.
 * A test fails when the committed file is not what this makes.
 *
 *     node scripts/build-sample.mjs
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
export const SAMPLE_FILE = new URL('../resources/samples/paraguay-2020.briefing', import.meta.url)
const PHOTO_FILE = new URL('../resources/samples/placeholder.jpg', import.meta.url)

/** Width and height of a JPEG, from its start-of-frame segment. */
export function jpegSize(bytes) {
  for (let at = 2; at + 9 < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1]
    // C4, C8 and CC are tables, not frames.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { widthPx: bytes.readUInt16BE(at + 7), heightPx: bytes.readUInt16BE(at + 5) }
  }
  throw new Error('not a JPEG with a frame')
}

/** The placeholder picture as an asset of a project. */
export function readPhoto() {
  const bytes = readFileSync(PHOTO_FILE)
  return {
    hash: `sha256-${createHash('sha256').update(bytes).digest('hex')}`,
    type: 'image/jpeg',
    ...jpegSize(bytes),
    base64: bytes.toString('base64'),
  }
}

/** A module of `src`, compiled on the way by Vite's own runner: no build folder, no second bundler. */
async function importSource(path) {
  const { module } = await runnerImport(fileURLToPath(new URL(`../src/${path}`, import.meta.url)), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
  })
  return module
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { parseReference } = await importSource('core/reference/reference.ts')
  const { sampleProject } = await importSource('core/sample.ts')
  const { serializeProject } = await importSource('core/project-file/serialize.ts')
  const reference = JSON.parse(
    readFileSync(new URL('../resources/reference/tip-placements.json', import.meta.url), 'utf8'),
  )
  writeFileSync(SAMPLE_FILE, serializeProject(sampleProject(parseReference(reference), readPhoto())))
}
