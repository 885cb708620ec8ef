import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../model/limits'
import { admitImage } from './admit'
import { carriedBy } from './carried'
import { readImageHeader } from './header'
import {
  apng,
  chunk,
  exifOfPhone,
  join,
  jpeg,
  jpegMetadata,
  OTHER_FORMATS,
  png,
  pngBomb,
  pngText,
  pngTextBomb,
} from './images.for-tests'
import { metadataIn } from './metadata'
import { pixelsOnly } from './pixels-only'
import { reencodingPlan } from './reencoding-plan'
import { sniffImage } from './sniff'
import { type InflatedLength, verifyImage } from './verify'

const inflatedLength: InflatedLength = (zlib, most) => {
  try {
    return inflateSync(zlib, { maxOutputLength: most + 1 }).length
  } catch (error) {
    return error instanceof RangeError ? most + 1 : undefined
  }
}

describe('the first bytes', () => {
  it.each(OTHER_FORMATS)('of %s', (type, bytes) => {
    expect(sniffImage(bytes)).toBe(type)
  })
  it('of PNG and JPEG, whatever the file claims to be', () => {
    expect([sniffImage(png()), sniffImage(jpeg())]).toEqual(['png', 'jpeg'])
  })
})

describe('the header', () => {
  it('says size and colours', () => {
    expect(readImageHeader(png({ widthPx: 300, heightPx: 200, colourType: 6, bitDepth: 16 }))).toMatchObject({
      type: 'png',
      widthPx: 300,
      heightPx: 200,
      colour: 'rgb',
      bitDepth: 16,
      hasAlpha: true,
    })
    expect(readImageHeader(png({ colourType: 3, before: [chunk('tRNS', new Uint8Array(2))] }))).toMatchObject({
      colour: 'palette',
      hasAlpha: true,
    })
    expect(readImageHeader(apng(10_000))?.isAnimated).toBe(true)
    expect(readImageHeader(jpeg({ widthPx: 65_500, heightPx: 7, channels: 4 }))).toMatchObject({
      widthPx: 65_500,
      heightPx: 7,
      colour: 'cmyk',
      isRare: false,
    })
    expect(readImageHeader(jpeg({ bitDepth: 12, frame: 0xc1 }))?.isRare).toBe(true)
    expect(readImageHeader(jpeg({ frame: 0xc9 }))?.isRare).toBe(true)
  })
  it('is no header when colours and depth do not go together', () => {
    expect(readImageHeader(png({ colourType: 2, bitDepth: 4, rows: new Uint8Array(9) }))).toBeUndefined()
  })
})

