/**
 * Stands before the printer. It would decode whatever a header asks for, a picture of 12,000 × 12,000 pixels with 2.3 GB and 20 seconds,
 * and it embeds cut data as they are.
 */
import { createHash } from 'node:crypto'
import type { Briefing } from '../../core/briefing/briefing'
import { admitImage } from '../../core/images/admit'
import { verifyImage } from '../../core/images/verify'
import { UserError } from '../../core/user-error'
import { inflatedLength } from '../storage/project-reading'

/**
 * @param sound hashes of pictures that were found sound before; grows
 * @throws UserError `damaged-image` naming the figure
 */
export function refuseBadPictures(briefing: Briefing, sound: Set<string>): void {
  for (const block of briefing.blocks) {
    if (block.kind !== 'photo' || block.asset === null) continue
    const { base64, type, widthPx, heightPx } = block.asset
    const bytes = Buffer.from(base64, 'base64')
    const key = `${createHash('sha256').update(bytes).digest('hex')} ${type} ${widthPx} ${heightPx}`
    if (sound.has(key)) continue
    const admitted = admitImage(bytes)
    const refuse = (what: string): never => {
      throw new UserError('damaged-image', `The picture of figure ${block.caption.number} ${what}`, {
        next: 'Put the picture in again, or take it out.',
      })
    }
    if (!admitted.ok) refuse(admitted.message)
    else if (admitted.type !== type || admitted.widthPx !== widthPx || admitted.heightPx !== heightPx) {
      refuse('is not what the project says of it: its size or its format is another.')
    } else if (verifyImage(bytes, inflatedLength) !== undefined)
      refuse('is damaged: a part of its data is missing or wrong.')
    sound.add(key)
  }
}
