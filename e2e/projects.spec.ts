/** Projects, what they did and what was noted on them: three views, a timeline, a filter, by keyboard. */
import path from 'node:path'
import { expect, test } from './fixtures'

test('activities stand on a line of time and in a table; views and filter are reached by keyboard', async ({
  briefwright,
  window,
}, testInfo) => {
  await briefwright.openSample()
  await briefwright.go('Projects and activities')
  const table = window.getByRole('listbox', { name: 'Projects and activities' })
  await expect(table.getByRole('option')).toHaveCount(14)
  await expect(window.locator('.bw-timeline-as-of')).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('activities.png') })

  // a click on the line of time opens the activity
  await window.locator('.bw-timeline-mark').first().click()
  await expect(window.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue(/.+/)

  // the views are radio buttons: arrows change them
  await window.getByRole('radio', { name: 'Activities' }).focus()
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('projects.png') })
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('heading', { name: 'Update' })).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('updates.png') })
  await window.keyboard.press('ArrowLeft')
  await window.keyboard.press('ArrowLeft')

  await window.getByRole('textbox', { name: 'Filter' }).fill('webinar nande')
  await expect(table.getByRole('option')).toHaveCount(4)
  await window.getByRole('textbox', { name: 'Filter' }).fill('nothing is called that')
  await expect(briefwright.middle).toContainText('Nothing here has these words.')
})

test('an activity is copied, changed and taken back; a dated update is written', async ({
  briefwright,
  window,
  folder,
}) => {
  await briefwright.openSample()
  await briefwright.go('Projects and activities')
  await briefwright.choose(/Virtual training or workshop 1\b/)
  await window.getByRole('button', { name: 'Make a copy of the activity' }).click()
  const table = window.getByRole('listbox', { name: 'Projects and activities' })
  await expect(table.getByRole('option', { name: /Virtual training or workshop 1\b/ })).toHaveCount(2)
  await briefwright.undo()
  await expect(table.getByRole('option', { name: /Virtual training or workshop 1\b/ })).toHaveCount(1)

  await window.getByText('Updates', { exact: true }).click()
  await window.getByRole('button', { name: 'New update' }).click()
  await briefwright.write('What is new', 'The second course began.')
  await expect(window.getByRole('option', { name: /The second course began/ })).toHaveAttribute('aria-selected', 'true')
  await briefwright.saveAs(path.join(folder, 'With an update.briefing'))
})
