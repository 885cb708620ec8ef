import { describe, expect, it } from 'vitest'
import { isTextFile, readTextFile } from './read-text-file'

const file = (bytes: readonly number[] | string, name = 'chapter.txt') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name)

describe('a dropped text', () => {
  it('is known by its type or its name', () => {
    expect(isTextFile(file('', 'a.TXT'))).toBe(true)
    expect(isTextFile(file('', 'notes.md'))).toBe(true)
    expect(isTextFile(new File([], 'a', { type: 'text/plain' }))).toBe(true)
    expect(isTextFile(file('', 'a.briefing'))).toBe(false)
    expect(isTextFile(new File([], 'a.csv', { type: 'text/csv' }))).toBe(false)
  })
  it.each([
    ['UTF-8', [0xc3, 0x91, 0x61], 'Ña'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['what Windows wrote', [0xd1, 0x61], 'Ña'],
  ] as const)('%s', async (_name, bytes, text) => {
    expect(await readTextFile(file(bytes))).toEqual({ ok: true, text })
  })
  it('is refused when it is no text or far too long', async () => {
    expect(await readTextFile(file([0x50, 0x4b, 0, 0]))).toEqual({ ok: false, why: 'not-text' })
    expect(await readTextFile(file('a'.repeat(2_000_001)))).toEqual({ ok: false, why: 'too-long' })
  })
})
