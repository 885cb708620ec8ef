/** Sources, people and organisations: where each is used, and what becomes of that when it goes. */
import { expect, test } from './fixtures'

test('a source says where it is used and leads there; entered twice, one takes the place of the other', async ({
  briefwright,
  window,
}, info) => {
  await briefwright.openSample()
  await briefwright.go('Sources')
  const list = window.getByRole('listbox', { name: 'Sources' })
  const before = await list.getByRole('option').count()
  const uses = window.getByRole('group', { name: /^Used in \d+ places$/ })
  await expect(uses.getByRole('button').first()).toBeVisible()
  await uses.scrollIntoViewIfNeeded()
  await window.screenshot({ path: info.outputPath('used in.png') })

  await window.getByRole('button', { name: 'Delete the source' }).click()
  const question = window.getByRole('dialog', { name: 'Delete the source' })
  await question.getByRole('combobox', { name: 'Put another in its place' }).click()
  await question.getByRole('option').first().click()
  await window.screenshot({ path: info.outputPath('replace.png') })
  await question.getByRole('button', { name: 'Replace it' }).click()
  await expect(list.getByRole('option')).toHaveCount(before - 1)
  await briefwright.undo()
  await expect(list.getByRole('option')).toHaveCount(before)

  // a way from the record to the block that cites it
  await list.getByRole('option').first().click()
  await uses.getByRole('button', { name: 'A yearly yardstick' }).click()
  await expect(window.getByRole('button', { name: 'A yearly yardstick' })).toHaveAttribute('aria-current', 'true')
})
