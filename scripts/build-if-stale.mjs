// Builds the command line or the app when a source is newer than what was built. Messages go to stderr only, so that the
// results of a command on stdout stay clean.
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { ROOT, run, SetupError } from './run-command.mjs'

const BIN = path.join(ROOT, 'node_modules')

/** Builds `out/cli` if needed. @returns {Promise<string>} the program to run */
export async function buildCli() {
  const folder = path.join(ROOT, 'out', 'cli')
  const program = path.join(folder, 'cli.js')
  const sources = ['src/core', 'src/node', 'resources', 'package.json', 'vite.cli.config.ts']
  await buildIfStale('cli', program, sources, 'the command line', async () => {
    // a folder of its own, put in place by renames: another command never meets a half-written build
    const staging = `${folder}.new`
    await rm(staging, { recursive: true, force: true })
    const vite = path.join(BIN, 'vite', 'bin', 'vite.js')
    const args = [vite, 'build', '--config', 'vite.cli.config.ts', '--outDir', staging, '--logLevel', 'warn']
    const code = await runQuietly(args)
    if (code !== 0) return code
    const old = `${folder}.old`
    await rm(old, { recursive: true, force: true })
    if (existsSync(folder)) await rename(folder, old)
    await rename(staging, folder)
    await rm(old, { recursive: true, force: true })
    return 0
  })
  return program
}

/** Builds `out/main`, `out/preload` and `out/renderer` if needed. */
export async function buildApp() {
  const sources = [
    'src',
    'resources',
    'package.json',
    'electron.vite.config.ts',
    'scripts/built-file-list.mjs',
    'scripts/dictionaries.mjs',
  ]
  await buildIfStale('app', path.join(ROOT, 'out', 'renderer-files.json'), sources, 'the app', () =>
    runQuietly([path.join(BIN, 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn']),
  )
}

const runQuietly = async (/** @type {string[]} */ args) =>
  (await run(process.execPath, args, { output: 'stderr', env: { NODE_ENV: undefined } })).code

/**
 * @param {string} name of the lock
 * @param {string} product a file of the build, written last; its time is the time the build began
 * @param {readonly string[]} sources
 * @param {string} what in words
 * @param {() => Promise<number>} build
 */
async function buildIfStale(name, product, sources, what, build) {
  if (!(await isStale(product, sources))) return
  if (!existsSync(path.join(BIN, 'vite')))
    throw new SetupError('The packages of this project are not installed. Run "npm ci" first.')
  const cache = path.join(ROOT, '.cache')
  await mkdir(cache, { recursive: true })
  await withLock(path.join(cache, `build-${name}.lock`), async () => {
    if (!(await isStale(product, sources))) return // another command built it meanwhile
    const began = new Date()
    const code = await build()
    if (code !== 0) throw new SetupError(`Building ${what} failed; what it said stands above. Nothing was run.`)
    await utimes(product, began, began) // a source saved during the build counts as newer
  })
}

async function isStale(/** @type {string} */ product, /** @type {readonly string[]} */ sources) {
  if (!existsSync(product)) return true
  const built = (await stat(product)).mtimeMs
  for (const source of sources) if ((await newest(path.join(ROOT, source))) > built) return true
  return false
}

/** Folders count too: their time tells a deleted file. Tests do not: nothing built depends on them. */
async function newest(/** @type {string} */ start) {
  if (!existsSync(start)) return 0
  const found = await stat(start)
  if (!found.isDirectory()) return /\.(test|for-tests)\.tsx?$/.test(start) ? 0 : found.mtimeMs
  const inside = await Promise.all((await readdir(start)).map((name) => newest(path.join(start, name))))
  return Math.max(found.mtimeMs, ...inside)
}
