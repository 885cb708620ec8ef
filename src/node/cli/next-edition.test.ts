import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { main } from './main'
import { shippedReference } from './reference-data'

let folder: string
const at = (name: string): string => path.join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'next-edition-'))
  await writeFile(at('2020.briefing'), serializeProject(loadSample()))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...words: string[]) {
  let [stdout, stderr] = ['', '']
  const code = await main(['next-edition', at('2020.briefing'), ...words], {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
  })
  return { code, stdout, stderr }
}

describe('next-edition', () => {
  it('writes a project of the edition asked for, says what stays behind, and leaves the old one', async () => {
    const before = await readFile(at('2020.briefing'))
    const { code, stdout, stderr } = await run(
      ...['--edition', '2021', '--as-of', '2021-08-15', '--out', at('2021.briefing')],
    )
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `${at('2021.briefing')}: the edition of 2021; ${stdout.trim().split('\n').length} things stay behind\n`,
    })
    expect(stdout).toContain('is a table of typed cells')
    const parsed = parseProject(await readFile(at('2021.briefing')))
    expect(parsed.ok && parsed.project.plans[0]).toMatchObject({ editionId: 'edn_2021', asOf: '2021-08-15' })
    expect(await readFile(at('2020.briefing'))).toEqual(before)
  })

  it('after the last edition that is known says that none comes later', async () => {
    const last = Math.max(...(await shippedReference()).editions.map(({ year }) => year))
    const { code } = await run('--edition', String(last), '--as-of', `${last}-08-15`, '--out', at('last.briefing'))
    expect(code).toBe(0)
    const io = { stdout: () => undefined, stderr: (text: string) => said.push(text) }
    const said: string[] = []
    expect(
      await main(['next-edition', at('last.briefing'), '--edition', '2099', '--out', at('none.briefing')], io),
    ).toBe(2)
    expect(said.join('')).toContain('no TIP Report “2099” to take: no edition that is known comes later')
  })

  it.each([
    ['an earlier edition', ['--edition', '2019'], /there is: 2021, /],
    ['no year', ['--edition', 'next'], /no TIP Report “next”/],
    ['a day that does not exist', ['--edition', '2021', '--as-of', '2021-02-30'], /YYYY-MM-DD/],
  ])('refuses %s and writes nothing', async (_, words, said) => {
    const { code, stderr } = await run(...words, '--out', at('none.briefing'))
    expect(code).toBe(2)
    expect(stderr).toMatch(said)
    await expect(readFile(at('none.briefing'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
