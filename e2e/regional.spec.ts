/** Numbers of law enforcement, and which countries count: by keyboard, from nothing to a number that is known to be used. */
import { writeFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { picture } from './pages/picture'

test('numbers are written into the grid; a count rule is made, named, filled and used', async ({
  app,
  briefwright,
  window,
}, info) => {
  const { keyboard } = window
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
  await briefwright.openSample()
  await briefwright.go('Regional data')
  await window.getByText('Law enforcement', { exact: true }).click()
  const cell = (name: string) => window.getByRole('gridcell', { name: new RegExp(`^${name}`) })
  await cell('Convictions, 2019').click()
  await expect(cell('Convictions, 2019')).toHaveAccessibleName('Convictions, 2019: 22')
  await expect(window.getByRole('group', { name: /^Used in/ }).getByRole('button', { name: /^Table 1/ })).toBeVisible()
  await window.screenshot({ path: info.outputPath('numbers.png') })

  // a new year, one key after the other
  await window.getByRole('button', { name: 'Add 2020' }).click()
  await cell('Convictions, 2019').focus()
  await keyboard.press('ArrowDown')
  await keyboard.type('1,2x')
  await keyboard.press('Enter')
  await expect(window.getByRole('alert').filter({ hasText: '1,2x' })).toBeVisible()
  await keyboard.press('Escape')
  await keyboard.type('1250')
  await keyboard.press('Tab')
  await keyboard.type('?')
  await expect(cell('Convictions, 2020')).toHaveAccessibleName('Convictions, 2020: 1,250')
  await expect(cell('Victims identified, 2020')).toHaveAccessibleName('Victims identified, 2020: Not found')
  await briefwright.field('Why it is not known').fill('The edition of 2021 gives no number.')
  await window.screenshot({ path: info.outputPath('not found.png') })
  await briefwright.undo()
  await briefwright.undo()
  await expect(cell('Victims identified, 2020')).toHaveAccessibleName('Victims identified, 2020: Not entered')

  await window.getByText('Count rules', { exact: true }).click()
  await window.getByRole('button', { name: 'New rule' }).click()
  await expect(briefwright.field('Name')).toBeFocused()
  await keyboard.type('the Southern Cone')
  await window.getByRole('combobox', { name: 'Region' }).click()
  await window.getByRole('option', { name: 'Western Hemisphere', exact: true }).click()
  const said = window.getByRole('status').filter({ hasText: 'Counted:' })
  await expect(said).toContainText('Counted: 35. Nothing is left out.')
  await window.getByRole('combobox', { name: 'Leave out a country' }).click()
  await keyboard.type('United')
  await keyboard.press('Enter')
  await expect(said).toContainText('Counted: 34. Left out: United States.')
  await expect(window.getByRole('textbox', { name: 'Why United States' })).toBeFocused()
  await keyboard.type('It writes the report.')
  await window.getByRole('button', { name: 'Count by this rule' }).click()
  await expect(window.getByRole('option', { selected: true })).toContainText('The briefing counts by it')
  await window.screenshot({ path: info.outputPath('count rule.png') })
  await window.getByRole('button', { name: 'Delete the rule' }).click()
  await expect(
    window.getByRole('dialog', { name: 'Delete the rule' }).getByRole('button', { name: 'Replace it' }),
  ).toBeDisabled()
  await window.screenshot({ path: info.outputPath('delete rule.png') })
  await keyboard.press('Escape')

  // where there is little room
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 900))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(480)
  const look = async (name: string) => writeFile(info.outputPath(name), await picture(app))
  await look('rule at 200 percent.png')
  await keyboard.press('ControlOrMeta+3')
  await expect(window.getByRole('heading', { name: 'Projects and activities' })).toBeVisible()
  await look('projects at 200 percent.png')
  await window.getByRole('option').first().click()
  await expect(briefwright.middle.getByRole('combobox', { name: 'Partners' })).toBeVisible()
  await look('activity at 200 percent.png')
  await briefwright.middle.getByRole('combobox', { name: 'Partners' }).click()
  await keyboard.type('Red de mujeres')
  await look('create at 200 percent.png')
  await keyboard.press('Enter')
  await expect(
    window
      .getByRole('button', { name: /Red de mujeres/ })
      .or(window.getByText('Red de mujeres', { exact: true }))
      .first(),
  ).toBeVisible()
  await keyboard.press('ControlOrMeta+7')
  await expect(window.getByRole('option', { name: /Red de mujeres/ })).toBeVisible()
})
