/**
 * Stands before the printer. It would decode whatever a header asks for, a picture of 12,000 × 12,000 pixels with 2.3 GB and 20 seconds,
 * and it embeds data as they are: cut ones, and those that say where a photo was taken. The page draws pictures anew when they are added;
 * a project file that somebody wrote by hand, or another program, has not been through that.
 */
import { createHash } from 'node:crypto'
import type { Briefing } from '../../core/briefing/briefing'
import { admitImage } from '../../core/images/admit'
import { holdsMetadata } from '../../core/images/metadata'
import { pixelsOnly } from '../../core/images/pixels-only'
import { verifyImage } from '../../core/images/verify'
import type { Asset } from '../../core/model/material'
import { UserError } from '../../core/user-error'
import { inflatedLength } from '../storage/project-reading'

/**
 * The briefing as it may be printed: its pictures are whole, and hold nothing but pixels.
 * @param sound marks of pictures that may be printed as they are; grows
 * @param onBad `leave-out`: words stand in the place of a picture that cannot be printed
 * @throws UserError `damaged-image` naming the figure
 */
export function withSoundPictures(briefing: Briefing, sound: Set<string>, onBad: 'refuse' | 'leave-out'): Briefing {
  const blocks = briefing.blocks.map((block) => {
    if (block.kind !== 'photo' || block.asset === null) return block
    const looked = lookAt(block.asset, sound)
    if (looked.ok) return looked.asset === block.asset ? block : { ...block, asset: looked.asset }
    if (onBad === 'leave-out') return { ...block, asset: null }
    throw new UserError('damaged-image', `The picture of figure ${block.caption.number} ${looked.fault}`, {
      next: 'Put the picture in again, or take it out.',
    })
  })
  const { logo } = briefing
  if (!logo?.asset) return { ...briefing, blocks }
  const looked = lookAt(logo.asset, sound)
  if (looked.ok) return { ...briefing, blocks, logo: { ...logo, asset: looked.asset } }
  if (onBad === 'leave-out') return { ...briefing, blocks, logo: { ...logo, asset: null } }
  throw new UserError('damaged-image', `The logo of the theme ${looked.fault}`, {
    next: 'Use the theme file again, or remove the theme.',
  })
}

type Looked =
  | { readonly ok: true; readonly asset: Asset }
  /** Completes “The picture …”. */
  | { readonly ok: false; readonly fault: string }

function lookAt(asset: Asset, sound: Set<string>): Looked {
  const bytes = Buffer.from(asset.base64, 'base64')
  const digest = createHash('sha256').update(bytes).digest('hex')
  const mark = `${asset.hash} ${digest} ${asset.type} ${asset.widthPx} ${asset.heightPx}`
  if (sound.has(mark)) return { ok: true, asset }
  const fault = faultOf(bytes, asset, digest)
  if (fault !== undefined) return { ok: false, fault }
  if (holdsMetadata(bytes)) return { ok: true, asset: { ...asset, base64: base64Of(pixelsOnly(bytes)) } }
  sound.add(mark)
  return { ok: true, asset }
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

function faultOf(bytes: Uint8Array, { hash, type, widthPx, heightPx }: Asset, digest: string): string | undefined {
  const admitted = admitImage(bytes)
  if (!admitted.ok) return admitted.message
  if (admitted.type !== type || admitted.widthPx !== widthPx || admitted.heightPx !== heightPx) {
    return 'is not what the project says of it: its size or its format is another.'
  }
  if (verifyImage(bytes, inflatedLength) !== undefined) return 'is damaged: a part of its data is missing or wrong.'
  return hash === `sha256-${digest}` ? undefined : 'is damaged: its data are not the ones that were stored.'
}
