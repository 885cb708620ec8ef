/**
 * The objects of a PDF file from its bytes, in the shape in which `qpdf --json=2` prints them, so that an export can be checked, and
 * what it carries taken out, where there is no qpdf. It reads what this program writes, what qpdf writes for editing, and both after another
 * program has added to their end: cross-reference streams and tables, object streams, deflated streams; no encryption, no repair. The
 * bytes may come from anybody: nothing is unpacked beyond the limits, and no structure is followed for ever.
 */
import { inflateSync } from 'node:zlib'
import type { Dictionary, Json, PdfObject } from './pdf-objects'

export interface ParsedFile {
  readonly version: string
  /** By "obj:12 0 R"; the trailer by "trailer". */
  readonly objects: Record<string, PdfObject>
}

export interface ReadingLimits {
  /** Of all that is unpacked. */
  readonly bytes: number
  readonly objects: number
}

/** For files that this program has just made. */
const OWN: ReadingLimits = { bytes: 2 ** 30, objects: 10_000_000 }
/** Times that another program may have added to the end of the file. */
const MOST_REVISIONS = 64
/** Dictionaries and lists inside of each other. */
const MOST_DEPTH = 64

/** Where an object is: at an offset of the file, or the nth of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number }
interface Stream {
  readonly dict: Dictionary
  readonly data: Buffer
}

/** @throws Error that says what cannot be read */
export function parseObjects(bytes: Uint8Array): ParsedFile {
  const file = new ObjectFile(bytes, OWN)
  const objects: Record<string, PdfObject> = {}
  for (const id of file.ids()) {
    const { value, stream } = file.read(id) ?? {}
    objects[`obj:${id} 0 R`] = stream
      ? { stream: { dict: stream.dict, data: Buffer.from(stream.data ?? '').toString('base64') } }
      : { value }
  }
  objects.trailer = { value: file.trailer }
  return { version: file.version, objects }
}

/** A file of which only what is asked for is read. Every method throws an Error that says what cannot be read. */
export class ObjectFile {
  readonly version: string
  readonly trailer: Dictionary
  readonly #text: string
  readonly #limits: ReadingLimits
  readonly #places = new Map<number, Place | 'free'>()
  readonly #unpacked = new Map<number, readonly Json[]>()
  #bytesLeft: number

