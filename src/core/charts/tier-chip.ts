/** A tier's code on its own colour and hatch, on a plate so that it can be read. */
import { type TierKey, tierLook } from './palette'
import type { Pen } from './pen'

export const CHIP_TEXT = { size: 10.5, bold: true }

/** @param plate height of the ground under the code, and the room beside it at most */
export function drawTierChip(
  pen: Pen,
  tier: TierKey,
  code: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  plate: { readonly height: number; readonly padX: number },
): void {
  const look = tierLook(tier)
  const { x, y, width, height } = box
  pen.tier(tier, x, y, width, height)
  pen.plate(code, x + width / 2, y + height / 2, {
    size: CHIP_TEXT.size,
    color: look.labelOnFill,
    fill: look.fill,
    padX: plate.padX,
    height: plate.height,
  })
}
