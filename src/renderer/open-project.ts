/** The one open project of this window: its history, its file, what the status bar says. Screens read it and send edits. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import { createStore, useStore } from 'zustand'
import { type History, isDirty, markSaved, record, redo, startHistory, undo } from '../core/edit/history'
import type { Edit } from '../core/edit/records'
import type { BriefingPlanId } from '../core/model/ids'
import type { Language } from '../core/model/language'
import type { Asset, AssetHash } from '../core/model/material'
import type { BriefingPlan } from '../core/model/plan'
import type { Project } from '../core/model/project'
import type { Scope } from '../core/narrative/scope'
import { type ChangeLog, keepBoth } from '../core/review/change-log'
import type { FileToken, OpenedProject, SavedStamp } from '../ipc/contract'

export interface OpenProject {
  /** What was shown: another one each time, even when it is the same file again. */
  readonly opened: OpenedProject
  readonly history: History<Project>
  /** Of damaged images the data as they were read, by hash: the picture is mended once the project holds others. */
  readonly damaged: ReadonlyMap<AssetHash, string>
  readonly file: FileToken | null
  readonly name: string
  readonly folder: string
  readonly savedAt: number | undefined
  /** Of the file, as far as is known: edits and undo leave it alone. */
  readonly changeLog: ChangeLog
  readonly planId: BriefingPlanId
  readonly language: Language
}

export interface AppState {
  readonly open: OpenProject | undefined
}

/** A store without React, so that tests and shortcuts can use it; `useOpenProject` binds it. */
export const appStore = createStore<AppState>(() => ({ open: undefined }))

const change = (next: (open: OpenProject) => OpenProject): void =>
  appStore.setState((state) => (state.open ? { open: next(state.open) } : state))

/** @throws Error when the project has no plan; a parsed project always has one. */
export function showProject(opened: OpenedProject): void {
  const plan = opened.project.plans[0]
  if (!plan) throw new Error('a project without a briefing plan was opened')
  appStore.setState({
    open: {
      opened,
      history: startHistory(opened.project, opened.kept ? opened.project : undefined),
      damaged: damagedIn(opened),
      file: opened.file,
      name: opened.name,
      folder: opened.folder,
      savedAt: undefined,
      changeLog: opened.project.changeLog,
      planId: plan.id,
      language: opened.project.languages[0],
    },
  })
}
function damagedIn({ project, damagedImages = [] }: OpenedProject): ReadonlyMap<AssetHash, string> {
  if (damagedImages.length === 0) return new Map()
  const damaged = new Set(damagedImages)
  return new Map(project.assets.flatMap(({ hash, base64 }) => (damaged.has(hash) ? [[hash, base64] as const] : [])))
}
/** Which of the project's languages is written and shown. */
export const setLanguage = (language: Language): void => change((open) => ({ ...open, language }))
export const closeProject = (): void => appStore.setState({ open: undefined })

/** `label` names the step in “Undo: …”. Edits with the same `group` in a row are one step. */
export const applyEdit = (edit: Edit, label: string, group?: string): void =>
  change((open) => ({ ...open, history: record(open.history, edit(open.history.present), label, group) }))
export const undoEdit = (): void => change((open) => ({ ...open, history: undo(open.history) }))
export const redoEdit = (): void => change((open) => ({ ...open, history: redo(open.history) }))

/** `written` is the project that was handed to the save, not what is on screen by now. */
export const noteSaved = (written: Project, stamp: SavedStamp): void =>
  change((open) => ({
    ...open,
    history: markSaved(open.history, written),
    file: stamp.file,
    name: stamp.name,
    folder: stamp.folder,
    savedAt: stamp.savedAt,
    changeLog: keepBoth(stamp.changeLog, open.changeLog),
  }))

/** The file was changed by somebody else and takes the place of what is on screen; one undo brings that back. */
export const showFromDisk = (opened: OpenedProject, label: string): void => {
  const { project, file, name, folder } = opened
  change((open) => ({
    ...open,
    damaged: new Map([...open.damaged, ...damagedIn(opened)]),
    history: markSaved(record(open.history, project, label), project),
    changeLog: keepBoth(project.changeLog, open.changeLog),
    file,
    name,
    folder,
  }))
}

