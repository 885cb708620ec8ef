import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { CSP, WEB_PREFERENCES } from '../src/main/hardening'
import { connectionsIn, expect, IS_ROOT, launch, test } from './fixtures'

test('the window opens and shows the app', async ({ app, window }, testInfo) => {
  await expect(window).toHaveTitle(/Briefwright/)
  await expect(window.getByRole('heading', { name: 'Briefwright' })).toBeVisible()
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((shown) => shown.isVisible())))
    .toEqual([true])
  await window.screenshot({ path: testInfo.outputPath('window.png') })
})

test('the page has nothing of Node or Electron', async ({ window }) => {
  const names = ['process', 'require', 'module', 'Buffer', 'global', 'electron', '__dirname']
  expect(await window.evaluate((wanted) => wanted.filter((name) => name in globalThis), names)).toEqual([])
})

test('every window has the preferences we name', async ({ app, window }) => {
  await window.waitForLoadState()
  const found = await app.evaluate(({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // not in Electron's types, and the only way to see what a window was really given
    const open = contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const pages = session.fromPartition('app')
    return {
      preferences: open.getLastWebPreferences(),
      isOnPartition: contents?.session === pages,
      isSpellChecked: pages.isSpellCheckerEnabled(),
      isKept: pages.isPersistent(),
    }
  })
  // these five are not told; the partition and the spell checker are asked for below
  const { partition, plugins, spellcheck, navigateOnDragDrop, nodeIntegrationInWorker, ...told } = WEB_PREFERENCES
  expect(found.preferences).toMatchObject(told)
  expect([partition, plugins, spellcheck, navigateOnDragDrop, nodeIntegrationInWorker]).toEqual([
    'app',
    ...Array(4).fill(false),
  ])
  expect(await window.evaluate(() => 'briefwright' in globalThis), 'the preload script ran').toBe(true)
  expect(found).toMatchObject({ isOnPartition: true, isSpellChecked: false, isKept: false })
})

test('the sandbox around the page is real', async ({ app, window }) => {
  test.skip(process.platform !== 'linux', 'seen through /proc')
  test.skip(IS_ROOT, 'root has no sandbox; scripts/test.mjs has said why the tests run as root')
  await window.waitForLoadState()
  const page = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const main = await app.evaluate(() => process.pid)
  // not process.argv: Playwright's own start file takes its switches out of it
  expect(await readFile(`/proc/${main}/cmdline`, 'utf8')).not.toContain('--no-sandbox')
  expect(await readFile(`/proc/${page}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m) // 2: a filter is in force
  // a process namespace of its own: it has more than the one number that this side knows
  expect(await readFile(`/proc/${page}/status`, 'utf8')).toMatch(/^NSpid:(\t\d+){2,}$/m)
})

test('every file comes with the content security policy', async ({ window }) => {
  const headers = await window.evaluate(async () => {
    const answer = await fetch('/index.html')
    return Object.fromEntries(answer.headers)
  })
  expect(headers).toMatchObject({ 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' })
})

test('text cannot become markup or script', async ({ window }) => {
  const outcome = await window.evaluate(() => {
    const refused = (attempt: () => void): boolean => {
      try {
        attempt()
        return false
      } catch (error) {
        return error instanceof TypeError
      }
    }
    const element = document.createElement('div')
    return {
      markup: refused(() => {
        element.innerHTML = '<img src=x>'
      }),
      worker: refused(() => new Worker('https://example.org/worker.js')),
      script: refused(() => {
        document.createElement('script').text = '1'
      }),
    }
  })
  expect(outcome).toEqual({ markup: true, worker: true, script: true })
})

test('an unlisted path is not found', async ({ window }) => {
  const paths = [
    '/',
    '/../main/index.js',
    '/%2e%2e/main/index.js',
    '/..%5cmain%5cindex.js',
    '/assets/',
    '/index.html%00',
  ]
  const statuses = await window.evaluate(
    (wanted) => Promise.all(wanted.map(async (at) => (await fetch(`app://bundle${at}`)).status)),
    paths,
  )
  expect(statuses).toEqual(paths.map(() => 404))
})

test('the page opens no other window', async ({ app, window }) => {
  const opened = await window.evaluate(() =>
    ['https://example.org/', 'about:blank', 'app://bundle/index.html'].map((url) => globalThis.open(url) === null),
  )
  expect(opened).toEqual([true, true, true])
  expect(app.windows()).toHaveLength(1)
})

test('the page cannot leave', async ({ app, window }) => {
  const refused = await app.evaluate(({ BrowserWindow }) => {
    const seen: string[] = []
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // comes before 'will-navigate', which a refusal here leaves out
    contents?.on('will-frame-navigate', (event) => seen.push(`${event.url} ${event.defaultPrevented}`))
    Object.assign(globalThis, { seen })
    return contents !== undefined
  })
  expect(refused).toBe(true)
  await window.evaluate(() => {
    location.href = 'https://example.org/'
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))
    .toEqual(['https://example.org/ true'])
  expect(window.url()).toBe('app://bundle/index.html')
})

test('permissions are refused', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names: PermissionName[] = ['geolocation', 'notifications', 'camera', 'microphone']
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
})

test('nothing reaches a server on this machine, from the page or from its session', async ({ app, window }) => {
  let asked = 0
  const server = createServer((_request, answer) => {
    asked += 1
    answer.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const at = server.address()
    if (at === null || typeof at === 'string') throw new Error('no port')
    const url = `http://127.0.0.1:${at.port}/`
    expect(
      await window.evaluate(
        (to) =>
          fetch(to).then(
            () => 'reached',
            () => 'refused',
          ),
        url,
      ),
    ).toBe('refused')
    await app.evaluate(({ net, session }, to) => {
      const sessions = [session.fromPartition('app'), session.fromPartition('another')]
      const outcomes: string[] = []
      Object.assign(globalThis, { sessions, outcomes }) // a session nobody holds ends with its requests
      for (const answer of [net.fetch(to), ...sessions.map((one) => one.fetch(to))])
        answer.then(
          () => outcomes.push('reached'),
          () => outcomes.push('refused'),
        )
    }, url)
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { outcomes: string[] }).outcomes))
      .toEqual(['refused', 'refused', 'refused'])
    expect(asked).toBe(0)
  } finally {
    server.close()
  }
})

test('the log that proves this would show a connection', async ({ folder }) => {
  const server = createServer((_request, answer) => answer.end('reached'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const at = server.address()
    if (at === null || typeof at === 'string') throw new Error('no port')
    const unguarded = path.join(folder, 'unguarded')
    await mkdir(unguarded)
    await writeFile(path.join(unguarded, 'package.json'), '{ "name": "unguarded", "main": "main.js" }')
    await writeFile(
      path.join(unguarded, 'main.js'),
      `const { app, BrowserWindow } = require('electron')
       app.whenReady().then(() => new BrowserWindow().loadURL('http://127.0.0.1:${at.port}/'))`,
    )
    const netLog = path.join(folder, 'net-log.json')
    const app = await launch(unguarded, path.join(folder, 'profile'), netLog)
    await expect((await app.firstWindow()).locator('body')).toHaveText('reached')
    await app.close()
    expect((await connectionsIn(netLog)).length).toBeGreaterThan(0)
  } finally {
    server.close()
  }
})
