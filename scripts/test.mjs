// npm test: everything, from nothing but an installed checkout; ends with "N passed, N failed".
// npm test -- --only=unit [vitest's arguments], npm test -- --only=e2e [Playwright's arguments].
import { cp, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { buildApp, buildCli } from './build-if-stale.mjs'
import { prepareDebianPackages } from './debian-packages.mjs'
import { hasDisplay } from './display.mjs'
import { prepareElectron } from './electron-runtime.mjs'
import { ROOT, run, runMain, SetupError } from './run-command.mjs'
import { preparePlace } from './unprivileged.mjs'

/** @typedef {{ name: string, passed: number, failed: number, skipped: number, failures: readonly string[] }} Count */

await runMain(async () => {
  const args = process.argv.slice(2).filter((arg) => arg !== '--retry')
  const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length)
  const rest = args.filter((arg) => !arg.startsWith('--only='))
  const runtime = await prepare(only !== 'unit')
  if (runtime === undefined) return 1

  /** @type {Count[]} */
  const counts = []
  if (only !== 'e2e') counts.push(await unitTests(only === 'unit' ? rest : []))
  if (only !== 'unit') counts.push(await windowTests(runtime.path, only === 'e2e' ? rest : []))

  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) => counts.reduce((all, count) => all + count[key], 0)
  const empty = counts.filter((count) => count.passed + count.failed === 0)
  for (const { name } of empty) console.error(`The ${name} ran no test.`)
  // once more at the end: a long log is often read, or kept, from there
  for (const failure of counts.flatMap(({ failures }) => failures)) console.log(`failed: ${failure}`)
  const skipped = sum('skipped')
  const failed = sum('failed') + empty.length
  console.log(`${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
})

/**
 * @param {boolean} withWindow
 * @returns {Promise<{ path?: string } | undefined>} undefined: something is missing or does not build, and it was said
 */
async function prepare(withWindow) {
  try {
    await prepareDebianPackages()
    const runtime = withWindow ? await prepareElectron() : {}
    await buildCli()
    if (withWindow) await buildApp()
    return runtime
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    console.log('0 passed, 1 failed') // the preparation; readers of the last line need no other rule for it
    return undefined
  }
}

/** @param {readonly string[]} args */
async function unitTests(args) {
  const report = path.join(ROOT, '.cache', 'unit-tests.json')
  await mkdir(path.dirname(report), { recursive: true })
  await rm(report, { force: true })
  const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await run(process.execPath, [vitest, 'run', ...reporters, ...args])
  const found = await readReport(report)
  return countOf('unit tests', code, {
    passed: found?.numPassedTests,
    failed: found?.numFailedTests,
    skipped: (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0),
    failures: failedUnitTests(found?.testResults),
  })
}

/** @param {string | undefined} runtime @param {readonly string[]} args */
async function windowTests(runtime, args) {
  const place = await preparePlace({ checkout: ROOT, runtime })
  try {
    const report = path.join(place.home, 'window-tests.json')
    const output = path.join(place.home, 'test-results')
    const playwright = path.join(place.checkout, 'node_modules', '@playwright', 'test', 'cli.js')
    const test = [process.execPath, playwright, 'test', '--config', path.join(place.checkout, 'playwright.config.ts')]
    // the folder is entered by the program itself: only there does a folder shown elsewhere exist
    const enter = ['env', '-C', place.checkout, `HOME=${place.home}`, `TMPDIR=${place.home}`]
    const [program, all] = place.command('env', [...enter.slice(1), ...test, '--output', output, ...args])
    const { code } = await run(program, all, {
      env: {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        BRIEFWRIGHT_OWN_DISPLAY: hasDisplay() ? undefined : 'yes',
        ELECTRON_OVERRIDE_DIST_PATH: place.runtime,
        XDG_CACHE_HOME: undefined,
        XDG_CONFIG_HOME: undefined,
        XDG_RUNTIME_DIR: undefined,
      },
    })
    const kept = path.join(ROOT, 'test-results')
    await rm(kept, { recursive: true, force: true })
    await cp(output, kept, { recursive: true }).catch(() => {}) // a run that leaves no pictures makes no folder
    const found = await readReport(report)
    for (const name of withStatus('flaky', found?.suites)) console.log(`passed only on its second try: ${name}`)
    const stats = found?.stats
    return countOf('window tests', code, {
      passed: stats === undefined ? undefined : stats.expected + stats.flaky,
      failed: stats?.unexpected,
      skipped: stats?.skipped,
      failures: withStatus('unexpected', found?.suites),
    })
  } finally {
    await place.remove()
  }
}

/**
 * A run that ended badly counts as a failure even when no single test is to blame (a file that does not load, a crash).
 * @param {string} name @param {number} code
 * @param {{ passed?: number | undefined, failed?: number | undefined, skipped?: number | undefined, failures: readonly string[] }} found
 * @returns {Count}
 */
function countOf(name, code, { passed = 0, failed = 0, skipped = 0, failures }) {
  return { name, passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped, failures }
}

/**
 * Names of the unit tests that failed, and of the files that did not load.
 * @param {readonly any[] | undefined} files of Vitest's JSON report
 * @returns {string[]}
 */
function failedUnitTests(files = []) {
  return files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
      const file = path.relative(ROOT, name)
      return failed.length === 0 ? [file] : failed.map((/** @type {any} */ test) => `${file}: ${test.fullName}`)
    })
}

/**
 * Names of the window tests that ended with a status: `unexpected` failed, `flaky` passed when they were tried again.
 * @param {'unexpected' | 'flaky'} status @param {readonly any[] | undefined} suites of Playwright's JSON report
 * @returns {string[]}
 */
function withStatus(status, suites = []) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => spec.tests.some((/** @type {any} */ test) => test.status === status))
      .map((/** @type {any} */ spec) => `${spec.file}:${spec.line} ${spec.title}`),
    ...withStatus(status, suite.suites),
  ])
}

async function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined // the run ended before it could report; its exit code says so
  }
}
