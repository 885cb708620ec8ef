import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FontkitFont } from './fontkit-font'

/**
 * Reads and parses a font file. `require` gives the very fontkit that pdfkit uses: imported, it would be loaded a second
 * time as an ES module, and warm up a second time.
 */
export function openFont<F extends FontkitFont = FontkitFont>(file: string): F {
  const { create } = createRequire(import.meta.url)('fontkit') as { create: (data: Uint8Array) => F }
  return create(readFileSync(file))
}
