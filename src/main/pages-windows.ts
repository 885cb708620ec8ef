/** Windows with nothing but the pages of another window: for a second screen. They may ask for little, and go with their owner. */
import { BrowserWindow } from 'electron'
import { z } from 'zod'
import { LANGUAGES } from '../core/model/language'
import { idOf } from '../core/project-file/schema/primitives'
import type { Channel, Events, Requests, ShownPages } from '../ipc/contract'
import type { WindowPlace } from '../node/storage/settings-store'
import type { Handle } from './handle'
import { HOST, SCHEME, webPreferences } from './hardening'
import type { Windows } from './windows'

/** All that such a page may ask. */
const CHANNELS: ReadonlySet<Channel> = new Set<Channel>([
  'settings:read',
  'pages:shown-first',
  'pages:go',
  'pages:print',
])

export interface PagesWindows {
  readonly mayAsk: (contentsId: number, channel: Channel) => boolean
  /** The window whose pages this one shows; itself, when it is no window of pages. */
  readonly ownerOf: (window: BrowserWindow) => BrowserWindow
}

interface Opened {
  readonly window: BrowserWindow
  readonly owner: number
  shown: ShownPages | undefined
}

/** Where such a window was last, for people put it on their second screen. */
export interface PlaceOfPages {
  readonly last: () => WindowPlace | undefined
  readonly remember: (window: BrowserWindow) => void
}

export function createPagesWindows(preload: string, isPackaged: boolean, windows: Windows, place: PlaceOfPages) {
  /** By the owner, and by itself. */
  const byOwner = new Map<number, Opened>()
  const byId = new Map<number, Opened>()

  const open = (owner: number): void => {
    const known = byOwner.get(owner)
    if (known) {
      known.window.focus()
      return
    }
    const last = place.last()
    const window = new BrowserWindow({
      width: last?.width ?? 880,
      height: last?.height ?? 1000,
      ...(last === undefined ? {} : { x: last.x, y: last.y }),
      minWidth: 480,
      minHeight: 400,
      autoHideMenuBar: true,
      show: false,
      webPreferences: webPreferences(preload, isPackaged),
    })
    const id = window.webContents.id
    const opened: Opened = { window, owner, shown: undefined }
    byOwner.set(owner, opened)
    byId.set(id, opened)
    place.remember(window)
    window.once('ready-to-show', () => {
      if (last?.isMaximized === true) window.maximize()
      window.show()
    })
    window.webContents.on('render-process-gone', () => window.destroy())
    window.on('closed', () => {
      byOwner.delete(owner)
      byId.delete(id)
      windows.find(owner)?.webContents.send('pages:window-closed', {} satisfies Events['pages:window-closed'])
    })
    void window.loadURL(`${SCHEME}://${HOST}/index.html#pages`)
  }
  const close = (owner: number): void => byOwner.get(owner)?.window.destroy()

  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => close(id))
    window.webContents.on('render-process-gone', () => close(id))
  })

  const ownerInFront = (windowId: number): BrowserWindow | undefined => {
    const owner = byId.get(windowId)?.owner
    if (owner === undefined) return undefined
    windows.focus(owner)
    return windows.find(owner)
  }

  const listen = (handle: Handle<Requests>): void => {
    handle('pages:open-window', z.undefined(), (_none, { windowId }) => open(windowId))
    handle('pages:close-window', z.undefined(), (_none, { windowId }) => close(windowId))
    handle('pages:show', shownPages, (shown, { windowId }) => {
      const opened = byOwner.get(windowId)
      if (!opened) return
      opened.shown = shown
      opened.window.setTitle(shown.title)
      opened.window.webContents.send('pages:shown', shown satisfies Events['pages:shown'])
    })
    handle('pages:shown-first', z.undefined(), (_none, { windowId }) => byId.get(windowId)?.shown)
    handle('pages:go', z.strictObject(origin), (wanted, { windowId }) => {
      ownerInFront(windowId)?.webContents.send('pages:wanted', wanted satisfies Events['pages:wanted'])
    })
    handle('pages:print', z.undefined(), (_none, { windowId }) => {
      ownerInFront(windowId)?.webContents.send('menu:command', { command: 'print' } satisfies Events['menu:command'])
    })
  }

  const answers: PagesWindows = {
    mayAsk: (contentsId, channel) => byId.has(contentsId) && CHANNELS.has(channel),
    ownerOf: (window) => {
      const owner = byId.get(window.webContents.id)?.owner
      return (owner === undefined ? undefined : windows.find(owner)) ?? window
    },
  }
  return { ...answers, listen }
}

const block = idOf('blk')
const ANY_ID = /^[a-z]{3}_[A-Za-z0-9-]{1,40}$/
const whole = z.int().min(0)
const points = z.number().min(-10_000).max(10_000)
const origin = {
  block,
  node: whole.exactOptional(),
  record: z.string().regex(ANY_ID).exactOptional(),
  value: whole.exactOptional(),
}
const shownPages = z.strictObject({
  pages: z.strictObject({
    bytes: z.instanceof(Uint8Array),
    pageCount: whole,
    regions: z
      .array(
        z.strictObject({
          ...origin,
          page: whole,
          kind: z.enum(['text', 'value', 'figure']),
          x: points,
          y: points,
          width: points,
          height: points,
          text: z.string(),
        }),
      )
      .readonly(),
  }),
  language: z.enum(LANGUAGES),
  title: z.string().max(500),
  block: block.nullable(),
  isUpdating: z.boolean(),
})
