import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { someProject } from '../../core/project-file/arbitrary-project.for-tests'
import { parseProject } from '../../core/project-file/parse'
import { serializeProject } from '../../core/project-file/serialize'
import { TEMPLATE_EXTENSION } from '../../core/project-file/template-format'
import { loadSample } from '../../core/sample.for-tests'
import { bundle } from '../bundle.for-tests'
import { resourceFile } from '../resources'
import { fileText } from '../storage/file-text.for-tests'
import { COMMANDS } from './commands'
import { main } from './main'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-'))
})
afterEach(async () => {
  await chmod(folder, 0o755)
  await rm(folder, { recursive: true })
})
const at = (name: string): string => path.join(folder, name)

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}
async function briefwright(...words: string[]): Promise<Ended> {
  let stdout = ''
  let stderr = ''
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

describe('help', () => {
  it('names every command', async () => {
    for (const words of [['--help'], ['-h'], ['help']]) {
      const { code, stdout, stderr } = await briefwright(...words)
      expect([code, stderr]).toEqual([0, ''])
      for (const { name, summary } of COMMANDS) expect(stdout).toMatch(new RegExp(`\\n  ${name}.*${summary}`))
    }
  })
  it.each(COMMANDS.map((command) => [command.name, command] as const))(
    'of %s names every option',
    async (name, command) => {
      const { code, stdout } = await briefwright(name, '--help')
      expect(code).toBe(0)
      expect(await briefwright('help', name)).toEqual({ code, stdout, stderr: '' })
      for (const option of command.options) expect(stdout).toContain(`--${option.name}`)
      expect(stdout).toContain('Exit codes:')
    },
  )
})

describe('wrong usage', () => {
  const rows: readonly [string[], RegExp][] = [
    [[], /^Which command\?/],
    [['frobnicate'], /There is no command “frobnicate”\. There are: /],
    [['validate'], /“validate” needs a FILE\.\nUsage: briefwright validate FILE/],
    [['validate', 'a', 'b'], /does not know what to do with “b”/],
    [['validate', 'a', '--loud'], /^Unknown option “--loud”\.\nUsage: /],
    [['validate', 'a', '-x'], /^Unknown option “-x”\.\nUsage: /],
    [['sample'], /“sample” needs --out FILE\./],
    [['sample', '--out'], /argument missing/],
    [['sample', '--out='], /needs --out FILE/],
    [['sample', '--out', 'a', '--out', 'b'], /--out is given twice/],
    [['sample', '--out', 'a', '--force=yes'], /^Option “--force” does not take an argument\./],
    [
      ['new', '--country', 'PRY', '--edition', '2020', '--out', 'x', '--lang', 'fr'],
      /--lang must be one of en, es, pt/,
    ],
    [['new', '--country', 'XYZ', '--edition', '2020', '--out', 'x'], /no country “XYZ” in the TIP Report 2020/],
    [['new', '--country', 'PRY', '--edition', '1999', '--out', 'x'], /no TIP Report “1999” to take; there is: 20/],
    [['new', '--country', 'PRY', '--edition', '2020', '--as-of', '2020-02-30', '--out', 'x'], /--as-of must be a day/],
  ]
  it.each(rows)('%j', async (words, message) => {
    const { code, stdout, stderr } = await briefwright(...words)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})

describe('sample', () => {
  it('writes exactly the bundled file, which opens', async () => {
    expect(await briefwright('sample', '--out', at('s.briefing'))).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await readFile(at('s.briefing'))).toEqual(await readFile(resourceFile('samples', 'paraguay-2020.briefing')))
    const { code, stdout } = await briefwright('validate', at('s.briefing'))
    expect([code, stdout]).toEqual([0, `${at('s.briefing')}: a Briefwright project, format version 1\n`])
  })
})

describe('new', () => {
  it('writes a project that opens, in the language asked for', async () => {
    const words = [
      'new',
      '--country',
      'pry',
      '--edition',
      '2020',
      '--lang',
      'es',
      '--as-of',
      '2020-07-31',
      '--out',
      at('n.briefing'),
    ]
    expect(await briefwright(...words)).toEqual({ code: 0, stdout: '', stderr: '' })
    const parsed = parseProject(await readFile(at('n.briefing')))
    expect(parsed).toMatchObject({ ok: true, project: { languages: ['es'], plans: [{ asOf: '2020-07-31' }] } })
  })
})

describe.each([
  ['sample', []],
  ['new', ['--country', 'PRY', '--edition', '2020']],
])('%s', (name, options) => {
  it('keeps a file that is there, unless forced', async () => {
    await writeFile(at('a.briefing'), 'mine')
    const { code, stderr } = await briefwright(name, ...options, '--out', at('a.briefing'))
    expect(code).toBe(4)
    expect(stderr).toMatch(/“a\.briefing” is there already/)
    expect(await readFile(at('a.briefing'), 'utf8')).toBe('mine')
    expect((await briefwright(name, ...options, '--out', at('a.briefing'), '--force')).code).toBe(0)
    expect((await briefwright('validate', at('a.briefing'))).code).toBe(0)
  })
  it('makes no folder', async () => {
    const { code, stderr } = await briefwright(name, ...options, '--out', at('gone/a.briefing'))
    expect(code).toBe(4)
    expect(stderr).toMatch(/its folder does not exist/)
    expect(await readdir(folder)).toEqual([])
  })
})

describe('schema', () => {
  it('prints a JSON Schema', async () => {
    const { code, stdout } = await briefwright('schema')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ properties: { format: { const: 'briefwright-project' } } })
  })
})

