/**
 * A short mark of what a figure shows, kept beside an author's own alternative text to notice when the data have moved on.
 * FNV-1a, 64 bits, over the JSON of the spec with keys in order. It tells apart, it does not protect: not a cryptographic hash.
 */
import type { ChartSpec } from './figure-spec'

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n
const MASK = 0xffffffffffffffffn

/** 16 hex digits; equal for equal specs. */
export function fingerprint(spec: ChartSpec): string {
  let hash = OFFSET
  for (const char of ordered(spec)) {
    hash = ((hash ^ BigInt(char.codePointAt(0) ?? 0)) * PRIME) & MASK
  }
  return hash.toString(16).padStart(16, '0')
}

const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
