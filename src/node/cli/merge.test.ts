import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { loadSample } from '../../core/sample.for-tests'
import { createProjectFile, openProjectFile } from '../storage/project-files'
import { main } from './main'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'merge-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function run(...words: string[]) {
  let [stdout, stderr] = ['', '']
  const code = await main(words, {
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
  })
  return { code, stdout, stderr }
}
const at = (name: string): string => path.join(folder, `${name}.briefing`)
async function write(name: string, project: Project): Promise<string> {
  await writeFile(at(name), serializeProject(project))
  return at(name)
}
async function read(name: string): Promise<Project> {
  const parsed = parseProject(await readFile(at(name)))
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.project
}

const sample = loadSample()
const [first, second] = sample.findings
if (!first || !second) throw new Error('the sample has findings')
const stating = (project: Project, id: string, words: string): Project => ({
  ...project,
  findings: project.findings.map((finding) => (finding.id === id ? { ...finding, statement: { en: words } } : finding)),
})

describe('merge', () => {
  it('puts changes of both sides together and says how many came in', async () => {
    const base = await write('base', sample)
    const mine = await write('mine', stating(sample, first.id, 'Mine.'))
    const theirs = await write('theirs', stating(sample, second.id, 'Theirs.'))
    expect(await run('merge', '--base', base, mine, theirs, '--out', at('merged'))).toEqual({
      code: 0,
      stdout: '',
      stderr: `${at('merged')}: 1 change came in\n`,
    })
    const merged = await read('merged')
    expect(merged.findings.find(({ id }) => id === first.id)?.statement.en).toBe('Mine.')
    expect(merged.findings.find(({ id }) => id === second.id)?.statement.en).toBe('Theirs.')
  })

  it('keeps mine where both changed the same, lists theirs, and ends with 1', async () => {
    const base = await write('base2', sample)
    const mine = await write('mine2', stating(sample, first.id, 'Mine.'))
    const theirs = await write('theirs2', stating(sample, first.id, 'Theirs.'))
    const said = await run('merge', '--base', base, mine, theirs, '--out', at('merged2'))
    expect(said.code).toBe(1)
    expect(said.stdout).toContain(first.id)
    expect(said.stdout).toContain('"Mine."')
    expect(said.stdout).toContain('"Theirs."')
    expect(said.stderr).toContain('1 decision is open')
    expect((await read('merged2')).findings.find(({ id }) => id === first.id)?.statement.en).toBe('Mine.')
    const json = await run('merge', '--base', base, mine, theirs, '--out', at('merged2'), '--force', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ decisions: [{ mine: 'Mine.', theirs: 'Theirs.' }] })
  })

  it('refuses another project, and keeps a file that is there', async () => {
    const mine = await write('mine3', sample)
    const other = await write('other3', { ...sample, id: 'prj_other' as Project['id'] })
    expect(await run('merge', mine, other, '--out', at('merged3'))).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('two different projects'),
    })
    expect(await run('merge', mine, mine, '--out', mine)).toMatchObject({ code: 4 })
    expect(await run('merge', mine, mine, '--out', at('none3'))).toMatchObject({ code: 0 })
  })
})

describe('a chain of merges', () => {
  const thirdOf = (project: Project): string => project.findings[2]?.id ?? ''

  it('finds what two files have in common beside them, and asks nothing twice', async () => {
    const sent = await write('chain-sent', sample)
    // saved by the app: they name what they were made from
    const saved = async (name: string, from: string, edit: (project: Project) => Project) => {
      const { file, project } = await openProjectFile(from, { ancestors: [] })
      await createProjectFile(at(name), edit(project), 'nothing', { ancestors: file.lineage() })
      return at(name)
    }
    const mine = await saved('chain-mine', sent, (project) => stating(project, first.id, 'Mine.'))
    const theirs = await saved('chain-theirs', sent, (project) => stating(project, second.id, 'Theirs.'))
    const merged = await run('merge', mine, theirs, '--out', at('chain-1'))
    expect(merged).toMatchObject({ code: 0, stdout: '' })
    expect(merged.stderr).toMatch(/Both were made from what “.*[.]briefing” holds/)

    // they go on from theirs, which is an ancestor of the merged file now
    const later = await saved('chain-later', theirs, (project) => stating(project, second.id, 'Theirs, later.'))
    expect(await run('merge', at('chain-1'), later, '--out', at('chain-2'))).toMatchObject({ code: 0, stdout: '' })
    const end = await read('chain-2')
    expect(end.findings.find(({ id }) => id === first.id)?.statement.en).toBe('Mine.')
    expect(end.findings.find(({ id }) => id === second.id)?.statement.en).toBe('Theirs, later.')

    // what was merged already brings nothing; the merged file is newer than both
    expect((await run('merge', at('chain-2'), later, '--out', at('chain-3'))).stderr).toContain('0 changes came in')
    const taken = await run('merge', theirs, at('chain-2'), '--out', at('chain-4'))
    expect(taken).toMatchObject({ code: 0 })
    expect((await read('chain-4')).findings).toEqual(end.findings)
  })

  it('with a decision open does not name theirs, so it is asked again', async () => {
    const base = await write('open-base', sample)
    const mine = await write('open-mine', stating(sample, first.id, 'Mine.'))
    const theirs = await write('open-theirs', stating(stating(sample, first.id, 'Theirs.'), thirdOf(sample), 'Third.'))
    expect((await run('merge', '--base', base, mine, theirs, '--out', at('open-1'))).code).toBe(1)
    const again = await run('merge', at('open-1'), theirs, '--out', at('open-2'))
    expect(again.code).toBe(1)
    expect(again.stdout).toContain('"Theirs."')
  })
})

