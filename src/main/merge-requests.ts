/** Two versions of one project: what a merge needs, and the conflict copies that sync services leave beside a file. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { shell } from 'electron'
import { z } from 'zod'
import type { Project } from '../core/model/project'
import { joinedLineage, relationOf } from '../core/project-file/ancestors'
import { UserError } from '../core/user-error'
import type { ConflictToken, CopyStyle, FoundCopy, KnownCopy, MergeSides, Requests } from '../ipc/contract'
import type { BackupRing } from '../node/storage/backup-ring'
import { conflictCopiesOf } from '../node/storage/conflict-copies'
import type { Versions } from '../node/storage/keep-versions'
import { findBase } from '../node/storage/merge-base'
import { NotAProject } from '../node/storage/project-adapter'
import { openProjectFile, type ProjectFile } from '../node/storage/project-files'
import type { FileStamp } from '../node/storage/read-limited'
import { isSameFile } from '../node/storage/same-file'
import type { Handle } from './handle'
import { conflictToken, fileToken, mergedCopies, unchecked } from './known-arguments'
import { folderInWords, nameOf, type OpenFiles } from './open-files'
import { damagedWords } from './project-requests'
import type { Windows } from './windows'

export interface MergeRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly files: OpenFiles<ProjectFile>
  readonly versions: Versions
  readonly ring: () => Promise<BackupRing>
}

/** Another file that may hold a version of the open project. */
export interface OtherCopy {
  readonly path: string
  readonly name: string
  readonly style: CopyStyle
  readonly stamp: FileStamp
}

export interface OtherCopies {
  /** Lets the page name it. The same content again has the same token. */
  readonly offer: (windowId: number, copy: OtherCopy) => FoundCopy
  /**
   * What the open project is made from: its file, and the copies that were merged into it since. The file alone does not tell, for a
   * merge that is undone must not count.
   */
  readonly standingIn: (
    windowId: number,
    file: Pick<ProjectFile, 'lineage'>,
    merged: readonly ConflictToken[] | undefined,
  ) => readonly string[]
  /** What these copies were made from, as they were merged. */
  readonly lineageOf: (windowId: number, tokens: readonly ConflictToken[]) => readonly string[]
  /** @throws UserError for a token of another window */
  readonly find: (windowId: number, token: ConflictToken) => OtherCopy
}

