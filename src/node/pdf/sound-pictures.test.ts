import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { exifOfPhone, jpeg, png } from '../../core/images/images.for-tests'
import type { Asset } from '../../core/model/material'
import { loadSample } from '../../core/sample.for-tests'
import { makePdf } from './make-pdf'
import { readBack } from './read-back.for-tests'
import { withSoundPictures } from './sound-pictures'

const sample = loadSample()
const [plan] = sample.plans
if (!plan) throw new Error('the sample has no plan')
const { briefing } = assemble({ project: sample, plan, language: 'en' })
const withAsset = (asset: Asset) => ({
  ...briefing,
  blocks: briefing.blocks.map((block) => (block.kind === 'photo' ? { ...block, asset } : block)),
})
const asset = (bytes: Uint8Array, type: Asset['type']): Asset => ({
  hash: `sha256-${createHash('sha256').update(bytes).digest('hex')}`,
  type,
  widthPx: 4,
  heightPx: 3,
  base64: Buffer.from(bytes).toString('base64'),
})
const photoOf = (made: typeof briefing) => made.blocks.find((block) => block.kind === 'photo')
const sound = asset(png(), 'image/png')

describe('pictures on their way to the printer', () => {
  it('are left as they are when they are sound', () => {
    const seen = new Set<string>()
    for (const _ of [1, 2]) expect(photoOf(withSoundPictures(withAsset(sound), seen, 'refuse'))?.asset).toBe(sound)
  })
  it('lose what they carry besides pixels, each time', () => {
    const seen = new Set<string>()
    for (const _ of [1, 2]) {
      const carrying = withAsset(asset(jpeg({ before: [exifOfPhone()] }), 'image/jpeg'))
      const printed = photoOf(withSoundPictures(carrying, seen, 'refuse'))?.asset
      expect(printed?.base64).toBe(Buffer.from(jpeg()).toString('base64'))
    }
  })
  it.each([
    ['no base64', { ...sound, base64: 'no base64!' }],
    ['other data than were stored', { ...sound, hash: `sha256-${'0'.repeat(64)}` }],
    ['another size', { ...sound, widthPx: 5 }],
  ] as const)('of %s are refused, or left out where pages are only looked at', (_, bad) => {
    expect(() => withSoundPictures(withAsset(bad), new Set(), 'refuse')).toThrow(/The picture of figure \d+ is /)
    expect(photoOf(withSoundPictures(withAsset(bad), new Set(), 'leave-out'))).toMatchObject({ asset: null })
  })
})

it('words stand in the place of a damaged picture on pages that are only looked at, and in a draft', async () => {
  const damaged = withAsset({ ...sound, base64: 'AAAA' })
  const alt = photoOf(damaged)?.alt ?? ''
  expect(alt).not.toBe('')
  for (const how of [{ isPreview: true }, { draft: true }]) {
    const { pages } = await readBack((await makePdf(damaged, how)).bytes)
    expect(pages.join(' ')).toContain(alt)
  }
  await expect(makePdf(damaged)).rejects.toMatchObject({ code: 'damaged-image' })
})
