/** What is remembered besides projects: choices, the list of recent files, where the window was. */
import { BrowserWindow, screen } from 'electron'
import { z } from 'zod'
import { LANGUAGES } from '../core/model/language'
import type { FileToken, RememberedChoices, Requests } from '../ipc/contract'
import { paneSize, type Settings, type SettingsStore, type WindowPlace } from '../node/storage/settings-store'
import type { Handle } from './handle'
import type { RecentFiles } from './recent-files'
import type { Windows } from './windows'

export interface SettingsRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly settings: () => Promise<SettingsStore>
  readonly recents: RecentFiles
  readonly areDraftsProtected: () => Promise<boolean>
  /** @throws UserError for a token of another window */
  readonly pathOf: (windowId: number, file: FileToken) => string
}

const line = z.string().max(200)

export function handleSettingsRequests(context: SettingsRequestsContext): void {
  const { handle, windows, settings, recents } = context
  windows.onOpened((window) => {
    rememberPlace(window, 'main', settings)
    // before its first picture, so that nothing jumps
    window.webContents.on('did-finish-load', async () => setZoom(window, (await settings()).get().zoom))
  })

  handle('settings:read', z.undefined(), async () => {
    const store = await settings()
    const {
      theme,
      author,
      organisation,
      unit,
      paneSizes,
      pagesShown,
      languages,
      keepsRecentFiles,
      keepsChangeLog,
      zoom,
      words,
    } = store.get()
    const areDraftsProtected = await context.areDraftsProtected()
    const problem = store.problem?.message ?? null
    return {
      theme,
      author,
      organisation,
      unit,
      paneSizes,
      pagesShown,
      languages,
      keepsRecentFiles,
      keepsChangeLog,
      zoom,
      words,
      problem,
      areDraftsProtected,
    }
  })
  handle(
    'settings:remember',
    z.strictObject({
      theme: z.enum(['system', 'light', 'dark']).exactOptional(),
      author: line.exactOptional(),
      organisation: line.exactOptional(),
      unit: line.exactOptional(),
      paneSizes: z.record(line, z.array(paneSize).readonly()).readonly().exactOptional(),
      pagesShown: z.record(line, z.boolean()).readonly().exactOptional(),
      zoom: z.int().min(80).max(300).exactOptional(),
      words: z.array(z.string().min(1).max(100)).max(5_000).exactOptional(),
      languages: z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length).exactOptional(),
      keepsRecentFiles: z.boolean().exactOptional(),
      keepsChangeLog: z.boolean().exactOptional(),
    }),
    async (choices) => {
      const { zoom } = choices
      if (zoom !== undefined) for (const window of BrowserWindow.getAllWindows()) setZoom(window, zoom)
      const store = await settings()
      await store.update((now) => withChoices(now, choices))
      if (choices.keepsRecentFiles === false) await recents.list() // their pictures go with them
    },
  )
  handle('recent:list', z.undefined(), recents.list)
  handle(
    'recent:keep-look',
    z.strictObject({
      file: z.custom<FileToken>((value) => typeof value === 'string'),
      look: z.strictObject({ picture: z.instanceof(Uint8Array), percentReady: z.number().min(0).max(100) }),
    }),
    ({ file, look }, { windowId }) => recents.keepLook(context.pathOf(windowId, file), look),
  )
  handle('recent:forget', z.strictObject({ recent: recentToken }), ({ recent }) =>
    recents.forget(recents.pathOf(recent)),
  )
}

/** The panes of several windows come one after the other: each brings those it knows. */
const withChoices = (now: Settings, choices: Partial<RememberedChoices>): Settings =>
  ({
    ...now,
    ...choices,
    paneSizes: { ...now.paneSizes, ...choices.paneSizes },
    pagesShown: { ...now.pagesShown, ...choices.pagesShown },
    ...(choices.keepsRecentFiles === false ? { recentFiles: [] } : {}),
  }) as Settings // the store checks it as when it is read

export const recentToken = z.custom<never>((value) => typeof value === 'string')

const setZoom = (window: BrowserWindow, percent: number): void => {
  if (!window.isDestroyed()) window.webContents.setZoomFactor(percent / 100)
}

const STILL_MS = 400

/** While it is moved nothing is written. @param kind of window: each has a place of its own */
export function rememberPlace(
  window: BrowserWindow,
  kind: 'main' | 'pages',
  settings: () => Promise<SettingsStore>,
): void {
  let waiting: NodeJS.Timeout | undefined
  const note = async (): Promise<void> => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const place: WindowPlace = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    const store = await settings()
    await store.update((now) => ({ ...now, windowPlaces: { ...now.windowPlaces, [kind]: place } }))
  }
  const later = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void note().catch(() => undefined), STILL_MS) // it holds until the app ends
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('closed', () => clearTimeout(waiting))
}

const SEEN = 100

const STEP = 24

/** Where a window was when the app was last used. @param before so many windows are open: one does not hide another */
export function putInPlace(window: BrowserWindow, last: WindowPlace | undefined, before: number): void {
  const place = placeOnScreen(last)
  if (place === undefined) return
  const step = before * STEP
  window.setBounds({ x: place.x + step, y: place.y + step, width: place.width, height: place.height })
  if (place.isMaximized) window.maximize()
}

/** Undefined where too little of it would be seen: the screen it was on may be gone. */
export function placeOnScreen(place: WindowPlace | undefined): WindowPlace | undefined {
  if (place === undefined) return undefined
  const isSeen = screen.getAllDisplays().some(({ workArea: area }) => {
    const width = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
    const height = Math.min(place.y + place.height, area.y + area.height) - Math.max(place.y, area.y)
    return width >= SEEN && height >= SEEN && place.y >= area.y - 10
  })
  return isSeen ? place : undefined
}
