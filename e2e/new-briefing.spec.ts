/** From a country and an edition to a briefing: what is known at once, what is not, and where it is kept. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from './fixtures'

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
