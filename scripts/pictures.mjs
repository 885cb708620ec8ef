// npm run pictures: the pictures of the README, both real: docs/app.png, the workspace on the sample, and docs/page.png, a page of the
// sample's PDF. Needs pdftoppm (Debian: poppler-utils).
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { buildApp, buildCli } from './build-if-stale.mjs'
import { hasDisplay } from './display.mjs'
import { prepareElectron } from './electron-runtime.mjs'
import { ROOT, run, runMain, SetupError } from './run-command.mjs'
import { preparePlace } from './unprivileged.mjs'

const DOCS = path.join(ROOT, 'docs')
const PAGE = 2

await runMain(async () => {
  const runtime = await prepareElectron()
  await buildCli()
  await buildApp()
  await mkdir(DOCS, { recursive: true })
  await takeApp(runtime.path)
  await takePage()
  console.log(`docs/app.png and docs/page.png show what this checkout makes.`)
  return 0
})

/** @param {string | undefined} runtime */
async function takeApp(runtime) {
  const place = await preparePlace({ checkout: ROOT, runtime })
  try {
    const picture = path.join(place.home, 'app.png')
    const display = hasDisplay() ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']
    const script = path.join(place.checkout, 'scripts', 'take-picture.mjs')
    const enter = ['-C', place.checkout, `HOME=${place.home}`, `TMPDIR=${place.home}`]
    const [program, args] = place.command('env', [...enter, ...display, process.execPath, script, picture])
    const env = { ELECTRON_OVERRIDE_DIST_PATH: place.runtime, XDG_CACHE_HOME: undefined, XDG_CONFIG_HOME: undefined }
    await must('The picture of the app', program, args, { ...env, XDG_RUNTIME_DIR: undefined })
    await copyFile(picture, path.join(DOCS, 'app.png'))
  } finally {
    await place.remove()
  }
}

async function takePage() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'briefwright-pictures-'))
  try {
    const project = path.join(folder, 'sample.briefing')
    const pdf = path.join(folder, 'sample.pdf')
    const briefwright = path.join(ROOT, 'bin', 'briefwright.mjs')
    await must('The sample', process.execPath, [briefwright, 'sample', '--out', project])
    await must('Its PDF', process.execPath, [briefwright, 'export', project, '--out', pdf])
    const page = ['-f', `${PAGE}`, '-l', `${PAGE}`, '-r', '80', '-png', '-singlefile']
    await must('The picture of a page', 'pdftoppm', [...page, pdf, path.join(DOCS, 'page')])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {string} what @param {string} program @param {readonly string[]} args @param {Record<string, string | undefined>} [env] */
async function must(what, program, args, env = {}) {
  const { code } = await run(program, args, { env, limitMs: 120_000, output: 'stderr' })
  if (code !== 0) throw new SetupError(`${what} could not be made (${program} ended with ${code}).`)
}