describe('a picture', () => {
  const rows: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
    ['nothing', new Uint8Array(), 'empty', /0 bytes/],
    ['20,000 × 20,000', pngBomb(20_000, 20_000), 'too-many-pixels', /20000 × 20000/],
    ['12,000 × 12,000', pngBomb(12_000, 12_000, 6, 500_000), 'too-many-pixels', /at most 8000/],
    ['just over 25 million pixels', pngBomb(5_001, 5_000), 'too-many-pixels', /25 million/],
    ['no width', png({ widthPx: 0, rows: new Uint8Array(3) }), 'damaged-image', /no width/],
    ['no height', jpeg({ heightPx: 0 }), 'damaged-image', /no height/],
    ['2^31 wide', pngBomb(2 ** 31, 1), 'too-many-pixels', /2147483648/],
    ['a line of a million', pngBomb(1, 1_000_000), 'too-many-pixels', /1000000/],
    ['a wide JPEG', jpeg({ widthPx: 65_500 }), 'too-many-pixels', /65500/],
    ['a JPEG of 12 bits', jpeg({ bitDepth: 12, frame: 0xc1 }), 'not-png-or-jpeg', /rare kind/],
    ['a lossless JPEG', jpeg({ frame: 0xc3 }), 'not-png-or-jpeg', /rare kind/],
    ['a text chunk of 50 MB', png({ before: [pngText(50_000_000)] }), 'too-large', /8 MB/],
    ['a PNG without a header', png().subarray(0, 20), 'damaged-image', /header/],
    ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), 'damaged-image', /header/],
    ...OTHER_FORMATS.map(
      ([type, bytes]) => [type, bytes, 'not-png-or-jpeg', type === 'svg' ? /SVG.*may hold/ : /^is /] as const,
    ),
  ]
  it.each(rows)('is refused: %s', (_, bytes, code, message) => {
    expect(admitImage(bytes)).toEqual({
      ok: false,
      code,
      message: expect.stringMatching(message),
      next: expect.stringMatching(/^[A-Z].*[.]$/),
    })
  })

  it.each([
    ['the largest PNG', pngBomb(5_000, 5_000)],
    ['progressive', jpeg({ frame: 0xc2 })],
    ['CMYK, which the page turns into RGB', jpeg({ channels: 4 })],
    ['a text bomb, which is not unpacked', png({ before: [pngTextBomb()] })],
  ])('is admitted: %s', (_, bytes) => {
    expect(admitImage(bytes)).toMatchObject({ ok: true })
  })

  it('gets an answer whatever its bytes are', () => {
    const starts = [png(), jpeg(), jpeg({ before: [jpegMetadata.exif] }), ...OTHER_FORMATS.map(([, bytes]) => bytes)]
    const damaged = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 6 }), fc.nat(200))
      .map(([start, changes, length]) => {
        const copy = start.slice(0, Math.max(length, 12))
        for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte
        return copy
      })
    fc.assert(
      fc.property(damaged, (bytes) => {
        const admitted = admitImage(bytes)
        verifyImage(bytes, inflatedLength)
        metadataIn(bytes)
        if (admitted.ok) expect(admitted.widthPx * admitted.heightPx).toBeLessThanOrEqual(LIMITS.imagePixels)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a damaged picture', () => {
  const sound = png({ widthPx: 100, heightPx: 100 })
  const badCrc = sound.slice()
  badCrc[sound.length - 20] = (badCrc[sound.length - 20] ?? 0) ^ 1
  const photo = jpeg()
  it.each([
    ['a sound PNG', sound, undefined],
    ['a sound PNG with transparency by a chunk', png({ before: [chunk('tRNS', new Uint8Array(6))] }), undefined],
    ['a sound JPEG', photo, undefined],
    ['a bad checksum', badCrc, 'bad-checksum'],
    ['no IEND', sound.subarray(0, sound.length - 12), 'truncated'],
    ['cut in the middle', sound.subarray(0, sound.length - 30), 'truncated'],
    ['no pixels', join(sound.subarray(0, 33), chunk('IEND')), 'no-pixels'],
    ['more rows than the header says', png({ rows: new Uint8Array(10_000_000) }), 'wrong-amount'],
    ['fewer rows than the header says', png({ rows: new Uint8Array(5) }), 'wrong-amount'],
    ['pixels that are no zlib stream', pngBomb(4, 4, 2, 10), 'wrong-amount'],
    ['a cut JPEG', photo.subarray(0, photo.length - 2), 'truncated'],
    ['a JPEG without a scan', join(photo.subarray(0, photo.length - 23), [0xff, 0xd9]), 'no-pixels'],
  ])('%s', (_, bytes, damage) => {
    expect(verifyImage(bytes, inflatedLength)).toBe(damage)
  })

  it('is found however short it was cut', () => {
    for (const whole of [sound, photo]) {
      for (let length = 0; length < whole.length; length++) {
        expect(verifyImage(whole.subarray(0, length), inflatedLength), `${length}`).toBeDefined()
      }
    }
  })
})

describe('metadata', () => {
  it.each([
    ['a plain PNG', png(), []],
    ['a plain JPEG', jpeg(), []],
    ['EXIF with a position', jpeg({ before: [jpegMetadata.exif] }), ['APP1', 'Exif\0\0', 'GPSLatitude']],
    ['XMP', jpeg({ before: [jpegMetadata.xmp] }), ['APP1', 'http://ns.adobe.com/xap/', 'x:xmpmeta']],
    ['Photoshop', jpeg({ before: [jpegMetadata.photoshop] }), ['APP13', 'Photoshop 3.0\0']],
    ['a comment', jpeg({ before: [jpegMetadata.comment] }), ['comment']],
    ['a thumbnail', jpeg({ before: [jpegMetadata.thumbnail] }), ['thumbnail']],
    ['text', png({ before: [pngText(10)] }), ['tEXt']],
    ['packed text', png({ before: [pngTextBomb()] }), ['zTXt']],
    ['EXIF in a PNG', png({ before: [chunk('eXIf', new Uint8Array(4))] }), ['eXIf']],
    ['something behind the end', join(png(), [1, 2, 3]), ['after the end']],
    ['a second picture behind the end', join(jpeg(), jpeg()), ['after the end']],
  ])('%s', (_, bytes, found) => {
    expect(metadataIn(bytes)).toEqual(found)
  })
})

describe('what a picture tells', () => {
  it.each([
    ['nothing', jpeg(), []],
    ['a phone: place, camera and time', jpeg({ before: [exifOfPhone()] }), ['place', 'camera', 'time']],
    ['EXIF that cannot be read', jpeg({ before: [jpegMetadata.exif] }), ['other']],
    ['a comment', jpeg({ before: [jpegMetadata.comment] }), ['other']],
    ['a small copy', jpeg({ before: [jpegMetadata.thumbnail] }), ['thumbnail']],
    ['EXIF in a PNG', png({ before: [chunk('eXIf', exifOfPhone().subarray(10))] }), ['place', 'camera', 'time']],
    ['the time of a PNG', png({ before: [chunk('tIME', new Uint8Array(7))] }), ['time']],
  ])('%s', (_, bytes, told) => {
    expect(carriedBy(bytes)).toEqual(told)
  })
  it('is found, or not, in any EXIF', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        const exif = join(
          [0xff, 0xe1],
          [(data.length + 14) >> 8, (data.length + 14) & 0xff],
          [...'Exif\0\0MM\0*'].map((c) => c.charCodeAt(0)),
          data.length >= 4 ? [0, 0, 0, 8] : [],
          data,
        )
        expect(carriedBy(jpeg({ before: [exif] })).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a picture without what else it carried', () => {
  const noisy = jpeg({
    before: [exifOfPhone(), ...Object.values(jpegMetadata)],
  })
  it.each([
    ['a JPEG', join(noisy, [1, 2, 3]), jpeg()],
    ['a plain JPEG', jpeg({ frame: 0xc2 }), jpeg({ frame: 0xc2 })],
    ['a PNG', join(png({ before: [pngText(20), pngTextBomb(), chunk('eXIf')] }), [1, 2]), png()],
    ['a PNG with a profile', png({ before: [chunk('iCCP')] }), png({ before: [chunk('iCCP')] })],
  ])('%s', (_, bytes, plain) => {
    expect(pixelsOnly(bytes)).toEqual(plain)
    expect(metadataIn(pixelsOnly(bytes))).toEqual([])
  })
})

describe('an animation', () => {
  it('is refused by name', () => {
    expect(admitImage(apng(3))).toMatchObject({ ok: false, message: expect.stringContaining('animation') })
  })
})

describe('how a picture is stored', () => {
  const planOf = (bytes: Uint8Array, colours?: number) => {
    const header = readImageHeader(bytes)
    if (header === undefined) throw new Error('no header')
    return reencodingPlan(header, colours)
  }
  it.each([
    ['a large photo', jpeg({ widthPx: 6_000, heightPx: 4_000 }), undefined, ['image/jpeg', 2_400, 1_600]],
    ['a small photo keeps its size', jpeg({ widthPx: 640, heightPx: 480 }), undefined, ['image/jpeg', 640, 480]],
    ['a photo saved as PNG', pngBomb(3_000, 1_500, 2), undefined, ['image/jpeg', 2_400, 1_200]],
    ['a drawing of few colours', pngBomb(3_000, 1_500, 2), 12, ['image/png', 2_400, 1_200]],
    ['a palette', png({ colourType: 3, widthPx: 10 }), undefined, ['image/png', 10, 3]],
    ['transparency', pngBomb(100, 4_800), undefined, ['image/png', 50, 2_400]],
    ['a thin line', pngBomb(1, 8_000, 2), undefined, ['image/jpeg', 1, 2_400]],
  ])('%s', (_, bytes, colours, plan) => {
    const { type, widthPx, heightPx } = planOf(bytes, colours)
    expect([type, widthPx, heightPx]).toEqual(plan)
  })
})
