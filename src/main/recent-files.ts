/** The files that were open lately. A page holds tokens; the paths stay here. */
import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { isIsoDate } from '../core/model/partial-date'
import type { Project } from '../core/model/project'
import { UserError } from '../core/user-error'
import type { RecentFile, RecentToken } from '../ipc/contract'
import { errorCode } from '../node/storage/error-code'
import { inTimeOr } from '../node/storage/in-time-or'
import type { RecentLook, RecentLooks } from '../node/storage/recent-looks'
import { type SettingsStore, withoutRecentFile, withRecentFile } from '../node/storage/settings-store'
import { folderInWords, nameOf } from './open-files'

export interface RecentFiles {
  readonly list: () => Promise<readonly RecentFile[]>
  readonly has: (file: string) => Promise<boolean>
  /** Files in which this project was open, newest first. */
  readonly ofProject: (id: string) => Promise<readonly { readonly path: string; readonly recent: RecentToken }[]>
  /** @throws UserError for a token of an earlier start */
  readonly pathOf: (token: RecentToken) => string
  readonly forget: (file: string) => Promise<void>
  /** A file was opened, or saved under a new name. Never fails: what cannot be written holds until the app ends. */
  readonly opened: (file: string, project: Project) => Promise<void>
  /** Never fails; only of files that are in the list. */
  readonly keepLook: (file: string, look: RecentLook) => Promise<void>
  /** A file was saved again. */
  readonly saved: (file: string, project: Project) => Promise<void>
}

/**
 * @param clock milliseconds since 1970
 * @param hasKept whether earlier versions are kept of what a file held
 */
export function createRecentFiles(
  settings: () => Promise<SettingsStore>,
  looks: RecentLooks,
  clock: () => number,
  hasKept: (file: string) => Promise<boolean>,
): RecentFiles {
  const listed = async () => (await settings()).get().recentFiles
  const tokens = new Map<string, RecentToken>()
  const tokenOf = (file: string): RecentToken => {
    const token = tokens.get(file) ?? (randomUUID() as unknown as RecentToken)
    tokens.set(file, token)
    return token
  }
  const note = async (file: string, project: Project, isOpened: boolean): Promise<void> => {
    const asOf = project.plans[0]?.asOf ?? null
    const store = await settings()
    if (!store.get().keepsRecentFiles) return
    const known = store.get().recentFiles.find((recent) => recent.path === file)
    if (!isOpened && known?.asOf === asOf && known.project === project.id) return
    const openedAt = isOpened ? clock() : (known?.openedAt ?? clock())
    await store.update((now) => withRecentFile(now, file, openedAt, asOf, project.id)).catch(() => undefined)
  }
  return {
    list: async () => {
      const recent = await listed()
      await looks.keepOnly(recent.map(({ path: file }) => file))
      return Promise.all(
        recent.map(async ({ path: file, openedAt, asOf }) => {
          const isLost = await isGone(file)
          return {
            recent: tokenOf(file),
            name: nameOf(file),
            folder: folderInWords(file),
            asOf: asOf !== null && isIsoDate(asOf) ? asOf : null,
            openedAt,
            isGone: isLost,
            isKept: isLost && (await hasKept(file).catch(() => false)),
            look: await looks.find(file),
          }
        }),
      )
    },
    has: async (file) => (await listed()).some((recent) => recent.path === file),
    ofProject: async (id) =>
      (await listed())
        .filter(({ project }) => project === id)
        .map(({ path: file }) => ({ path: file, recent: tokenOf(file) })),
    keepLook: async (file, look) => {
      if ((await listed()).some((recent) => recent.path === file)) await looks.keep(file, look)
    },
    pathOf: (token) => {
      const found = [...tokens].find(([, known]) => known === token)
      if (found !== undefined) return found[0]
      throw new UserError('gone', 'This file is no longer in the list of recent ones. Open it with Open.')
    },
    forget: async (file) => (await settings()).update((now) => withoutRecentFile(now, file)),
    opened: (file, project) => note(file, project, true),
    saved: (file, project) => note(file, project, false),
  }
}

const LOOK_MS = 1_000

/** A share that does not answer is not taken for gone: opening it will tell. */
const isGone = (file: string): Promise<boolean> =>
  inTimeOr(
    stat(file).then(
      (found) => !found.isFile(),
      (error: unknown) => ['ENOENT', 'ENOTDIR'].includes(errorCode(error)),
    ),
    LOOK_MS,
    false,
  )
