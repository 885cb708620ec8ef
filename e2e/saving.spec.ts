/** Disks that are full, protected or do not answer, windows that hang, and the end of the session: nothing typed is lost. */
import { spawn } from 'node:child_process'
import { chmod, copyFile, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { CHECKOUT, expect, IS_ROOT, launch, SAMPLE, test } from './fixtures'
import { Briefwright } from './pages/briefwright'

const CHANGED = 'Victims found too few services.'
const FINDING = /(Services for victims did not suffice|Victims found too few services)/

async function openedCopy(briefwright: Briefwright, folder: string): Promise<string> {
  const file = path.join(folder, 'Paraguay.briefing')
  await copyFile(SAMPLE, file)
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  return file
}

/**
 * Renames to this file wait until `answerDisk`. Held where Node's file calls begin, in the process of the app: to its code the disk is one
 * that does not answer. Not shown by it: a thread that hangs in the kernel.
 */
const hangDisk = (app: ElectronApplication, file: string): Promise<void> =>
  app.evaluate((_electron, target) => {
    const fs = process.getBuiltinModule('node:fs/promises') as unknown as Record<
      'rename',
      (from: string, to: string) => Promise<void>
    >
    const rename = fs.rename
    let answer: () => void = () => undefined
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    Object.assign(globalThis, { answerDisk: answer })
    fs.rename = async (from, to) => {
      if (to === target) await answered
      return rename(from, to)
    }
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
  }, file)
const answerDisk = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => (globalThis as unknown as { answerDisk: () => void }).answerDisk())

for (const colours of ['light', 'dark'] as const) {
  test(`a disk that does not answer, ${colours}: it is said, work goes on, and the save counts once it does`, async ({
    briefwright,
    app,
    window,
    folder,
  }, testInfo) => {
    await briefwright.chooseColours(colours)
    const file = await openedCopy(briefwright, folder)
    await hangDisk(app, file)
    await briefwright.changeStatement(FINDING, CHANGED)
    await expect(briefwright.notice).toContainText('does not answer', { timeout: 20_000 })
    await expect(briefwright.notice).toContainText('kept in the draft on this computer')
    await expect(briefwright.status).toContainText('Still saving: the disk does not answer')
    await window.screenshot({ path: testInfo.outputPath(`still saving, ${colours}.png`) })
    expect(await readFile(file, 'utf8')).not.toContain(CHANGED)

    if (colours === 'light') {
      await briefwright.write('Statement', `${CHANGED} Again.`)
      await answerDisk(app)
      await expect(briefwright.notice).toBeHidden()
      await expect(briefwright.status).toContainText(/Saved \d/)
      await expect.poll(() => readFile(file, 'utf8')).toContain(`${CHANGED} Again.`)
      return
    }
    const elsewhere = path.join(folder, 'Elsewhere.briefing')
    await briefwright.answerSaveDialog(elsewhere)
    await briefwright.notice.getByRole('button', { name: 'Save elsewhere' }).click()
    await expect(briefwright.notice).toBeHidden()
    expect(await readFile(elsewhere, 'utf8')).toContain(CHANGED)
    await briefwright.write('Statement', `${CHANGED} Again.`)
    await expect.poll(() => readFile(elsewhere, 'utf8')).toContain(`${CHANGED} Again.`)
    await answerDisk(app) // about a file that is no longer shown
    await expect.poll(() => readFile(file, 'utf8')).toContain(CHANGED)
    await expect(briefwright.status).toContainText(/Saved \d/)
    await briefwright.expectFrameTitle(/^Paraguay/)
    expect(await readFile(elsewhere, 'utf8')).toContain('Again.')
  })
}

test('closing while the disk does not answer: leaving keeps the draft', async ({
  briefwright,
  app,
  window,
  folder,
}, testInfo) => {
  const file = await openedCopy(briefwright, folder)
  await hangDisk(app, file)
  await briefwright.changeStatement(FINDING, CHANGED)
  await briefwright.closeWindow()
  const dialog = window.getByRole('dialog', { name: /is still being saved/ })
  await expect(dialog).toContainText('Briefwright offers it at the next start')
  await window.screenshot({ path: testInfo.outputPath('still saving on closing.png') })
  const ended = app.waitForEvent('close')
  await dialog.getByRole('button', { name: 'Leave, the draft is kept' }).click().catch(ignoreEnd)
  await ended
  expect(await draftIn(folder)).toBe(true)
})

