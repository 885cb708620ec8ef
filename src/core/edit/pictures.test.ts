import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import { LIMITS } from '../model/limits'
import type { Asset } from '../model/material'
import type { Project } from '../model/project'
import { loadSample } from '../sample.for-tests'
import { expectEdit } from './expect-edit.for-tests'
import { addPicture, deletePicture, fitCrop, removePictureCrop, setPictureCrop, setPictureImage } from './pictures'

const sample = loadSample()
const image = (digit: string, change: Partial<Asset> = {}): Asset => ({
  hash: `sha256-${digit.repeat(64)}`,
  type: 'image/jpeg',
  widthPx: 100,
  heightPx: 100,
  base64: 'AAAA',
  ...change,
})
const [first] = sample.media
const [stored] = sample.assets
if (!first || !stored) throw new Error('the sample has no picture')
const fresh = { id: makeId('med', 'new'), credit: {}, consent: 'unknown', takenAt: null } as const
const hashes = ({ assets }: Project) => assets.map(({ hash }) => hash)
const part = image('a')
const crop = { x: 2_500, y: 0, width: 5_000, height: 10_000 }

describe('adding a picture', () => {
  it('stores its image once, however many records show it', () => {
    expectEdit(sample, addPicture(fresh, part), {
      media: [...sample.media, { ...fresh, assetHash: part.hash }],
      assets: [...sample.assets, part],
    })
    expect(hashes(addPicture(fresh, stored)(sample))).toEqual(hashes(sample))
  })
  it.each([
    ['a hundred images', Array.from({ length: LIMITS.images }, (_, n) => image('0', { hash: hashOf(n) }))],
    ['200 million pixels', [image('b', { widthPx: 5_000, heightPx: 5_000 })].flatMap((one) => eightOf(one))],
    ['a full file', [image('b', { base64: 'A'.repeat(LIMITS.fileBytes) })]],
  ])('does nothing where the project holds %s', (_, assets) => {
    const full = { ...sample, assets: [...sample.assets, ...assets] }
    expect(addPicture(fresh, part)(full)).toBe(full)
  })
})
const hashOf = (n: number): Asset['hash'] => `sha256-${String(n).padStart(64, '0')}`
const eightOf = (one: Asset): Asset[] => Array.from({ length: 8 }, (_, n) => ({ ...one, hash: hashOf(n) }))

describe('cropping', () => {
  it('takes what is cropped away out of the project', () => {
    expectEdit(sample, setPictureCrop(first.id, part, null), {
      media: [{ ...first, assetHash: part.hash }],
      assets: [part],
    })
  })
  it('keeps the whole picture where it is told to, and gives it back', () => {
    const cropped = setPictureCrop(first.id, part, { asset: stored, crop })(sample)
    expect(cropped.media).toEqual([{ ...first, assetHash: part.hash, whole: { assetHash: stored.hash, crop } }])
    expect(hashes(cropped).toSorted()).toEqual([stored.hash, part.hash].toSorted())
    expectEdit(cropped, removePictureCrop(first.id), { media: [first], assets: [stored] })
  })
  it('forgets the whole picture when another crop does not keep it', () => {
    const cropped = setPictureCrop(first.id, part, { asset: stored, crop })(sample)
    const again = setPictureCrop(first.id, image('c'), null)(cropped)
    expect(hashes(again)).toEqual([image('c').hash])
    expect(again.media[0]).not.toHaveProperty('whole')
  })
  it('leaves an image alone that another record shows', () => {
    const twice = addPicture(fresh, stored)(sample)
    expect(hashes(setPictureCrop(first.id, part, null)(twice))).toContain(stored.hash)
  })
  it.each([
    [
      { x: -5, y: 9_999.6, width: 20_000, height: 0 },
      { x: 0, y: 9_999, width: 10_000, height: 1 },
    ],
    [
      { x: 6_000, y: Number.NaN, width: 6_000, height: 50 },
      { x: 6_000, y: 0, width: 4_000, height: 50 },
    ],
  ])('%j fits as %j', (wish, fits) => {
    expect(fitCrop(wish)).toEqual(fits)
  })
})

describe('replacing', () => {
  it('keeps the words and mends an image of the same hash', () => {
    const damaged = { ...sample, assets: [{ ...stored, base64: 'no image' }] }
    expectEdit(damaged, setPictureImage(first.id, stored), { media: sample.media, assets: [stored] })
  })
})

describe('deleting', () => {
  it('takes the image, the figures and their blocks along', () => {
    const left = deletePicture(first.id, () => '[removed]')(sample)
    expect([left.media, left.assets]).toEqual([[], []])
    expect(left.figures.filter(({ kind }) => kind === 'photo')).toEqual([])
    expect(left.plans.flatMap(({ blocks }) => blocks)).toHaveLength(
      sample.plans.flatMap(({ blocks }) => blocks).length - 1,
    )
  })
})