export function handleMergeRequests({ handle, windows, files, versions, ring }: MergeRequestsContext): OtherCopies {
  const copies = new Map<ConflictToken, { readonly windowId: number; readonly copy: OtherCopy }>()
  windows.onOpened((window) => {
    const id = window.webContents.id
    window.on('closed', () => {
      for (const known of [copies, lineages])
        for (const [token, { windowId }] of known) if (windowId === id) known.delete(token)
    })
  })
  /** Of copies that were merged, also when they have gone to the bin since. */
  const lineages = new Map<ConflictToken, { readonly windowId: number; readonly lineage: readonly string[] }>()
  const find = (windowId: number, token: ConflictToken): OtherCopy => {
    const found = copies.get(token)
    if (found?.windowId === windowId) return found.copy
    throw new UserError('not-open', 'This copy is no longer offered in this window. It was not changed.')
  }

  const offer = (windowId: number, copy: OtherCopy): FoundCopy => {
    const known = [...copies].find(
      ([, one]) =>
        one.windowId === windowId && one.copy.path === copy.path && one.copy.stamp.sha256 === copy.stamp.sha256,
    )
    const token = known?.[0] ?? (randomUUID() as unknown as ConflictToken)
    copies.set(token, { windowId, copy })
    return { copy: token, name: nameOf(copy.path), style: copy.style, writtenAt: copy.stamp.mtimeMs }
  }

  /** Neither is written over before both are kept. */
  const keepBoth = async (mine: Project, theirs: Project): Promise<void> => {
    const areKept = [await versions.take(mine, 'before-merge'), await versions.take(theirs, 'before-merge')]
    if (areKept.every((isKept) => isKept)) return
    throw new UserError(
      'not-kept',
      'The two versions could not be kept on this computer first, so nothing was merged.',
      {
        next: 'Free some space on this disk and try again, or keep yours as another file.',
      },
    )
  }

  handle(
    'project:merge-sides',
    z.strictObject({ file: fileToken, mine: unchecked }),
    async ({ file, mine }, { windowId }): Promise<MergeSides> => {
      const known = files.find(windowId, file)
      // what this window read or wrote last: the one content that both sides had
      const base = known.project()
      const {
        file: opened,
        project,
        damagedImages,
      } = await openProjectFile(known.path, versions.support).catch((error: unknown) => {
        if (error instanceof NotAProject) {
          throw new UserError('damaged', damagedWords(known.path, error.failure.message))
        }
        throw error
      })
      refuseOther(project, mine, nameOf(known.path))
      await keepBoth(mine, project)
      // what is on screen was made from these, and will be in this file
      opened.learn(known.lineage())
      return {
        base,
        theirs: {
          file: files.add(windowId, opened),
          name: nameOf(known.path),
          folder: folderInWords(known.path),
          project,
          kept: true,
          damagedImages,
        },
      }
    },
  )

  const lineageOf: OtherCopies['lineageOf'] = (windowId, tokens) =>
    tokens.flatMap((token) => {
      const known = lineages.get(token)
      return known?.windowId === windowId ? known.lineage : []
    })
  const standingIn: OtherCopies['standingIn'] = (windowId, file, merged = []) =>
    joinedLineage(file.lineage(), lineageOf(windowId, merged), (name) => name)

  handle('copy:list', z.strictObject({ file: fileToken, merged: mergedCopies }), async ({ file, merged }, asker) => {
    const { windowId } = asker
    const opened = files.find(windowId, file)
    const found = await conflictCopiesOf(opened.path, opened.project().id)
    const lineage = standingIn(windowId, opened, merged)
    return found.map((copy) => ({
      ...offer(windowId, copy),
      relation: relationOf(lineage, copy.lineage),
      ...(copy.lastChange ? { lastChange: copy.lastChange } : {}),
    }))
  })
  handle('copy:project', z.strictObject({ copy: conflictToken }), async ({ copy }, { windowId }) => {
    return (await openProjectFile(find(windowId, copy).path)).project
  })
  handle(
    'copy:merge-sides',
    z.strictObject({ copy: conflictToken, file: fileToken.nullable(), mine: unchecked, merged: mergedCopies }),
    async ({ copy, file: mineToken, mine, merged }, { windowId }) => {
      const { path: place } = find(windowId, copy)
      const { project, file } = await openProjectFile(place)
      refuseOther(project, mine, nameOf(place))
      const held = mineToken === null ? undefined : files.find(windowId, mineToken)
      const lineage = file.lineage()
      const { base } = await findBase(
        held && { project: held.project(), lineage: standingIn(windowId, held, merged) },
        { project, lineage },
        await ring(),
      )
      await keepBoth(mine, project)
      lineages.set(copy, { windowId, lineage })
      return { base, theirs: project }
    },
  )
  handle(
    'copy:of-opened',
    z.strictObject({ file: fileToken, mine: fileToken, merged: mergedCopies }),
    async ({ file, mine, merged }, { windowId }) => {
      const [theirs, held] = [files.find(windowId, file), files.find(windowId, mine)]
      const stamp = theirs.stamp()
      if (stamp === undefined || (await isSameFile(theirs.path, held.path))) return undefined
      const { relation } = await findBase(
        { project: held.project(), lineage: standingIn(windowId, held, merged) },
        { project: theirs.project(), lineage: theirs.lineage() },
        await ring(),
      )
      const copy = offer(windowId, { path: theirs.path, name: nameOf(theirs.path), style: 'other', stamp })
      return { copy, relation } satisfies KnownCopy
    },
  )
  handle('copy:show-in-folder', z.strictObject({ copy: conflictToken }), ({ copy }, { windowId }) =>
    shell.showItemInFolder(find(windowId, copy).path),
  )
  handle('copy:move-to-bin', z.strictObject({ copy: conflictToken }), async ({ copy }, { windowId }) => {
    const { path: place, stamp, name } = find(windowId, copy)
    const { file } = await openProjectFile(place)
    if (file.stamp()?.sha256 !== stamp.sha256) {
      throw new UserError('changed-on-disk', `“${name}” has changed since it was merged. It stays where it is.`, {
        next: 'Merge it again first.',
      })
    }
    await shell.trashItem(path.resolve(place)).catch(() => {
      throw new UserError('write-failed', `“${name}” could not be moved to the bin. It stays where it is.`, {
        next: 'Show it in its folder and delete it there, if it is no longer wanted.',
      })
    })
    copies.delete(copy)
  })
  return { offer, find, lineageOf, standingIn }
}

function refuseOther(theirs: Project, mine: Project, name: string): void {
  if (theirs.id === mine.id) return
  throw new UserError('other-project', `“${name}” holds another project. Nothing was merged.`, {
    next: 'The two can be compared.',
  })
}