test('a write-protected file is replaced when the person says so; the details can be copied', async ({
  briefwright,
  app,
  window,
  folder,
}, testInfo) => {
  test.skip(IS_ROOT, 'root may write everywhere')
  const file = await openedCopy(briefwright, folder)
  await chmod(file, 0o444)
  await briefwright.changeStatement(FINDING, CHANGED)
  await expect(briefwright.notice).toContainText('Not saved: the file is write-protected.')
  await expect(briefwright.notice).toContainText('“Paraguay.briefing” is write-protected. It was not changed.')
  await window.screenshot({ path: testInfo.outputPath('write-protected.png') })
  await briefwright.notice.getByRole('button', { name: 'Copy details' }).click()
  await expect(briefwright.notice.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/Briefwright \d+\.\d+\.\d+, Electron \d+/)
  expect(copied).toMatch(/Error: write-protected at \d{4}-\d\d-\d\dT/)
  for (const word of ['Paraguay', 'Victims', '.briefing', folder]) expect(copied).not.toContain(word)

  await briefwright.notice.getByRole('button', { name: 'Save anyway' }).click()
  await expect(briefwright.notice).toBeHidden()
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
  expect((await stat(file)).mode & 0o777).toBe(0o444)
  await briefwright.write('Statement', `${CHANGED} Again.`)
  await expect.poll(() => readFile(file, 'utf8'), { message: 'not asked again' }).toContain(`${CHANGED} Again.`)
})

/**
 * A disk of its own with 800 KB, in a mount namespace that a helper process holds: seen from outside through that process.
 * @returns its folder, and how it goes
 */
async function smallDisk(folder: string): Promise<{ at: string; remove: () => void }> {
  const point = path.join(folder, 'small')
  await mkdir(point)
  const script = 'mount -t tmpfs -o size=800k tmpfs "$1" && echo mounted && exec sleep 600'
  const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', point])
  await new Promise<void>((resolve, reject) => {
    holder.stdout.once('data', () => resolve())
    holder.once('exit', (code) => reject(new Error(`no small disk could be mounted (${code})`)))
  })
  return { at: path.join(`/proc/${holder.pid}/root`, point), remove: () => void holder.kill('SIGKILL') }
}
const fill = (disk: string): Promise<void> => writeFile(path.join(disk, 'others'), Buffer.alloc(420_000, 1))

test.describe('a full disk', () => {
  test.skip(process.platform !== 'linux', 'made with a mount namespace of Linux')

  for (const colours of ['light', 'dark'] as const) {
    test(`says so, keeps the draft, and saves once there is room, ${colours}`, async ({
      briefwright,
      window,
      folder,
    }, testInfo) => {
      const disk = await smallDisk(folder)
      try {
        await briefwright.chooseColours(colours)
        const file = await openedCopy(briefwright, disk.at)
        const before = await readFile(file)
        await fill(disk.at)
        await briefwright.changeStatement(FINDING, CHANGED)
        await expect(briefwright.notice).toContainText('Not saved: the disk is full.')
        await expect(briefwright.notice).toContainText(/no room left on the disk for its 0\.\d MB/)
        await expect(briefwright.notice).toContainText('a draft of it is kept on this computer')
        await window.screenshot({ path: testInfo.outputPath(`disk full, ${colours}.png`) })
        expect((await readFile(file)).equals(before), 'the file as it was').toBe(true)
        const names = (await readdir(disk.at)).filter((name) => !name.startsWith('.~lock.'))
        expect(names.toSorted(), 'no half file is left').toEqual(['Paraguay.briefing', 'others'])

        await rm(path.join(disk.at, 'others'))
        await briefwright.notice.getByRole('button', { name: 'Try again' }).click()
        await expect(briefwright.notice).toBeHidden()
        expect(await readFile(file, 'utf8')).toContain(CHANGED)
      } finally {
        disk.remove()
      }
    })
  }

  test('with no room for a draft either: since when nothing is protected, and a way out', async ({
    briefwright,
    window,
    folder,
  }, testInfo) => {
    const disk = await smallDisk(folder)
    try {
      await briefwright.openSample()
      await symlink(disk.at, path.join(folder, 'profile', 'drafts'))
      await writeFile(path.join(disk.at, 'others'), Buffer.alloc(780_000, 1))
      await briefwright.changeStatement(FINDING, CHANGED)
      await expect(briefwright.notice).toContainText(/What you type is not protected since \d\d:\d\d\./)
      await window.screenshot({ path: testInfo.outputPath('not protected.png') })
      const file = path.join(folder, 'Mine.briefing')
      await briefwright.answerSaveDialog(file)
      await briefwright.notice.getByRole('button', { name: 'Save elsewhere' }).click()
      await expect(briefwright.notice).toBeHidden()
      expect(await readFile(file, 'utf8')).toContain(CHANGED)
    } finally {
      disk.remove()
    }
  })
})

test('quitting with an edit that is not saved yet saves it', async ({ briefwright, app, folder }) => {
  const file = await openedCopy(briefwright, folder)
  const ended = app.waitForEvent('close')
  await briefwright.changeStatement(FINDING, CHANGED)
  app.evaluate(({ app: running }) => running.quit()).catch(() => undefined)
  await ended
  expect(await readFile(file, 'utf8')).toContain(CHANGED)
  expect(await draftIn(folder)).toBe(false)
})

