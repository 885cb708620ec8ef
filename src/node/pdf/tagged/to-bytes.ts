import { DeflateCache } from './deflate-cache'
import { ParsedFontCache } from './font-cache'
import type { FontFiles, TaggedDefinition } from './node-types'
import { print } from './printer'
import type { OnDrawn } from './renderer'

export interface RenderOptions {
  fonts: FontFiles
  /** On by default: a picture without alt text or a character the fonts lack is an error, else a warning. */
  strict?: boolean
  /** Called while pages are drawn, after the layout. */
  onProgress?: (done: number, total: number) => void
  /** Told of everything that is drawn and has an origin. */
  onDrawn?: OnDrawn
  /** Called often while the pages are laid out; what it throws ends the work. */
  onStep?: (() => void) | undefined
  /** Fonts parsed for earlier documents of this process. */
  parsedFonts?: ParsedFontCache
  /** Streams deflated for the document before. */
  deflated?: DeflateCache
  /** Off: streams and objects are written in plain text, to be read with an editor. */
  compress?: boolean
}

export interface RenderedPdf {
  bytes: Uint8Array
  pageCount: number
  warnings: readonly string[]
}

/**
 * A document definition as a tagged PDF: PDF/UA-1, and PDF/A-2a if `subset` says so. Equal input makes equal bytes.
 * Changes the definition, so build it anew for each rendering. Reads no file but the fonts and asks no network.
 *
 * @throws BlockTooTall when content would be lost; Error when the definition or, if strict, its text cannot conform.
 */
export async function renderPdf(definition: TaggedDefinition, options: RenderOptions): Promise<RenderedPdf> {
  const { document, pageCount, warnings } = print(definition, {
    fonts: options.fonts,
    strict: options.strict ?? true,
    compress: options.compress ?? true,
    parsedFonts: options.parsedFonts ?? new ParsedFontCache(),
    deflated: options.deflated ?? new DeflateCache(),
    onProgress: options.onProgress,
    onDrawn: options.onDrawn,
    onStep: options.onStep,
  })
  const chunks: Buffer[] = []
  const written = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  await written
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pageCount, warnings }
}
