/**
 * A picture as it is stored: admitted by its header, drawn anew by the page, so that nothing but its pixels is left. The page is the
 * sandboxed part of the app; no other part decodes what a stranger may have sent.
 */
import { type Admitted, admitImage } from '../../core/images/admit'
import { type Carried, carriedBy } from '../../core/images/carried'
import { type ImageHeader, readImageHeader } from '../../core/images/header'
import { holdsMetadata } from '../../core/images/metadata'
import { type ReencodingPlan, reencodingPlan } from '../../core/images/reencoding-plan'
import { LIMITS } from '../../core/model/limits'
import { type Asset, CROP_UNITS, type Crop } from '../../core/model/material'
import { imageBytes } from './image-bytes'

export type Reencoded =
  | {
      readonly ok: true
      readonly asset: Asset
      /** What else it said, and says no more. */
      readonly removed: readonly Carried[]
    }
  | Extract<Admitted, { readonly ok: false }>

/** @param bytes as chosen or pasted; its name and declared type are not asked */
export async function reencodeImage(bytes: Uint8Array<ArrayBuffer>): Promise<Reencoded> {
  const admitted = admitImage(bytes)
  if (!admitted.ok) return admitted
  const header = readImageHeader(bytes)
  if (header === undefined) return damaged()
  // a photo lies on its side until its EXIF says otherwise; that turn is taken into the pixels before EXIF is gone
  const bitmap = await createImageBitmap(new Blob([bytes], { type: admitted.type }), {
    imageOrientation: 'from-image',
  }).catch(() => undefined)
  if (bitmap === undefined) return damaged()
  try {
    const { width: widthPx, height: heightPx } = bitmap
    const upright = { ...header, widthPx, heightPx }
    const stored = await store(bitmap, reencodingPlan(upright, countColours(bitmap, upright)))
    return { ok: true, asset: stored, removed: carriedBy(bytes) }
  } finally {
    bitmap.close()
  }
}

/**
 * A part of a stored picture as a picture of its own: nothing of what is outside of the part is in it.
 * @returns undefined when the picture cannot be drawn
 */
export async function cropImage(asset: Asset, { x, y, width, height }: Crop): Promise<Asset | undefined> {
  const bytes = imageBytes(asset)
  const whole = bytes && (await createImageBitmap(new Blob([bytes], { type: asset.type })).catch(() => undefined))
  if (whole === undefined) return undefined
  const along = (units: number, sidePx: number) => Math.round((units * sidePx) / CROP_UNITS)
  const left = Math.min(along(x, whole.width), whole.width - 1)
  const top = Math.min(along(y, whole.height), whole.height - 1)
  const widthPx = Math.max(1, Math.min(along(width, whole.width), whole.width - left))
  const heightPx = Math.max(1, Math.min(along(height, whole.height), whole.height - top))
  const part = await createImageBitmap(whole, left, top, widthPx, heightPx)
  try {
    return await store(part, { type: asset.type, widthPx, heightPx, quality: CROPPED_QUALITY })
  } finally {
    whole.close()
    part.close()
  }
}
/** It was a JPEG before: a second loss on top of the first should not be seen. */
const CROPPED_QUALITY = 0.92

const damaged = (): Reencoded => ({
  ok: false,
  code: 'damaged-image',
  message: 'is damaged: it cannot be drawn.',
  next: 'Export or copy the picture again from where it came from.',
})

async function store(bitmap: ImageBitmap, plan: ReencodingPlan): Promise<Asset> {
  const blob = await draw(bitmap, plan)
  if (blob.size > LIMITS.imageBytes && plan.type === 'image/png') {
    return store(bitmap, { ...plan, type: 'image/jpeg' }) // a photo with a transparent edge: as a PNG it would not fit
  }
  const bytes = new Uint8Array(await blob.arrayBuffer())
  if (blob.type !== plan.type || holdsMetadata(bytes))
    throw new Error(`the page wrote ${blob.type} with something else in it`)
  return {
    hash: `sha256-${hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`,
    type: plan.type,
    widthPx: plan.widthPx,
    heightPx: plan.heightPx,
    base64: base64Of(bytes),
  }
}

function draw(bitmap: ImageBitmap, { type, widthPx, heightPx, quality }: ReencodingPlan): Promise<Blob> {
  const canvas = new OffscreenCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this page has no canvas')
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff' // what was transparent would become black
    context.fillRect(0, 0, widthPx, heightPx)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, widthPx, heightPx)
  return canvas.convertToBlob({ type, quality })
}

/** Enough to tell a drawing from a photo. */
const SAMPLE_PX = 256
/** More colours than that need not be counted on. */
const MOST_COUNTED = 257

/** Of the middle of the picture, at its own size: making it smaller would mix colours. Undefined where nothing depends on it. */
function countColours(bitmap: ImageBitmap, { type, hasAlpha }: ImageHeader): number | undefined {
  if (type !== 'png' || hasAlpha) return undefined
  const canvas = new OffscreenCanvas(SAMPLE_PX, SAMPLE_PX)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return undefined
  context.drawImage(bitmap, (SAMPLE_PX - bitmap.width) / 2, (SAMPLE_PX - bitmap.height) / 2)
  const pixels = new Uint32Array(context.getImageData(0, 0, SAMPLE_PX, SAMPLE_PX).data.buffer)
  const colours = new Set<number>()
  for (const pixel of pixels) {
    colours.add(pixel)
    if (colours.size >= MOST_COUNTED) break
  }
  return colours.size
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A multiple of 3 and few enough for the arguments of one call. */
const PIECE = 24_576

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))))
  }
  return pieces.join('')
}
