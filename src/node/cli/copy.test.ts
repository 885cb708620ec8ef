import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { runCommand as run } from './run-command.for-tests'

const MARK = 'Zqxmark'
let folder: string
const at = (name: string): string => path.join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'copy-'))
  const sample = loadSample()
  const statistics = sample.statistics.map((one) => ({ ...one, note: MARK }))
  await writeFile(at('p.briefing'), serializeProject({ ...sample, statistics }))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('copy', () => {
  it('writes all of it, or all but what stays here, and leaves the project', async () => {
    const before = await readFile(at('p.briefing'), 'utf8')
    expect(before).toContain(MARK)
    expect(await run('copy', at('p.briefing'), '--out', at('all.briefing'))).toMatchObject({ code: 0 })
    expect(await readFile(at('all.briefing'), 'utf8')).toContain(MARK)
    expect(await run('copy', at('p.briefing'), '--without', 'all', '--out', at('clean.briefing'))).toEqual({
      code: 0,
      stderr: `${at('clean.briefing')}: a copy, without change-log, comments, internal, whole-pictures, unused\n`,
    })
    const clean = await readFile(at('clean.briefing'))
    expect(clean.toString()).not.toContain(MARK)
    expect(parseProject(clean)).toMatchObject({ ok: true })
    expect(await readFile(at('p.briefing'), 'utf8')).toBe(before)
  })

  it.each([
    ['a part there is not', ['--without', 'secrets'], 2, /no part “secrets”/],
    ['a language the project is not written in', ['--only', 'pt'], 2, /is written in en/],
    ['a file that is there', ['--out', 'p.briefing'], 4, /p\.briefing/],
  ])('refuses %s', async (_, words, code, said) => {
    const out = words[0] === '--out' ? [] : ['--out', at('none.briefing')]
    const placed = words.map((word) => (word.endsWith('.briefing') ? at(word) : word))
    const answer = await run('copy', at('p.briefing'), ...placed, ...out)
    expect(answer).toMatchObject({ code, stderr: expect.stringMatching(said) })
    await expect(readFile(at('none.briefing'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
