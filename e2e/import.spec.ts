/** Tables from a spreadsheet: a person maps columns, matches words, sees what changes, and can take it back. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Locator, Page, TestInfo } from '@playwright/test'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { expect, test } from './fixtures'
import type { Briefwright } from './pages/briefwright'
import { drop } from './pages/drop'
import { picture } from './pages/picture'

test.describe.configure({ timeout: 120_000 })

const HEADINGS = ['Fecha', 'Actividad', 'Proyecto', 'Tipo', 'Modalidad', 'Socio', 'Participantes', 'Observaciones']
const TYPES = ['Capacitación', 'Taller', 'Webinario', 'Reunión', 'Evento']

/** Seventeen rows: fourteen are new, two are in the sample, one has a day that June has not. */
function trainings(): SheetData {
  const rows = Array.from({ length: 14 }, (_, i) => [
    { value: new Date(Date.UTC(2020, 4, 13 + i)), type: Date, format: 'dd/mm/yyyy' },
    { value: `Identificación de víctimas, parte ${i + 1}` },
    { value: i % 2 === 0 ? 'Ñande Ko’ê' : 'ATLAS Paraguay' },
    { value: TYPES[i % TYPES.length] ?? '' },
    { value: i === 3 ? 'Mixta' : i < 3 ? 'Presencial' : 'Virtual' },
    { value: i === 5 ? 'Policía Nacional del Paraguay' : i % 3 === 0 ? 'MINNA' : 'Ministry of Women' },
    i === 7 ? { value: '=SUM(10,20)', type: 'Formula' as const } : { value: 20 + i, type: Number },
    { value: i === 0 ? 'Enviar lista a la oficina' : '' },
  ])
  const text = (...cells: string[]) => cells.map((value) => ({ value }))
  return [
    text('Capacitaciones 2020'),
    [],
    text(...HEADINGS),
    ...rows.slice(0, 6),
    text('31/06/2020', 'Cierre', 'Ñande Ko’ê', 'Taller', 'Virtual', 'MINNA', '12', ''),
    ...rows.slice(6),
    text('05/2020', 'Virtual training or workshop 1', 'Ñande Ko’ê', 'Capacitación', 'Virtual', '', '', ''),
    text('05/2020', 'VIRTUAL TRAINING OR WORKSHOP 2', 'Ñande Ko’ê', 'Taller', 'Virtual', '', '', ''),
  ] as SheetData
}

test('a workbook of activities is imported by keyboard alone, and taken back in one step', async ({
  briefwright,
  app,
  window,
  folder,
}, testInfo) => {
  const look = lookerAt(app, window, testInfo, 'light')
  const file = path.join(folder, 'capacitaciones_2020.xlsx')
  await writeXlsxFile(trainings(), { sheet: 'Lista' }).toFile(file)
  await size(app, 1440, 900)
  await briefwright.chooseColours('light')
  await briefwright.openSample()
  await window.keyboard.press('ControlOrMeta+3')
  const before = await activityCount(briefwright)

  await briefwright.walkTo('Projects and activities')
  await press(briefwright, window.getByRole('button', { name: 'Import', exact: true }))
  await expect(window.getByRole('heading', { name: 'Which table?' })).toBeVisible()
  await look('import file, empty')
  const asked = window.waitForEvent('filechooser')
  await press(briefwright, window.getByRole('button', { name: 'Choose a file' }))
  await (await asked).setFiles(file)
  await expect(window.getByText('capacitaciones_2020.xlsx, sheet “Lista”, 17 rows')).toBeVisible()
  await expect(window.getByText('1 row above the headings is not imported.')).toBeVisible()
  await look('import file')

  await press(briefwright, window.getByRole('button', { name: 'Look at the columns' }))
  await expect(window.getByText('7 of 8 columns were recognised.')).toBeVisible()
  await expect(window.getByText('June has 30 days.')).toBeVisible()
  await expect(window.getByText('Looks internal')).toBeVisible()
  const soFar = window.getByRole('dialog', { name: 'Import' }).getByRole('status')
  await expect(soFar).toHaveText(
    /14new1already here, the same1already here: kept as they are1not imported.*1new organisation/,
  )
  await look('import columns')

  await pickByKeyboard(briefwright, window.getByRole('combobox', { name: 'Mixta means' }), 'Hybrid')
  await expect(window.getByRole('combobox', { name: 'Mixta means' })).toHaveValue('Hybrid')
  await press(briefwright, window.getByRole('button', { name: 'See what changes' }))
  await expect(window.getByRole('heading', { name: 'What changes' })).toBeVisible()
  await expect(window.getByText(/Row 10, column Fecha: 31\/06\/2020\. June has 30 days\./)).toBeVisible()
  await expect(window.getByText(/column Participantes: =SUM\(10,20\)\. A formula/)).toBeVisible()
  await look('import changes')
  await press(briefwright, window.getByRole('button', { name: 'Copy the list' }))
  await expect(window.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied.split('\n')).toHaveLength(3)

  await press(briefwright, window.getByRole('button', { name: 'Import 14 activities', exact: true }))
  await expect(window.getByRole('heading', { name: 'Imported 14.' })).toBeVisible()
  await look('import done')
  await press(briefwright, window.getByRole('button', { name: 'Close', exact: true }))

  await expect.poll(() => activityCount(briefwright)).toBe(before + 14)
  await expect(window.getByRole('option', { name: /Identificación de víctimas, parte 4/ })).toContainText('Hybrid')
  await expect(window.getByRole('button', { name: 'Undo: import 14 activities' })).toBeVisible()
  await briefwright.undo()
  await expect.poll(() => activityCount(briefwright)).toBe(before)
  await briefwright.redo()
  await expect.poll(() => activityCount(briefwright)).toBe(before + 14)
  await briefwright.go('People and acronyms')
  await expect(window.getByRole('option', { name: /Policía Nacional del Paraguay/ })).toContainText('Government')
})

