/** The gallery of figures: live pictures of what is there and of what could be, as they are printed. */
import { expect, test } from './fixtures'

const painted = (canvas: HTMLCanvasElement): number => {
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
  let ink = 0
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) ink++
  return ink
}

test('the gallery shows each figure as it is printed, and it follows the data', async ({
  briefwright,
  window,
}, info) => {
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  await briefwright.go('Figures and media')
  const gallery = window.getByRole('listbox', { name: 'Figures and media' })
  await expect(gallery.locator('canvas')).toHaveCount(15) // the photo, and every figure but the one that nobody has the numbers for
  for (const canvas of await gallery.locator('canvas').all())
    await expect.poll(() => canvas.evaluate(painted)).toBeGreaterThan(200)

  // by keyboard: to the second figure, in the grid's two directions
  await gallery.focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('heading', { name: 'Figure 2' })).toBeVisible()
  const paper = window.getByRole('img', { name: 'The figure as it is printed' })
  await expect.poll(() => paper.evaluate(painted)).toBeGreaterThan(2000)
  await window.screenshot({ path: info.outputPath('gallery.png') })

  // another tier in the data is another picture
  const before = await paper.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  await briefwright.go('Regional data')
  await window.getByRole('gridcell', { name: 'Belize, 2020: Tier 2 Watch List' }).click()
  await window.keyboard.press('1')
  await briefwright.go('Figures and media')
  await expect.poll(() => paper.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())).not.toBe(before)
})

test('a new figure is chosen by its picture; one without data says what is missing', async ({
  briefwright,
  window,
}, info) => {
  await briefwright.beginNew()
  await briefwright.chooseEdition(2020)
  await briefwright.typeCountry('parag', 'Paraguay')
  await window.keyboard.press('ControlOrMeta+Enter')
  await briefwright.arriveInWorkspace()
  await briefwright.arriveAtPages()
  await briefwright.go('Figures and media')
  await window.getByRole('button', { name: 'New', exact: true }).click()
  const choice = window.getByRole('dialog', { name: 'Which figure?' })
  await expect(choice.getByRole('group', { name: 'Data are missing' }).getByRole('option')).not.toHaveCount(0)
  await expect(choice.locator('canvas').first()).toBeVisible()
  await window.screenshot({ path: info.outputPath('new figure.png') })
  await choice.getByRole('option', { name: 'Progress and shortcomings' }).click()
  await expect(choice.getByRole('status')).toHaveText(/finding/i)
  await choice.getByRole('option', { name: 'Countries by tier' }).click()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('listbox', { name: 'Figures and media' }).getByRole('option')).toHaveCount(4)

  // a map, by the same way: of the country's region, then of another that this project holds nothing of
  await window.getByRole('button', { name: 'New', exact: true }).click()
  await choice.getByRole('option', { name: 'Map of a region', exact: true }).click()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('listbox', { name: 'Figures and media' }).getByRole('option')).toHaveCount(5)
  const paper = window.getByRole('img', { name: 'The figure as it is printed' })
  await expect.poll(() => paper.evaluate(painted)).toBeGreaterThan(2000)
  await window.screenshot({ path: info.outputPath('map.png') })
  await window.getByRole('combobox', { name: 'Region' }).click()
  await window.getByRole('option', { name: 'Africa', exact: true }).click()
  await expect(
    window.getByText(/No country of this region is placed in the 2020 edition: Africa/).first(),
  ).toBeVisible()
})
