/** The objects of a PDF file, as the program `qpdf` prints them (JSON version 2), or as our own reader finds them. */
import { spawnSync } from 'node:child_process'
import { parseObjects } from './parse-objects'

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }
export type Dictionary = { [key: string]: Json }

export interface PdfObject {
  value?: Json
  stream?: { dict: Dictionary; data?: string }
}
type QpdfOutput = { qpdf: [{ pdfversion: string }, Record<string, PdfObject>] }

const isReference = (value: Json): value is string => typeof value === 'string' && /^\d+ \d+ R$/.test(value)

export class PdfObjects {
  readonly version: string
  readonly trailer: Dictionary
  private readonly objects: Record<string, PdfObject>

  private constructor(version: string, objects: Record<string, PdfObject>) {
    this.version = version
    this.objects = objects
    this.trailer = this.dict(objects.trailer?.value)
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
    return new PdfObjects(head.pdfversion, objects)
  }

  /** Without qpdf: for files that this program writes. */
  static parse(bytes: Uint8Array): PdfObjects {
    const { version, objects } = parseObjects(bytes)
    return new PdfObjects(version, objects)
  }

  /** The value, behind a reference if it is one. */
  get(value: Json): Json {
    let current = value
    while (isReference(current)) {
      const object = this.objects[`obj:${current}`]
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
    const object = isReference(reference) ? this.objects[`obj:${reference}`] : undefined
    return Buffer.from(object?.stream?.data ?? '', 'base64')
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
