import { describe, expect, it } from 'vitest'
import { someProject } from './arbitrary-project.for-tests'
import { parseProject } from './parse'
import { FORMAT, FORMAT_VERSION } from './schema'
import { serializeProject } from './serialize'

const RUNS = 10_000
/** Chosen once; another one is another ten thousand files. */
const SEED = 20_261
const SLOW_MS = 1_000

/** The same numbers for the same seed (mulberry32). @returns whole numbers below `most` */
function numbersFrom(seed: number): (most: number) => number {
  let state = seed >>> 0
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
/** What a hostile or a broken writer would put there. */
const SNIPPETS = [
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\n',
    '\u0000',
    '{"a":',
    '[[[[',
    ']]]]',
    'null',
    'true',
    '-0',
    '1e999',
    '0',
    '2147483648',
  ],
  ...[
    '"__proto__":{"x":1},',
    '"constructor":{},',
    '"id":"fnd_x",',
    '"\\ud800"',
    '\ufeff',
    '"formatVersion":2,',
    '""',
    '"\\u0000"',
  ],
].map(encode)
const BYTES = [0x00, 0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a, 0xff, 0xc0, 0xed]

function mutated(bytes: Uint8Array, below: (most: number) => number): Uint8Array {
  const at = below(bytes.length)
  const length = 1 + below(below(4) === 0 ? 2_000 : 12)
  const before = bytes.subarray(0, at)
  const after = bytes.subarray(Math.min(bytes.length, at + length))
  switch (below(8)) {
    case 0:
      return joined(before, [BYTES[below(BYTES.length)] ?? 0], bytes.subarray(at + 1))
    case 1:
      return joined(before, [below(256)], bytes.subarray(at + 1))
    case 2:
      return joined(before, after)
    case 3:
      return joined(before, bytes.subarray(at, at + length), bytes.subarray(at))
    case 4:
      return joined(before, SNIPPETS[below(SNIPPETS.length)] ?? [], bytes.subarray(at))
    case 5:
      return joined(before, bytes.subarray(below(bytes.length)))
    case 6:
      return joined(before, new Uint8Array(length), after)
    default: {
      // a digit or a letter for another one: most of these files open
      const copy = bytes.slice()
      const from = copy.findIndex((byte, n) => n >= at && byte >= 0x30 && byte <= 0x7a)
      if (from !== -1) copy[from] = 0x30 + below(10)
      return copy
    }
  }
}
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** What hangs does so each time; what waits for a busy machine does not. */
const isSlowAgain = (bytes: Uint8Array): boolean =>
  [1, 2, 3].every(() => {
    const began = performance.now()
    parseProject(bytes)
    return performance.now() - began > SLOW_MS
  })

describe('10,000 damaged files', () => {
  const project = someProject()
  // without the indentation, so that a change hits something
  const whole = encode(JSON.stringify(JSON.parse(serializeProject(project))))

  it('end in a project that round-trips or in a failure with a place, none of them slowly', () => {
    expect(whole.length).toBeGreaterThan(12_000)
    const prototypes = () => [Object, Array, String, Function].map((one) => Reflect.ownKeys(one.prototype).length)
    const before = prototypes()
    const codes = new Map<string, number>()
    for (let run = 0; run < RUNS; run++) {
      const seed = SEED + run
      const below = numbersFrom(seed)
      let bytes = whole
      for (let n = below(3); n >= 0; n--) bytes = mutated(bytes, below)
      const began = performance.now()
      let parsed: ReturnType<typeof parseProject>
      try {
        parsed = parseProject(bytes)
        if (parsed.ok) {
          const text = serializeProject(parsed.project)
          const again = parseProject(encode(text))
          // what was read has the order of the file already
          const asFile = again.ok && { format: FORMAT, formatVersion: FORMAT_VERSION, ...again.project }
          if (`${JSON.stringify(asFile, null, 2)}\n` !== text) throw new Error('does not come back as it was')
        }
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
      }
      const took = performance.now() - began
      if (took > SLOW_MS && isSlowAgain(bytes)) throw new Error(`seed ${seed}: took ${took} ms`)
      const code = parsed.ok ? 'opens' : parsed.code
      codes.set(code, (codes.get(code) ?? 0) + 1)
      if (!parsed.ok) {
        if (!/^[\p{Lu}\d].*[.]$/su.test(parsed.message) || !/^\p{Lu}.*[.]$/su.test(parsed.next))
          throw new Error(`seed ${seed}: “${parsed.message}”`)
        const needsPlace = !['empty', 'lost-content', 'wrong-encoding', 'not-a-project-file', 'too-large'].includes(
          code,
        )
        if (needsPlace && parsed.where === undefined) throw new Error(`seed ${seed}: ${code} without a place`)
      }
      if (prototypes().join() !== before.join() || 'x' in {}) throw new Error(`seed ${seed}: a prototype has changed`)
    }
    // the mutations reach every stage; else this test would show nothing about the later ones
    for (const code of ['opens', 'not-json', 'not-utf8', 'invalid', 'duplicate-key', 'forbidden-key']) {
      expect(codes.get(code) ?? 0, code).toBeGreaterThan(0)
    }
  }, 120_000)
})
