/** Figures as files of their own: the page makes the bytes, the person says where, the main process writes. */
import path from 'node:path'
import { dialog } from 'electron'
import { z } from 'zod'
import { safeFileName } from '../core/project-file/file-name'
import { FIGURE_FORMATS, type FigureFormat, type Requests } from '../ipc/contract'
import { writeError } from '../node/storage/disk-errors'
import { writeDurably } from '../node/storage/write-durably'
import { chosenFile } from './chosen-file'
import type { Handle } from './handle'
import type { Windows } from './windows'

const LARGEST_BYTES = 64 * 1024 * 1024
const MOST_WORDS = 1024 * 1024
/** How each format begins: nothing else is written under its name. */
const BEGINS: Readonly<Record<FigureFormat, readonly number[]>> = {
  svg: [...'<?xml '].map((letter) => letter.charCodeAt(0)),
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  csv: [0xef, 0xbb, 0xbf],
}
const FILTERS: Readonly<Record<FigureFormat, string>> = { svg: 'SVG picture', png: 'PNG picture', csv: 'CSV table' }

export const isFormat = (bytes: Uint8Array, format: FigureFormat): boolean =>
  BEGINS[format].every((byte, at) => bytes[at] === byte)

const request = z
  .strictObject({
    name: z.string().max(255),
    format: z.enum(FIGURE_FORMATS),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= LARGEST_BYTES),
    words: z.string().max(MOST_WORDS).nullable(),
  })
  .refine(({ bytes, format }) => isFormat(bytes, format))

export function handleFigureRequests(handle: Handle<Requests>, windows: Windows, documentsFolder: () => string): void {
  handle('figure:save', request, async ({ name, format, bytes, words }, asker) => {
    const window = windows.find(asker.windowId)
    if (!window) return undefined
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      title: 'Save the figure',
      defaultPath: path.join(documentsFolder(), safeFileName(name, format)),
      filters: [{ name: FILTERS[format], extensions: [format] }],
    })
    if (canceled || !filePath) return undefined
    const file = await chosenFile(filePath, [format])
    const write = (target: string, what: Uint8Array) =>
      writeDurably(target, what).catch((error: unknown) => {
        throw writeError(target, error)
      })
    await write(file, bytes)
    if (words === null) return { name: path.basename(file), words: null }
    // its whole name is kept, so that it lies next to the picture and is taken for nothing else
    await write(`${file}.txt`, new TextEncoder().encode(words))
    return { name: path.basename(file), words: `${path.basename(file)}.txt` }
  })
}
