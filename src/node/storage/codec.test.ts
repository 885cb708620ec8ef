import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptingCodec, plainCodec } from './codec'

const key = new Uint8Array(32).fill(7)
const codec = encryptingCodec(key)
const text = new TextEncoder().encode('the shelter is in the second street')

describe.each([
  ['encrypted', codec],
  ['plain', plainCodec()],
])('%s bytes', (_, one) => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(new Uint8Array(one.decode(one.encode(bytes)))).toEqual(bytes)
      }),
    )
  })

  it.each([0, 1, 4, 5, 12, 20])('cut after %d are damaged', (length) => {
    const cut = one.encode(text).subarray(0, length)
    if (length === 5 && !one.isProtected) expect(one.decode(cut)).toHaveLength(0)
    else if (length > 5 && !one.isProtected) expect(one.decode(cut)).toHaveLength(length - 5)
    else expect(() => one.decode(cut)).toThrow(expect.objectContaining({ code: 'damaged' }))
  })

  it('of a later version say so', () => {
    const later = Uint8Array.from(one.encode(text))
    later[4] = 2
    expect(() => one.decode(later)).toThrow(expect.objectContaining({ code: 'newer-format' }))
  })
})

describe('encrypted bytes', () => {
  it('hold nothing of the text, and are others each time', () => {
    const first = Buffer.from(codec.encode(text))
    expect(first.includes('shelter')).toBe(false)
    expect(first.equals(codec.encode(text))).toBe(false)
  })

  it('are refused when any one bit is another', () => {
    const encoded = codec.encode(text)
    for (let at = 0; at < encoded.length; at++) {
      const changed = Uint8Array.from(encoded)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => codec.decode(changed), `byte ${at}`).toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^(damaged|other-key)$/) }),
      )
    }
  })

  it('of another account say so', () => {
    const other = encryptingCodec(new Uint8Array(32).fill(8))
    const expected = expect.objectContaining({ code: 'other-key', message: expect.stringMatching(/another account/) })
    expect(() => other.decode(codec.encode(text))).toThrow(expected)
    expect(() => plainCodec().decode(codec.encode(text))).toThrow(expected)
  })

  it('do not stop what was kept plain before from being read', () => {
    expect(new Uint8Array(codec.decode(plainCodec().encode(text)))).toEqual(text)
  })

  it('need a whole key', () => {
    expect(() => encryptingCodec(new Uint8Array(16))).toThrow(RangeError)
  })
})
