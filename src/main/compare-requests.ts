/** Comparing the open project with another file or an earlier version: choosing the file, and the page of what differs. */
import path from 'node:path'
import { dialog } from 'electron'
import { z } from 'zod'
import { valueChanges } from '../core/checks/value-changes'
import { compareFigures } from '../core/compare/compare-figures'
import { comparePage } from '../core/compare/compare-page'
import { compareProjects } from '../core/compare/compare-projects'
import { scopeLike } from '../core/compare/units'
import type { ProjectId } from '../core/model/ids'
import type { Project } from '../core/model/project'
import { EXTENSION, safeFileName } from '../core/project-file/file-name'
import { parseProject } from '../core/project-file/parse'
import { UserError } from '../core/user-error'
import type { ConflictToken, OtherFile, OtherSide, Requests } from '../ipc/contract'
import type { BackupRing } from '../node/storage/backup-ring'
import { writeError } from '../node/storage/disk-errors'
import { findBase } from '../node/storage/merge-base'
import { openProjectFile, type ProjectFile } from '../node/storage/project-files'
import { writeDurably } from '../node/storage/write-durably'
import { chosenFile } from './chosen-file'
import type { Handle } from './handle'
import { fileToken, mergedCopies, unchecked } from './known-arguments'
import type { OtherCopies } from './merge-requests'
import type { OpenFiles } from './open-files'
import type { Windows } from './windows'

export interface CompareRequestsContext {
  readonly handle: Handle<Requests>
  readonly windows: Windows
  readonly others: OtherCopies
  readonly files: OpenFiles<ProjectFile>
  readonly ring: () => Promise<BackupRing>
  readonly documentsFolder: () => string
}

const otherSide: z.ZodType<OtherSide> = z.union([
  z.strictObject({ copy: z.custom<ConflictToken>((token) => typeof token === 'string') }),
  z.strictObject({
    version: z.strictObject({
      project: z.custom<ProjectId>((id) => typeof id === 'string'),
      sequence: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  }),
])

export function handleCompareRequests({
  handle,
  windows,
  others,
  files,
  ring,
  documentsFolder,
}: CompareRequestsContext): void {
  const choice = z.strictObject({
    file: fileToken.nullable(),
    project: z.custom<ProjectId>((id) => typeof id === 'string'),
    merged: mergedCopies,
  })
  handle(
    'compare:choose',
    choice,
    async ({ file: mine, project: id, merged }, { windowId }): Promise<OtherFile | undefined> => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Compare with a project file',
        properties: ['openFile'],
        filters: [
          { name: 'Briefwright project', extensions: [EXTENSION] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      const [chosen] = filePaths
      if (chosen === undefined) return undefined
      const { project, file } = await openProjectFile(chosen)
      const stamp = file.stamp()
      if (stamp === undefined) throw new Error('a file was read without a stamp')
      const name = path.basename(chosen)
      const held = mine === null ? undefined : files.find(windowId, mine)
      const { relation } = await findBase(
        held && { project: held.project(), lineage: others.standingIn(windowId, held, merged) },
        { project, lineage: file.lineage() },
        await ring(),
      )
      return {
        copy: others.offer(windowId, { path: chosen, name, style: 'other', stamp }),
        project,
        relation: project.id === id ? relation : 'unknown',
      }
    },
  )

  const projectOf = async (side: OtherSide, windowId: number): Promise<Project> => {
    if ('copy' in side) return (await openProjectFile(others.find(windowId, side.copy).path)).project
    const { project, ...entry } = side.version
    const parsed = parseProject(await (await ring()).read(project, entry))
    if (!parsed.ok) throw new UserError('damaged', `This version cannot be read. ${parsed.message}`)
    return parsed.project
  }

  handle(
    'compare:save-page',
    z.strictObject({
      other: otherSide,
      names: z.tuple([z.string().max(255), z.string().max(255)]),
      mine: unchecked,
    }),
    async ({ other, names: [otherName, name], mine }, { windowId }) => {
      const window = windows.find(windowId)
      if (!window) return undefined
      const theirs = await projectOf(other, windowId)
      const page = comparePage({
        from: { name: otherName, project: theirs },
        to: { name, project: mine },
        records: compareProjects(theirs, mine),
        figures: compareFigures(scopeLike(theirs), scopeLike(mine)),
        values: valueChanges(scopeLike(theirs), scopeLike(mine)),
      })
      const { filePath, canceled } = await dialog.showSaveDialog(window, {
        title: 'Save what differs as a page',
        defaultPath: path.join(documentsFolder(), safeFileName(`${name}, what changed`, 'html')),
        filters: [{ name: 'Page for any browser', extensions: ['html'] }],
      })
      if (canceled || !filePath) return undefined
      const target = await chosenFile(filePath, ['html', 'htm'])
      await writeDurably(target, new TextEncoder().encode(page)).catch((error: unknown) => {
        throw writeError(target, error)
      })
      return path.basename(target)
    },
  )
}
