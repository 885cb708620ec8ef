/**
 * Stands before the printer. It would decode whatever a header asks for, a picture of 12,000 × 12,000 pixels with 2.3 GB and 20 seconds,
 * and it embeds cut data as they are.
 */
import { createHash } from 'node:crypto'
import type { Block, Briefing } from '../../core/briefing/briefing'
import { admitImage } from '../../core/images/admit'
import { verifyImage } from '../../core/images/verify'
import type { Asset } from '../../core/model/material'
import { UserError } from '../../core/user-error'
import { inflatedLength } from '../storage/project-reading'

/**
 * @param sound hashes of pictures that were found sound before; grows
 * @throws UserError `damaged-image` naming the figure
 */
export function refuseBadPictures(briefing: Briefing, sound: Set<string>): void {
  for (const block of briefing.blocks) {
    const what = faultOf(block, sound)
    if (block.kind !== 'photo' || what === undefined) continue
    throw new UserError('damaged-image', `The picture of figure ${block.caption.number} ${what}`, {
      next: 'Put the picture in again, or take it out.',
    })
  }
}

/** For pages that are only looked at: a picture that would be refused is left out, and its words stand in its place. */
export function withoutBadPictures(briefing: Briefing, sound: Set<string>): Briefing {
  const blocks = briefing.blocks.map((block) =>
    block.kind === 'photo' && faultOf(block, sound) !== undefined ? { ...block, asset: null } : block,
  )
  return { ...briefing, blocks }
}

/** Completes “The picture …”. */
function faultOf(block: Block, sound: Set<string>): string | undefined {
  if (block.kind !== 'photo' || block.asset === null) return undefined
  const { hash, base64, type, widthPx, heightPx } = block.asset
  const bytes = Buffer.from(base64, 'base64')
  const digest = createHash('sha256').update(bytes).digest('hex')
  const key = `${digest} ${type} ${widthPx} ${heightPx}`
  if (sound.has(key) && hash === `sha256-${digest}`) return undefined
  const fault =
    faultOfBytes(bytes, block.asset) ??
    (hash === `sha256-${digest}` ? undefined : 'is damaged: its data are not the ones that were stored.')
  if (fault === undefined) sound.add(key)
  return fault
}

function faultOfBytes(bytes: Uint8Array, { type, widthPx, heightPx }: Asset): string | undefined {
  const admitted = admitImage(bytes)
  if (!admitted.ok) return admitted.message
  if (admitted.type !== type || admitted.widthPx !== widthPx || admitted.heightPx !== heightPx) {
    return 'is not what the project says of it: its size or its format is another.'
  }
  return verifyImage(bytes, inflatedLength) === undefined
    ? undefined
    : 'is damaged: a part of its data is missing or wrong.'
}
