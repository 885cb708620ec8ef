import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isProseBlock } from '../../core/edit/blocks'
import { addComment, addReply, setBlockStatus } from '../../core/edit/review'
import { setSuggestion } from '../../core/edit/suggestions'
import { makeId } from '../../core/model/ids'
import { instantOf } from '../../core/model/instant'
import type { Project } from '../../core/model/project'
import { serializeProject } from '../../core/project-file/serialize'
import { withLoggedChanges } from '../../core/review/change-log'
import { loadSample } from '../../core/sample.for-tests'
import { main } from './main'

const MARK = 'Zqxmark'
const at = instantOf('2020-07-24T10:42:05Z')

/** Comments about everything there is, every block with a status, and a log: each text and name marked. */
function marked(sample: Project): Project {
  const [plan] = sample.plans
  if (!plan) throw new Error('the sample has a plan')
  const anchors = [
    sample.id,
    ...plan.blocks.map(({ id }) => id),
    ...sample.figures.map(({ id }) => id),
    ...sample.findings.map(({ id }) => id),
    ...sample.sources.map(({ id }) => id),
  ]
  const signed = { by: `${MARK} name`, at }
  const commented = anchors.reduce<Project>((project, about, n) => {
    const id = makeId('cmt', `c${n}`)
    const comment = { id, about, name: `${MARK} anchor`, text: `${MARK} text`, ...signed }
    const reply = { id: makeId('rep', `r${n}`), kind: 'resolved', text: `${MARK} reply`, ...signed } as const
    return addReply(id, reply)(addComment(comment)(project))
  }, sample)
  const cleared = plan.blocks.reduce<Project>(
    (project, { id }) => setBlockStatus(plan.id, id, 'cleared', signed)(project),
    commented,
  )
  const suggested = plan.blocks.filter(isProseBlock).reduce<Project>((project, block, n) => {
    const was = block.content.en
    if (was === undefined) return project
    const added = { type: 'paragraph', content: [{ type: 'text', text: `${MARK} suggestion` }] } as const
    const wanted = { type: 'doc', content: [added, ...was.content.slice(1)] } as const
    return setSuggestion(block.id, 'en', wanted, { id: makeId('sug', `s${n}`), ...signed })(project)
  }, cleared)
  expect(suggested.suggestions.length).toBeGreaterThan(3)
  return withLoggedChanges(suggested, sample, { by: `${MARK} saver`, at, id: makeId('log', MARK), sameSince: at })
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  const sample = loadSample()
  await writeFile(path.join(folder, 'plain.briefing'), serializeProject(sample))
  await writeFile(path.join(folder, 'marked.briefing'), serializeProject(marked(sample)))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...words: string[]): Promise<string> {
  const said = { stdout: '', stderr: '' }
  const code = await main(words, {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
  })
  expect(said.stderr + said.stdout).not.toBe('')
  expect(code, said.stderr).toBe(0)
  return said.stdout
}

/** The bytes of a PDF, and what its compressed streams hold. */
function insides(bytes: Buffer): string {
  const parts = [bytes.toString('latin1')]
  for (let from = bytes.indexOf('stream\n'); from >= 0; from = bytes.indexOf('stream\n', from + 7)) {
    try {
      parts.push(inflateSync(bytes.subarray(from + 7)).toString('latin1'))
    } catch {
      // the end of a stream, or one that is not compressed: it is among the bytes
    }
  }
  return parts.join('\n')
}
const utf16 = (text: string): string => [...text].map((char) => `\0${char}`).join('')
const hex = (text: string): string => Buffer.from(text).toString('hex')

describe('comments, suggested changes, status and change log', () => {
  it('are in the file and in no output made from it', async () => {
    const [plain, full] = ['plain', 'marked'].map((name) => path.join(folder, `${name}.briefing`))
    if (!plain || !full) throw new Error('there are two')
    const file = await readFile(full, 'utf8')
    expect(file.split(MARK).length).toBeGreaterThan(100)

    const pdf = path.join(folder, 'out.pdf')
    await run('export', full, '--out', pdf)

    const text = await run('text', full)
    expect(text).toBe(await run('text', plain))
    expect(text).not.toContain(MARK)

    const figures = path.join(folder, 'figures')
    await run('figures', full, '--out', figures)
    const names = await readdir(figures)
    expect(names.filter((name) => /\.(?:svg|csv|txt)$/.test(name)).length).toBeGreaterThan(10)
    for (const name of names) expect(await readFile(path.join(figures, name), 'utf8'), name).not.toContain(MARK)

    // pdf.js brings a Path2D, which would lead charts another way: what it reads is made by now
    const { readBack } = await import('../pdf/read-back.for-tests')
    const bytes = await readFile(pdf)
    const read = await readBack(new Uint8Array(bytes))
    expect(read.pages.join(' ')).toContain('Paraguay')
    const held = insides(bytes)
    expect(held).toContain('BT') // the streams were opened
    for (const form of [MARK, utf16(MARK), hex(MARK), hex(MARK).toUpperCase()]) expect(held).not.toContain(form)
    expect(JSON.stringify(read)).not.toContain(MARK)
  })
})
