/** The outline: blocks from the palette, moved and copied; from the pages to the source. */
import { expect, test } from './fixtures'
import { Outline } from './pages/outline'

test('a block comes from the palette by keyboard only, moves, is copied, deleted and brought back', async ({
  briefwright,
  window,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const before = await outline.order()
  console.log(
    await window.evaluate(() => {
      const o = document.querySelector('.bw-outline')!
      const r = o.getBoundingClientRect()
      return [
        o.scrollWidth,
        o.clientWidth,
        ...[...o.querySelectorAll('*')]
          .filter((e) => e.getBoundingClientRect().right > r.right)
          .slice(0, 12)
          .map((e) => e.outerHTML.slice(0, 160) + ' ' + e.getBoundingClientRect().right),
      ]
    }),
  )

  await outline.inRail(/^Which 31/).click()
  await expect(outline.current).toContainText('Which 31?')
  const add = outline.current.getByRole('button', { name: 'Add a block below' })
  await add.focus()
  await keyboard.press('Enter')
  await expect(outline.palette).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('palette.png') })
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowRight')
  await keyboard.type('set apart')
  await expect(outline.palette.getByRole('option')).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(outline.palette).toBeHidden()
  await expect.poll(() => outline.order()).toHaveLength(before.length + 1)
  await expect(outline.current).toHaveAttribute('aria-label', 'Quotation')
  const place = (await outline.order()).indexOf('Quotation')

  await outline.current.getByRole('textbox').first().click()
  await keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await outline.order()).indexOf('Quotation')).toBe(place - 1)
  await expect(window.getByText(`Quotation is block ${place} of ${before.length + 1} now.`)).toBeAttached()

  await outline.current.getByRole('button', { name: 'More for this block' }).click()
  await window.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect.poll(async () => (await outline.order()).filter((name) => name === 'Quotation')).toHaveLength(2)

  await outline.current.getByRole('button', { name: 'Delete block' }).click()
  await expect.poll(async () => (await outline.order()).filter((name) => name === 'Quotation')).toHaveLength(1)
  await window.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(async () => (await outline.order()).filter((name) => name === 'Quotation')).toHaveLength(2)
  await expect(window.getByRole('button', { name: 'Bring it back' })).toBeHidden()
})

test('blocks are dragged by the mouse, in the outline and in the rail', async ({ briefwright, window }, testInfo) => {
  const outline = new Outline(window)
  await briefwright.openSample()
  await briefwright.arriveAtPages()
  const rail = window.getByRole('navigation').getByRole('listitem')
  const inRail = async () => (await rail.allTextContents()).map((name) => name.trim())
  const before = await inRail()
  const [second = '', third = ''] = before.slice(1)

  await outline.drag(rail.nth(1), rail.nth(2))
  await expect.poll(inRail).toEqual([before[0], third, second, ...before.slice(3)])
  await briefwright.undo()
  await expect.poll(inRail).toEqual(before)

  const order = await outline.order()
  await outline.inRail(second).click()
  const handle = outline.current.getByRole('button', { name: /^Drag: / })
  const target = window.locator('[data-block]').nth(2).locator('.bw-kicker')
  await outline.drag(handle, target)
  await expect.poll(inRail).toEqual([before[0], third, second, ...before.slice(3)])
  expect(await outline.order()).not.toEqual(order)
  await window.screenshot({ path: testInfo.outputPath('dragged.png') })
})

test('from the pages to the source: a paragraph, a number, a finding, a figure; by keyboard, too', async ({
  briefwright,
  window,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.arriveAtPages()

  await outline.pointOnPage('it is a working document', 1)
  await expect(outline.hovered).toHaveCount(1)
  await window.screenshot({ path: testInfo.outputPath('hover.png') })

  await outline.clickOnPage('it is a working document', 1)
  await expect(outline.current).toContainText('A yearly yardstick')
  await expect(outline.outlined.first()).toBeVisible()
  // the cursor stands at the beginning of that paragraph
  await keyboard.type('Here: ')
  await expect(outline.current).toContainText(/Here: For Partners of the Americas|Here: For/)
  await briefwright.undo()

  await outline.clickOnPage('June 25, 2020', 1)
  const popover = window.getByRole('dialog', { name: /Day on which|release|came out|TIP Report/i })
  await expect(popover).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('value.png') })
  await keyboard.press('Escape')
  await expect(popover).toBeHidden()

  await outline.clickOnPage('Tier 2 Watch List', 2)
  await expect(outline.current).toHaveAttribute('aria-label', 'Figure 1')
  await expect(outline.current.getByRole('combobox', { name: 'Figure shown here' })).toBeVisible()

  await outline.clickOnPage('Services for victims did not suffice', 3)
  await expect(window.locator('[aria-current=page]')).toContainText('Findings')
  await expect(briefwright.field('Statement')).toHaveValue(/Services for victims did not suffice/)

  await briefwright.walkTo('Pages')
  await keyboard.press('Tab')
  await outline.desk.focus()
  await keyboard.press('Enter')
  const menu = window.getByRole('dialog', { name: 'Go to source' })
  await expect(menu).toBeVisible()
  await keyboard.type('working document')
  await window.screenshot({ path: testInfo.outputPath('list.png') })
  await keyboard.press('Enter')
  await expect(menu).toBeHidden()
  await expect(outline.current).toContainText('A yearly yardstick')
})

test('a typed number that equals a value is bound by Tab, and one step back is what was typed', async ({
  briefwright,
  window,
}, testInfo) => {
  const outline = new Outline(window)
  const { keyboard } = window
  await briefwright.openSample()
  await briefwright.writeBehind('It is the', ' Of all these 61%')
  const hint = window.getByText('Bound, it follows the data.')
  await expect(hint).toBeVisible()
  await expect(outline.current.locator('.bw-number-offer')).toHaveText('61%')
  await window.screenshot({ path: testInfo.outputPath('offer.png') })
  await keyboard.press('Tab')
  await expect(hint).toBeHidden()
  await expect(outline.current.getByRole('button', { name: /^61%: Share of the countries/ })).toBeVisible()
  await briefwright.undo()
  await expect(outline.current.getByRole('button', { name: /^61%: Share of the countries/ })).toBeHidden()
  await expect(outline.current).toContainText('Of all these 61%')

  await keyboard.type(' and nineteen')
  await expect(outline.current.locator('.bw-number-offer')).toHaveText('nineteen')
  await keyboard.press('Escape')
  await expect(hint).toBeHidden()
  await keyboard.type(' more')
  await expect(outline.current).toContainText('and nineteen more')
})
