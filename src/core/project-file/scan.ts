/**
 * One pass over the bytes before `JSON.parse`: refuses what would make it slow or lose something in silence (of two equal keys it
 * keeps the last; `__proto__` it takes for a key like any other). It does not check the grammar. Image data cost nothing, for the end
 * of a string is found by a native search.
 */
import { LIMITS } from '../model/limits'
import type { Path } from './place'
import { decodeUtf8 } from './utf8'

export type ScanFinding =
  | { readonly code: 'too-deep' | 'too-many'; readonly path: Path; readonly what: string }
  | { readonly code: 'duplicate-key' | 'forbidden-key'; readonly path: Path; readonly key: string }

interface Frame {
  /** Undefined in an array. */
  readonly keys: Set<string> | undefined
  key: string
  index: number
  awaitsKey: boolean
}

/** They mean something to JavaScript itself. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const QUOTE = 0x22
const BACKSLASH = 0x5c

/** @returns index of the closing quote, -1 when there is none */
function closingQuote(bytes: Uint8Array, open: number): number {
  for (let at = bytes.indexOf(QUOTE, open + 1); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) {
    let before = at - 1
    while (before > open && bytes[before] === BACKSLASH) before--
    if ((at - 1 - before) % 2 === 0) return at
  }
  return -1
}

/** A key as it will be after parsing, so that `a` and `\u0061` are the same. Undefined: not valid JSON, which the parser will say. */
function readKey(bytes: Uint8Array, start: number, end: number): string | undefined {
  let key = ''
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === BACKSLASH || byte > 0x7f) {
      try {
        const value: unknown = JSON.parse(decodeUtf8(bytes.subarray(start - 1, end + 1)))
        return typeof value === 'string' ? value : undefined
      } catch {
        return undefined
      }
    }
    key += String.fromCharCode(byte)
  }
  return key
}

/** @param bytes UTF-8 without a byte order mark */
export function scan(bytes: Uint8Array): ScanFinding | undefined {
  const frames: Frame[] = []
  let nodes = 0
  const path = (): Path => frames.map((frame) => (frame.keys ? frame.key : frame.index))
  const tooMany = (what: string): ScanFinding => ({ code: 'too-many', path: path(), what })

  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const top = frames.at(-1)
    switch (byte) {
      case 0x20:
      case 0x0a:
      case 0x0d:
      case 0x09:
      case 0x3a: // colon
        break
      case 0x2c: // comma
        if (top?.keys) top.awaitsKey = true
        else if (top) top.index++
        break
      case 0x7b: // {
      case 0x5b: // [
        if (++nodes > LIMITS.nodes) return tooMany(`more than ${LIMITS.nodes} values`)
        if (frames.length >= LIMITS.depth) return { code: 'too-deep', path: path(), what: `${LIMITS.depth} levels` }
        frames.push({ keys: byte === 0x7b ? new Set() : undefined, key: '', index: 0, awaitsKey: byte === 0x7b })
        break
      case 0x7d: // }
      case 0x5d: // ]
        frames.pop()
        break
      case QUOTE: {
        const end = closingQuote(bytes, at)
        if (end === -1) return undefined
        if (end - at - 1 > LIMITS.stringBytes) return tooMany(`a text of more than ${LIMITS.stringBytes} bytes`)
        if (top?.keys && top.awaitsKey) {
          if (end - at - 1 > LIMITS.keyBytes) return tooMany(`a field name of more than ${LIMITS.keyBytes} bytes`)
          const key = readKey(bytes, at + 1, end)
          if (key === undefined) return undefined
          top.key = key
          if (FORBIDDEN.has(key)) return { code: 'forbidden-key', path: path(), key }
          if (top.keys.has(key)) return { code: 'duplicate-key', path: path(), key }
          top.keys.add(key)
          if (top.keys.size > LIMITS.keysPerObject)
            return tooMany(`more than ${LIMITS.keysPerObject} fields in one place`)
          top.awaitsKey = false
        } else if (++nodes > LIMITS.nodes) return tooMany(`more than ${LIMITS.nodes} values`)
        at = end
        break
      }
      default: {
        // a number or a word: one value up to whatever ends it
        if (++nodes > LIMITS.nodes) return tooMany(`more than ${LIMITS.nodes} values`)
        while (at + 1 < bytes.length && isInWord(bytes[at + 1] ?? 0)) at++
      }
    }
  }
  return undefined
}

const isInWord = (byte: number): boolean =>
  byte > 0x20 &&
  byte !== 0x2c &&
  byte !== 0x3a &&
  byte !== 0x5b &&
  byte !== 0x5d &&
  byte !== 0x7b &&
  byte !== 0x7d &&
  byte !== QUOTE
