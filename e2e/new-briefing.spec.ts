/** From a country and an edition to a briefing: what is known at once, what is not, and where it is kept. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, startAgain, test } from './fixtures'
import { look } from './look'
import { drop } from './pages/drop'

test('country and edition make a briefing, which is saved and opened again', async ({
  briefwright,
  window,
  folder,
}) => {
  await briefwright.beginNew()
  await briefwright.chooseEdition(2020)
  await briefwright.typeCountry('parag', 'Paraguay')
  await expect(briefwright.middle).toContainText('Paraguay in 2020')
  await expect(window.getByRole('img', { name: 'Tier 2', exact: true })).toBeVisible()
  await expect(briefwright.middle).toContainText('Covers Apr 2019 to Mar 2020')
  await briefwright.fillIn('Organisation', 'Friends of the River')

  await window.keyboard.press('ControlOrMeta+Enter')
  await briefwright.arriveInWorkspace()
  await briefwright.expectFrameTitle(/^• Paraguay/)
  await expect(briefwright.status).toContainText('Not saved yet')
  await briefwright.arriveAtPages()
  await briefwright.expectOnPages(/Tier ?2/)
  await briefwright.expectOnPages(/Friends of the River/)

  const file = path.join(folder, 'Paraguay.briefing')
  await briefwright.saveFirst(file)
  await briefwright.expectFrameTitle(/^Paraguay/)
  const saved = JSON.parse(await readFile(file, 'utf8'))
  expect(saved).toMatchObject({ format: 'briefwright-project', languages: ['en'] })
  expect(saved.organisations).toContainEqual(
    expect.objectContaining({ name: expect.objectContaining({ en: 'Friends of the River' }) }),
  )

  await briefwright.closeProject()
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await briefwright.expectFrameTitle(/^Paraguay/)
  await expect(briefwright.status).toContainText('Saved')
  await briefwright.expectOnPages(/Friends of the River/)
})

test('a tier that no source states is said to be unknown and left to the writer', async ({ briefwright, window }) => {
  await briefwright.beginNew()
  await briefwright.chooseEdition(2022)
  await briefwright.typeCountry('braz', 'Brazil')
  await expect(window.getByRole('img', { name: 'Unknown', exact: true })).toBeVisible()
  await expect(briefwright.middle).toContainText('No source at hand states this tier; the sentence is left for you.')
  await window.keyboard.press('ControlOrMeta+Enter')
  await briefwright.arriveInWorkspace()
  await briefwright.expectOnPages(/Brazil/)
  await briefwright.expectNotOnPages(/Brazil (is|was|stands|stood) in Tier/)

  await briefwright.go('Regional data')
  await expect(window.getByRole('gridcell', { name: 'Brazil, 2022: Unknown' })).toBeVisible()
})

test('a template, a second language and no comparison are chosen by keyboard and saved', async ({
  app,
  briefwright,
  window,
  folder,
}, testInfo) => {
  await briefwright.beginNew()
  await briefwright.chooseEdition(2020)
  await briefwright.typeCountry('parag', 'Paraguay')
  await window.getByRole('radio', { name: /^Country briefing/ }).focus()
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('radio', { name: /^One-page brief/ })).toBeFocused()
  await expect(window.getByRole('radio', { name: /^One-page brief/ })).toBeChecked()
  await window.getByRole('checkbox', { name: 'Spanish' }).focus()
  await window.keyboard.press('Space')
  await window.getByRole('checkbox', { name: 'Compare with TIP Report 2019' }).focus()
  await window.keyboard.press('Space')
  await expect(briefwright.middle).toContainText(/% ready/)
  await expect(window.locator('.bw-new-pages canvas').first()).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('template.png') })
  await window.keyboard.press('ControlOrMeta+Enter')
  await briefwright.arriveInWorkspace()

  const file = path.join(folder, 'In brief.briefing')
  await briefwright.saveFirst(file)
  const saved = JSON.parse(await readFile(file, 'utf8'))
  expect(saved.languages).toEqual(['en', 'es'])
  expect(saved.plans[0].comparisonEditionId).toBeNull()
  expect(saved.plans[0].blocks.map(({ kind }: { kind: string }) => kind)).toEqual([
    'title',
    'key-figures',
    'prose',
    'prose',
    'findings',
    'closing',
    'sources',
  ])

  // saved as a template, and started from it for another country
  await window.getByRole('button', { name: /^Project:/ }).click()
  await window.getByRole('menuitem', { name: 'Save as template' }).click()
  const dialog = window.getByRole('dialog', { name: 'Save as template' })
  await expect(dialog).toContainText('Findings, numbers, tiers')
  await look(window, testInfo, 'save as template')
  const template = path.join(folder, 'House.briefwright-template')
  await briefwright.answerSaveDialog(template)
  await dialog.getByRole('button', { name: 'Save template…' }).click()
  await expect(window.getByRole('dialog')).toContainText('“House.briefwright-template” is written')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toBeHidden()
  await briefwright.closeProject()
  await briefwright.arriveAtStart()
  await drop(window, template)
  await window.getByRole('dialog').getByRole('button', { name: 'Start a briefing' }).click()
  await expect(window.getByRole('radio', { name: /^House/ })).toBeChecked()
  await briefwright.answerOpenDialog(file)
  await window.getByRole('button', { name: 'Another template file…' }).click()
  await expect(window.getByRole('alert')).toContainText('not a template made from one')
  await briefwright.answerOpenDialog(template)
  await window.getByRole('button', { name: 'Another template file…' }).click()
  await expect(window.getByRole('alert')).toBeHidden()
  await briefwright.chooseEdition(2021)
  await briefwright.typeCountry('boliv', 'Bolivia')
  await expect(window.locator('.bw-new-pages canvas').first()).toBeVisible()
  await look(window, testInfo, 'from a template file')
  await window.keyboard.press('ControlOrMeta+Enter')
  await briefwright.arriveInWorkspace()
  await briefwright.expectFrameTitle(/^• Bolivia 2021/)
  await briefwright.expectOnPages(/Bolivia/)

  // a double click on it leads to the same screen
  const another = app.waitForEvent('window')
  expect(await startAgain(app, folder, [template])).toBe(0)
  const second = await another
  await expect(second.getByRole('radio', { name: /^House/ })).toBeChecked()
  await second.screenshot({ path: testInfo.outputPath('started with a template.png') })
})

test('the sample goes on to the 2021 edition: values follow, what does not is listed, and the old file stays', async ({
  briefwright,
  window,
}, info) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('Next edition')
  await window
    .getByRole('option', { name: /^Next edition from this one/ })
    .first()
    .click()
  const dialog = window.getByRole('dialog', { name: 'Next edition from this one' })
  await dialog.getByRole('textbox', { name: /As.of date/i }).fill('August 15, 2021')
  await expect(dialog.getByRole('row', { name: /in a row/ }).first()).toContainText(/six.*seven/i)
  await window.screenshot({ path: info.outputPath('next edition.png') })
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(dialog).toBeHidden()
  await briefwright.expectFrameTitle(/2021/)
  await expect(briefwright.status).toContainText('Not saved yet')
  await briefwright.expectOnPages(/Seven editions/)
  await expect(window.getByRole('alert').filter({ hasText: 'From the 2020 edition' })).toContainText(/\d+ places/)
  await window.screenshot({ path: info.outputPath('rolled.png') })
  await window.getByRole('button', { name: 'Look at them' }).click()
  const left = window.getByRole('dialog', { name: 'Left from the 2020 edition' })
  await expect(left.getByRole('listitem').filter({ hasText: 'Table of typed cells' })).toBeVisible()
  await window.screenshot({ path: info.outputPath('left behind.png') })
  await left
    .getByRole('button', { name: /^Go to/ })
    .first()
    .click()
  await expect(left).toBeHidden()
})
