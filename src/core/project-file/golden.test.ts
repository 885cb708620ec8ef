import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseProject } from './parse'
import { FORMAT_VERSION } from './schema'
import { serializeProject } from './serialize'

/**
 * Files as released versions wrote them. A hash is added when a version is released and never changed: who needs it changed has changed
 * what people have on their disks. `snapshot` is the same project as the newest format writes it; it changes with a new version.
 */
interface Golden {
  readonly version: number
  readonly name: string
  readonly file: string
  readonly snapshot: string
  /** What it says of its own text. */
  readonly check?: string
}
const GOLDEN: readonly Golden[] = [
  {
    version: 1,
    name: 'v1.json',
    file: '7c046d5e61f06042987e03e1d492ccef0ac07a553db04ff5a4386112de3680b7',
    snapshot: '7c046d5e61f06042987e03e1d492ccef0ac07a553db04ff5a4386112de3680b7',
  },
  {
    version: 1,
    name: 'v1-with-check.json',
    file: 'c577df97a9de8cec52057d5f6f359f87309170a4891166b46fa5598332577fca',
    snapshot: '7c046d5e61f06042987e03e1d492ccef0ac07a553db04ff5a4386112de3680b7',
    // of the one above: it is the same text with one field more
    check: 'sha256-7c046d5e61f06042987e03e1d492ccef0ac07a553db04ff5a4386112de3680b7',
  },
]

const FIXTURES = path.join(import.meta.dirname, 'fixtures')
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('kept files of released versions', () => {
  it('are there for every version, and no others', () => {
    const versions = Array.from({ length: FORMAT_VERSION }, (_, n) => n + 1)
    expect([...new Set(GOLDEN.map(({ version }) => version))]).toEqual(versions)
    for (const version of versions) expect(GOLDEN.map(({ name }) => name)).toContain(`v${version}.json`)
    expect(readdirSync(FIXTURES).sort()).toEqual(GOLDEN.map(({ name }) => name).sort())
  })

  it('name the Briefwright that reads them, from the second version on', () => {
    for (const { version, name } of GOLDEN)
      expect(readFileSync(path.join(FIXTURES, name), 'utf8').includes('"neededVersion"'), name).toBe(version > 1)
  })

  it.each(GOLDEN)('$name has the bytes it was released with', ({ name, file }) => {
    expect(hashOf(readFileSync(path.join(FIXTURES, name)))).toBe(file)
  })

  it.each(GOLDEN)('$name opens and equals its snapshot', ({ version, name, snapshot, check }) => {
    const parsed = parseProject(readFileSync(path.join(FIXTURES, name)))
    if (!parsed.ok) throw new Error(parsed.message)
    expect(parsed.migratedFrom).toBe(version < FORMAT_VERSION ? version : undefined)
    expect(parsed.check).toBe(check)
    expect(hashOf(new TextEncoder().encode(serializeProject(parsed.project)))).toBe(snapshot)
  })
})
