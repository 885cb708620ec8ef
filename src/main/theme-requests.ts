/** Theme files: chosen and read, or written to begin with. The page holds the theme, never a path. */
import path from 'node:path'
import { dialog } from 'electron'
import { z } from 'zod'
import { THEME_EXTENSION } from '../core/house-style/theme-file'
import { safeFileName } from '../core/project-file/file-name'
import { assetSchema } from '../core/project-file/schema/material'
import { ownThemeSchema } from '../core/project-file/schema/plan'
import type { Requests } from '../ipc/contract'
import { writeError } from '../node/storage/disk-errors'
import { writeDurably } from '../node/storage/write-durably'
import { readThemeFile, themeFileText } from '../node/theme-files/read-theme'
import type { Handle } from './handle'
import type { Windows } from './windows'

const FILTERS = [{ name: 'Briefwright theme', extensions: [THEME_EXTENSION, 'json'] }]

export function handleThemeRequests(handle: Handle<Requests>, windows: Windows, documentsFolder: () => string): void {
  handle('theme:choose', z.undefined(), async (_, asker) => {
    const window = windows.find(asker.windowId)
    if (!window) return undefined
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Use a theme file',
      defaultPath: documentsFolder(),
      filters: FILTERS,
      properties: ['openFile'],
    })
    const [file] = filePaths
    return canceled || file === undefined ? undefined : readThemeFile(file)
  })

  handle('theme:save', z.strictObject({ theme: ownThemeSchema, logo: assetSchema.nullable() }), async (args, asker) => {
    const window = windows.find(asker.windowId)
    if (!window) return undefined
    const { theme, logo } = args
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      title: 'Save this theme as a file',
      defaultPath: path.join(documentsFolder(), safeFileName(theme.name, THEME_EXTENSION)),
      filters: FILTERS,
    })
    if (canceled || !filePath) return undefined
    const file = /\.(briefwright-theme|json)$/i.test(filePath) ? filePath : `${filePath}.${THEME_EXTENSION}`
    await writeDurably(file, new TextEncoder().encode(themeFileText(theme, logo ? [logo] : []))).catch(
      (error: unknown) => {
        throw writeError(file, error)
      },
    )
    return path.basename(file)
  })
}
