/** The pages of an exported PDF as pictures beside it: the page draws them, the main process writes them. */
import path from 'node:path'
import { z } from 'zod'
import { pageImageName } from '../core/briefing/page-images'
import { sniffImage } from '../core/images/sniff'
import { UserError } from '../core/user-error'
import type { ExportToken, Requests } from '../ipc/contract'
import { nameOf, writeError } from '../node/storage/disk-errors'
import { readLimited } from '../node/storage/read-limited'
import { writeDurably } from '../node/storage/write-durably'
import { isThere } from './chosen-file'
import type { Handle } from './handle'
import type { FinishedExports } from './open-files'

/** Of one page: photos on the largest paper at 150 dpi stay far below. */
const LARGEST_PNG_BYTES = 64 * 1024 * 1024

const token = z.custom<ExportToken>((value) => typeof value === 'string')
const picture = z.strictObject({
  token,
  page: z.int().min(1),
  png: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= LARGEST_PNG_BYTES && sniffImage(bytes) === 'png'),
  replace: z.boolean(),
})

export function handlePageImageRequests(handle: Handle<Requests>, finished: FinishedExports): void {
  handle('export:pages-to-draw', z.strictObject({ token }), async ({ token: wanted }, asker) => {
    const { file, byteLength, sha256, pageCount } = finished.find(asker.windowId, wanted)
    const { bytes, stamp } = await readLimited(file, byteLength)
    if (stamp.sha256 !== sha256) {
      throw new UserError('changed-on-disk', `${nameOf(file)} is no longer the PDF that was exported here.`, {
        next: 'Export it again, then make the pictures. No picture was written.',
      })
    }
    const names = Array.from({ length: pageCount }, (_, i) => pageImageName(file, { page: i + 1, of: pageCount }))
    const areThere = await Promise.all(names.map(isThere))
    return { bytes, there: names.filter((_, i) => areThere[i]).map((name) => path.basename(name)) }
  })
  handle('export:save-page-image', picture, async ({ token: wanted, page, png, replace }, asker) => {
    const { file, pageCount } = finished.find(asker.windowId, wanted)
    if (page > pageCount) throw new Error(`page ${page} of a PDF with ${pageCount}`)
    const beside = pageImageName(file, { page, of: pageCount })
    if (!replace && (await isThere(beside))) {
      throw new UserError('exists', `${nameOf(beside)} is there already. It was not changed.`, {
        next: 'Make the pictures again to be asked whether to replace it.',
      })
    }
    await writeDurably(beside, png).catch((error: unknown) => {
      throw writeError(beside, error)
    })
    return path.basename(beside)
  })
}
