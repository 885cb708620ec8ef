/** The objects of a PDF file, as the program `qpdf` prints them (JSON version 2), or as our own reader finds them. */
import { spawnSync } from 'node:child_process'
import { ObjectFile, parseObjects, type ReadingLimits } from './parse-objects'

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }
export type Dictionary = { [key: string]: Json }

export interface PdfObject {
  value?: Json
  /** `data`: decoded; a text of them is base64. */
  stream?: { dict: Dictionary; data?: string | Uint8Array }
}
type QpdfOutput = { qpdf: [{ pdfversion: string }, Record<string, PdfObject>] }

const isReference = (value: Json): value is string => typeof value === 'string' && /^\d+ \d+ R$/.test(value)

/** References that lead to a reference; our own lead to a value at once. */
const MOST_STEPS = 32

export class PdfObjects {
  readonly version: string
  readonly trailer: Dictionary
  /** By "12 0 R". */
  private readonly find: (reference: string) => PdfObject | undefined

  private constructor(version: string, trailer: Json, find: (reference: string) => PdfObject | undefined) {
    this.version = version
    this.find = find
    this.trailer = this.dict(trailer)
  }

  static read(file: string): PdfObjects {
    const options = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', file]
    const run = spawnSync('qpdf', options, { encoding: 'utf8', maxBuffer: 2 ** 30 })
    if (run.error && 'code' in run.error && run.error.code === 'ENOENT') {
      throw new Error('Checking a PDF needs the program qpdf, which is not installed. The PDF itself is not affected.')
    }
    if (run.error) throw run.error
    // 3: read with warnings, which a strict reader of this writer's files should not meet
    if (run.status !== 0) throw new Error(`qpdf cannot read ${file}: ${run.stderr.trim()}`)
    const [head, objects] = (JSON.parse(run.stdout) as QpdfOutput).qpdf
    return new PdfObjects(head.pdfversion, objects.trailer?.value, (reference) => objects[`obj:${reference}`])
  }

  /** Without qpdf: for files that this program writes. */
  static parse(bytes: Uint8Array): PdfObjects {
    const { version, objects } = parseObjects(bytes)
    return new PdfObjects(version, objects.trailer?.value, (reference) => objects[`obj:${reference}`])
  }

  /**
   * For a file that anybody may have sent: only what is asked for is read.
   * @throws Error, as does every method then, when what is asked for cannot be read or goes beyond the limits
   */
  static open(bytes: Uint8Array, limits: ReadingLimits): PdfObjects {
    const file = new ObjectFile(bytes, limits)
    return new PdfObjects(file.version, file.trailer, (reference) => file.read(Number.parseInt(reference, 10)))
  }

  /** The value, behind a reference if it is one. */
  get(value: Json): Json {
    let current = value
    for (let steps = 0; isReference(current); steps++) {
      if (steps === MOST_STEPS) throw new Error('A reference leads to itself')
      const object = this.find(current)
      current = object?.stream ? object.stream.dict : object?.value
    }
    return current
  }

  /** The dictionary behind a value; an empty one when there is none. */
  dict(value: Json): Dictionary {
    const found = this.get(value)
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {}
  }

  /** A value as a list: an array's items, else the value itself, unless it is missing. */
  list(value: Json): Json[] {
    const found = this.get(value)
    if (Array.isArray(found)) return found
    return found === undefined || found === null ? [] : [value]
  }

  text(value: Json): string | undefined {
    const found = this.get(value)
    return typeof found === 'string' ? found.replace(/^u:/, '') : undefined
  }

  /** A name without its slash. */
  name(value: Json): string {
    return (this.text(value) ?? '').replace(/^\//, '')
  }

  /** The decoded bytes of a stream. */
  data(reference: Json): Buffer {
    const data = (isReference(reference) ? this.find(reference) : undefined)?.stream?.data ?? ''
    return typeof data === 'string' ? Buffer.from(data, 'base64') : Buffer.from(data)
  }

  /** References of all pages, in order. */
  pages(): string[] {
    const pages: string[] = []
    const walk = (reference: Json): void => {
      const node = this.dict(reference)
      if (this.name(node['/Type']) === 'Pages') this.list(node['/Kids']).forEach(walk)
      else if (isReference(reference)) pages.push(reference)
    }
    walk(this.dict(this.trailer['/Root'])['/Pages'])
    return pages
  }
}
