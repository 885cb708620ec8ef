/** Which draft belongs to which window, and which were left behind by an app that ended before it saved. */
import { randomUUID } from 'node:crypto'
import type { ProjectId } from '../core/model/ids'
import type { Project } from '../core/model/project'
import { UserError } from '../core/user-error'
import type { DraftFile, DraftSearch, DraftToken, FoundDraft } from '../ipc/contract'
import {
  type Draft,
  type DraftKey,
  type DraftStore,
  draftFolderName,
  draftKey,
  equalsFile,
  type FoundDraft as InStore,
} from '../node/storage/draft-store'
import { openProjectFile, type ProjectFile } from '../node/storage/project-files'
import { folderInWords, nameOf } from './open-files'

export interface WindowDrafts {
  /** @param file undefined: never saved @returns when, in milliseconds since 1970 @throws the system's error */
  readonly keep: (windowId: number, project: Project, file: ProjectFile | undefined) => Promise<number>
  /** `file` holds `project` now. @param before what the window had open until then */
  readonly saved: (
    windowId: number,
    project: Project,
    file: ProjectFile,
    before: ProjectFile | undefined,
  ) => Promise<void>
  /** The bytes of a draft that does not open. @throws UserError when none was found under this token */
  readonly rescued: (token: DraftToken) => Uint8Array
  /** When the window last kept one that is still there: milliseconds since 1970. */
  readonly keptAt: (windowId: number) => number | undefined
  readonly discard: (windowId: number, project: ProjectId, file: ProjectFile | undefined) => Promise<void>
  /** The window or its page is gone: what it kept stays, and can be found. */
  readonly forget: (windowId: number) => void
  /** The draft that says something else than this file, unless a window has it open. */
  readonly ofFile: (file: ProjectFile) => Promise<FoundDraft | undefined>
  readonly next: () => Promise<Omit<DraftSearch, 'crashed'>>
  /** @throws UserError when it was not found in this run of the app */
  readonly find: (token: DraftToken) => Draft
  /** The window goes on with this draft. @param file the one it has open from now on */
  readonly take: (windowId: number, draft: Draft, file: ProjectFile | undefined) => Promise<void>
  /** The window goes on with the file; the draft stays until that is saved. */
  readonly setAside: (draft: Draft) => Promise<void>
  readonly putOff: (draft: Draft) => void
  readonly drop: (draft: Draft) => Promise<void>
  /** Names of the folders of drafts that a window has open or is offering. */
  readonly foldersInUse: () => ReadonlySet<string>
}

const ASIDE = ' set aside'
const asideOf = (key: DraftKey): DraftKey => `${key}${ASIDE}`

