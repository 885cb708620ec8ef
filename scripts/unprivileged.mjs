// Electron's sandbox does not work for root. Where tests start as root (CI, containers) the window tests therefore run as
// a user of their own, so that what is tested is the sandbox people get.
import { chmod, chown, mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { run } from './run-command.mjs'

const USER = 'briefwright-test'

/**
 * @typedef {object} Place
 * @property {string} checkout the checkout's folder as the program will see it
 * @property {string | undefined} runtime likewise the folder with Electron
 * @property {string} home a fresh folder the program may write to
 * @property {(program: string, args: readonly string[]) => [string, string[]]} command what to start instead
 * @property {() => Promise<void>} remove
 */

/**
 * @param {{ checkout: string, runtime: string | undefined }} folders
 * @returns {Promise<Place>} as an unprivileged user where possible; otherwise as we are, with a sentence saying why
 */
export async function preparePlace({ checkout, runtime }) {
  const home = await mkdtemp(path.join(os.tmpdir(), 'briefwright-test-'))
  const remove = () => rm(home, { recursive: true, force: true })
  /** @type {Place} */
  const asWeAre = { checkout, runtime, home, command: (program, args) => [program, [...args]], remove }
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return asWeAre

  const stay = (/** @type {string} */ why) => {
    console.error(`The window tests run as root and without Electron's sandbox: ${why}.`)
    return asWeAre
  }
  const ids = await userIds()
  if (ids === undefined) return stay(`the user ${USER} could not be made`)
  await chmod(home, 0o755)
  const give = () => chown(home, ids.uid, ids.gid) // only for its user: in another's folder Chromium dies as root
  const asUser = ['runuser', '-u', USER, '--']
  if (!(await succeeds([...asUser, 'unshare', '--user', 'true']))) return stay('this machine gives users no namespaces')

  const canRead = (/** @type {string[]} */ seen) => [
    ...asUser,
    ...['sh', '-c', 'for file; do [ -r "$file" ] || exit 1; done; exec "$0" --version', process.execPath],
    ...seen,
  ]
  const files = (/** @type {string} */ at, /** @type {string | undefined} */ electron) => [
    path.join(at, 'package.json'),
    path.join(at, 'node_modules', '@playwright', 'test', 'package.json'),
    ...(electron === undefined
      ? [path.join(at, 'node_modules', 'electron', 'path.txt')]
      : [path.join(electron, 'electron')]),
  ]
  if (await succeeds(canRead(files(checkout, runtime)))) {
    await give()
    return { ...asWeAre, command: (program, args) => [asUser[0] ?? '', [...asUser.slice(1), program, ...args]] }
  }

  // The folders lie where that user may not look (below /root, or in a folder of mode 700): show them elsewhere, in a
  // mount namespace that only the program sees and that ends with it.
  const shown = { checkout: path.join(home, 'checkout'), runtime: path.join(home, 'runtime') }
  const steps = ['mount --bind "$1" "$2"']
  await mkdir(shown.checkout)
  if (runtime !== undefined) {
    await mkdir(shown.runtime)
    steps.push('mount --bind "$3" "$4"')
  }
  const folders = [checkout, shown.checkout, runtime ?? '', shown.runtime]
  const inNamespace = [
    ...['unshare', '--mount', '--propagation', 'private', '--'],
    ...['sh', '-c', `${steps.join(' && ')} && shift 4 && exec "$@"`, 'sh', ...folders],
  ]
  const seenRuntime = runtime === undefined ? undefined : shown.runtime
  if (!(await succeeds([...inNamespace, ...canRead(files(shown.checkout, seenRuntime))])))
    return stay(`the user ${USER} may not read ${checkout}`)
  await give()
  const removeShown = async () => {
    // outside the namespace these are empty folders; were they not, rmdir refuses, and nothing below them is deleted
    await rmdir(shown.checkout)
    if (runtime !== undefined) await rmdir(shown.runtime)
    await remove()
  }
  return {
    checkout: shown.checkout,
    runtime: seenRuntime,
    home,
    command: (program, args) => [inNamespace[0] ?? '', [...inNamespace.slice(1), ...asUser, program, ...args]],
    remove: removeShown,
  }
}

async function userIds() {
  if (!(await succeeds(['id', USER])))
    await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', USER], { output: 'keep' })
  const [uid, gid] = await Promise.all([
    run('id', ['-u', USER], { output: 'keep' }),
    run('id', ['-g', USER], { output: 'keep' }),
  ])
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined
}

const succeeds = async (/** @type {readonly string[]} */ [program = '', ...args]) =>
  (await run(program, args, { cwd: '/', output: 'keep' })).code === 0
