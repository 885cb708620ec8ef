import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Papa from 'papaparse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runChecks } from '../../core/checks/all-checks'
import { printOf } from '../../core/checks/silencing'
import { claimLedger } from '../../core/claims/claim-ledger'
import { addSilenced } from '../../core/edit/silence'
import { serializeTheme } from '../../core/house-style/theme-file'
import { FULL_THEME } from '../../core/house-style/themes.for-tests'
import { makeId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { resourceFile } from '../resources'
import { main } from './main'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(() => rm(folder, { recursive: true }))
const at = (name: string): string => path.join(folder, name)

async function briefwright(...words: string[]) {
  const said = { stdout: '', stderr: '' }
  const code = await main(words, {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
  })
  return { code, ...said }
}

const sampleBytes = await readFile(resourceFile('samples', 'paraguay-2020.briefing'))
const parsed = parseProject(sampleBytes)
if (!parsed.ok) throw new Error(parsed.message)
const sample = parsed.project
const [plan] = sample.plans
if (plan === undefined) throw new Error('the sample has no plan')
const secondPlan = { ...plan, id: makeId('pln', 'second'), blocks: [], name: 'Another' }

/** Writes the sample with something changed. */
async function written(change: Partial<Project>): Promise<string> {
  await writeFile(at('p.briefing'), serializeProject({ ...sample, ...change }))
  return at('p.briefing')
}
const unsourced = (): Promise<string> =>
  written({ findings: sample.findings.map((finding) => ({ ...finding, sourceId: null })) })

describe('ledger', () => {
  it('is a CSV of every claim; what names no source says so', async () => {
    const whole = await briefwright('ledger', await written({}))
    expect(whole.code).toBe(0)
    const rows = Papa.parse<Record<string, string>>(whole.stdout.slice(1).trim(), { header: true }).data
    const scope = { project: sample, plan, language: 'en' } as const
    expect(rows.map((row) => row.statement)).toEqual(claimLedger(scope).map(({ text }) => text?.replace(/^\+/, "'+")))
    const findings = (list: typeof rows) => list.filter(({ kind }) => kind === 'finding')
    expect(findings(rows).map(({ place }) => place)).toContain('paragraph 8')
    expect(findings(rows).every(({ sourced }) => sourced === 'yes')).toBe(true)
    const bare = await briefwright('ledger', await unsourced())
    const without = Papa.parse<Record<string, string>>(bare.stdout.slice(1).trim(), { header: true }).data
    expect(findings(without).every(({ sourced }) => sourced === 'no')).toBe(true)
  })
})

describe('a result that somebody left as it is', () => {
  it('is listed last by check, with its reason, and told at export', async () => {
    const scope = { project: sample, plan, language: 'en' } as const
    const [issue] = runChecks(scope)
    if (!issue) throw new Error('the checks find nothing in the sample')
    const file = await written(addSilenced(plan.id, printOf(issue), 'Seen and left.')(sample))
    const { code, stdout } = await briefwright('check', file)
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n').at(-1)).toContain(
      `left as it is (Seen and left.): ${issue.severity}: ${issue.message}`,
    )
    const asJson: unknown = JSON.parse((await briefwright('check', file, '--json')).stdout)
    expect(asJson).toContainEqual(expect.objectContaining({ check: issue.check, silenced: 'Seen and left.' }))
    const exported = await briefwright('export', file, '--out', at('a.pdf'))
    expect(exported.stderr).toContain('left as it is (Seen and left.)')
  })
})

