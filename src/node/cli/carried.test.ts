import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import { parseProject } from '../../core/project-file/parse'
import { carriedProject } from '../pdf/carried-project'
import { checkPdfBytes } from '../pdf/check-pdf'
import { resourceFile } from '../resources'
import { projectBytes } from '../storage/project-bytes'
import { main } from './main'

let folder = ''
const at = (name: string): string => path.join(folder, name)
const SAMPLE = resourceFile('samples', 'paraguay-2020.briefing')

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

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
  const { code, stderr } = await briefwright('export', SAMPLE, '--out', at('whole.pdf'), '--with-project')
  expect(stderr).toContain('it carries its whole project')
  expect(code).toBe(0)
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

describe('a PDF with its project', () => {
  it('holds the very bytes of the project file and the data of every figure, and conforms', async () => {
    const bytes = await readFile(at('whole.pdf'))
    const parsed = parseProject(await readFile(SAMPLE))
    if (!parsed.ok) throw new Error(parsed.message)
    const carried = carriedProject(bytes)
    if (!carried.ok) throw new Error(carried.message)
    expect(Buffer.from(carried.bytes).equals(await projectBytes(parsed.project))).toBe(true)
    const { counts, findings } = checkPdfBytes(bytes)
    expect(findings).toEqual([])
    const [plan] = parsed.project.plans
    const isDrawn = (id: string): boolean =>
      parsed.project.figures.some((figure) => figure.id === id && figure.kind !== 'photo')
    const drawn = plan?.blocks.filter((block) => block.kind === 'figure' && isDrawn(block.figureId)) ?? []
    expect(drawn.length).toBeGreaterThan(3)
    expect(counts.files).toBe(drawn.length + 1)
  })

  it('opens as the project: validated, read, exported again to the same bytes', async () => {
    expect(await briefwright('validate', at('whole.pdf'))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('a PDF that carries a Briefwright project'),
    })
    const [fromPdf, fromFile] = [await briefwright('text', at('whole.pdf')), await briefwright('text', SAMPLE)]
    expect(fromPdf).toEqual(fromFile)
    await briefwright('export', at('whole.pdf'), '--out', at('again.pdf'), '--with-project')
    expect(await readFile(at('again.pdf'))).toEqual(await readFile(at('whole.pdf')))
  }, 60_000)

  it('is never written over with one that may not have the project', async () => {
    const before = await readFile(at('whole.pdf'))
    const { code, stderr } = await briefwright('export', at('whole.pdf'), '--out', at('whole.pdf'))
    expect(code).toBe(2)
    expect(stderr).toContain('may be the only place')
    expect(await readFile(at('whole.pdf'))).toEqual(before)
  })
})

describe('verify', () => {
  it('proves what was not changed, in any design, and drafts', async () => {
    expect(await briefwright('verify', at('whole.pdf'))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('byte for byte'),
    })
    await briefwright(
      'export',
      SAMPLE,
      '--out',
      at('d.pdf'),
      '--with-project',
      '--draft',
      '--theme',
      'signal',
      '--paper',
      'a4',
    )
    expect(await briefwright('verify', at('d.pdf'))).toMatchObject({ code: 0 })
  }, 60_000)

  it('says what was added to the end', async () => {
    const whole = await readFile(at('whole.pdf'))
    const start = /startxref\s+\d+\s+%%EOF\s*$/.exec(whole.toString('latin1').slice(-60))?.[0] ?? ''
    await writeFile(at('added.pdf'), whole)
    await appendFile(at('added.pdf'), `\n${start}`)
    const { code, stdout } = await briefwright('verify', at('added.pdf'))
    expect([code, stdout]).toEqual([1, expect.stringContaining(`has added ${start.length + 1} bytes to its end`)])
  }, 60_000)

  it('says which page, file and word about it is another', async () => {
    const { renderWithOther } = await import('../pdf/altered-project.for-tests')
    await writeFile(at('other.pdf'), await renderWithOther(await readFile(SAMPLE)))
    const { code, stdout, stderr } = await briefwright('verify', at('other.pdf'))
    expect(code).toBe(1)
    expect(stdout).toMatch(/The first page that differs is page 1\./)
    expect(stdout).toMatch(/another title/)
    expect(stderr).toContain('Either it was changed after it was made, or another version made it')
  }, 60_000)

  it('takes a PDF that carries a project', async () => {
    expect(await briefwright('verify', SAMPLE)).toMatchObject({ code: 2 })
    await briefwright('export', SAMPLE, '--out', at('bare.pdf'))
    const { code, stderr } = await briefwright('verify', at('bare.pdf'))
    expect([code, stderr]).toEqual([3, expect.stringContaining('carries no project')])
    expect(stderr).toContain('The file was not changed')
  })
})

describe('what goes along', () => {
  it('is chosen once', async () => {
    const { code } = await briefwright('export', SAMPLE, '--out', at('x.pdf'), '--with-project', '--with-data')
    expect(code).toBe(2)
    expect(await readdir(folder)).not.toContain('x.pdf')
  })

  it('is what the plan says, unless the call says otherwise', async () => {
    const parsed = parseProject(await readFile(SAMPLE))
    if (!parsed.ok) throw new Error(parsed.message)
    const [plan] = parsed.project.plans
    if (!plan) throw new Error('the sample has a plan')
    const project = { ...parsed.project, id: makeId('prj', 'other'), plans: [{ ...plan, carries: 'data' as const }] }
    await writeFile(at('p.briefing'), await projectBytes(project))
    await briefwright('export', at('p.briefing'), '--out', at('data.pdf'))
    const { counts, passes } = checkPdfBytes(await readFile(at('data.pdf')))
    expect(passes).toBe(true)
    expect(counts.files).toBeGreaterThan(2)
    expect(carriedProject(await readFile(at('data.pdf')))).toMatchObject({ code: 'no-project-inside' })
    await briefwright('export', at('p.briefing'), '--out', at('none.pdf'), '--without-files')
    expect(checkPdfBytes(await readFile(at('none.pdf'))).counts.files).toBe(0)
  }, 60_000)
})
