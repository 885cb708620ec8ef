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
const GOLDEN: readonly { readonly version: number; readonly file: string; readonly snapshot: string }[] = [
  {
    version: 1,
    file: '7c046d5e61f06042987e03e1d492ccef0ac07a553db04ff5a4386112de3680b7',
    snapshot: '7c046d5e61f06042987e03e1d492ccef0ac07a553db04ff5a4386112de3680b7',
  },
]

const FIXTURES = path.join(import.meta.dirname, 'fixtures')
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('kept files of released versions', () => {
  it('are there for every version, and no others', () => {
    const versions = Array.from({ length: FORMAT_VERSION }, (_, n) => n + 1)
    expect(GOLDEN.map(({ version }) => version)).toEqual(versions)
    expect(readdirSync(FIXTURES).sort()).toEqual(versions.map((version) => `v${version}.json`).sort())
  })

  it.each(GOLDEN)('version $version has the bytes it was released with', ({ version, file }) => {
    expect(hashOf(readFileSync(path.join(FIXTURES, `v${version}.json`)))).toBe(file)
  })

  it.each(GOLDEN)('version $version opens and equals its snapshot', ({ version, snapshot }) => {
    const parsed = parseProject(readFileSync(path.join(FIXTURES, `v${version}.json`)))
    if (!parsed.ok) throw new Error(parsed.message)
    expect(parsed.migratedFrom).toBe(version < FORMAT_VERSION ? version : undefined)
    expect(hashOf(new TextEncoder().encode(serializeProject(parsed.project)))).toBe(snapshot)
  })
})
