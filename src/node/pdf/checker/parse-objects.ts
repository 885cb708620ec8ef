/**
 * The objects of a PDF file from its bytes, in the shape in which `qpdf --json=2` prints them, so that an export can be checked where
 * there is no qpdf. For files that this program writes, and those that qpdf writes for editing: cross-reference streams and tables,
 * object streams, deflated streams without predictors, no encryption, no incremental updates.
 */
import { inflateSync } from 'node:zlib'
import type { Dictionary, Json, PdfObject } from './pdf-objects'

export interface ParsedFile {
  readonly version: string
  /** By "obj:12 0 R"; the trailer by "trailer". */
  readonly objects: Record<string, PdfObject>
}

/** Where an object is: at an offset of the file, or the nth of an object stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number }

/** @throws Error that says what cannot be read */
export function parseObjects(bytes: Uint8Array): ParsedFile {
  return new FileParser(bytes).parse()
}

class FileParser {
  readonly #text: string
  readonly #places = new Map<number, Place>()
  readonly #objects: Record<string, PdfObject> = {}
  readonly #unpacked = new Map<number, readonly Json[]>()

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  }

  parse(): ParsedFile {
    const version = /^%PDF-(\d\.\d)/.exec(this.#text)?.[1]
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.#text.slice(-60))?.[1]
    if (version === undefined || start === undefined) throw new Error('This is no PDF that can be read')
    const trailer = this.#readReferences(Number(start))
    for (const [id, place] of this.#places) this.#objects[`obj:${id} 0 R`] = this.#read(id, place)
    this.#objects.trailer = { value: trailer }
    return { version, objects: this.#objects }
  }

  #readReferences(at: number): Dictionary {
    if (this.#text.startsWith('xref', at)) return this.#readTable(at)
    const { dict, data } = this.#streamAt(at)
    const table = Buffer.from(data, 'base64')
    const widths = dict['/W']
    if (!Array.isArray(widths)) throw new Error('The cross-references cannot be read')
    const [a = 0, b = 0, c = 0] = widths.map(Number)
    for (let id = 0; id * (a + b + c) < table.length; id++) {
      const row = id * (a + b + c)
      const type = a === 0 ? 1 : table.readUIntBE(row, a)
      const first = table.readUIntBE(row + a, b)
      if (type === 1) this.#places.set(id, { offset: first })
      else if (type === 2)
        this.#places.set(id, { stream: first, index: c === 0 ? 0 : table.readUIntBE(row + a + b, c) })
    }
    return dict
  }

  #readTable(at: number): Dictionary {
    const end = this.#text.indexOf('trailer', at)
    let next = 0
    for (const [, first = '', second = '', use] of this.#text.slice(at + 4, end).matchAll(/(\d+) (\d+)(?: ([nf]))?/g)) {
      if (use === undefined) next = Number(first)
      else {
        if (use === 'n') this.#places.set(next, { offset: Number(first) })
        next += 1
      }
      if (second === '') break
    }
    const trailer = new ValueParser(this.#text, end + 'trailer'.length).value()
    return asDictionary(trailer)
  }

  #read(id: number, place: Place): PdfObject {
    if ('stream' in place) return { value: this.#unpack(place.stream)[place.index] }
    const { value, next } = this.#valueAt(place.offset, id)
    return this.#hasStream(next) ? { stream: this.#streamAt(place.offset) } : { value }
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

  #streamAt(offset: number): { dict: Dictionary; data: string } {
    const { value, next } = this.#valueAt(offset)
    const dict = asDictionary(value)
    const begin = next + (/^\s*stream\r?\n/.exec(this.#text.slice(next, next + 12))?.[0].length ?? 0)
    const length = this.#number(dict['/Length'])
    const raw = Buffer.from(this.#text.slice(begin, begin + length), 'latin1')
    const filters = [dict['/Filter']].flat().filter((filter) => filter !== undefined)
    // pixels stay as they are: nobody here looks at them
    const isPlain = filters.length === 1 && filters[0] === '/FlateDecode' && dict['/DecodeParms'] === undefined
    if (!isPlain) return { dict, data: raw.toString('base64') }
    const { '/Filter': _filter, '/Length': _length, ...rest } = dict
    return { dict: rest, data: inflateSync(raw).toString('base64') }
  }

  #number(value: Json): number {
    if (typeof value === 'number') return value
    const place = typeof value === 'string' ? this.#places.get(Number.parseInt(value, 10)) : undefined
    if (place === undefined || 'stream' in place) throw new Error('A stream does not say how long it is')
    return Number(this.#valueAt(place.offset).value)
  }

  #unpack(id: number): readonly Json[] {
    const known = this.#unpacked.get(id)
    if (known) return known
    const place = this.#places.get(id)
    if (place === undefined || 'stream' in place) throw new Error(`There is no object stream ${id}`)
    const { dict, data } = this.#streamAt(place.offset)
    const text = Buffer.from(data, 'base64').toString('latin1')
    const first = Number(dict['/First'])
    const numbers = text.slice(0, first).trim().split(/\s+/).map(Number)
    const values = Array.from({ length: Number(dict['/N']) }, (_, n) =>
      new ValueParser(text, first + (numbers[2 * n + 1] ?? 0)).value(),
    )
    this.#unpacked.set(id, values)
    return values
  }
}

const asDictionary = (value: Json): Dictionary => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('A dictionary is missing')
  return value
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** One value of PDF's syntax (ISO 32000-1, 7.3). */
class ValueParser {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  value(): Json {
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
    const digits = (this.#match(/<[0-9A-Fa-f\s]*>/y) ?? '').replaceAll(/[<>\s]/g, '')
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
