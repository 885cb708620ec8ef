/** The main job: the sample, a change in its data, the change on the pages, saved, opened again, exported. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { readBack } from '../src/node/pdf/read-back.for-tests'
import { expect, SAMPLE, test } from './fixtures'
import { look } from './look'

test('a changed activity changes the pages, the saved file and the exported PDF', async ({ briefwright, folder }) => {
  const file = path.join(folder, 'Paraguay.briefing')
  await briefwright.openSample()
  await briefwright.expectOnPages(/held ?six ?virtual trainings/)

  await briefwright.go('Projects and activities')
  await briefwright.choose(/Virtual training or workshop 1\b/)
  await briefwright.write('Until', '')
  await briefwright.write('Date', 'Mar 2020')
  await briefwright.showPages()
  await briefwright.expectOnPages(/held ?five ?virtual trainings/)

  await briefwright.saveAs(file)
  const saved = await readFile(file, 'utf8')
  expect(saved).toContain('"date": "2020-03"')

  await briefwright.closeProject()
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await briefwright.expectOnPages(/held ?five ?virtual trainings/)

  const pdf = await briefwright.export(path.join(folder, 'Paraguay.pdf'))
  expect(pdf.pages.join(' ')).toMatch(/held five virtual trainings/)
  expect(pdf.info.Title).toContain('Paraguay')
  expect(await readFile(file, 'utf8'), 'an export changes no project file').toBe(saved)

  // what the program proved, what only a person can tell, and the statement of both
  await expect(briefwright.dialog).toContainText('Checked in the finished file')
  await expect(briefwright.dialog).toContainText(/figures, each with alt text/)
  await briefwright.dialog.getByRole('checkbox', { name: /alt text of every figure/ }).check()
  await briefwright.dialog.getByRole('button', { name: 'Save statement' }).click()
  await expect(briefwright.dialog).toContainText('“Paraguay.conformance.txt” lies beside the PDF.')
  const statement = await readFile(path.join(folder, 'Paraguay.conformance.txt'), 'utf8')
  expect(statement).toMatch(/\[x\] The alternative text[\s\S]*\[ \] Read from beginning/)
  const sha256 = createHash('sha256')
    .update(await readFile(path.join(folder, 'Paraguay.pdf')))
    .digest('hex')
  expect(statement).toContain(sha256)
  await briefwright.window.screenshot({ path: test.info().outputPath('conformance.png') })

  // every page as a picture beside it; one that is there is not replaced unasked
  const { dialog } = briefwright
  const last = pdf.pages.length
  await writeFile(path.join(folder, 'Paraguay-page-2.png'), 'a picture of mine')
  await dialog.getByRole('button', { name: 'Save page images' }).click()
  await expect(dialog).toContainText('“Paraguay-page-2.png” is there already. Replace it?')
  await briefwright.window.screenshot({ path: test.info().outputPath('page-images-asked.png') })
  await dialog.getByRole('button', { name: 'Keep' }).click()
  await expect(dialog).toContainText('Nothing was replaced, and no picture was written.')
  expect((await readdir(folder)).filter((name) => name.endsWith('.png'))).toEqual(['Paraguay-page-2.png'])
  // cancelled while the first page is drawn, which is held up so long: nothing was written
  await holdPictures(briefwright.window)
  await dialog.getByRole('button', { name: 'Save page images' }).click()
  await dialog.getByRole('button', { name: 'Replace' }).click()
  await expect(dialog).toContainText(`Drawing page 1 of ${last}`)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await briefwright.window.evaluate(() => (Reflect.get(globalThis, 'letPicturesGo') as () => void)())
  await expect(dialog).toContainText('Cancelled. No picture was written.')
  expect((await readdir(folder)).filter((name) => name.endsWith('.png'))).toEqual(['Paraguay-page-2.png'])
  expect(await readFile(path.join(folder, 'Paraguay-page-2.png'), 'utf8')).toBe('a picture of mine')
  await dialog.getByRole('button', { name: 'Save page images' }).click()
  await dialog.getByRole('button', { name: 'Replace' }).click()
  await expect(dialog).toContainText(
    `${last} pictures lie beside the PDF, “Paraguay-page-1.png” to “Paraguay-page-${last}.png”.`,
    { timeout: 30_000 },
  )
  await look(briefwright.window, test.info(), 'page images')
  for (let page = 1; page <= last; page++) {
    const png = await readFile(path.join(folder, `Paraguay-page-${page}.png`))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], 'US Letter at 150 dpi').toEqual([1275, 1650])
    expect(png.length, 'not blank').toBeGreaterThan(20_000)
  }

  // printed: the system's dialog, which no test can answer, is handed these pages on this paper
  const { app, window } = briefwright
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents())
      contents.print = (options, answer) => {
        Object.assign(globalThis, { printAsked: options })
        answer?.(true, '')
      }
  })
  await window.keyboard.press('ControlOrMeta+P')
  await expect(dialog).toContainText(`${last} pages were handed to the printer.`, { timeout: 30_000 })
  expect(await app.evaluate(() => Reflect.get(globalThis, 'printAsked'))).toMatchObject({ pageSize: 'Letter' })
  await window.screenshot({ path: test.info().outputPath('print.png') })
  await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents()
    void contents
      ?.printToPDF({ preferCSSPageSize: true, printBackground: true })
      .then((bytes) => Object.assign(globalThis, { printed: bytes.toString('base64') }))
  })
  const printed = () => app.evaluate(() => String(Reflect.get(globalThis, 'printed') ?? ''))
  await expect.poll(printed, { timeout: 30_000 }).not.toBe('')
  const paper = Buffer.from(await printed(), 'base64')
  await writeFile(test.info().outputPath('printed.pdf'), paper)
  expect((await readBack(new Uint8Array(paper))).pageCount, 'a sheet for each page').toBe(last)
  expect(paper.toString('latin1').match(/\/MediaBox \[0 0 612 792\]/g), 'on US Letter').toHaveLength(last)
  // blank sheets would be a few kB in all
  expect(paper.length).toBeGreaterThan(20_000 * last)
  await window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(window.locator('.bw-print')).toHaveCount(0)
})

test('a theme file gives a briefing its look, which the project keeps; one that breaks a rule is refused', async ({
  briefwright,
  folder,
}) => {
  const themeFile = path.join(folder, 'casa.briefwright-theme')
  const { dialog } = briefwright
  await briefwright.openSample()
  await briefwright.openExport()
  await briefwright.answerSaveDialog(themeFile)
  await dialog.getByRole('button', { name: 'Save this theme as a file' }).click()
  await expect(dialog).toContainText('Saved as casa.briefwright-theme.')
  const text = await readFile(themeFile, 'utf8')

  await writeFile(themeFile, text.replace(/"accent": "#\w+"/, '"accent": "#E87722"'))
  await briefwright.answerOpenDialog(themeFile)
  await dialog.getByRole('button', { name: 'Use a theme file' }).click()
  await expect(dialog).toContainText('(colours.accent): #E87722 on white paper has a contrast of 2.96:1')
  await briefwright.window.screenshot({ path: test.info().outputPath('theme-refused.png') })

  const casa = text.replace(/"name": "\w+"/, '"name": "Casa Abierta"').replace(/"cover": "\w+"/, '"cover": "page"')
  await writeFile(
    themeFile,
    casa.replace(/"accent": "#\w+"/, '"accent": "#0B5C86"').replace(/"mark": "#\w+"/, '"mark": "#0B5C86"'),
  )
  await dialog.getByRole('button', { name: 'Use a theme file' }).click()
  await expect(dialog).toContainText('Casa Abierta')
  await expect(dialog).toContainText('a cover page')
  await expect(dialog.getByRole('radio', { name: 'On a cover page' })).toBeChecked()
  await briefwright.window.screenshot({ path: test.info().outputPath('theme-used.png') })
  const pdf = await briefwright.finishExport(path.join(folder, 'Casa.pdf'))
  expect(pdf.pages[0]).toContain('Six editions in Tier 2')
  expect(pdf.pages[0]).not.toContain('A yearly yardstick')
  await briefwright.window.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await briefwright.saveAs(path.join(folder, 'Casa.briefing'))
  expect(await readFile(path.join(folder, 'Casa.briefing'), 'utf8')).toContain('"accent": "#0B5C86"')

  await briefwright.openExport()
  await dialog.getByRole('button', { name: 'Remove the theme' }).click()
  await expect(dialog.getByRole('button', { name: 'Use a theme file' })).toBeVisible()
  await expect(dialog).not.toContainText('Casa Abierta')
})

test('undo takes a change back everywhere, redo brings it again', async ({ briefwright }) => {
  await briefwright.openSample()
  await briefwright.go('Findings')
  await briefwright.choose(/Services for victims did not suffice/)
  await briefwright.write('Statement', 'Victims found too few services.')
  await briefwright.expectOnPages(/Victims found too few services\./)
  await briefwright.undo()
  await briefwright.expectOnPages(/Services for victims did not suffice\./)
  await expect(briefwright.field('Statement')).toHaveValue('Services for victims did not suffice.')
  await briefwright.redo()
  await briefwright.expectOnPages(/Victims found too few services\./)
})

test('a tier set in the grid changes count, share and figure', async ({ briefwright, window }) => {
  await briefwright.openSample()
  await briefwright.go('Regional data')
  await window.getByRole('gridcell', { name: 'Brazil, 2020: Tier 2' }).click()
  await window.keyboard.press('1')
  await expect(window.getByRole('gridcell', { name: 'Brazil, 2020: Tier 1' })).toBeVisible()
  await briefwright.showPages()
  await briefwright.expectOnPages(/18 ?of ?31/)
  await briefwright.expectOnPages(/58%/)
  await briefwright.expectNotOnPages(/61%/)
})

test('words typed into a paragraph stand on the page, its values untouched', async ({ briefwright }) => {
  await briefwright.openSample()
  await briefwright.writeBehind('It is the', ' Typed by a test.')
  await briefwright.expectOnPages(/Typed by a test\./)
  await briefwright.expectOnPages(/19 ?of ?31/)
})

test('an export can be cancelled: no file, and the next one works', async ({ briefwright, folder }) => {
  const big = path.join(folder, 'Big.briefing')
  await writeFile(big, await longBriefing())
  await briefwright.open(big)
  await briefwright.arriveInWorkspace()
  const pdf = path.join(folder, 'Big.pdf')
  await briefwright.startExport(pdf)
  await briefwright.dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(briefwright.dialog).toContainText('The export was cancelled. No file was written.')
  expect(await readdir(folder), 'neither the PDF nor a part of it').not.toContainEqual(
    expect.stringMatching(/pdf|^\.~[0-9a-f]{12}$/i),
  )

  await briefwright.dialog.getByRole('button', { name: 'Close' }).click()
  await briefwright.closeProject()
  await briefwright.openSample()
  const next = await briefwright.export(path.join(folder, 'Next.pdf'))
  expect(next.pages.join(' ')).toContain('Paraguay')
})

/** The sample with one text repeated until an export takes seconds. */
async function longBriefing(): Promise<string> {
  const project = JSON.parse(await readFile(SAMPLE, 'utf8'))
  const prose = project.plans[0].blocks.find((block: { kind: string }) => block.kind === 'prose')
  const text = prose.content.en
  text.content = Array.from({ length: 200 }, () => text.content).flat()
  return JSON.stringify(project)
}

/** From now on no canvas becomes a picture until `letPicturesGo` is called. */
const holdPictures = (window: Page): Promise<void> =>
  window.evaluate(() => {
    const { prototype } = HTMLCanvasElement
    const { toBlob } = prototype
    const held: (() => void)[] = []
    prototype.toBlob = function (...args) {
      held.push(() => toBlob.apply(this, args))
    }
    Object.assign(globalThis, {
      letPicturesGo: () => {
        prototype.toBlob = toBlob
        for (const go of held) go()
      },
    })
  })
