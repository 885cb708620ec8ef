import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseProject } from '../../core/project-file/parse'
import { FORMAT_VERSION } from '../../core/project-file/schema'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { runCommand as run } from './run-command.for-tests'

let folder: string
const at = (name: string): string => path.join(folder, name)
const TEMPLATE = 'House briefing.briefwright-template'
const PRY = ['--country', 'BOL', '--edition', '2021']

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'template-'))
  await writeFile(at('p.briefing'), serializeProject(loadSample()))
  expect(await run('template', at('p.briefing'), '--out', at(TEMPLATE))).toMatchObject({ code: 0 })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a template file', () => {
  it('starts a project with an id of its own, and stays as it is', async () => {
    const before = await readFile(at(TEMPLATE), 'utf8')
    expect(await run('new', ...PRY, '--template', at(TEMPLATE), '--out', at('new.briefing'))).toEqual({
      code: 0,
      stderr: '',
    })
    const parsed = parseProject(await readFile(at('new.briefing')))
    if (!parsed.ok) throw new Error(parsed.message)
    expect(parsed.project).toMatchObject({ title: 'Bolivia 2021', findings: [], media: [] })
    const kinds = (of: typeof parsed.project) => of.plans[0]?.blocks.map(({ kind }) => kind)
    const sample = loadSample()
    const photos = new Set<string>(sample.figures.filter(({ kind }) => kind === 'photo').map(({ id }) => id))
    const [plan] = sample.plans
    if (!plan) throw new Error('the sample has a plan')
    const blocks = plan.blocks.filter((block) => block.kind !== 'figure' || !photos.has(block.figureId))
    expect(kinds(parsed.project)).toEqual(kinds({ ...sample, plans: [{ ...plan, blocks }] }))
    expect(before).not.toContain(parsed.project.id)
    expect(await readFile(at(TEMPLATE), 'utf8')).toBe(before)
  })

  it('has its own ending, or is not written', async () => {
    const refused = await run('template', at('p.briefing'), '--out', at('t.briefing'))
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('ends in .briefwright-template')
    await expect(readFile(at('t.briefing'))).rejects.toThrow()
  })

  it('is not replaced without --force, and is no project', async () => {
    expect(await run('template', at('p.briefing'), '--out', at(TEMPLATE))).toMatchObject({ code: 4 })
    expect(await run('template', at('p.briefing'), '--out', at(TEMPLATE), '--force')).toMatchObject({ code: 0 })
    const refused = await run('validate', at(TEMPLATE))
    expect(refused.code).toBe(3)
    expect(refused.stderr).toMatch(/is a Briefwright template.*Start a new briefing/s)
  })

  const CASES: readonly (readonly [string, (text: string) => string, RegExp])[] = [
    ['cut', (text) => text.slice(0, text.length / 2), /ends too early/],
    ['empty', () => '', /empty/],
    ['newer', (text) => text.replace(`"formatVersion": ${FORMAT_VERSION}`, '"formatVersion": 99'), /newer Briefwright/],
    ['foreign', () => '{"format": "other"}', /not a Briefwright template/],
    ['project', () => serializeProject(loadSample()), /is a Briefwright project, not a template/],
    ['loose', (text) => text.replace(/"countRuleId": "[^"]+"/, '"countRuleId": "rul_gone"'), /not in the project/],
  ]
  it.each(CASES)('that is %s is refused, and nothing is written', async (name, damage, why) => {
    const file = at(`${name}.briefwright-template`)
    await writeFile(file, damage(await readFile(at(TEMPLATE), 'utf8')))
    const out = at(`${name}.briefing`)
    const refused = await run('new', ...PRY, '--template', file, '--out', out)
    expect(refused.code).toBe(3)
    expect(refused.stderr).toMatch(why)
    await expect(readFile(out)).rejects.toThrow()
  })

  it('is asked for by a name that is one, and has languages of its own', async () => {
    for (const words of [
      ['--template', 'nothing'],
      ['--template', at(TEMPLATE), '--lang', 'es'],
    ])
      expect(await run('new', ...PRY, ...words, '--out', at('no.briefing'))).toMatchObject({ code: 2 })
  })
})