  constructor(bytes: Uint8Array, limits: ReadingLimits) {
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    this.#limits = limits
    this.#bytesLeft = limits.bytes
    const version = /^%PDF-(\d\.\d)/.exec(this.#text.slice(0, 16))?.[1]
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-60))?.[1]
    if (version === undefined || start === undefined) throw new Error('This is no PDF that can be read')
    this.version = version
    this.trailer = this.#readReferences(Number(start))
    for (let at = this.trailer['/Prev'], n = 0; at !== undefined; n++) {
      if (typeof at !== 'number' || n >= MOST_REVISIONS) throw new Error('The cross-references lead nowhere')
      at = this.#readReferences(at)['/Prev']
    }
  }

  ids(): readonly number[] {
    return [...this.#places].flatMap(([id, place]) => (place === 'free' ? [] : [id])).toSorted((a, b) => a - b)
  }

  read(id: number): PdfObject | undefined {
    const place = this.#places.get(id)
    if (place === undefined || place === 'free') return undefined
    if ('stream' in place) return { value: this.#unpack(place.stream)[place.index] }
    const { value, next } = this.#valueAt(place.offset, id)
    return this.#hasStream(next) ? { stream: this.#streamAt(place.offset) } : { value }
  }

  /** The newest word on an object is read first, and holds. */
  #put(id: number, place: Place | 'free'): void {
    if (this.#places.has(id)) return
    if (this.#places.size >= this.#limits.objects) throw new Error('The file has more objects than any briefing')
    this.#places.set(id, place)
  }

  #readReferences(at: number): Dictionary {
    if (this.#text.startsWith('xref', at)) return this.#readTable(at)
    const { dict, data } = this.#streamAt(at)
    const { '/W': widths, '/Index': index, '/Size': size } = dict
    const [a = 0, b = 0, c = 0] = Array.isArray(widths) ? widths.map(Number) : []
    const width = a + b + c
    if (!(width > 0) || [a, b, c].some((one) => one < 0 || one > 6))
      throw new Error('The cross-references cannot be read')
    const sections = Array.isArray(index) ? index.map(Number) : [0, Number(size)]
    let row = 0
    for (let n = 0; n + 1 < sections.length; n += 2) {
      const [first = 0, count = 0] = sections.slice(n, n + 2)
      for (let id = first; id < first + count && row + width <= data.length; id++, row += width) {
        const type = a === 0 ? 1 : data.readUIntBE(row, a)
        const place = b === 0 ? 0 : data.readUIntBE(row + a, b)
        if (type === 1) this.#put(id, { offset: place })
        else if (type === 2) this.#put(id, { stream: place, index: c === 0 ? 0 : data.readUIntBE(row + a + b, c) })
        else this.#put(id, 'free')
      }
    }
    return dict
  }

  #readTable(at: number): Dictionary {
    const end = this.#text.indexOf('trailer', at)
    if (end === -1) throw new Error('The cross-references do not end')
    let next = 0
    for (const [, first = '', second = '', use] of this.#text.slice(at + 4, end).matchAll(/(\d+) (\d+)(?: ([nf]))?/g)) {
      if (use === undefined) next = Number(first)
      else {
        this.#put(next, use === 'n' ? { offset: Number(first) } : 'free')
        next += 1
      }
      if (second === '') break
    }
    const trailer = new ValueParser(this.#text, end + 'trailer'.length).value()
    return asDictionary(trailer)
  }

  #valueAt(offset: number, id?: number): { value: Json; next: number } {
    const head = /^\s*(\d+)\s+0\s+obj/.exec(this.#text.slice(offset, offset + 30))
    if (!head || (id !== undefined && Number(head[1]) !== id))
      throw new Error(`Object ${id ?? ''} is not where it should be`)
    const parser = new ValueParser(this.#text, offset + head[0].length)
    return { value: parser.value(), next: parser.at }
  }

  #hasStream(next: number): boolean {
    return /^\s*stream\r?\n/.test(this.#text.slice(next, next + 12))
  }

  #streamAt(offset: number): Stream {
    const { value, next } = this.#valueAt(offset)
    const dict = asDictionary(value)
    const begin = next + (/^\s*stream\r?\n/.exec(this.#text.slice(next, next + 12))?.[0].length ?? 0)
    const length = this.#number(dict['/Length'])
    const raw = Buffer.from(this.#text.slice(begin, begin + length), 'latin1')
    const filters = [dict['/Filter']].flat().filter((filter) => filter !== undefined)
    const columns = upColumns(dict['/DecodeParms'])
    // pixels stay as they are: nobody here looks at them
    const isPlain = filters.length === 1 && filters[0] === '/FlateDecode' && columns !== undefined
    if (!isPlain) return { dict, data: raw }
    const { '/Filter': _filter, '/Length': _length, '/DecodeParms': _parameters, ...rest } = dict
    return { dict: rest, data: this.#inflate(raw, columns) }
  }

  #inflate(raw: Uint8Array, columns: number): Buffer {
    // zlib takes no limit of 0
    const data = inflateSync(raw, { maxOutputLength: Math.max(1, this.#bytesLeft) })
    this.#bytesLeft -= data.length
    return columns === 0 ? data : withoutPredictor(data, columns)
  }

  #number(value: Json): number {
    if (typeof value === 'number' && value >= 0) return value
    const place = typeof value === 'string' ? this.#places.get(Number.parseInt(value, 10)) : undefined
    if (place === undefined || place === 'free' || 'stream' in place)
      throw new Error('A stream does not say how long it is')
    const { value: length } = this.#valueAt(place.offset)
    if (typeof length !== 'number' || length < 0) throw new Error('A stream does not say how long it is')
    return length
  }

  #unpack(id: number): readonly Json[] {
    const known = this.#unpacked.get(id)
    if (known) return known
    const place = this.#places.get(id)
    if (place === undefined || place === 'free' || 'stream' in place) throw new Error(`There is no object stream ${id}`)
    const { dict, data } = this.#streamAt(place.offset)
    const text = data.toString('latin1')
    const first = Number(dict['/First'])
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
    const values = Array.from({ length: Math.min(Number(dict['/N']), numbers.length >> 1) }, (_, n) =>
      new ValueParser(text, first + (numbers[2 * n + 1] ?? 0)).value(),
    )
    this.#unpacked.set(id, values)
    return values
  }
}

/** Bytes of a row of which each is told as the difference to the one above (PNG predictors); 0: none is; undefined: in another way. */
function upColumns(parameters: Json): number | undefined {
  if (parameters === undefined || parameters === null) return 0
  if (typeof parameters !== 'object' || Array.isArray(parameters)) return undefined
  const { '/Predictor': predictor = 1, '/Columns': columns = 1, '/Colors': colours = 1 } = parameters
  if (predictor === 1) return 0
  const isTable = typeof predictor === 'number' && predictor >= 10 && colours === 1
  return isTable && typeof columns === 'number' && columns > 0 ? columns : undefined
}

/** Of the kinds that other programs write for tables: as it is, and up. */
function withoutPredictor(data: Buffer, columns: number): Buffer {
  const rows = Math.floor(data.length / (columns + 1))
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const from = row * (columns + 1)
    const kind = data[from]
    if (kind !== 0 && kind !== 2) throw new Error('A table is packed in a way that is not known')
    for (let at = 0; at < columns; at++) {
      const above = kind === 2 && row > 0 ? (out[(row - 1) * columns + at] ?? 0) : 0
      out[row * columns + at] = (data[from + 1 + at] ?? 0) + above
    }
  }
  return out
}

const asDictionary = (value: Json): Dictionary => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('A dictionary is missing')
  return value
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** One value of PDF's syntax (ISO 32000-1, 7.3). */
class ValueParser {
  #depth = 0

  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(): Json {
    if (++this.#depth > MOST_DEPTH) throw new Error('What stands there is nested too deeply')
    const value = this.#value()
    this.#depth -= 1
    return value
  }

  #value(): Json {
    this.#skip()
    const { text, at } = this
    const char = text[at]
    if (char === '<') return text[at + 1] === '<' ? this.#dictionary() : this.#hex()
    if (char === '[') return this.#array()
    if (char === '(') return this.#string()
    if (char === '/') return this.#name()
    const reference = this.#match(/(\d+) (\d+) R(?![A-Za-z])/y)
    if (reference !== undefined) return reference
    const number = this.#match(/[+-]?(?:\d+\.?\d*|\.\d+)/y)
    if (number !== undefined) return Number(number)
    const word = this.#match(/true|false|null/y)
    if (word !== undefined) return word === 'null' ? null : word === 'true'
    throw new Error(`What stands at ${at} is no value: ${text.slice(at, at + 20)}`)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  #skip(): void {
    this.#match(/(?:[\s\0]|%[^\r\n]*)+/y)
  }

  #until(end: string): boolean {
    this.#skip()
    if (this.at >= this.text.length) throw new Error(`“${end}” is missing at the end`)
    if (!this.text.startsWith(end, this.at)) return false
    this.at += end.length
    return true
  }

  #dictionary(): Dictionary {
    this.at += 2
    const entries: Dictionary = {}
    while (!this.#until('>>')) {
      const key = this.#name()
      const value = this.value()
      if (value !== null) entries[key] = value
    }
    return entries
  }

  #array(): Json[] {
    this.at += 1
    const items: Json[] = []
    while (!this.#until(']')) items.push(this.value())
    return items
  }

  #name(): string {
    const name = this.#match(/\/[^\s<>[\](){}/%]*/y)
    if (name === undefined) throw new Error(`A name is missing at ${this.at}`)
    return name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  #hex(): string {
    const found = this.#match(/<[0-9A-Fa-f\s]*>/y)
    if (found === undefined) throw new Error(`What stands at ${this.at} is no string of hexadecimal digits`)
    const digits = found.replaceAll(/[<>\s]/g, '')
    return asText(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1'))
  }

  #string(): string {
    let out = ''
    let depth = 1
    this.at += 1
    while (this.at < this.text.length) {
      const char = this.text[this.at++] ?? ''
      if (char === '\\') {
        const octal = this.#match(/[0-7]{1,3}/y)
        if (octal !== undefined) out += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
        else if (this.#match(/\r\n|\r|\n/y) === undefined) {
          const next = this.text[this.at++] ?? ''
          out += ESCAPES[next] ?? next
        }
        continue
      }
      if (char === '(') depth += 1
      if (char === ')' && --depth === 0) return asText(out)
      out += char
    }
    throw new Error('A string does not end')
  }
}

/** A text string: UTF-16 with a byte order mark, else one byte to a character. Binary strings are read as such text, too. */
function asText(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return `u:${bytes}`
  return `u:${Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le')}`
}
