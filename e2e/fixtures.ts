/**
 * The built app, started afresh for each test with an empty profile of its own. `npm test` builds it first.
 * Whatever a test writes goes to `folder` or `testInfo.outputPath()`: the checkout may be read-only for the user the
 * tests run as.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { Briefwright } from './pages/briefwright'

export const CHECKOUT = path.resolve(import.meta.dirname, '..')

/** The sample as it is bundled: a project file like any other. */
export const SAMPLE = path.join(CHECKOUT, 'resources', 'samples', 'paraguay-2020.briefing')

/** Chromium's sandbox cannot work for root; scripts/test.mjs therefore starts these tests as a user of their own. */
export const IS_ROOT = process.getuid?.() === 0

/** Set where there is no display: each worker then starts one of its own, on which no other window takes the focus. */
const NEEDS_DISPLAY = process.env.BRIEFWRIGHT_OWN_DISPLAY !== undefined

interface WorkerFixtures {
  readonly display: undefined
}

interface Fixtures {
  /** A fresh folder for files of this test. */
  readonly folder: string
  /** Arguments of the start: a project file. Set with `test.use`. */
  readonly startedWith: readonly string[]
  /**
   * Started, with its first window. Give `evaluate` functions that answer at once: a promise nobody else holds may be
   * collected before it settles. Keep it on `globalThis` and poll for the outcome instead.
   */
  readonly app: ElectronApplication
  /** The first window. */
  readonly window: Page
  /** The app in a person's words. */
  readonly briefwright: Briefwright
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
    async ({}, use) => {
      const server = NEEDS_DISPLAY ? await startDisplay() : undefined
      if (server !== undefined) process.env.DISPLAY = server.name
      await use(undefined)
      server?.stop()
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  folder: async ({}, use, testInfo) => {
    const folder = testInfo.outputPath('files')
    await mkdir(folder, { recursive: true })
    await use(folder)
  },
  startedWith: [[], { option: true }],
  app: async ({ folder, startedWith }, use) => {
    const netLog = path.join(folder, 'net-log.json')
    const app = await launch(CHECKOUT, path.join(folder, 'profile'), netLog, startedWith)
    const main = app.process() // no longer to be had once it has ended
    let hasEnded = false
    app.on('close', () => {
      hasEnded = true
    })
    await app.firstWindow()
    // a person begins when the window is there: resized or destroyed before that, Electron may draw nothing or never end
    const areShown = () =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().every((window) => window.isVisible()))
    await expect.poll(areShown, { message: 'the window is shown', timeout: 20_000 }).toBe(true)
    await use(app)
    if (!hasEnded) {
      const ended = app.waitForEvent('close', { timeout: 20_000 })
      // Not closed, for a window with changes would ask. Not awaited: the app may end before it answers, and
      // Playwright's own `close` waits for ever when it does.
      const quit = app.evaluate(({ app: running, BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy()
        running.quit()
      })
      quit.catch(() => undefined)
      await ended.catch((error: unknown) => {
        app.process().kill('SIGKILL') // so that the next test need not wait for it; this one has failed
        throw error
      })
    }
    expect(await connectionsIn(netLog, main.signalCode !== null), 'the app works without any network').toEqual([])
  },
  window: async ({ app }, use) => {
    await use(await app.firstWindow())
  },
  briefwright: async ({ app, window }, use) => {
    await use(new Briefwright(app, window))
  },
})

export { expect }

/** A screen in memory. @throws Error when it ends before it has a number */
async function startDisplay(): Promise<{ readonly name: string; readonly stop: () => void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = server.stdio[3]
  if (!(number instanceof Readable)) throw new Error('Xvfb has no pipe to say its number')
  const said = await Promise.race([
    once(number, 'data').then(([data]) => String(data).trim()),
    once(server, 'exit').then(() => ''),
  ])
  if (said === '') throw new Error('Xvfb ended before it had a display')
  return { name: `:${said}`, stop: () => server.kill() }
}

/** @param target folder of an app @param startedWith further arguments */
export async function launch(
  target: string,
  profile: string,
  netLog: string,
  startedWith: readonly string[] = [],
): Promise<ElectronApplication> {
  const app = await _electron.launch({
    args: [target, `--user-data-dir=${profile}`, `--log-net-log=${netLog}`, ...startedWith],
    cwd: CHECKOUT,
    chromiumSandbox: !IS_ROOT, // otherwise Playwright adds --no-sandbox by itself
  })
  askAgainWhenLost(app)
  return app
}

/**
 * Under load the answer of an `evaluate` is collected as garbage before it is sent (this runtime, Playwright 1.65). The function has
 * run by then, so what the tests ask of the app must be harmless to do twice.
 */
function askAgainWhenLost(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app)
  const ask = async (...args: Parameters<typeof evaluate>): Promise<unknown> => {
    for (let tries = 1; ; tries++) {
      try {
        return await evaluate(...args)
      } catch (error) {
        const isLost = error instanceof Error && error.message.includes('promise was garbage collected')
        if (!isLost || tries === 5) throw error
      }
    }
  }
  Object.assign(app, { evaluate: ask })
}

/** Starts the same program with the same profile, as a double click on a file does; answers its exit code. */
export function startAgain(app: ElectronApplication, folder: string, files: readonly string[]): Promise<number | null> {
  const program = app.process().spawnfile
  const args = [CHECKOUT, `--user-data-dir=${path.join(folder, 'profile')}`, ...(IS_ROOT ? ['--no-sandbox'] : [])]
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, ...files], { cwd: CHECKOUT, stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', resolve)
  })
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

/**
 * Opening a UDP socket is not among them: Chromium does so, towards a public address but without sending a byte, to learn
 * whether the machine has IPv6.
 */
const CONNECTION_EVENTS: readonly string[] = [
  'TCP_CONNECT',
  'UDP_BYTES_SENT',
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
]

/**
 * Every attempt of Chromium's network stack to find or reach a host, from its own log.
 * @param isCut the app was killed, in the middle of some line of it
 */
export async function connectionsIn(netLog: string, isCut = false): Promise<string[]> {
  const text = await readFile(netLog, 'utf8')
  const lastWhole = text.lastIndexOf('},\n')
  if (isCut && lastWhole <= text.indexOf('"events": [')) return [] // killed before the first events reached the disk
  const log = JSON.parse(isCut ? `${text.slice(0, lastWhole + 1)}]}` : text) as NetLog
  const types = log.constants.logEventTypes
  const names = new Map(CONNECTION_EVENTS.flatMap((name) => (name in types ? [[types[name], name] as const] : [])))
  if (!('TCP_CONNECT' in types) || !('UDP_BYTES_SENT' in types))
    throw new Error('Chromium renamed the events of its log')
  return log.events.flatMap((event) => {
    const name = names.get(event.type)
    return name === undefined ? [] : [`${name} ${JSON.stringify(event.params ?? {})}`]
  })
}
