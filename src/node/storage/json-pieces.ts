/**
 * The JSON of a project in pieces of bytes, those of each record kept: an edit leaves what it does not touch as the same objects, and of a
 * thousand records one is written anew. Values must not be changed in place.
 */
export type JsonPieces = (fields: Readonly<Record<string, unknown>>) => readonly Uint8Array[]

const COMMA = Buffer.from(',')

/** @returns a function whose pieces put together are what `JSON.stringify` gives for the same fields */
export function createJsonPieces(): JsonPieces {
  const known = new WeakMap<object, Uint8Array>()
  const bytesOf = (value: unknown): Uint8Array => {
    if (typeof value !== 'object' || value === null) return Buffer.from(JSON.stringify(value) ?? 'null')
    const before = known.get(value)
    if (before !== undefined) return before
    const bytes = Buffer.from(JSON.stringify(value))
    known.set(value, bytes)
    return bytes
  }
  return (fields) => {
    const pieces: Uint8Array[] = []
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue
      const start = `${pieces.length === 0 ? '{' : ','}${JSON.stringify(name)}:`
      if (!Array.isArray(value)) {
        pieces.push(Buffer.from(start), bytesOf(value))
        continue
      }
      pieces.push(Buffer.from(`${start}[`))
      for (const [at, record] of value.entries()) pieces.push(...(at === 0 ? [] : [COMMA]), bytesOf(record))
      pieces.push(Buffer.from(']'))
    }
    pieces.push(Buffer.from(pieces.length === 0 ? '{}' : '}'))
    return pieces
  }
}