/** @param openStore called once, with the first draft that is asked for */
export function createWindowDrafts(openStore: () => Promise<DraftStore>): WindowDrafts {
  let opening: Promise<DraftStore> | undefined
  const store = (): Promise<DraftStore> => {
    opening ??= openStore()
    return opening
  }
  /** What each window keeps now. */
  const owned = new Map<number, { readonly key: DraftKey; readonly project: ProjectId; readonly isUnsaved: boolean }>()
  const rescued = new Map<DraftToken, Uint8Array>()
  const keptAt = new Map<number, number>()
  const putOff = new Set<DraftKey>()
  const found = new Map<DraftToken, Draft>()

  const isOwned = (key: DraftKey): boolean => [...owned.values()].some((one) => one.key === key)

  /** Two windows may both show the sample: what has no file gets a key of its own. */
  const keyOf = (windowId: number, project: ProjectId, file: ProjectFile | undefined): DraftKey => {
    if (file !== undefined) return draftKey({ id: project }, file.path)
    const known = owned.get(windowId)
    if (known?.isUnsaved === true && known.project === project) return known.key
    return `${draftKey({ id: project }, null)} ${randomUUID()}`
  }

  const offer = (draft: Draft, file: DraftFile, problems: InStore['problems']): FoundDraft => {
    const token = randomUUID() as unknown as DraftToken
    found.set(token, draft)
    return {
      draft: token,
      name: draft.path === null ? draft.project.title : nameOf(draft.path),
      folder: draft.path === null ? '' : folderInWords(draft.path),
      project: draft.project,
      writtenAt: draft.writtenAt,
      file,
      hasDamagedCopy: problems.length > 0,
      missingImages: draft.missingImages.length,
    }
  }

  /** Undefined: it says nothing more than its file, and is gone now. */
  const offerUnlessEqual = async (
    { draft, problems }: InStore,
    file: ProjectFile | undefined,
  ): Promise<FoundDraft | undefined> => {
    if (draft === undefined) return undefined
    if (draft.path === null) return offer(draft, { is: 'none' }, problems)
    const inFile = file ?? (await openProjectFile(draft.path).then((opened) => opened.file, asMessage))
    if (typeof inFile === 'string') return offer(draft, { is: 'unreadable', message: inFile }, problems)
    if (equalsFile(draft, inFile.project())) {
      await (await store()).discard(draft.key)
      return undefined
    }
    const stamp = inFile.stamp()
    const hasChanged = stamp?.sha256 !== draft.stamp?.sha256
    return offer(
      draft,
      { is: 'read', project: inFile.project(), writtenAt: stamp?.mtimeMs ?? draft.writtenAt, hasChanged },
      problems,
    )
  }

  return {
    keep: async (windowId, project, file) => {
      // before any await: a draft that is discarded a moment later is discarded after it was written
      const key = keyOf(windowId, project.id, file)
      const before = owned.get(windowId)
      owned.set(windowId, { key, project: project.id, isUnsaved: file === undefined })
      const drafts = await store()
      const { writtenAt } = await drafts.write(key, project, {
        path: file?.path ?? null,
        stamp: file?.stamp() ?? null,
      })
      if (before !== undefined && before.project === project.id && before.key !== key) await drafts.discard(before.key)
      keptAt.set(windowId, writtenAt)
      return writtenAt
    },
    saved: async (windowId, project, file, before) => {
      const drafts = await store()
      const key = draftKey(project, file.path)
      await drafts.discard(asideOf(key))
      await drafts.discardIfEqual(key, project)
      if (before?.path === file.path) return
      // typed meanwhile, it is kept under the new name with the next draft, and this one goes then
      await drafts.discardIfEqual(keyOf(windowId, project.id, before), project)
    },
    discard: async (windowId, project, file) => {
      const known = owned.get(windowId)
      if (file === undefined && (known === undefined || known.project !== project || !known.isUnsaved)) return
      const key = keyOf(windowId, project, file)
      if (known?.key === key) owned.delete(windowId)
      keptAt.delete(windowId)
      await (await store()).discard(key)
    },
    rescued: (token) => {
      const bytes = rescued.get(token)
      if (bytes !== undefined) return bytes
      throw new UserError('not-there', 'This draft is no longer offered. It is offered again when the app is started.')
    },
    keptAt: (windowId) => keptAt.get(windowId),
    forget: (windowId) => {
      owned.delete(windowId)
      keptAt.delete(windowId)
    },
    ofFile: async (file) => {
      const drafts = await store()
      const key = draftKey(file.project(), file.path)
      for (const one of [key, asideOf(key)]) {
        if (isOwned(one)) continue
        const offered = await offerUnlessEqual(await drafts.read(one), file)
        if (offered !== undefined) return offered
      }
      return undefined
    },
    next: async () => {
      const all = await (await store()).list()
      const problems = all.find(({ draft }) => draft === undefined)?.problems ?? []
      // the newer of the two comes first
      const problem = problems.find((one) => one.rescued !== undefined) ?? problems[0]
      let rescue: DraftToken | null = null
      if (problem?.rescued !== undefined) {
        rescue = randomUUID() as unknown as DraftToken
        rescued.set(rescue, problem.rescued)
      }
      const left = all
        .filter(({ draft }) => draft !== undefined && !isOwned(draft.key) && !putOff.has(draft.key))
        .sort((one, other) => (other.draft?.writtenAt ?? 0) - (one.draft?.writtenAt ?? 0))
      for (const one of left) {
        const offered = await offerUnlessEqual(one, undefined)
        if (offered !== undefined) return { found: offered, unreadable: problem?.message ?? null, rescue }
      }
      return { found: undefined, unreadable: problem?.message ?? null, rescue }
    },
    find: (token) => {
      const draft = found.get(token)
      if (draft !== undefined) return draft
      throw new UserError('not-there', 'This draft is no longer offered. It is offered again when the app is started.')
    },
    take: async (windowId, draft, file) => {
      const key = file === undefined ? draft.key : draftKey(draft.project, file.path)
      if (key !== draft.key) await move(await store(), draft, key)
      owned.set(windowId, { key, project: draft.project.id, isUnsaved: file === undefined })
    },
    setAside: async (draft) => {
      const key = draft.key.endsWith(ASIDE) ? draft.key : asideOf(draft.key)
      if (key !== draft.key) await move(await store(), draft, key)
      putOff.add(key)
    },
    putOff: (draft) => putOff.add(draft.key),
    drop: async (draft) => (await store()).discard(draft.key),
    foldersInUse: () => {
      const offered = [...found.values()].map(({ key }) => key).filter((key) => !putOff.has(key))
      return new Set([...[...owned.values()].map(({ key }) => key), ...offered].map(draftFolderName))
    },
  }
}

/** It is there twice for a moment, and never not at all. */
async function move(drafts: DraftStore, draft: Draft, key: DraftKey): Promise<void> {
  await drafts.write(key, draft.project, { path: draft.path, stamp: draft.stamp })
  await drafts.discard(draft.key)
}

function asMessage(error: unknown): string {
  if (error instanceof UserError) return error.message
  throw error
}