test('switching the computer off keeps a briefing without a file in its draft and asks nothing', async ({
  briefwright,
  app,
  folder,
}) => {
  await briefwright.openSample()
  await briefwright.changeStatement(FINDING, CHANGED)
  const ended = app.waitForEvent('close')
  app.evaluate(({ powerMonitor }) => void powerMonitor.emit('shutdown')).catch(() => undefined)
  await ended
  expect(await draftIn(folder)).toBe(true)
})

test('before sleep the file is saved, and when the person logs off', async ({ briefwright, app, folder }) => {
  const file = await openedCopy(briefwright, folder)
  await briefwright.changeStatement(FINDING, CHANGED)
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await expect.poll(() => readFile(file, 'utf8'), { timeout: 1_500, intervals: [50] }).toContain(CHANGED)

  // as the system ends every program of a session
  const pid = await app.evaluate(() => process.pid)
  const ended = app.waitForEvent('close')
  await briefwright.field('Statement').fill(`${CHANGED} Again.`)
  process.kill(pid, 'SIGTERM')
  await ended
  const isKept = (await readFile(file, 'utf8')).includes('Again.') || (await draftIn(folder))
  expect(isKept, 'in the file, or in a draft that is newer').toBe(true)
})

test('a window that hangs can be closed, and its draft is offered', async ({ briefwright, app, window, folder }) => {
  await briefwright.openSample()
  await briefwright.changeStatement(FINDING, CHANGED)
  await briefwright.expectDraftKept()
  await app.evaluate(({ dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail: string }
      said.push(`${message} ${detail}`)
      return { response: said.length === 1 ? 0 : 1, checkboxChecked: false }
    }
  })
  // its word is the last thing that is heard of the page
  const hangs = window.waitForEvent('console')
  window
    .evaluate(() => {
      console.log('hangs')
      for (;;) if (performance.now() < 0) return
    })
    .catch(ignoreEnd)
  await hangs
  const ended = app.waitForEvent('close')
  await briefwright.closeWindow()
  const said = () => app.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  await expect.poll(said).toHaveLength(1) // answered with “Wait”
  expect((await said())[0]).toMatch(/does not answer.*draft of what you typed was kept at \d\d:\d\d:\d\d.*offers/)
  await ended
  expect(await draftIn(folder)).toBe(true)
})

/** Whether a draft lies in the profile. */
const draftIn = async (folder: string): Promise<boolean> =>
  (await readdir(path.join(folder, 'profile', 'drafts'), { recursive: true }).catch(() => [])).some((name) =>
    /[/\\][ab]$/.test(name),
  )

function ignoreEnd(error: unknown): void {
  if (!(error instanceof Error && error.message.includes('has been closed'))) throw error
}

const KILLS = Number(process.env.BRIEFWRIGHT_KILLS ?? 5)

for (let n = 0; n < KILLS; n++) {
  const which = n % 2 === 0 ? 'page' : 'app'
  test(`the ${which} is killed while somebody types: at most a second is lost (${n + 1})`, async ({
    briefwright,
    app,
    window,
    folder,
  }) => {
    await briefwright.openSample()
    await briefwright.go('Findings')
    await briefwright.choose(FINDING)
    await briefwright.field('Statement').fill('')
    await briefwright.field('Statement').focus()
    const typed: { readonly at: number; readonly count: number }[] = []
    const until = performance.now() + 1_500 + Math.random() * 2_000
    // on a busy machine a key takes long: then for as long as there is something to lose
    for (let count = 1; performance.now() < until || count <= 12; count++) {
      await window.keyboard.insertText(`${count} `)
      typed.push({ at: performance.now(), count })
      await window.waitForTimeout(40) // the rhythm of somebody who types: what the law is about, not a wait for anything
    }
    const killedAt = performance.now()
    let next: Briefwright
    if (which === 'app') {
      await briefwright.kill()
      const again = await launch(CHECKOUT, path.join(folder, 'profile'), path.join(folder, 'net-log-again.json'))
      next = new Briefwright(again, await again.firstWindow())
    } else {
      const opened = app.waitForEvent('window')
      const pid = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      )
      process.kill(pid ?? 0, 'SIGKILL')
      next = new Briefwright(app, await opened)
    }
    try {
      await next.arriveAtRecovery()
      await next.recover('Use the recovered draft')
      await next.go('Findings')
      await next.choose(/^.*1 2 3/)
      const kept = (await next.field('Statement').inputValue()).trim().split(' ').map(Number)
      const last = kept.at(-1) ?? 0
      expect(kept).toEqual(Array.from({ length: last }, (_, at) => at + 1))
      const lost = typed.find(({ count }) => count > last)
      const lostMs = lost === undefined ? 0 : killedAt - lost.at
      expect(lostMs, `typed to ${typed.length}, kept to ${last}`).toBeLessThanOrEqual(1_000)
    } finally {
      if (which === 'app') next.app.process().kill('SIGKILL')
    }
  })
}
