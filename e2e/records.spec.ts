/** Sources, people and organisations: where each is used, and what becomes of that when it goes. */
import { expect, test } from './fixtures'
import { look } from './look'

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

test('words that a donor asks for are printed, and a word the house avoids is found and mended', async ({
  briefwright,
  window,
}, info) => {
  await briefwright.openSample()
  await briefwright.go('People and acronyms')
  await briefwright.choose(/U\.S\. Department of State/)
  const anyRole = window.getByRole('group', { name: 'In any role', exact: true })
  await anyRole.getByRole('textbox', { name: 'Acknowledgment' }).fill('Paid for by the people of the United States.')
  // words for one role, by keyboard: what is added takes the focus
  const more = window.getByRole('button', { name: 'Other words for one role' })
  await more.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('menuitem', { name: 'Where we implement' }).press('Enter')
  const ours = window.getByRole('group', { name: 'Where we implement', exact: true })
  await expect(ours.getByRole('textbox', { name: 'Acknowledgment' })).toBeFocused()
  await window.keyboard.type('Carried out with money of the people of the United States.')
  await look(window, info, 'what a donor asks')

  // beside the donors: a word that this house does not write
  await window.getByRole('button', { name: 'New', exact: true }).click()
  await window.getByRole('menuitem', { name: 'Word to avoid' }).click()
  await expect(briefwright.field('Not to be written')).toBeFocused()
  await window.keyboard.type('yearly')
  await briefwright.write('Say instead', 'annual')
  await briefwright.write('Why', 'Our houze style')
  await expect(briefwright.middle.getByRole('button', { name: /^houze:/ })).toBeVisible({ timeout: 15_000 })
  await look(window, info, 'a word to avoid')
  await briefwright.write('Why', 'Our house style')

  await briefwright.go('Checks')
  await expect(window.getByText(/“yearly” is among the words that this project avoids: Our house style/)).toBeVisible()
  await window.getByRole('button', { name: 'Write “annual”' }).click()
  await expect(window.getByText(/“yearly” is among the words/)).toHaveCount(0)
  await window.getByRole('button', { name: 'Add acknowledgments and disclaimers' }).first().click()
  await expect(window.getByText(/pays for, without the acknowledgment/)).toHaveCount(0)
  await window.screenshot({ path: info.outputPath('mended.png') })
  await briefwright.expectOnPages(/Ñande Ko’ê\. Carried out with money of the people/)
  await briefwright.expectOnPages(/annual yardstick/)
  await briefwright.undo()
  await expect(window.getByText(/pays for, without the acknowledgment/)).toHaveCount(1)
  await briefwright.undo()
  await expect(window.getByText(/“yearly” is among the words/)).toHaveCount(1)
})