/** Both versions are in `project` now; the file holds `opened`. One undo brings back what was on screen. */
export const showMerged = (opened: OpenedProject, project: Project, label: string): void =>
  change((open) => ({
    ...open,
    damaged: new Map([...open.damaged, ...damagedIn(opened)]),
    history: markSaved(record(open.history, project, label), opened.project),
    changeLog: keepBoth(project.changeLog, open.changeLog),
    file: opened.file,
    name: opened.name,
    folder: opened.folder,
  }))

export const isUnsaved = (open: OpenProject): boolean => isDirty(open.history)

export const useOpenProject = (): OpenProject | undefined => useStore(appStore, (state) => state.open)

/** What `part` takes of the open project, drawn anew only when that is another. */
export const useOpenPart = <T>(part: (open: OpenProject) => T): T | undefined =>
  useStore(appStore, ({ open }) => (open ? part(open) : undefined))

/**
 * The open project a step behind what is typed, for what only shows what follows from it: the key is drawn first. For screens
 * that only exist while a project is open.
 */
export function useOpenBehind(): OpenProject {
  const [open, setOpen] = useState(() => appStore.getState().open)
  useEffect(() => {
    const follow = () => startTransition(() => setOpen((before) => appStore.getState().open ?? before)) // closed: the screen goes, too
    follow()
    return appStore.subscribe(follow)
  }, [])
  if (!open) throw new Error('a screen of the workspace was shown without an open project')
  return open
}

/** For screens that only exist while a project is open. */
function useOpen(): OpenProject {
  const open = useOpenProject()
  if (!open) throw new Error('a screen of the workspace was shown without an open project')
  return open
}
export const useProject = (): Project => useOpen().history.present
export const usePlan = (): BriefingPlan => planOf(useOpen())
function planOf({ history, planId }: OpenProject): BriefingPlan {
  const { plans } = history.present
  const plan = plans.find(({ id }) => id === planId) ?? plans[0]
  if (!plan) throw new Error('the open project has no briefing plan')
  return plan
}
/** These two stay the same while somebody types: who needs no more is not drawn anew with each key. */
export const usePlanId = (): BriefingPlanId => useOf((open) => planOf(open).id)
export const useLanguage = (): Language => useOf((open) => open.language)
function useOf<T>(part: (open: OpenProject) => T): T {
  const value = useOpenPart(part)
  if (value === undefined) throw new Error('a screen of the workspace was shown without an open project')
  return value
}
export const useScope = (): Scope => useScopeOf(useOpen())
/** The same object until something in it is another. */
export function useScopeOf(open: OpenProject): Scope {
  const project = open.history.present
  const plan = planOf(open)
  const { language, damaged } = open
  const { assets } = project
  const damagedImages = useMemo(() => damagedAmong(assets, damaged), [assets, damaged])
  return useMemo(
    () => ({ project, plan, language, ...(damagedImages ? { damagedImages } : {}) }),
    [project, plan, language, damagedImages],
  )
}

/** Images of the project whose bytes are not what was stored; undefined: none. */
export function useDamagedImages(): ReadonlySet<AssetHash> | undefined {
  const { assets } = useProject()
  const { damaged } = useOpen()
  return useMemo(() => damagedAmong(assets, damaged), [assets, damaged])
}
function damagedAmong(assets: readonly Asset[], damaged: OpenProject['damaged']): ReadonlySet<AssetHash> | undefined {
  if (damaged.size === 0) return undefined
  const still = assets.filter(({ hash, base64 }) => damaged.get(hash) === base64)
  return still.length === 0 ? undefined : new Set(still.map(({ hash }) => hash))
}

/** For code outside of React: what is open now. */
export function scopeNow(): Scope | undefined {
  const { open } = appStore.getState()
  const project = open?.history.present
  const plan = project?.plans.find((p) => p.id === open?.planId) ?? project?.plans[0]
  if (!open || !project || !plan) return undefined
  const damagedImages = damagedAmong(project.assets, open.damaged)
  return { project, plan, language: open.language, ...(damagedImages ? { damagedImages } : {}) }
}
