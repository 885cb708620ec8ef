/** Other writers: whether the file is still the one that is open, and a watch of its folder as a hint to look. */
import { z } from 'zod'
import type { Events, LookOutcome, OpenedProject, Requests } from '../ipc/contract'
import type { Versions } from '../node/storage/keep-versions'
import { compareOnDisk, type FolderWatch, watchFolder } from '../node/storage/other-writers'
import { openProjectFile, type ProjectFile } from '../node/storage/project-files'
import type { FileStamp } from '../node/storage/read-limited'
import type { Handle } from './handle'
import { fileToken, unchecked } from './known-arguments'
import { folderInWords, nameOf, type OpenFiles } from './open-files'
import { damagedWords } from './project-requests'
import type { Windows } from './windows'

/** A save by rename is several events. */
const HINT_AFTER_MS = 300

export interface LookRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly files: OpenFiles<ProjectFile>
  readonly versions: Versions
}

export function handleLookRequests({ handle, windows, files, versions }: LookRequestsContext): void {
  const watches = new Map<number, { readonly path: string; readonly watch: FolderWatch }>()

  /** One look at a file at a time: each that a share leaves without an answer holds one of the few threads that file calls have. */
  const looks = new Map<string, ReturnType<typeof compareOnDisk>>()
  const lookOnce = (path: string, stamp: FileStamp): ReturnType<typeof compareOnDisk> => {
    const key = `${stamp.sha256} ${path}`
    const running = looks.get(key)
    if (running !== undefined) return running
    const look = compareOnDisk(path, stamp).finally(() => looks.delete(key))
    looks.set(key, look)
    return look
  }

  const watchFor = (windowId: number, path: string): void => {
    const known = watches.get(windowId)
    if (known?.path === path) return
    known?.watch.close()
    let waiting: NodeJS.Timeout | undefined
    const watch = watchFolder(path, () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        const contents = windows.find(windowId)?.webContents
        if (contents?.isDestroyed() === false) {
          contents.send('project:look-again', {} satisfies Events['project:look-again'])
        }
      }, HINT_AFTER_MS)
    })
    watches.set(windowId, { path, watch })
  }
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => {
      watches.get(id)?.watch.close()
      watches.delete(id)
    })
  })

  handle('project:look', z.strictObject({ file: fileToken }), async ({ file }, { windowId }): Promise<LookOutcome> => {
    const opened = files.find(windowId, file)
    watchFor(windowId, opened.path)
    const stamp = opened.stamp()
    if (stamp === undefined) return { is: 'same' }
    const found = await lookOnce(opened.path, stamp)
    const name = `“${nameOf(opened.path)}”`
    switch (found.is) {
      case 'same':
      case 'touched':
        return { is: 'same' }
      case 'changed':
        return {
          is: 'changed',
          message: `${name} was changed by another program or person.`,
        }
      case 'gone':
        return {
          is: 'lost',
          code: 'gone',
          message: `${name} is no longer where it was opened from: it was moved, renamed or deleted. What is on screen is whole; save it again.`,
        }
      case 'damaged':
        return {
          is: 'lost',
          code: 'damaged',
          message: damagedWords(opened.path, found.failure.message),
        }
    }
  })
  handle(
    'project:read-again',
    z.strictObject({ file: fileToken, mine: unchecked }),
    async ({ file, mine }, { windowId }): Promise<OpenedProject> => {
      const { path } = files.find(windowId, file)
      const { file: opened, project, damagedImages } = await openProjectFile(path, versions.support)
      await versions.take(mine, 'before-reload') // the undo of the window is not on the disk
      return {
        file: files.add(windowId, opened),
        name: nameOf(path),
        folder: folderInWords(path),
        project,
        kept: true,
        damagedImages,
      }
    },
  )
}
