import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../model/limits'
import { someProject } from './arbitrary-project.for-tests'
import { parseProject } from './parse'
import { serializeProject } from './serialize'

const text = serializeProject(someProject())
const bytes = new TextEncoder().encode(text)

/** Whatever comes in, the answer is a project that can be saved, or a failure in whole sentences. */
function expectAnswer(input: Uint8Array): void {
  const parsed = parseProject(input)
  if (parsed.ok) expect(() => serializeProject(parsed.project)).not.toThrow()
  else {
    expect(parsed.message).toMatch(/[.]$/)
    expect(parsed.next).toMatch(/[.]$/)
  }
}

describe('a damaged file', () => {
  it('gets an answer, wherever bytes were changed', () => {
    const change = fc.tuple(
      fc.nat(bytes.length - 1),
      fc.oneof(fc.nat(255), fc.constantFrom(0x22, 0x5c, 0x7b, 0x5d, 0x2c, 0x00)),
    )
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const copy = bytes.slice()
        for (const [at, byte] of changes) copy[at] = byte
        expectAnswer(copy)
      }),
      { numRuns: 300 },
    )
  })
  it('gets an answer, wherever a part was cut out or stands twice', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (a, b) => {
        expectAnswer(new Uint8Array([...bytes.subarray(0, a), ...bytes.subarray(b)]))
      }),
      { numRuns: 150 },
    )
  })
  it('gets an answer, whatever the bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), expectAnswer), { numRuns: 1000 })
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 6 }).map((json) => new TextEncoder().encode(json)),
        expectAnswer,
      ),
    )
  })
})

describe('a large file', () => {
  it('of 50 MB, nearly all of it pictures, opens', () => {
    const project = someProject()
    const base64 = 'ABCD'.repeat(LIMITS.imageBytes / 3 - 1)
    const assets = Array.from({ length: 5 }, (_, n) => ({
      hash: `sha256-${String(n).repeat(64)}` as const,
      type: 'image/png' as const,
      widthPx: 100,
      heightPx: 100,
      base64,
    }))
    const large = new TextEncoder().encode(serializeProject({ ...project, assets: [...project.assets, ...assets] }))
    expect(large.length).toBeGreaterThan(50_000_000)
    expect(parseProject(large).ok).toBe(true)
  })
})