const good = serializeProject(someProject())
const changed = (change: (file: Record<string, unknown>) => void): string => {
  const file: Record<string, unknown> = JSON.parse(good)
  change(file)
  return JSON.stringify(file)
}
/** What a command that minds the name of its result is given. */
const OUT: { readonly [command: string]: string } = { template: `out.${TEMPLATE_EXTENSION}` }
/** Commands that read a project, with what else they need. */
const READERS = COMMANDS.filter(({ files }) => files.length === 1).map(
  ({ name, options }) =>
    [
      name,
      options.flatMap(({ name: option, isRequired }) =>
        isRequired ? [`--${option}`, option === 'out' ? 'OUT' : '2021'] : [],
      ),
    ] as const,
)

describe.each(READERS)('%s', (name, options) => {
  const run = (file: string): Promise<Ended> =>
    briefwright(name, file, ...options.map((word) => (word === 'OUT' ? at(OUT[name] ?? 'out.pdf') : word)))

  const rows: readonly [string, string | Uint8Array, RegExp][] = [
    ['an empty file', '', /is empty \(0 bytes\)/],
    ['zero bytes', new Uint8Array(2000), /nothing but zero bytes/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), /UTF-16/],
    ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xe9, 0x22]), /not UTF-8/],
    ['a PDF with another name', '%PDF-1.7\n', /The PDF is damaged/],
    ['a file cut short', good.slice(0, good.length / 2), /ends too early, in line \d+/],
    ['broken JSON', good.replace('"languages"', 'languages'), /Line 6, column 3,/],
    ['another program’s JSON', '{"name": "x"}', /JSON file of another program/],
    [
      'a newer format',
      changed((file) => {
        file.formatVersion = 2
      }),
      /saved by a newer Briefwright.*Install the newest/,
    ],
    [
      'an unknown field',
      changed((file) => {
        file.zoom = 1
      }),
      /the zoom \(zoom\): is not a field/,
    ],
    [
      'a wrong type',
      changed((file) => {
        file.title = 7
      }),
      /the title \(title\): must be text, not a number/,
    ],
    [
      'a reference to nothing',
      changed((file) => {
        file.sources = []
      }),
      /refers to the source “src_[^”]+”, which is not in the project/,
    ],
    [
      'a field twice',
      good.replace('"title":', '"title": "x", "title":'),
      /One field stands twice in the same place: the title/,
    ],
    ['brackets 100,000 deep', '['.repeat(100_000), /nests more than 64 levels/],
    ['a damaged image', good, /image that is damaged/],
  ]
  it.each(rows)('refuses %s', async (what, content, message) => {
    if (what === 'a damaged image' && !['validate', 'export'].includes(name)) return
    await writeFile(at('x.briefing'), content)
    const { code, stdout, stderr } = await run(at('x.briefing'))
    expect([code, stdout]).toEqual([3, ''])
    expect(stderr).toContain('x.briefing')
    expect(stderr).toMatch(message)
    expect(stderr).toContain('The file was not changed.')
    expect(await readFile(at('x.briefing'))).toEqual(Buffer.from(content))
    expect(await readdir(folder)).toEqual(['x.briefing'])
  })

  it('refuses what is no file', async () => {
    await mkdir(at('d.briefing'))
    await symlink(at('l.briefing'), at('l.briefing'))
    for (const [file, message] of [
      ['d.briefing', /is a folder/],
      ['l.briefing', /leads back to itself/],
      ['m.briefing', /is not there/],
    ] as const) {
      const { code, stderr } = await run(at(file))
      expect(code).toBe(3)
      expect(stderr).toMatch(message)
    }
  })
})

describe('validate', () => {
  it('opens what somebody changed by hand, and says so with what to do', async () => {
    const written = fileText(loadSample())
    await writeFile(at('x.briefing'), written)
    expect(await briefwright('validate', at('x.briefing'))).toMatchObject({ code: 0, stderr: '' })
    const byHand = written.replace(/"title": ".*"/, '"title": "By hand"')
    await writeFile(at('x.briefing'), byHand)
    const { code, stdout, stderr } = await briefwright('validate', at('x.briefing'))
    expect([code, stdout]).toEqual([0, `${at('x.briefing')}: a Briefwright project, format version 1\n`])
    expect(stderr).toMatch(/^“x\.briefing” was changed since Briefwright wrote it: .*opens\..*earlier copy.*\n$/)
    expect(await readFile(at('x.briefing'), 'utf8')).toBe(byHand)
  })
})

describe('the built program', () => {
  it('answers with exit code, results on stdout and messages on stderr', async () => {
    const program = await bundle(path.join(import.meta.dirname, '..', 'cli.ts'))
    const run = promisify(execFile)
    const { stdout, stderr } = await run(process.execPath, [program, 'schema'])
    expect(JSON.parse(stdout)).toHaveProperty('properties')
    expect(stderr).toBe('')
    await writeFile(at('x.briefing'), 'null')
    const failed = run(process.execPath, [program, 'validate', at('x.briefing')])
    await expect(failed).rejects.toMatchObject({
      code: 3,
      stdout: '',
      stderr: expect.stringMatching(/^“x\.briefing” cannot be opened\. [^\n]+\n$/),
    })
    await rm(path.dirname(program), { recursive: true })
  })
})