test('a file of an old program: semicolons, Windows letters, dates that can be read in two ways', async ({
  briefwright,
  app,
  window,
  folder,
}, testInfo) => {
  const look = lookerAt(app, window, testInfo, 'dark')
  const file = path.join(folder, 'lista.csv')
  const text = 'Fecha;Actividad;Tipo\r\n03/04/2020;"Capacitación; con señas";Taller\r\n05/04/2020;Año nuevo;Feria\r\n'
  await writeFile(file, Buffer.from(text, 'latin1'))
  await size(app, 1440, 900)
  await briefwright.chooseColours('dark')
  await briefwright.openSample()
  await briefwright.go('Projects and activities')
  const before = await activityCount(briefwright)
  await drop(window, file)
  await expect(window.getByRole('combobox', { name: 'Letters as in' })).toHaveValue(/Windows/)
  await expect(window.getByText('Capacitación; con señas')).toBeVisible()
  await look('import file')
  await window.getByRole('button', { name: 'Look at the columns' }).click()
  await expect(window.getByText('Which comes first in 03/04/2020?')).toBeVisible()
  await look('import columns')
  await window.getByText('The day', { exact: true }).click()
  await pick(window, 'Feria means', 'Event')
  await pick(window, 'Project', 'Ñande Ko’ê')
  await window.getByRole('button', { name: 'See what changes' }).click()
  await expect(window.getByRole('row', { name: /Capacitación; con señas/ })).toContainText('3 Apr 2020')
  await look('import changes')
  await window.getByRole('button', { name: 'Import 2 activities', exact: true }).click()
  await look('import done')
  await window.keyboard.press('ControlOrMeta+Z')
  await expect(window.getByRole('heading', { name: 'What changes' })).toBeVisible()
  await window.getByRole('button', { name: 'Import 2 activities', exact: true }).click()
  await window.getByRole('button', { name: 'Close', exact: true }).click()
  await expect.poll(() => activityCount(briefwright)).toBe(before + 2)
})

test('a block of tiers is pasted into the grid', async ({ briefwright, app, window }, testInfo) => {
  const look = lookerAt(app, window, testInfo, 'light')
  await size(app, 1440, 900)
  await briefwright.openSample()
  await briefwright.go('Regional data')
  const cell = (name: string) => window.getByRole('gridcell', { name: new RegExp(`^${name}`) })
  await cell('Paraguay, 2018').click()
  await copy(app, '1\t3\nTier 2W\t2WL\n')
  await window.keyboard.press('ControlOrMeta+V')
  await expect(window.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
  await expect(window.getByRole('combobox', { name: 'Tier 2W means' })).toBeVisible()
  await look('import tiers')
  await pick(window, 'Tier 2W means', 'Tier 2 Watch List')
  await window.getByRole('button', { name: 'See what changes' }).click()
  await look('import tiers, changes')
  await window.getByRole('button', { name: /^Import \d tiers$/ }).click()
  await window.getByRole('button', { name: 'Close', exact: true }).click()
  await expect(cell('Paraguay, 2018')).toHaveAccessibleName(/Tier 1$/)
  await expect(cell('Paraguay, 2019')).toHaveAccessibleName(/Tier 3$/)
  await expect(cell('Peru, 2018')).toHaveAccessibleName(/Watch List$/)
  await briefwright.undo()
  await expect(cell('Paraguay, 2018')).not.toHaveAccessibleName(/Tier 1$/)

  // with names and years of its own, all of it known: straight to what changes
  await copy(app, 'País\t2018\t2019\nPER\t1\t1\n')
  await cell('Paraguay, 2018').click()
  await window.keyboard.press('ControlOrMeta+V')
  await expect(window.getByRole('heading', { name: 'What changes' })).toBeVisible()
  await window.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByRole('heading', { name: 'What changes' })).toBeHidden()
})

