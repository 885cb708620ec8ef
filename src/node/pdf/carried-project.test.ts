import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../core/model/limits'
import { arbitraryProject } from '../../core/project-file/arbitrary-project.for-tests'
import { parseProject } from '../../core/project-file/parse'
import { projectBytes } from '../storage/project-bytes'
import { carriedProject } from './carried-project'
import { carrying, definition, render, temporaryFile } from './tagged/samples.for-tests'

const carryingBytes = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const files = [
    {
      name: 'project.briefing',
      mediaType: 'application/json',
      relationship: 'Source' as const,
      description: 'Any',
      bytes,
    },
  ]
  return (await render(definition(['Words'], { subset: 'PDF/A-3a', files }))).bytes
}

it('project, PDF, project: the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProject, async (project) => {
      const bytes = await projectBytes(project)
      const carried = carriedProject(await carryingBytes(bytes))
      if (!carried.ok) throw new Error(carried.message)
      expect(Buffer.from(carried.bytes).equals(bytes)).toBe(true)
      const parsed = parseProject(carried.bytes)
      if (!parsed.ok) throw new Error(parsed.message)
      expect(Buffer.from(await projectBytes(parsed.project)).equals(bytes)).toBe(true)
    }),
    { numRuns: 25 },
  )
}, 60_000)

const CONTENT = Buffer.from('{ "format": "none" }\n')

describe('after another program', () => {
  let file = ''
  beforeAll(async () => {
    file = temporaryFile((await render(carrying())).bytes)
  })
  const rewritten = (...options: string[]): Uint8Array => {
    execFileSync('qpdf', [...options, file, `${file}.again`])
    return readFileSync(`${file}.again`)
  }

  it.each([
    ['as it was written', []],
    ['with object streams and predictors', ['--object-streams=generate', '--recompress-flate']],
    ['with a table', ['--object-streams=disable']],
    ['unpacked', ['--qdf']],
    ['for the web', ['--linearize']],
  ])('%s: the same project', (_, options) => {
    const bytes = options.length === 0 ? readFileSync(file) : rewritten(...options)
    expect(carriedProject(bytes)).toEqual({ ok: true, bytes: CONTENT, description: 'What it was made from' })
  })

  it('with something added to its end', () => {
    const before = rewritten('--object-streams=disable')
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(before).toString('latin1').slice(-60))?.[1]
    const trailer = /trailer (<<.*?>>)\nstartxref/s.exec(Buffer.from(before).toString('latin1').slice(-400))?.[1]
    if (!start || !trailer) throw new Error('qpdf writes a trailer')
    const added = `9999 0 obj\n(a comment)\nendobj\nxref\n9999 1\n${String(before.length).padStart(10, '0')} 00000 n \ntrailer ${trailer.replace('>>', `/Prev ${start} >>`)}\nstartxref\n${before.length + '9999 0 obj\n(a comment)\nendobj\n'.length}\n%%EOF\n`
    expect(carriedProject(Buffer.concat([before, Buffer.from(added, 'latin1')]))).toMatchObject({
      ok: true,
      bytes: CONTENT,
    })
  })

  it('locked', () => {
    expect(carriedProject(rewritten('--encrypt', '', 'owner', '256', '--'))).toMatchObject({ code: 'pdf-unreadable' })
  })

  it('cut or with bytes changed, it is refused or the same', () => {
    const whole = readFileSync(file)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, value, isCut) => {
        const bytes = isCut ? whole.subarray(0, at) : Buffer.from(whole)
        if (!isCut) bytes[at] = value
        const carried = carriedProject(bytes)
        // zlib checks what it unpacks, so it is never another project
        if (carried.ok) expect(Buffer.from(carried.bytes).equals(CONTENT)).toBe(true)
        else expect(['pdf-unreadable', 'no-project-inside', 'too-large']).toContain(carried.code)
      }),
      { numRuns: 400 },
    )
  })
})

/** A PDF by hand: objects from 1 on, the first is the catalog. */
function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length)
    parts.push(Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
  }
  const start = Buffer.concat(parts).length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
const FILE = '<< /AFRelationship /Source /UF (p.briefing) /EF << /F 3 0 R >> >>'
const stream = (data: Buffer, filter: string): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${data.length} ${filter} >>\nstream\n`), data, Buffer.from('\nendstream')])

describe('hostile', () => {
  it('this is how one by hand would carry a project', () => {
    const made = pdf(['<< /AF [2 0 R] >>', FILE, stream(CONTENT, '')])
    expect(carriedProject(made)).toEqual({ ok: true, bytes: CONTENT, description: '' })
  })

  it.each([
    ['no files', ['<< >>'], '', 'no-project-inside'],
    ['a file that is only data', ['<< /AF [2 0 R] >>', FILE.replace('Source', 'Data')], '', 'no-project-inside'],
    ['a file of another kind', ['<< /AF [2 0 R] >>', FILE.replace('.briefing', '.exe')], '', 'no-project-inside'],
    ['references in a ring', ['<< /AF 2 0 R >>', '2 0 R'], '', 'pdf-unreadable'],
    ['a length in a ring', ['<< /AF [2 0 R] >>', FILE, '<< /Length 3 0 R >>\nstream\n'], '', 'pdf-unreadable'],
    ['lists in lists', [`<< /AF ${'['.repeat(100_000)} >>`], '', 'pdf-unreadable'],
    ['a table that leads to itself', ['<< >>'], '/Prev 9', 'pdf-unreadable'],
    ['a list with digits that are none', ['<< /AF [ <zz> ] >>'], '', 'pdf-unreadable'],
    ['a string without end', ['<< /AF (endless'], '', 'pdf-unreadable'],
  ])('%s: refused', (_, objects, trailer, code) => {
    expect(carriedProject(pdf(objects, trailer))).toMatchObject({ ok: false, code })
  })

  it('a bomb: refused before it is unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(LIMITS.fileBytes + 64 * 1024 * 1024))
    const made = pdf(['<< /AF [2 0 R] >>', FILE, stream(bomb, '/Filter /FlateDecode')])
    expect(carriedProject(made)).toMatchObject({ ok: false, code: 'too-large' })
  })
})
