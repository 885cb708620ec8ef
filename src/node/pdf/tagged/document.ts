/**
 * The pdfkit document: same input, same bytes. Escaped metadata, an id made from the content, portable compression,
 * object streams, and fonts that never show a character they do not have.
 */
import { createHash, type Hash } from 'node:crypto'
import zlib from 'node:zlib'
import { LAID_OUT_AS_ONE } from '../../charts/fontkit-font'
import type { GlyphPosition } from '../drawn-document'
import type { DeflateCache } from './deflate-cache'
import type { ParsedFontCache } from './font-cache'
import type { FontFiles } from './node-types'
import {
  type DocumentOptions,
  type PdfDictionary,
  type PdfFont,
  type PdfImage,
  PdfMakeDocument,
  type PdfReference,
} from './pdfmake-internals'
import { SOFT_HYPHEN } from './semantic-tree'
import { xmpDescriptions } from './xmp'

/** What is kept between documents. */
export interface DocumentCaches {
  readonly parsedFonts: ParsedFontCache
  readonly deflated: DeflateCache
}

/** Objects to one object stream; a reader has to unpack a whole stream to get at one object. */
const OBJECTS_PER_STREAM = 200

export class TaggedDocument extends PdfMakeDocument {
  /** Called before each page is added, while the one before it is still open. */
  declare onPageEnd: (() => void) | undefined
  /** Called when all pages are drawn, before the document is closed. */
  declare onEnd: (() => void) | undefined

  // pdfkit's constructor already calls ref() and _write(): these fields must not be initialised after it.
  private declare hash: Hash | undefined
  private declare captured: string[] | null | undefined
  private declare packed: [id: number, text: string][] | undefined
  private readonly parsedFonts: ParsedFontCache
  private readonly deflated: DeflateCache
  private readonly seeded = new Set<PdfFont>()
  private readonly missing = new Set<string>()

