import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

// Who may import whom (src/README.md) is enforced by the linter; what exists at all, by the compiler's lib and types.
// Both are shown here on small files in a copy of the folders below .cache, which neither of them looks into otherwise.

const ROOT = path.resolve(import.meta.dirname, '..')
mkdirSync(path.join(ROOT, '.cache'), { recursive: true })
const COPY = mkdtempSync(path.join(ROOT, '.cache', 'boundaries-'))
afterAll(() => rmSync(COPY, { recursive: true, force: true }))

/** Writes a source into the copy, at the place it would have in the project. */
function write(file: string, source: string): string {
  const target = path.join(COPY, file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, source)
  return target
}

describe('the compiler refuses in core', () => {
  const NAMES = [
    'document',
    'window',
    'process',
    'Buffer',
    'console',
    'setTimeout',
    'queueMicrotask',
    'fetch',
    'crypto',
    'performance',
    'require',
  ]
  const folder = 'src/core'
  cpSync(path.join(ROOT, 'tsconfig.base.json'), path.join(COPY, 'tsconfig.base.json'))
  mkdirSync(path.join(COPY, folder), { recursive: true })
  cpSync(path.join(ROOT, folder, 'tsconfig.json'), path.join(COPY, folder, 'tsconfig.json'))
  for (const name of NAMES) write(`${folder}/uses-${name}.ts`, `export const used: unknown = ${name}\n`)
  write(
    `${folder}/imports-node.ts`,
    "import { readFileSync } from 'node:fs'\nexport const used: unknown = readFileSync\n",
  )
  write(
    `${folder}/imports-outside.ts`,
    "import { outside } from '../node/outside'\nexport const used: unknown = outside\n",
  )
  write('src/node/outside.ts', 'export const outside = 1\n')
  write(
    `${folder}/is-fine.ts`,
    'export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)\n',
  )
  const tsc = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  const { stdout } = spawnSync(process.execPath, [tsc, '-b', path.join(COPY, folder), '--pretty', 'false'], {
    encoding: 'utf8',
  })
  const complaintsAbout = (file: string) => stdout.split('\n').filter((line) => line.includes(`/${file}(`))

  test.each(NAMES)('%s', (name) => {
    expect(complaintsAbout(`uses-${name}.ts`).join('\n')).toMatch(
      new RegExp(`error TS\\d+: Cannot find name '${name}'`),
    )
  })
  test('a module of Node', () => {
    expect(complaintsAbout('imports-node.ts').join('\n')).toMatch(
      /error TS\d+: (Cannot find module|Cannot find name) 'node:fs'/,
    )
  })
  test('a file outside core', () => {
    expect(stdout).toMatch(/error TS6\d+: .*outside\.ts' is not/)
  })
  test('and nothing else', () => {
    expect(complaintsAbout('is-fine.ts')).toEqual([])
  })
})

describe('the linter', () => {
  const REFUSED: readonly (readonly [file: string, module: string])[] = [
    ...[
      'node:fs',
      'node:fs/promises',
      'fs',
      'electron',
      'react',
      'pdfmake',
      'lowdb',
      'chart.js',
      '../../node/pdf/bytes',
      '../../ipc/contract',
    ].map((module) => ['src/core/checks/sample.ts', module] as const),
    ...['electron', 'pdfmake', '../../node/pdf/bytes'].map((module) => ['src/core/charts/sample.ts', module] as const),
    ...['zod', 'node:fs', '../checks/check', 'chart.js'].map((module) => ['src/core/model/sample.ts', module] as const),
    ...[
      'electron',
      'react',
      'react-dom/client',
      '@mantine/core',
      '../main/handle',
      '../renderer/bridge',
      '../ipc/contract',
    ].map((module) => ['src/node/sample.ts', module] as const),
    ...['electron', 'zod', 'node:fs', '../node/cli', '../main/handle'].map(
      (module) => ['src/ipc/sample.ts', module] as const,
    ),
    ...['react', 'pdfmake', '../renderer/bridge', '../preload/index'].map(
      (module) => ['src/main/sample.ts', module] as const,
    ),
    ...['node:fs', 'zod', '../core/model/project', '../main/handle', '../node/cli'].map(
      (module) => ['src/preload/sample.ts', module] as const,
    ),
    ...['electron', 'node:fs', 'fs', 'pdfmake', '../node/cli', '../../node/cli', '../main/handle'].map(
      (module) => ['src/renderer/screens/sample.tsx', module] as const,
    ),
  ]
  const ALLOWED: readonly (readonly [file: string, module: string])[] = [
    ...['zod', '../model/project', './check'].map((module) => ['src/core/checks/allowed.ts', module] as const),
    ...['chart.js', '../model/figure'].map((module) => ['src/core/charts/allowed.ts', module] as const),
    ['src/core/model/allowed.ts', './ids'],
    ['src/core/checks/allowed.test.ts', 'node:fs'],
    ...['node:fs', 'pdfmake', 'chart.js', 'lowdb', '../core/model/project'].map(
      (module) => ['src/node/allowed.ts', module] as const,
    ),
    ['src/ipc/allowed.ts', '../core/model/project'],
    ...[
      'electron',
      'zod',
      'node:fs/promises',
      '../core/user-error',
      '../node/storage/save',
      '../ipc/contract',
      './handle',
    ].map((module) => ['src/main/allowed.ts', module] as const),
    ...['electron', '../ipc/contract'].map((module) => ['src/preload/allowed.ts', module] as const),
    ...['react', '@mantine/core', '../../core/edit/history', '../../ipc/contract', '../../preload/index'].map(
      (module) => ['src/renderer/screens/allowed.tsx', module] as const,
    ),
  ]
  // one file for each import, so that a complaint can be told from its neighbour's
  const numbered = (file: string, index: number) => file.replace(/(\.test)?\.tsx?$/, (ending) => `-${index}${ending}`)
  const cases = [...REFUSED, ...ALLOWED]
  for (const [index, [file, module]] of cases.entries())
    write(numbered(file, index), `import { thing } from '${module}'\nexport const used = thing\n`)
  const forms = {
    'export from': "export { thing } from 'electron'\n",
    'export all': "export * from 'electron'\n",
    'import type': "import type { thing } from 'electron'\nexport type Used = thing\n",
    'import()': "export const used = import('electron')\n",
    'for its effect': "import 'electron'\n",
  }
  const formFile = (form: string) => `src/core/checks/form-${form.replace(/\W/g, '-')}.ts`
  for (const [form, source] of Object.entries(forms)) write(formFile(form), source)

  const rules = JSON.parse(readFileSync(path.join(ROOT, 'biome.json'), 'utf8'))
  write('biome.json', JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }))
  const biome = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const only = ['--only=style/noRestrictedImports', '--only=correctness/noNodejsModules']
  const args = [biome, 'lint', ...only, '--reporter=github', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: COPY, encoding: 'utf8' })
  const isRefused = (file: string) =>
    stdout.split('\n').some((line) => line.startsWith('::error') && /,file=([^,]*),/.exec(line)?.[1]?.endsWith(file))

  test.each(REFUSED.map((one, index) => [...one, index] as const))(
    'refuses in %s an import of %s',
    (file, _module, index) => {
      expect(isRefused(numbered(file, index))).toBe(true)
    },
  )
  test.each(ALLOWED.map((one, index) => [...one, REFUSED.length + index] as const))(
    'allows in %s an import of %s',
    (file, _module, index) => {
      expect(isRefused(numbered(file, index))).toBe(false)
    },
  )
  test.each(Object.keys(forms))('sees an import in the form: %s', (form) => {
    expect(isRefused(formFile(form))).toBe(true)
  })
})
