// What a person waits for on a project of 5,000 findings and 5,000 activities: finding a text. And how soon a hostile file is refused.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { ROOT } from '../scripts/run-command.mjs'
import { largeProject } from './large-project.mjs'
import { median, quantile } from './stats.mjs'

const BOMBS = ['['.repeat(100_000), '{"a":'.repeat(100_000), '[{"a":'.repeat(1_000_000)]
const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`

/** @param {{ sample: string, folder: string, rounds: number }} options */
export async function answers({ sample, folder, rounds }) {
  const core = await built(path.join(folder, 'answers-built'))
  const bytes = new TextEncoder().encode(largeProject(sample))
  const parsed = core.parseProject(bytes)
  if (!parsed.ok) throw new Error(parsed.message)
  const times = (/** @type {() => unknown} */ work) =>
    Array.from({ length: rounds }, () => {
      const at = performance.now()
      work()
      return performance.now() - at
    })
  const row = (/** @type {string} */ what, /** @type {number[]} */ all) => [
    [`${what}, median`, ms(median(all))],
    [`${what}, p95`, ms(quantile(all, 0.95))],
  ]
  const find = (/** @type {string} */ text) =>
    times(() => core.findInProject(parsed.project, { text, options: core.PLAIN_FIND }, core.sayInline, 500))
  const bombs = BOMBS.map((bomb) => new TextEncoder().encode(bomb))
  for (const bomb of bombs) if (core.parseProject(bomb).ok) throw new Error('a bomb was read')
  return [
    ...row(`find in ${(bytes.length / 1024 / 1024).toFixed(0)} MB, a word in each record`, find('shelters')),
    ...row('find, a word that is nowhere', find('nowhere at all')),
    ...row(
      'refuse three bombs of nested brackets',
      times(() => bombs.map((bomb) => core.parseProject(bomb))),
    ),
  ]
}

/** @param {string} outDir */
async function built(outDir) {
  const at = (/** @type {string} */ file) => path.join(ROOT, 'src', 'core', file)
  const entry = ['find/find.ts', 'find/match.ts', 'narrative/say-inline.ts', 'project-file/parse.ts']
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    plugins: [
      {
        name: 'one-entry',
        resolveId: (id) => (id === 'answers' ? id : undefined),
        load: (id) =>
          id === 'answers' ? entry.map((file) => `export * from ${JSON.stringify(at(file))}`).join('\n') : undefined,
      },
    ],
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { input: { answers: 'answers' }, output: { format: 'esm', entryFileNames: '[name].mjs' } },
    },
  })
  return import(pathToFileURL(path.join(outDir, 'answers.mjs')).href)
}
