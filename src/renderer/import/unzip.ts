/**
 * The parts of a workbook, unpacked within limits. A workbook comes from anybody: what a part says of its own size is not believed, and
 * unpacking ends where the limit is reached.
 */
import pako from 'pako'
import { IMPORT_LIMITS } from '../../core/import/import-limits'
import { TableTrouble } from './table-trouble'

export interface Part {
  readonly name: string
  readonly bytes: Uint8Array
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const STORED = 0
const DEFLATED = 8

const damaged = (): TableTrouble =>
  new TableTrouble(
    'The workbook is damaged: its parts cannot be unpacked. Open it in a spreadsheet program, save it again, and import that file.',
  )
const tooLarge = (): TableTrouble =>
  new TableTrouble(
    'Unpacked, the workbook is larger than an import takes. Copy the rows that you need into a file of their own.',
  )

/** @param wanted of a part's name: others are not unpacked @throws TableTrouble */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > IMPORT_LIMITS.parts) throw tooLarge()
  const parts: Part[] = []
  let left: number = IMPORT_LIMITS.unpackedBytes
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\/+/, '')
    if (wanted(name)) {
      if ((view.getUint16(at + 8, true) & 1) !== 0)
        throw new TableTrouble('The workbook is protected with a password. Save a copy without one, and import that.')
      const part = unpack(bytes, view, at, left)
      left -= part.length
      parts.push({ name, bytes: part })
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** It stands at the end, before a comment of at most 64 KB. */
function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw damaged()
}

function unpack(bytes: Uint8Array, view: DataView, entry: number, most: number): Uint8Array {
  const method = view.getUint16(entry + 10, true)
  const packed = view.getUint32(entry + 20, true)
  const local = view.getUint32(entry + 42, true)
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_HEADER) throw damaged()
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packed > bytes.length) throw damaged()
  const data = bytes.subarray(from, from + packed)
  if (method === STORED) {
    if (data.length > most) throw tooLarge()
    return data
  }
  if (method !== DEFLATED) throw damaged()
  return inflate(data, most)
}

function inflate(data: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new pako.Inflate({ raw: true, chunkSize: 256 * 1024 })
  stream.onData = (chunk) => {
    const piece = chunk as Uint8Array
    size += piece.length
    if (size > most) throw tooLarge()
    chunks.push(piece)
  }
  stream.push(data, true)
  if (stream.err !== 0) throw damaged()
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The parts as an archive again, without compression. */
export function zip(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const names = parts.map(({ name }) => new TextEncoder().encode(name))
  const size = parts.reduce((sum, { bytes }, i) => sum + bytes.length + 30 + 46 + 2 * (names[i]?.length ?? 0), 22)
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  const offsets: number[] = []
  let at = 0
  const header = (signature: number, skip: number, { bytes }: Part, name: Uint8Array, length: number): void => {
    view.setUint32(at, signature, true)
    view.setUint32(at + skip + 14, bytes.length, true)
    view.setUint32(at + skip + 18, bytes.length, true)
    view.setUint16(at + skip + 22, name.length, true)
    out.set(name, at + length)
  }
  for (const [i, part] of parts.entries()) {
    const name = names[i] ?? new Uint8Array()
    offsets.push(at)
    header(LOCAL_HEADER, 4, part, name, 30) // the checksum stays zero: the reader does not ask for it
    at += 30 + name.length
    out.set(part.bytes, at)
    at += part.bytes.length
  }
  const directory = at
  for (const [i, part] of parts.entries()) {
    const name = names[i] ?? new Uint8Array()
    header(DIRECTORY_ENTRY, 6, part, name, 46)
    view.setUint32(at + 42, offsets[i] ?? 0, true)
    at += 46 + name.length
  }
  view.setUint32(at, END_OF_DIRECTORY, true)
  view.setUint16(at + 8, parts.length, true)
  view.setUint16(at + 10, parts.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return out
}