test('what is no table says so, and small windows have all of it', async ({
  briefwright,
  app,
  window,
  folder,
}, testInfo) => {
  const look = lookerAt(app, window, testInfo, 'light')
  await briefwright.openSample()
  await briefwright.go('Findings')
  const broken = path.join(folder, 'broken.xlsx')
  await writeFile(broken, Buffer.from('PK\u0003\u0004 and nothing else'))
  await drop(window, broken)
  await expect(briefwright.notice).toContainText('broken.xlsx was not read.')
  await expect(briefwright.notice).toContainText('Nothing was changed.')
  await look('import refused')
  await window.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByRole('heading', { name: 'Which table?' })).toBeHidden()

  await app.evaluate(({ BrowserWindow, Menu }) => {
    const file = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&File')
    const [window] = BrowserWindow.getAllWindows()
    file?.submenu?.items.find(({ label }) => label === 'Import…')?.click(undefined, window, window?.webContents)
  })
  await expect(window.getByRole('heading', { name: 'Which table?' })).toBeVisible()
  await copy(
    app,
    `Finding\tKind\tPillar\n${'A long statement of the report '.repeat(20)}\tgap\tprotection\nAnother\tnothing known\t\n`,
  )
  await window.keyboard.press('ControlOrMeta+V')
  await expect(window.getByRole('heading', { name: 'Which column is what?' })).toBeVisible()
  await size(app, 1440, 900, 2)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(720)
  await look('import columns, 200 percent')
})

/** What the list of projects and activities says it holds. */
async function activityCount({ middle }: Briefwright): Promise<number> {
  return middle.getByRole('option').count()
}

/** Lists of the workspace behind have options as well. */
async function pick(window: Page, field: string, choice: string): Promise<void> {
  await window.getByRole('dialog', { name: 'Import' }).getByRole('combobox', { name: field, exact: true }).click()
  await window.getByRole('option', { name: choice, exact: true }).click()
}

async function press(briefwright: Briefwright, target: Locator): Promise<void> {
  await briefwright.tabTo(target)
  await briefwright.window.keyboard.press('Enter')
}

async function pickByKeyboard(briefwright: Briefwright, field: Locator, choice: string): Promise<void> {
  const { window } = briefwright
  await briefwright.tabTo(field)
  await window.keyboard.press('Enter')
  const wanted = window.getByRole('option', { name: choice, exact: true })
  await expect(wanted).toBeVisible()
  for (let step = 0; step < 12; step++) {
    if ((await wanted.getAttribute('data-combobox-selected')) === 'true') break
    await window.keyboard.press('ArrowDown')
  }
  await window.keyboard.press('Enter')
}

async function copy(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text)
}

async function size(app: ElectronApplication, width: number, height: number, zoom = 1): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, wanted) => {
      const window = BrowserWindow.getAllWindows()[0]
      window?.setContentSize(wanted.width, wanted.height)
      window?.webContents.setZoomFactor(wanted.zoom)
    },
    { width, height, zoom },
  )
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Keeps a picture and asks axe. */
function lookerAt(
  app: ElectronApplication,
  window: Page,
  testInfo: TestInfo,
  colours: string,
): (screen: string) => Promise<void> {
  return async (screen) => {
    const name = `${screen}, ${colours}.png`
    const file = testInfo.outputPath(name)
    await window.mouse.move(0, 0)
    await writeFile(file, await picture(app))
    await testInfo.attach(name, { path: file })
    const { violations, passes } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(WCAG).analyze()
    expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0)
    const grave = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
      )
    expect.soft(grave, `${screen}, ${colours}`).toEqual([])
  }
}