  constructor(fonts: FontFiles, images: Record<string, string>, options: DocumentOptions, caches: DocumentCaches) {
    const files = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)))
    super(fonts, images, {}, {}, options, null, (path) => files.has(path))
    this.parsedFonts = caches.parsedFonts
    this.deflated = caches.deflated
    this.deflated.begin()
  }

  /** Characters the fonts do not have, each with its font: "x U+0078 in SourceSans3-Regular". */
  get missingGlyphs(): readonly string[] {
    return [...this.missing]
  }

  // ------------------------------------------------------------------------------------------------ fonts

  override font(src: string, family?: string, size?: number): this {
    const known = this._fontFamilies[src]
    if (known === undefined) {
      const font = this.parsedFonts.open(src, this, `F${this._fontCount + 1}`)
      if (font !== undefined) {
        this._fontCount++
        this._fontFamilies[src] = font
        this._fontFamilies[font.name] ??= font
      }
    }
    const isParsed = this._fontFamilies[src] !== undefined
    super.font(src, family, size)
    // pdfkit does not register a file under its path when it turns out to be a font it already has
    if (!isParsed && this._fontFamilies[src] === this._font) this.parsedFonts.learnFrom(src, this._font)
    this.seed(this._font)
    return this
  }

  override useFont(family: string, bold = false, italics = false): this {
    this._font = this.provideFont(family, bold, italics)
    return this
  }

  /**
   * Source Serif and Source Sans have one glyph for space and no-break space, and one for hyphen and soft hyphen;
   * pdfkit's ToUnicode keeps the character it saw first. Show it the ones that text extraction must return.
   */
  private seed(font: PdfFont): void {
    if (font.subset === undefined || this.seeded.has(font)) return
    this.seeded.add(font)
    font.encode(' -')
    // A soft hyphen has no width and no glyph; where a line breaks at one, the line builder adds a hyphen.
    const layout = font.layout
    font.layout = (text, ...rest) =>
      layout.call(font, text.includes(SOFT_HYPHEN) ? text.replaceAll(SOFT_HYPHEN, '') : text, ...rest)
    // Glyph 0 is .notdef: an empty box to the eye, nothing to a screen reader, and forbidden in PDF/UA and PDF/A.
    const encode = byWord(font)
    font.encode = (text, ...rest) => {
      const result = encode(text, ...rest)
      if (result[0].includes('0000')) {
        for (const character of text) {
          const code = character.codePointAt(0) ?? 0
          if (character === SOFT_HYPHEN || font.font.hasGlyphForCodePoint(code)) continue
          this.missing.add(`${character} U+${code.toString(16).toUpperCase().padStart(4, '0')} in ${font.name}`)
        }
      }
      return result
    }
  }

  // ----------------------------------------------------------------------------------------------- images

  /** Splits the alpha channel of a PNG at once: pdfkit waits for a thread, and object numbers with it. */
  override openImage(src: string | Buffer): PdfImage {
    if (typeof src === 'string' && !src.startsWith('data:')) {
      throw new Error(`A picture has to be given as a data URI, not as a file or address: ${src.slice(0, 80)}`)
    }
    const opened = super.openImage(src)
    const image = opened.image
    const decode = image?.decodePixels
    if (image !== undefined && decode !== undefined && !Object.hasOwn(image, 'decodePixels')) {
      image.decodePixels = (callback) => {
        const { inflate, deflateSync } = zlib
        const inflateNow = (buffer: Buffer, done: (error: null, data: Buffer) => void): void =>
          done(null, zlib.inflateSync(buffer))
        Object.assign(zlib, { inflate: inflateNow, deflateSync: (data: Uint8Array) => this.deflated.deflate(data) })
        try {
          decode.call(image, callback)
        } finally {
          Object.assign(zlib, { inflate, deflateSync })
        }
      }
    }
    return opened
  }

  // ----------------------------------------------------------------------------------------------- writing

  override addPage(options: { size: [number, number] }): this {
    this.onPageEnd?.()
    return super.addPage(options)
  }

  override end(): void {
    this.onEnd?.()
    super.end()
  }

  override _addInfo(): void {
    for (const xml of xmpDescriptions(this.info, this.options)) this.appendXML(xml)
  }

  /**
   * Dictionaries go to object streams: a structure element takes about 115 bytes as an object of its own and 20 in a
   * stream. Streams are deflated here, see `DeflateCache`.
   */
  override ref(data?: PdfDictionary): PdfReference {
    const ref = super.ref(data)
    const finalize = ref.finalize
    ref.finalize = () => {
      if (ref.buffer.length > 0) {
        if (ref.compress) {
          ref.buffer = [this.deflated.deflate(Buffer.concat(ref.buffer))]
          ref.compress = false
        }
      } else if (this.options.objectStreams) {
        this.captured = []
      }
      finalize.call(ref)
    }
    return ref
  }

  override _refEnd(ref: PdfReference): void {
    const text = this.captured?.[1] // '12 0 obj', '<<...>>', 'endobj'
    if (text !== undefined) {
      this.packed ??= []
      this.packed.push([ref.id, text])
    }
    this.captured = null
    super._refEnd(ref)
  }

  override _write(data: string | Buffer): void {
    if (this.captured && typeof data === 'string') {
      this.captured.push(data)
      return
    }
    super._write(data)
    this.hash ??= createHash('sha256')
    this.hash.update(data)
  }

  override _finalize(): void {
    if (this.options.objectStreams) {
      this.finalizePacked()
      return
    }
    this.identify()
    super._finalize()
  }

  /** File id = hash of the bytes before the trailer: same input, same id; other input, another. */
  private identify(): void {
    const hash = this.hash ?? createHash('sha256')
    this._id = hash.copy().digest().subarray(0, 16)
  }

  /** Object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). */
  private finalizePacked(): void {
    // one row to each object: [1, offset, 0] in the file, [2, stream, index] in an object stream
    const rows: [number, number, number][] = this._offsets.map((offset) => [1, offset, 0])
    const writeStream = (id: number, dictionary: string, body: Buffer): void => {
      const bytes = this.deflated.deflate(body)
      this._write(`${id} 0 obj\n<<${dictionary}/Length ${bytes.length}/Filter/FlateDecode>>\nstream`)
      this._write(bytes)
      this._write('\nendstream\nendobj')
    }
    const packed = this.packed ?? []
    for (let i = 0; i < packed.length; i += OBJECTS_PER_STREAM) {
      const group = packed.slice(i, i + OBJECTS_PER_STREAM)
      rows.push([1, this._offset, 0])
      const streamId = rows.length
      let head = ''
      let body = ''
      group.forEach(([id, text], n) => {
        head += `${id} ${body.length} `
        body += `${text}\n`
        rows[id - 1] = [2, streamId, n]
      })
      const dictionary = `/Type/ObjStm/N ${group.length}/First ${head.length}`
      writeStream(streamId, dictionary, Buffer.from(head + body, 'latin1'))
    }
    this.identify()
    const start = this._offset
    rows.push([1, start, 0])
    const table = Buffer.alloc((rows.length + 1) * 7)
    table.writeUInt16BE(65535, 5) // object 0 heads the list of free objects
    rows.forEach(([type, first, second], n) => {
      const at = (n + 1) * 7
      table[at] = type
      table.writeUInt32BE(first, at + 1)
      table.writeUInt16BE(second, at + 5)
    })
    const id = `<${this._id.toString('hex')}>`
    const dictionary = `/Type/XRef/W[1 4 2]/Size ${rows.length + 1}/Root ${this._root}/Info ${this._info}/ID[${id}${id}]`
    writeStream(rows.length, dictionary, table)
    this._write(`startxref\n${start}\n%%EOF`)
    this.push(null)
  }
}

/**
 * Encoded a word with the space behind it at a time, as pdfkit lays text out anyway, and each word once a document: most come again, and pdfkit joins
 * its arrays anew for every word of a line.
 */
function byWord(font: PdfFont): PdfFont['encode'] {
  const encode = font.encode
  const known = new Map<string, ReturnType<PdfFont['encode']>>()
  const encodeWord = (word: string): ReturnType<PdfFont['encode']> => {
    const found = known.get(word) ?? encode.call(font, word)
    known.set(word, found)
    return found
  }
  return (text, features) => {
    if (features !== undefined) return encode.call(font, text, features)
    const glyphs: string[] = []
    const positions: GlyphPosition[] = []
    for (const word of text.match(LAID_OUT_AS_ONE) ?? []) {
      const [its, theirs] = encodeWord(word)
      for (const glyph of its) glyphs.push(glyph)
      for (const position of theirs) positions.push(position)
    }
    return [glyphs, positions]
  }
}
