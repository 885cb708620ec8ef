/** How a picture is stored: at the size a page can show, in the format that fits it. */
import type { ImageHeader } from './header'

/** Twice the width of A4 at 150 dpi; more is invisible on paper. */
export const STORED_SIDE_PX = 2_400
/** More colours than that are a photo. */
const FEW_COLOURS = 256

export interface ReencodingPlan {
  readonly type: 'image/png' | 'image/jpeg'
  readonly widthPx: number
  readonly heightPx: number
  /** Of a JPEG, 0 to 1. */
  readonly quality: number
}

/**
 * A drawing or a screenshot keeps its edges as a PNG; a photo becomes a JPEG, whatever it was.
 * @param header of an admitted image
 * @param colours how many it has, where somebody counted; more than 256 need not be counted on
 */
export function reencodingPlan(header: ImageHeader, colours?: number): ReencodingPlan {
  const { widthPx, heightPx } = header
  const scale = Math.min(1, STORED_SIDE_PX / Math.max(widthPx, heightPx))
  const isPng = header.type === 'png' && (header.hasAlpha || hasFewColours(header, colours))
  return {
    type: isPng ? 'image/png' : 'image/jpeg',
    widthPx: Math.max(1, Math.round(widthPx * scale)),
    heightPx: Math.max(1, Math.round(heightPx * scale)),
    quality: 0.9,
  }
}

function hasFewColours({ colour, bitDepth }: ImageHeader, colours: number | undefined): boolean {
  if (colour === 'palette' || (colour === 'grey' && bitDepth <= 8)) return true
  return colours !== undefined && colours <= FEW_COLOURS
}
