// What tests need from a Debian machine: libraries for Electron, a virtual display, and readers that check PDFs.
import { existsSync } from 'node:fs'
import { run, SetupError } from './run-command.mjs'

const NEEDED = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'fonts-dejavu-core',
  'poppler-utils',
  'qpdf',
]
const INSTALL_LIMIT_MS = 5 * 60_000

/** Installs what is missing where it may (root on Debian); elsewhere names it. On other systems there is nothing to do. */
export async function prepareDebianPackages() {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return
  const before = await missingPackages()
  if (before.length === 0) return
  if (process.getuid?.() !== 0)
    throw new SetupError(`The tests need Debian packages that are missing here: ${before.join(', ')}. Install them with "sudo apt-get install ${before.join(' ')}" and run the tests again.`)
  console.error(`Installing ${before.join(', ')} for the tests.`)
  // without an update first: the lists are often there, and fetching them takes longer than the packages
  const first = await aptGet(['install', ...before])
  if (first.code !== 0) {
    await aptGet(['update'])
    await aptGet(['install', ...(await missingPackages())])
  }
  const after = await missingPackages()
  if (after.length > 0) throw new SetupError(`These Debian packages could not be installed: ${after.join(', ')}. The tests need them; install them with apt-get and run the tests again.`)
}

/** @param {readonly string[]} args */
const aptGet = (args) =>
  run('apt-get', ['-y', '-q', '--no-install-recommends', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    output: 'keep',
    limitMs: INSTALL_LIMIT_MS,
  })

async function missingPackages() {
  const format = '$' + '{Package} $' + '{db:Status-Status}\\n' // dpkg's own fields, not JavaScript's
  const { output } = await run('dpkg-query', ['-W', '-f', format, ...NEEDED], { output: 'keep' })
  const installed = new Set()
  for (const line of output.split('\n')) {
    const [name, status] = line.split(' ')
    if (status === 'installed') installed.add(name)
  }
  return NEEDED.filter((name) => !installed.has(name))
}
