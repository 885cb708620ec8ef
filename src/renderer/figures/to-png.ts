/** A figure as a PNG of twice its size, on white paper, with the fonts of the pages. */
import type { DisplayList } from '../../core/recorder/display-list'
import { fontsFor, paint } from './paint'

const SCALE = 2

/** @throws Error when the browser cannot make the picture (too large for its memory) */
export async function toPng(list: DisplayList): Promise<Uint8Array> {
  await fontsFor(list)
  const drawing = document.createElement('canvas')
  paint(list, drawing, SCALE)
  const paper = document.createElement('canvas')
  paper.width = drawing.width
  paper.height = drawing.height
  const context = paper.getContext('2d')
  if (!context) throw new Error('There is not enough memory for the picture. Close other programs and try again.')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, paper.width, paper.height)
  context.drawImage(drawing, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => paper.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('There is not enough memory for the picture. Close other programs and try again.')
  return new Uint8Array(await blob.arrayBuffer())
}
