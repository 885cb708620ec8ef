/** Pictures: from the drop to the page, and what must not travel with them. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page, TestInfo } from '@playwright/test'
import { exifOfPhone, join, noisyPng, OTHER_FORMATS, png } from '../src/core/images/images.for-tests'
import { metadataIn } from '../src/core/images/metadata'
import type { Asset } from '../src/core/model/material'
import type { Project } from '../src/core/model/project'
import { expect, SAMPLE, test } from './fixtures'

test.describe.configure({ timeout: 120_000 })

const MAGENTA = 'rgb(255, 0, 255)'

/** A photo: the left third of one colour, the rest of many. Drawn by the page, for nothing here writes JPEG. */
async function photoWithMarker(window: Page): Promise<Uint8Array> {
  const base64 = await window.evaluate(async (marker) => {
    const canvas = new OffscreenCanvas(1200, 800)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    for (let y = 0; y < 800; y += 20)
      for (let x = 0; x < 1200; x += 20) {
        context.fillStyle = `rgb(${(x * 7) % 90}, ${90 + ((y * 3 + x) % 120)}, ${60 + ((x + y) % 150)})`
        context.fillRect(x, y, 20, 20)
      }
    context.fillStyle = marker
    context.fillRect(0, 0, 400, 800)
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })
    return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''))
  }, MAGENTA)
  return new Uint8Array(Buffer.from(base64, 'base64'))
}

/** How many of the pixels of an image are nearly of the marker's colour, and its size. */
const markerPixels = (window: Page, bytes: Uint8Array): Promise<{ readonly marked: number; readonly size: number[] }> =>
  window.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let marked = 0
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 80 && (data[at + 2] ?? 0) > 180) marked++
    }
    return { marked, size: [bitmap.width, bitmap.height] }
  }, Buffer.from(bytes).toString('base64'))

/** Every JPEG in a PDF: such streams are embedded as they are. */
function jpegsIn(pdf: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = pdf.indexOf('/DCTDecode'); at !== -1; at = pdf.indexOf('/DCTDecode', at + 1)) {
    const start = pdf.indexOf('stream', at)
    const from = pdf.indexOf(Buffer.from([0xff, 0xd8, 0xff]), start)
    found.push(pdf.subarray(from, pdf.indexOf('endstream', from)))
  }
  return found
}

const projectIn = async (file: string): Promise<Project> => JSON.parse(await readFile(file, 'utf8'))
const imagesOf = (project: Project): Buffer[] => project.assets.map(({ base64 }) => Buffer.from(base64, 'base64'))

const SECRETS = ['PHONEMARK', 'GPSPLACEMARK', 'Exif\0']
function expectNoSecrets(bytes: Buffer): void {
  for (const secret of SECRETS) expect(bytes.includes(secret), secret).toBe(false)
}

