/** What the app remembers: recent files, colours, where the window was, who writes. And a start with settings that are broken. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
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
  await first.go('Outline')
  const own = await openOwnPages(first)
  const place = { x: 40, y: 60, width: 640, height: 720 }
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().endsWith('#pages'))
        ?.setBounds(bounds),
    place,
  )
  await expect.poll(async () => (await settingsIn(folder)).windowPlaces).toMatchObject({ pages: place })
  await own.close()
  await end(first)

  const second = await start()
  await second.openSample()
  await second.arriveAtPages()
  expect(await width(second)).toBe(left)
  await second.go('Findings')
  await expect(second.window.getByRole('listbox', { name: 'Findings' })).toBeVisible()
  await expect(pages(second)).toBeHidden()
  await second.go('Outline')
  await openOwnPages(second)
  const bounds = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((window) => window.webContents.getURL().endsWith('#pages'))
      ?.getBounds(),
  )
  expect(bounds).toMatchObject(place)
})

/** The pages in a window of their own. */
async function openOwnPages({ app, window }: Briefwright): Promise<Page> {
  const opened = app.waitForEvent('window')
  await window.getByRole('button', { name: 'Pages in a window of their own' }).click()
  const own = await opened
  await expect(own.getByRole('group', { name: /^Page 1 of/ })).toBeVisible()
  return own
}

