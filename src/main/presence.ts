/**
 * Who else has a file open. The notice beside the file is written while a window shows it, refreshed and removed with it. In folders of
 * sync services it is only read: each refresh would be an upload, and two of them a conflict copy; there, merging does the work.
 */
import { hostname, userInfo } from 'node:os'
import type { Events } from '../ipc/contract'
import { createNoticeFile, NOTICE_EVERY_MS, type NoticeFile } from '../node/storage/notice-file'
import type { SettingsStore } from '../node/storage/settings-store'
import { isInSyncFolder } from '../node/storage/sync-folder'
import type { Windows } from './windows'

export interface Presence {
  /** A window shows another file now. @param file undefined: none */
  readonly show: (windowId: number, file: string | undefined) => void
  /** Before the app ends. */
  readonly leaveAll: () => Promise<void>
}

interface Shown {
  readonly file: string
  readonly notice: NoticeFile
  readonly timer: NodeJS.Timeout
}

export function createPresence(windows: Windows, settings: () => Promise<SettingsStore>): Presence {
  const shown = new Map<number, Shown>()

  const leaving = new Set<Promise<void>>()
  const leave = async (windowId: number): Promise<void> => {
    const known = shown.get(windowId)
    if (known === undefined) return
    shown.delete(windowId)
    clearInterval(known.timer)
    const removed = known.notice.remove().catch(() => undefined)
    leaving.add(removed)
    await removed
    leaving.delete(removed)
  }

  const tell = (windowId: number, by: Events['project:also-open']['by']): void => {
    const contents = windows.find(windowId)?.webContents
    if (contents?.isDestroyed() === false) {
      contents.send('project:also-open', { by } satisfies Events['project:also-open'])
    }
  }

  const enter = async (windowId: number, file: string): Promise<void> => {
    const author = (await settings()).get().author.trim()
    const mayWrite = !(await isInSyncFolder(file))
    const me = {
      user: author || userName(),
      host: hostname() || 'a computer',
      started: new Date().toISOString(),
      app: 'Briefwright',
    }
    const notice = createNoticeFile(file, me, { mayWrite })
    const look = async (): Promise<void> => {
      if (shown.get(windowId)?.notice !== notice) return
      const seen = await notice.refresh().catch(() => undefined) // it is advice: nothing waits for it
      if (shown.get(windowId)?.notice !== notice) return void (await notice.remove().catch(() => undefined))
      tell(
        windowId,
        seen?.is === 'theirs' ? { user: seen.notice.user, host: seen.notice.host, since: seen.notice.started } : null,
      )
    }
    await leave(windowId)
    if (windows.find(windowId) === undefined || wanted.get(windowId) !== file) return
    shown.set(windowId, { file, notice, timer: setInterval(() => void look(), NOTICE_EVERY_MS) })
    await look()
  }

  /** What each window shows, the newest word: two changes may overlap. */
  const wanted = new Map<number, string>()
  windows.onOpened((window) => {
    const id = window.webContents.id
    const gone = (): void => {
      wanted.delete(id)
      void leave(id)
    }
    window.on('closed', gone)
    window.webContents.on('render-process-gone', gone)
  })

  return {
    show: (windowId, file) => {
      if (wanted.get(windowId) === file) return
      if (file === undefined) {
        wanted.delete(windowId)
        void leave(windowId)
        tell(windowId, null)
      } else {
        wanted.set(windowId, file)
        void enter(windowId, file).catch(() => undefined)
      }
    },
    leaveAll: async () => {
      for (const windowId of [...shown.keys()]) void leave(windowId)
      await Promise.all(leaving)
    },
  }
}

function userName(): string {
  try {
    return userInfo().username || 'somebody'
  } catch {
    return 'somebody'
  }
}