async function look(window: Page, testInfo: TestInfo, name: string): Promise<void> {
  const file = testInfo.outputPath(`${name}.png`)
  await window.screenshot({ path: file, animations: 'disabled' })
  const { violations } = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`))
  expect.soft(grave, name).toEqual([])
}

for (const colours of ['light', 'dark'] as const) {
  test(`a photo from the drop to the page, ${colours}`, async ({ app, briefwright, window, folder }, testInfo) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
    await briefwright.chooseColours(colours)
    await briefwright.openSample()
    await briefwright.arriveAtPages()
    await briefwright.goPictures()

    const plain = await photoWithMarker(window)
    const photo = join(plain.subarray(0, 2), exifOfPhone(), plain.subarray(2))
    const svg = OTHER_FORMATS.find(([type]) => type === 'svg')?.[1] ?? new Uint8Array()
    const heic = OTHER_FORMATS.find(([type]) => type === 'heic')?.[1] ?? new Uint8Array()
    await briefwright.dropPictures([
      { name: 'shelter.jpg', bytes: photo },
      { name: 'notes.jpg', bytes: Buffer.from('Dear colleague, the photo is on its way.') },
      { name: 'drawing.svg', bytes: svg },
      { name: 'IMG_2034.HEIC', bytes: heic },
      { name: 'broken.png', bytes: png({ widthPx: 300, heightPx: 200 }).subarray(0, 60) },
      { name: 'large.png', bytes: join(png(), new Uint8Array(8 * 1024 * 1024)) },
      { name: 'shelter again.jpg', bytes: photo },
    ])
    const said = (name: string) => briefwright.intake.getByRole('listitem').filter({ hasText: name })
    await expect(said('shelter.jpg').first()).toContainText('removed: where it was taken, the camera, the time.')
    await expect(said('notes.jpg')).toContainText('not a picture')
    await expect(said('drawing.svg')).toContainText('SVG')
    await expect(said('IMG_2034.HEIC')).toContainText('HEIC image. Convert it to PNG or JPEG')
    await expect(said('broken.png')).toContainText('damaged')
    await expect(said('large.png')).toContainText('larger than 8 MB')
    await expect(said('shelter again.jpg')).toContainText('stored once')
    await expect(briefwright.middle.getByRole('option')).toHaveCount(2)
    await expect(window.getByRole('img', { name: 'The picture as it is printed' })).toBeVisible()
    await look(window, testInfo, `added, ${colours}`)
    await briefwright.middle.getByRole('button', { name: 'Close the list' }).click()

    await briefwright.middle.getByRole('button', { name: 'Crop', exact: true }).click()
    const dialog = briefwright.dialog
    await dialog.getByText('Full width 3:2').click()
    await dialog.getByText('Free', { exact: true }).click()
    await dialog.getByRole('textbox', { name: 'Width', exact: true }).fill('780')
    await dialog.getByRole('textbox', { name: 'Height', exact: true }).fill('520')
    await dialog.getByRole('textbox', { name: 'From left', exact: true }).fill('420')
    await dialog.getByRole('textbox', { name: 'From top', exact: true }).fill('100')
    await dialog.getByRole('textbox', { name: 'From top', exact: true }).blur()
    await expect(dialog.getByRole('checkbox', { name: 'Keep the whole picture in the project' })).not.toBeChecked()
    await look(window, testInfo, `crop, ${colours}`)
    await dialog.getByRole('button', { name: 'Apply' }).click()
    await expect(dialog).toBeHidden()
    await expect(briefwright.middle.getByText('780 × 520 pixels')).toBeVisible()

    await briefwright.write('Credit', 'Field team')
    await briefwright.pick('Consent of the people in it', 'On file')
    await briefwright.middle.getByRole('button', { name: 'Use in the briefing' }).click()
    await briefwright.write('Caption', 'The new shelter opens its doors')
    await briefwright.write('Alt text', 'Two staff members stand in front of a low white house with a garden.')
    await briefwright.expectOnPages(/The ?new ?shelter ?opens ?its ?doors/)
    await look(window, testInfo, `used, ${colours}`)
    if (colours === 'dark') return

    const file = path.join(folder, 'shelter.briefing')
    await briefwright.saveFirst(file)
    const project = await projectIn(file)
    const media = project.media.find(({ credit }) => credit.en === 'Field team')
    expect(media).toMatchObject({ consent: 'on-file', takenAt: null })
    expect(media?.whole).toBeUndefined()
    expect(project.assets).toHaveLength(2)
    expectNoSecrets(await readFile(file))
    for (const image of imagesOf(project)) {
      expectNoSecrets(image)
      expect((await markerPixels(window, image)).marked).toBe(0)
    }
    expect((await markerPixels(window, photo)).marked, 'the marker would be seen').toBeGreaterThan(100_000)

    const target = path.join(folder, 'shelter.pdf')
    const pdf = await briefwright.export(target)
    expect(pdf.pages.join(' ')).toContain('The new shelter opens its doors')
    expect(pdf.pages.join(' ')).toContain('Field team')
    expect(JSON.stringify(pdf.structure)).toContain('low white house')
    const bytes = await readFile(target)
    expectNoSecrets(bytes)
    const embedded = jpegsIn(bytes)
    const looked = await Promise.all(embedded.map((image) => markerPixels(window, image)))
    expect(looked.map(({ size }) => size)).toContainEqual([780, 520])
    expect(looked.map(({ marked }) => marked)).toEqual(embedded.map(() => 0))
  })
}

test('a whole picture that is kept lets the crop be changed, and is on no page', async ({
  briefwright,
  window,
  folder,
}) => {
  await briefwright.openSample()
  await briefwright.goPictures()
  await briefwright.dropPictures([{ name: 'shelter.jpg', bytes: await photoWithMarker(window) }])
  await expect(briefwright.intake).toContainText('no place, camera or time data')
  const crop = async (width: string) => {
    await briefwright.middle.getByRole('button', { name: 'Crop', exact: true }).click()
    await briefwright.dialog.getByText('Square').click()
    await briefwright.dialog.getByRole('textbox', { name: 'Width', exact: true }).fill(width)
    await briefwright.dialog.getByRole('textbox', { name: 'From left', exact: true }).fill('600')
    await briefwright.dialog.getByRole('textbox', { name: 'From left', exact: true }).blur()
    const keep = briefwright.dialog.getByRole('checkbox', { name: 'Keep the whole picture in the project' })
    if (!(await keep.isChecked())) await keep.click()
    await briefwright.dialog.getByRole('button', { name: 'Apply' }).click()
    await expect(briefwright.dialog).toBeHidden()
  }
  await crop('300')
  await expect(briefwright.middle.getByText('300 × 300 pixels')).toBeVisible()
  await crop('500')
  await expect(briefwright.middle.getByText('500 × 500 pixels')).toBeVisible()
  const file = path.join(folder, 'kept.briefing')
  await briefwright.saveFirst(file)
  const { media, assets } = await projectIn(file)
  const record = media.find(({ whole }) => whole !== undefined)
  expect(record?.whole?.crop).toMatchObject({ x: 5_000, width: 4_167, height: 6_250 })
  expect(assets).toHaveLength(3) // of the sample, the part and the whole; the first part is gone

  await briefwright.middle.getByRole('button', { name: 'Show the whole picture' }).click()
  await expect(briefwright.middle.getByText('1200 × 800 pixels')).toBeVisible()
  await briefwright.undo()
  await expect(briefwright.middle.getByText('500 × 500 pixels')).toBeVisible()
  await briefwright.middle.getByRole('button', { name: 'Delete the picture' }).click()
  await expect(briefwright.middle.getByRole('option')).toHaveCount(1)
})

test('the part can be moved with the keyboard', async ({ briefwright, window }) => {
  await briefwright.openSample()
  await briefwright.goPictures()
  await briefwright.middle.getByRole('button', { name: 'Crop', exact: true }).click()
  await briefwright.dialog.getByText('Portrait 4:5').click()
  const left = briefwright.dialog.getByRole('textbox', { name: 'From left', exact: true })
  const before = Number(await left.inputValue())
  await briefwright.dialog.getByRole('group', { name: 'The part that stays. Arrow keys move it.' }).focus()
  await window.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => Number(await left.inputValue())).toBeGreaterThan(before)
  await window.keyboard.press('Escape')
  await expect(briefwright.dialog).toBeHidden()
  await expect(briefwright.middle.getByText('1104 × 736 pixels')).toBeVisible()
})

const assetOf = (bytes: Uint8Array, type: Asset['type'], widthPx: number, heightPx: number): Asset => ({
  hash: `sha256-${createHash('sha256').update(bytes).digest('hex')}`,
  type,
  widthPx,
  heightPx,
  base64: Buffer.from(bytes).toString('base64'),
})

test('a picture that came with more than pixels says so, prints without it, and is cleaned', async ({
  briefwright,
  folder,
}) => {
  const sample = await projectIn(SAMPLE)
  const [stored] = sample.assets
  const [media] = sample.media
  if (!stored || !media) throw new Error('the sample has no picture')
  const plain = Buffer.from(stored.base64, 'base64')
  const told = join(plain.subarray(0, 2), exifOfPhone(), plain.subarray(2))
  const asset = assetOf(told, 'image/jpeg', stored.widthPx, stored.heightPx)
  const file = path.join(folder, 'foreign.briefing')
  await writeFile(file, JSON.stringify({ ...sample, assets: [asset], media: [{ ...media, assetHash: asset.hash }] }))
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  const pdf = path.join(folder, 'foreign.pdf')
  await briefwright.export(pdf)
  expectNoSecrets(await readFile(pdf))
  await briefwright.dialog.getByRole('button', { name: 'Close', exact: true }).first().click()

  await briefwright.goPictures()
  await expect(briefwright.middle.getByText(/carries more than pixels: where it was taken, the camera/)).toBeVisible()
  await briefwright.middle.getByRole('button', { name: 'Remove these data' }).click()
  await expect(briefwright.middle.getByText('Only pixels are stored.')).toBeVisible()
  await briefwright.pressSave()
  await expect(briefwright.status).toContainText(/Saved \d/)
  for (const image of imagesOf(await projectIn(file))) expectNoSecrets(image)
})

test('of a hundred pictures only those in sight are drawn', async ({ briefwright, window, folder }) => {
  const sample = await projectIn(SAMPLE)
  const pictures = Array.from({ length: 99 }, (_, n) => assetOf(noisyPng(160, n), 'image/png', 160, 160))
  const file = path.join(folder, 'many.briefing')
  const media = pictures.map(({ hash }, n) => ({
    id: `med_many-${String(n).padStart(3, '0')}`,
    assetHash: hash,
    credit: {},
    consent: 'none-needed',
    takenAt: null,
  }))
  await writeFile(
    file,
    JSON.stringify({ ...sample, media: [...sample.media, ...media], assets: [...sample.assets, ...pictures] }),
  )
  await briefwright.open(file)
  await briefwright.arriveInWorkspace()
  await briefwright.goPictures()
  const drawn = () =>
    window.evaluate(() =>
      [...document.querySelectorAll<HTMLCanvasElement>('.bw-thumb canvas')].map(
        (canvas) => (canvas.getContext('2d')?.getImageData(144, 96, 1, 1).data[3] ?? 0) > 0,
      ),
    )
  await expect.poll(async () => (await drawn()).slice(0, 5)).toEqual([true, true, true, true, true])
  expect((await drawn()).filter((isDrawn) => isDrawn).length).toBeLessThan(40)
  expect((await drawn()).at(-1)).toBe(false)
  await briefwright.middle.getByRole('listbox').press('End')
  await expect.poll(async () => (await drawn()).at(-1)).toBe(true)

  // no room for one more, and that is said
  await briefwright.dropPictures([{ name: 'one more.png', bytes: noisyPng(170, 500) }])
  await expect(briefwright.intake).toContainText('would be one too many')
})

test.describe('a project with a damaged picture', () => {
  test('opens, says which, is not exported, and is mended by a good copy', async ({
    app,
    briefwright,
    window,
    folder,
  }, testInfo) => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 900))
    const sample = await projectIn(SAMPLE)
    const [asset] = sample.assets
    if (asset === undefined) throw new Error('the sample has no picture')
    const file = path.join(folder, 'damaged.briefing')
    await writeFile(file, JSON.stringify({ ...sample, assets: [{ ...asset, base64: `no base64 ${asset.base64}` }] }))
    await briefwright.open(file)
    await briefwright.arriveInWorkspace()
    await expect(briefwright.notice).toContainText('1 picture of this project is damaged.')
    await briefwright.arriveAtPages()
    await briefwright.notice.getByRole('button', { name: 'Go to the picture' }).click()
    await expect(briefwright.middle.getByText('This picture is damaged')).toBeVisible()
    await look(window, testInfo, 'damaged')

    await briefwright.go('Checks')
    await expect(briefwright.middle.getByText(/image of this photo is damaged/)).toBeVisible()
    await briefwright.openExport()
    await look(window, testInfo, 'damaged, export')
    await window.keyboard.press('Escape')

    await briefwright.goPictures()
    const good = path.join(folder, 'good.jpg')
    await writeFile(good, Buffer.from(asset.base64, 'base64'))
    await briefwright.middle.locator('.bw-picture input[type=file]').setInputFiles(good)
    await expect(briefwright.middle.getByText(`${asset.widthPx} × ${asset.heightPx} pixels`)).toBeVisible()
    await expect(briefwright.notice).toBeHidden()
    await briefwright.export(path.join(folder, 'mended.pdf'))
    await briefwright.pressSave()
    await expect(briefwright.status).toContainText(/Saved \d/)
    const mended = await projectIn(file)
    expect(mended.media).toHaveLength(1)
    expect(mended.media[0]?.credit).toEqual(sample.media[0]?.credit)
    for (const image of imagesOf(mended)) expect(metadataIn(image)).toEqual([])
  })
})