describe('what is no project as theirs', () => {
  const text = serializeProject(sample)
  const deep = `{"format":"briefwright-project","formatVersion":1,"x":${'['.repeat(5000)}${']'.repeat(5000)}}`
  it.each([
    ['is cut off', text.slice(0, 5000)],
    ['is of another program', '{"hello": 1}'],
    ['is of a newer Briefwright', text.replace('"formatVersion": 1', '"formatVersion": 99')],
    ['is no JSON', '%PDF-1.7'],
    ['is empty', ''],
    ['names itself and nests without end', deep],
    ['has a field nobody knows', text.replace('"formatVersion": 1,', '"formatVersion": 1, "__proto__": {"a": 1},')],
    ['names a record that is not there', text.replaceAll('"src_', '"srx_')],
  ])('%s: refused, mine untouched, nothing written', async (_what, theirs) => {
    const mine = await write('mine-safe', sample)
    const before = await readFile(mine)
    await writeFile(at('bad'), theirs)
    for (const command of [
      ['merge', mine, at('bad'), '--out', at('never')],
      ['merge', mine, mine, '--base', at('bad'), '--out', at('never')],
      ['diff', mine, at('bad')],
    ]) {
      const said = await run(...command)
      expect(said).toMatchObject({ code: 3, stdout: '' })
      expect(said.stderr).not.toBe('')
    }
    expect(await readFile(mine)).toEqual(before)
    await expect(readFile(at('never'))).rejects.toThrow('ENOENT')
  })
})

describe('diff', () => {
  it('names the record and the words that came and went', async () => {
    const a = await write('a', sample)
    const b = await write('b', stating(sample, first.id, `${first.statement.en ?? ''} Still.`))
    const said = await run('diff', a, b)
    expect(said).toMatchObject({ code: 0, stderr: '1 change\n' })
    expect(said.stdout).toMatch(/changed finding “.*” \(fnd_.*\)\n +statement: .*\{\+.*Still\..*\+\}/)
    expect(await run('diff', a, a)).toEqual({ code: 0, stdout: '', stderr: 'No change\n' })
    expect(JSON.parse((await run('diff', a, b, '--json')).stdout)).toMatchObject([{ kind: 'changed', id: first.id }])
    expect(await run('diff', a, at('nowhere'))).toMatchObject({ code: 3 })
    const page = path.join(folder, 'page.html')
    expect(await run('diff', a, b, '--page', page)).toMatchObject({ code: 0 })
    expect(await readFile(page, 'utf8')).toMatch(/<ins>.*Still\..*<\/ins>/)
    // one activity more: the sentence that counts them reads otherwise, though nobody wrote in it
    const [webinar] = sample.activities.filter(({ type }) => type === 'webinar')
    if (!webinar) throw new Error('the sample has webinars')
    const more = { ...sample, activities: [...sample.activities, { ...webinar, id: makeId('act', 'one-more') }] }
    const c = await write('c', more)
    expect((await run('diff', a, c)).stdout).toMatch(/^value {3}“[Ff]our”, now “[Ff]ive”: Number of .*webinars/m)
    expect(await run('diff', a, c, '--page', page, '--force')).toMatchObject({ code: 0 })
    expect(await readFile(page, 'utf8')).toMatch(/What values in the text say.*<td>[Ff]our<\/td><td>[Ff]ive<\/td>/s)
    expect(await run('diff', a, b, '--page', page)).toMatchObject({ code: 4 })
    expect(await run('diff', a, b, '--page', at('no-page'))).toMatchObject({ code: 2 })
  })
})