describe('export', () => {
  it('makes the PDF of the sample, the same bytes each time, and replaces a PDF', async () => {
    const file = await written({})
    const first = await briefwright('export', file, '--out', at('a.pdf'))
    expect(first).toMatchObject({ code: 0, stdout: '', stderr: expect.stringMatching(/a\.pdf: \d+ pages\n$/) })
    const pdf = await readFile(at('a.pdf'))
    expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
    expect((await briefwright('export', file, '--out', at('a.pdf'))).code).toBe(0)
    expect((await readFile(at('a.pdf'))).equals(pdf)).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['a.pdf', 'p.briefing'])
  })

  it('takes house style and paper from the call', async () => {
    const file = await written({})
    for (const option of [
      ['--theme', 'signal'],
      ['--paper', 'a4'],
    ]) {
      expect((await briefwright('export', file, '--out', at('a.pdf'))).code).toBe(0)
      expect((await briefwright('export', file, '--out', at('b.pdf'), ...option)).code).toBe(0)
      expect((await readFile(at('b.pdf'))).equals(await readFile(at('a.pdf')))).toBe(false)
    }
  })

  it('takes a theme file from the call, makes what a project with that theme makes, and says what is wrong with another', async () => {
    const theme = { ...FULL_THEME, name: 'Casa' }
    await writeFile(at('casa.briefwright-theme'), serializeTheme(theme, null))
    const file = await written({})
    const named = ['--theme', at('casa.briefwright-theme')]
    expect(await briefwright('export', file, '--out', at('a.pdf'), ...named)).toMatchObject({ code: 0 })
    expect(await briefwright('validate', at('casa.briefwright-theme'))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('a theme for Briefwright, “Casa”'),
    })

    const styled = await written({ plans: sample.plans.map((one) => ({ ...one, ownTheme: theme })) })
    expect(await briefwright('export', styled, '--out', at('b.pdf'), '--with-project')).toMatchObject({ code: 0 })
    expect(await briefwright('verify', at('b.pdf'))).toMatchObject({ code: 0 })
    expect(await briefwright('export', styled, '--out', at('b.pdf'))).toMatchObject({ code: 0 })
    expect((await readFile(at('b.pdf'))).equals(await readFile(at('a.pdf')))).toBe(true)

    expect(await briefwright('export', file, '--out', at('c.pdf'), '--with-project', ...named)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Use the theme file in the project first'),
    })
    expect(await briefwright('export', file, '--out', at('c.pdf'), '--theme', 'casa')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('“casa” is neither a house style (record, signal) nor a theme file'),
    })
    await writeFile(at('casa.briefwright-theme'), serializeTheme(theme, null).replace('#22252B', '#999999'))
    for (const words of [
      ['validate', at('casa.briefwright-theme')],
      ['export', file, '--out', at('c.pdf'), ...named],
    ])
      expect(await briefwright(...words)).toMatchObject({
        code: 3,
        stderr: expect.stringMatching(/colours\.ink\): #999999 on white paper has a contrast of 2\.84:1/),
      })
    expect(await readdir(folder)).not.toContain('c.pdf')
  }, 60_000)

  it('stops at errors and lists them; a draft does not', async () => {
    const file = await unsourced()
    const { code, stdout, stderr } = await briefwright('export', file, '--out', at('a.pdf'))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(
      /^“a\.pdf” was not written: \d+ errors stop the export of “p\.briefing”\.\nerror: .*finding-source/,
    )
    expect(await readdir(folder)).toEqual(['p.briefing'])
    const draft = await briefwright('export', file, '--out', at('a.pdf'), '--draft')
    expect(draft).toMatchObject({ code: 0, stderr: expect.stringContaining('a draft') })
  })

  it.each([['p.briefing'], ['notes.txt']])('does not replace %s, which is no PDF', async (name) => {
    const file = await written({})
    await writeFile(at('notes.txt'), 'mine')
    const before = await readFile(at(name))
    const { code, stderr } = await briefwright('export', file, '--out', at(name))
    expect(code).toBe(4)
    expect(stderr).toMatch(/is not a PDF\. It was not changed\./)
    expect(await readFile(at(name))).toEqual(before)
  })

  it('needs a folder to write to', async () => {
    const { code, stderr } = await briefwright('export', await written({}), '--out', at('gone/a.pdf'))
    expect(code).toBe(4)
    expect(stderr).toMatch(/its folder .* does not exist/)
  })

  it('says which characters no font has, and writes nothing', async () => {
    const blocks = plan.blocks.map((block) =>
      block.kind === 'title' ? { ...block, kicker: { en: [{ type: 'text' as const, text: '漢' }] } } : block,
    )
    const { code, stderr } = await briefwright(
      'export',
      await written({ plans: [{ ...plan, blocks }] }),
      '--out',
      at('a.pdf'),
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/“a\.pdf” was not written\. .*漢/)
    expect(await readdir(folder)).toEqual(['p.briefing'])
  })
})

describe('check', () => {
  it('lists what it finds and ends with 1 when there are errors', async () => {
    const { code, stdout, stderr } = await briefwright('check', await unsourced())
    expect(code).toBe(1)
    expect(stdout).toMatch(/^error: .* \[finding-source, /)
    expect(stderr).toMatch(/p\.briefing: \d+ errors/)
  })

  it('finds no error in the sample', async () => {
    expect(await briefwright('check', await written({}))).toMatchObject({
      code: 0,
      stdout: expect.not.stringContaining('error: '),
    })
  })

  it('speaks JSON', async () => {
    const { code, stdout, stderr } = await briefwright('check', await unsourced(), '--json')
    expect([code, stderr]).toEqual([1, ''])
    const issues: Record<string, unknown>[] = JSON.parse(stdout)
    for (const issue of issues) expect(Object.keys(issue)).toEqual(['check', 'severity', 'at', 'message'])
    expect(issues[0]).toMatchObject({ check: 'finding-source', severity: 'error' })
  })
})

describe('text', () => {
  it('prints the briefing with its values', async () => {
    const { code, stdout } = await briefwright('text', await written({}))
    expect(code).toBe(0)
    expect(stdout).toContain('19 of 31')
    expect(stdout.endsWith('\n')).toBe(true)
  })
})

describe.each([['check'], ['text']])('%s', (name) => {
  it('asks which plan when there are several', async () => {
    const file = await written({ plans: [plan, secondPlan] })
    const { code, stderr } = await briefwright(name, file)
    expect(code).toBe(2)
    expect(stderr).toMatch(/Choose one with --plan ID:\n {2}pln_/)
    expect((await briefwright(name, file, '--plan', plan.id)).code).toBe(0)
  })
  it('knows no plan that is not there', async () => {
    const { code, stderr } = await briefwright(name, await written({}), '--plan', 'pln_gone')
    expect(code).toBe(2)
    expect(stderr).toMatch(/no briefing plan “pln_gone”\. It has:\n {2}pln_/)
  })
  it('knows no language the project is not written in', async () => {
    const { code, stderr } = await briefwright(name, await written({ languages: ['en'] }), '--lang', 'pt')
    expect(code).toBe(2)
    expect(stderr).toMatch(/not written in “pt”\. Its languages are: en\./)
  })
})
