import path from 'node:path'
import { build } from 'vite'
import {
  type FlatJpegWish,
  flatJpeg,
  join,
  jpegMetadata,
  noisyPng,
  png,
  pngText,
  pngTextBomb,
} from '../src/core/images/images.for-tests'
import { metadataIn } from '../src/core/images/metadata'
import { loadPhoto } from '../src/core/sample.for-tests'
import { CHECKOUT, expect, test } from './fixtures'

// The function that draws pictures anew, put into the app's own page, with its sandbox and its rules; its screen is in pictures.spec.ts.

async function script(folder: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      outDir: path.join(folder, 'built'),
      lib: { entry: path.join(CHECKOUT, 'src/renderer/images/reencode.ts'), name: 'images', formats: ['iife'] },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (first === undefined || !('output' in first)) throw new Error('nothing was built')
  return first.output[0].code.replace(/^var images/, 'globalThis.images')
}

interface Stored {
  readonly type: string
  readonly widthPx: number
  readonly heightPx: number
  readonly base64: string
}

test('a picture is stored without what else it carried, at the size a page can show', async ({ window, folder }) => {
  await window.evaluate(await script(folder))
  const store = async (bytes: Uint8Array): Promise<Stored> => {
    const answer = await window.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const { images } = globalThis as unknown as { images: { reencodeImage(bytes: Uint8Array): Promise<unknown> } }
      return JSON.stringify(await images.reencodeImage(bytes))
    }, Buffer.from(bytes).toString('base64'))
    const reencoded = JSON.parse(answer)
    if (!reencoded.ok) throw new Error(answer)
    return reencoded.asset
  }
  const bytesOf = ({ base64 }: Stored) => new Uint8Array(Buffer.from(base64, 'base64'))

  const photo = new Uint8Array(Buffer.from(loadPhoto().base64, 'base64'))
  const withMetadata = join(photo.subarray(0, 2), ...Object.values(jpegMetadata), photo.subarray(2))
  expect(metadataIn(withMetadata)).toContain('GPSLatitude')
  const stored = await store(withMetadata)
  expect([stored.type, stored.widthPx, stored.heightPx]).toEqual([
    'image/jpeg',
    loadPhoto().widthPx,
    loadPhoto().heightPx,
  ])
  expect(metadataIn(bytesOf(stored))).toEqual([])

  const drawing = await store(png({ widthPx: 4_800, heightPx: 100, before: [pngText(500), pngTextBomb()] }))
  expect([drawing.type, drawing.widthPx, drawing.heightPx]).toEqual(['image/png', 2_400, 50])
  expect(metadataIn(bytesOf(drawing))).toEqual([])

  expect((await store(noisyPng(300, 1))).type).toBe('image/jpeg')

  // JPEGs of other kinds come out as their colour, within what another JPEG of them loses; never black, white or turned around
  const colourOf = ({ base64, type }: Stored) =>
    window.evaluate(
      async ([data, mime]) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: mime }))
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        if (!context) throw new Error('no canvas')
        context.drawImage(bitmap, 0, 0)
        return [...context.getImageData(bitmap.width / 2, bitmap.height / 2, 1, 1).data]
      },
      [base64, type] as const,
    )
  for (const { what, wish, colour } of FLAT_JPEGS) {
    const seen = await colourOf(await store(flatJpeg(wish)))
    for (const [channel, value] of [...colour, 255].entries())
      expect(Math.abs((seen[channel] ?? -1) - value), `${what}: ${seen}`).toBeLessThanOrEqual(6)
  }
})

const FLAT_JPEGS: readonly { what: string; wish: FlatJpegWish; colour: readonly [number, number, number] }[] = [
  { what: 'baseline', wish: { values: [76, 85, 255] }, colour: [254, 0, 0] },
  { what: 'progressive', wish: { values: [76, 85, 255], progressive: true }, colour: [254, 0, 0] },
  { what: 'grey', wish: { values: [120] }, colour: [120, 120, 120] },
  {
    what: 'CMYK as image programs write it: cyan',
    wish: { values: [0, 255, 255, 255], adobe: true },
    colour: [0, 255, 255],
  },
  {
    what: 'CMYK, progressive: half of the black',
    wish: { values: [255, 255, 255, 128], adobe: true, progressive: true },
    colour: [128, 128, 128],
  },
]
