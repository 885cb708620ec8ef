/** What the app remembers: recent files, colours, where the window was, who writes. And a start with settings that are broken. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { test as base, CHECKOUT, expect, launch, SAMPLE } from './fixtures'
import { Briefwright } from './pages/briefwright'

/** One start after the other with the same profile; the last is ended with the test. */
const test = base.extend<{ start: () => Promise<Briefwright>; end: (one: Briefwright) => Promise<void> }>({
  start: async ({ folder }, use) => {
    const started: { app: ElectronApplication; kill: () => unknown }[] = []
    await use(async () => {
      const app = await launch(CHECKOUT, profileIn(folder), path.join(folder, `net-log-${started.length}.json`))
      const main = app.process()
      started.push({ app, kill: () => main.kill('SIGKILL') })
      return new Briefwright(app, await app.firstWindow())
    })
    for (const { kill } of started) kill()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern
  end: async ({}, use) => {
    await use(async (one: Briefwright) => {
      const ended = one.app.waitForEvent('close')
      await one.closeWindow()
      await ended
    })
  },
})

const profileIn = (folder: string): string => path.join(folder, 'profile')
const settingsIn = async (folder: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(path.join(profileIn(folder), 'settings.json'), 'utf8').catch(() => '{}'))

test('recent files, colours and the place of the window are there after the next start', async ({
  start,
  end,
  folder,
}, testInfo) => {
  const [one, two] = ['Paraguay 2020', 'Moved away'].map((name) => path.join(folder, `${name}.briefing`))
  if (!one || !two) throw new Error('two files are needed')
  const first = await start()
  await first.chooseColours('dark')
  await first.openSample()
  await first.saveAs(two)
  await first.saveAs(one)
  await expect.poll(() => readdir(path.join(profileIn(folder), 'looks')).catch(() => [])).toHaveLength(1)
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1300, height: 780 }),
  )
  await expect
    .poll(async () => (await settingsIn(folder)).windowPlaces)
    .toMatchObject({ main: { width: 1300, height: 780 } })
  await end(first)
  await rename(two, path.join(folder, 'Elsewhere.briefing'))

  const second = await start()
  await second.arriveAtStart()
  await expect(second.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toMatchObject(
    { width: 1300, height: 780 },
  )
  await expect(second.recent('Paraguay 2020')).toContainText('As of 31 Jul 2020')
  await expect(second.recent('Paraguay 2020')).toContainText(/Today, \d\d:\d\d/)
  await expect(second.recent('Paraguay 2020')).toContainText('100% ready')
  const picture = second.recent('Paraguay 2020').locator('img')
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(112)
  await expect(second.middle).toContainText('Moved away')
  await expect(second.middle).toContainText('Not found')
  await second.window.screenshot({ path: testInfo.outputPath('recents.png') })

  // by keyboard: down to the one that is gone, up again, open
  await second.recent('Paraguay 2020').focus()
  await second.window.keyboard.press('ArrowDown')
  await expect(second.window.getByRole('button', { name: 'Look for it' })).toBeFocused()
  await second.window.keyboard.press('Delete')
  await expect(second.middle).not.toContainText('Moved away')
  await expect(second.recent('Paraguay 2020')).toBeFocused()
  await second.window.keyboard.press('Enter')
  await second.arriveInWorkspace()
  await expect.poll(async () => (await settingsIn(folder)).recentFiles).toHaveLength(1)
})

test('a file that is gone is looked for and takes its place in the list', async ({ start, folder }) => {
  const [was, is] = [path.join(folder, 'Was.briefing'), path.join(folder, 'Is.briefing')]
  const first = await start()
  await first.openSample()
  await first.saveAs(was)
  await first.closeProject()
  await expect(first.recent('Was')).toBeVisible()
  await rename(was, is)
  await first.openSample()
  await first.closeProject()
  await first.answerOpenDialog(is)
  await first.window.getByRole('button', { name: 'Look for it' }).click()
  await first.arriveInWorkspace()
  await first.closeProject()
  await expect(first.recent('Is')).toBeVisible()
  await expect(first.middle).not.toContainText('Not found')
})

test('who writes is remembered for the next briefing', async ({ start }) => {
  const first = await start()
  await first.beginNew()
  await first.chooseEdition(2020)
  await first.typeCountry('parag', 'Paraguay')
  await first.fillIn('Organisation', 'Friends of the River')
  await first.window.keyboard.press('ControlOrMeta+Enter')
  await first.arriveInWorkspace()
  await first.closeProject()
  await first.answer('Don’t save')
  await first.beginNew()
  await expect(first.window.getByRole('textbox', { name: 'Organisation', exact: true })).toHaveValue(
    'Friends of the River',
  )
})

for (const [name, text, says] of [
  ['no settings at all', 'neither JSON nor anything', 'The settings could not be read; the usual ones are used.'],
  ['one bad value', '{ "theme": "mauve", "author": "Ana" }', 'Some settings could not be read (theme)'],
] as const) {
  test(`a broken settings file is kept aside, said, and stops nothing: ${name}`, async ({ start, folder }) => {
    await mkdir(profileIn(folder), { recursive: true })
    await writeFile(path.join(profileIn(folder), 'settings.json'), text)
    const app = await start()
    await app.arriveAtStart()
    await expect(app.notice).toContainText(says)
    await expect(app.notice).toContainText('No project is concerned.')
    const aside = (await readdir(profileIn(folder))).find((file) => file.startsWith('settings.json.bad-'))
    expect(await readFile(path.join(profileIn(folder), aside ?? 'nothing was kept aside'), 'utf8')).toBe(text)
    await app.notice.getByRole('button', { name: 'Close' }).click()
    await expect(app.notice).toBeHidden()
    await app.open(SAMPLE)
    await app.arriveInWorkspace()
  })
}

test('panes are as wide, and the pages shown or hidden, as they were left', async ({ start, end, folder }) => {
  const first = await start()
  await first.openSample()
  await first.arriveAtPages()
  const handle = first.window.getByRole('separator').first()
  await handle.focus()
  for (let press = 0; press < 2; press++) await first.window.keyboard.press('Shift+ArrowLeft')
  const pages = (one: Briefwright) => one.window.getByRole('region', { name: 'Pages', exact: true })
  const width = async (one: Briefwright) => Math.round((await pages(one).boundingBox())?.width ?? 0)
  await expect.poll(() => width(first)).toBeGreaterThan(560)
  const left = await width(first)
  await first.go('Findings')
  await expect(pages(first)).toBeVisible()
  await first.window.keyboard.press('ControlOrMeta+\\')
  await expect(pages(first)).toBeHidden()
  await expect.poll(async () => (await settingsIn(folder)).pagesShown).toEqual({ findings: false })
  await end(first)

  const second = await start()
  await second.openSample()
  await second.arriveAtPages()
  expect(await width(second)).toBe(left)
  await second.go('Findings')
  await expect(second.window.getByRole('listbox', { name: 'Findings' })).toBeVisible()
  await expect(pages(second)).toBeHidden()
})