test('the settings hold at once and after the next start', async ({ start, end, folder }, testInfo) => {
  const first = await start()
  await first.arriveAtStart()
  const file = path.join(folder, 'Paraguay.briefing')
  await first.openSample()
  await first.saveAs(file)
  const settings = await first.openSettings()
  await settings.getByText('Dark', { exact: true }).click()
  await expect(first.window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await settings.getByRole('textbox', { name: 'Author' }).fill('Ana Benítez')
  await settings.getByRole('textbox', { name: 'Author' }).blur()
  await settings.getByRole('combobox', { name: 'Languages of the briefing' }).focus()
  await first.window.keyboard.press('ArrowDown')
  await first.window.getByRole('option', { name: 'Spanish' }).click()
  await first.window.keyboard.press('Escape')
  await first.window.screenshot({ path: testInfo.outputPath('settings dark.png') })
  await settings.getByRole('switch', { name: 'Remember the files that are opened here' }).click()
  await expect
    .poll(() => settingsIn(folder))
    .toMatchObject({
      theme: 'dark',
      author: 'Ana Benítez',
      languages: ['en', 'es'],
      keepsRecentFiles: false,
      recentFiles: [],
    })
  await settings.getByRole('textbox', { name: 'Organisation' }).fill('Friends of the River')
  await first.window.keyboard.press('Escape') // from within the field
  await expect(settings).toBeHidden()
  await expect.poll(async () => (await settingsIn(folder)).organisation).toBe('Friends of the River')
  await first.arriveInWorkspace()
  await end(first)

  const second = await start()
  await second.arriveAtStart()
  await expect(second.window.getByRole('region', { name: 'Recent' })).toHaveCount(0)
  await second.beginNew()
  await expect(second.window.getByRole('textbox', { name: 'Author', exact: true })).toHaveValue('Ana Benítez')
  await expect(second.window.getByRole('checkbox', { name: /Spanish/ })).toBeChecked()
})

const MARK = 'shelter in the second street'

test('traces are cleared, and nothing is left but the project', async ({ start, folder }, testInfo) => {
  const first = await start()
  const file = path.join(folder, 'Paraguay.briefing')
  await first.openSample()
  await first.changeStatement(/Services for victims did not suffice/, MARK)
  await first.saveAs(file)
  await first.saveAs(path.join(folder, `${MARK}.briefing`))
  await first.saveAs(file)
  await first.changeStatement(new RegExp(MARK), `Once more: ${MARK}`)
  await expect.poll(() => readFile(file, 'utf8')).toContain('Once more')
  await first.kill()
  const second = await start()
  await second.arriveAtStart()
  await second.openSample() // its draft is not saved and stays
  await second.changeStatement(/Services for victims did not suffice/, 'Unsaved work')
  await second.expectDraftKept()
  expect(await holding(MARK, profileIn(folder))).not.toEqual([])

  const settings = await second.openSettings()
  await expect(settings.getByRole('region', { name: 'What is removed' })).toContainText('earlier version')
  await expect(settings.getByRole('region', { name: 'What stays' })).toContainText('it is your unsaved work')
  await settings.getByRole('button', { name: 'Clear traces' }).click()
  const question = second.window.getByRole('dialog', { name: 'Clear traces on this computer?' })
  await expect(question).toContainText('cannot be brought back')
  await second.window.screenshot({ path: testInfo.outputPath('question.png') })
  await question.getByRole('button', { name: 'Cancel' }).last().click()
  expect(await holding(MARK, profileIn(folder))).not.toEqual([])
  await settings.getByRole('button', { name: 'Clear traces' }).click()
  await question.getByRole('button', { name: 'Clear traces' }).click()
  await expect(settings.getByText(/^Removed: /)).toContainText('recent files')
  await expect(settings.getByText(/^Removed: /)).toContainText('Kept: the draft of the project that is open.')
  await second.window.screenshot({ path: testInfo.outputPath('cleared.png') })

  expect(await holding(MARK, profileIn(folder))).toEqual([])
  for (const kept of ['versions', 'looks', 'logs']) {
    expect(await readdir(path.join(profileIn(folder), kept)).catch(() => []), kept).toEqual([])
  }
  expect(await readdir(path.join(profileIn(folder), 'drafts'))).toHaveLength(1)
  expect((await settingsIn(folder)).recentFiles).toEqual([])
  expect(await readFile(file, 'utf8')).toContain(MARK)
  // what is open goes on as before
  await second.window.keyboard.press('Escape')
  await second.arriveInWorkspace()
  await second.saveAs(path.join(folder, 'Mine.briefing'))
  expect(await readFile(path.join(folder, 'Mine.briefing'), 'utf8')).toContain('Unsaved work')
})

test('the log holds codes and nothing that anybody wrote', async ({ start, folder }, testInfo) => {
  const app = await start()
  const bad = path.join(folder, `${MARK}.briefing`)
  await writeFile(bad, `{ "${MARK}": `)
  await app.arriveAtStart()
  await app.open(bad)
  await expect(app.notice).toContainText(MARK)
  await app.openSample()
  await app.changeStatement(/Services for victims did not suffice/, MARK)
  const elsewhere = path.join(folder, 'gone')
  await mkdir(elsewhere)
  const file = path.join(elsewhere, `${MARK}.briefing`)
  await app.saveAs(file)
  await rename(elsewhere, path.join(folder, 'moved'))
  await app.changeStatement(new RegExp(MARK), `Once more: ${MARK}`)
  await app.pressSave()
  await expect(app.notice).toContainText('no longer where it was')

  const log = path.join(profileIn(folder), 'logs', 'log.txt')
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('"channel":"project:save","code":"gone"')
  const text = await readFile(log, 'utf8')
  expect(text).toContain('"what":"start"')
  expect(text).toContain('"channel":"project:open","code":"not-json"')
  for (const word of [MARK, 'shelter', 'street', 'Paraguay', folder, 'profile']) {
    expect(text, word).not.toContain(word)
  }
  const settings = await app.openSettings()
  await settings.getByRole('button', { name: 'Copy the log' }).click()
  await expect(settings.getByText('The log was copied.')).toBeVisible()
  expect(await app.app.evaluate(({ clipboard }) => clipboard.readText())).toContain('"code":"gone"')
  await app.window.screenshot({ path: testInfo.outputPath('log copied.png') })
})

/** Files below a folder that have these words in their name or their bytes. */
async function holding(words: string, below: string): Promise<string[]> {
  const files = (await readdir(below, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const found = files.map(async (entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const bytes = await readFile(file).catch(() => Buffer.of()) // Chromium may have removed it meanwhile
    const isThere = file.includes(words) || bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'))
    return isThere ? [path.relative(below, file)] : []
  })
  return (await Promise.all(found)).flat().sort()
}
