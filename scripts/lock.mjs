// Keeps two commands from doing the same slow preparation at once. It saves time only: what is prepared is put in place
// by one rename, so a lock that was broken or lost does no harm.
import { open, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const PAUSE_MS = 100
const HALF_WRITTEN_MS = 10_000

/**
 * Runs `work` while holding the lock file; waits for another holder as long as its process lives.
 * @template T
 * @param {string} file an absolute path in a folder that exists
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait] told once, when there is another holder
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait = () => {}) {
  for (let told = false; !(await take(file)); ) {
    if (await isAbandoned(file)) {
      await rm(file, { force: true })
      continue
    }
    if (!told) onWait()
    told = true
    await wait(PAUSE_MS)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function take(/** @type {string} */ file) {
  try {
    const handle = await open(file, 'wx')
    await handle.writeFile(String(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw new Error(`The lock ${path.basename(file)} could not be written in ${path.dirname(file)}.`, { cause: error })
  }
}

async function isAbandoned(/** @type {string} */ file) {
  try {
    const holder = Number(await readFile(file, 'utf8'))
    if (!Number.isInteger(holder) || holder <= 0) return Date.now() - (await stat(file)).mtimeMs > HALF_WRITTEN_MS
    process.kill(holder, 0)
    return false
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false // freed meanwhile: the next try takes it
    return hasCode(error, 'ESRCH')
  }
}

const hasCode = (/** @type {unknown} */ error, /** @type {string} */ code) =>
  error instanceof Error && 'code' in error && error.code === code
