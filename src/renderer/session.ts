/** What happens around the open project: opening, saving, closing, and the one question before changes are lost. */

import { createStore } from 'zustand'
import type { DraftKeeper, KeeperState } from '../core/keeping/draft-keeper'
import type { Project } from '../core/model/project'
import { keepBoth } from '../core/review/change-log'
import type {
  ChosenTemplate,
  DraftChoice,
  DraftToken,
  FileToken,
  FoundDraft,
  HandedDeed,
  KeptOfRefused,
  Kin,
  KnownCopy,
  OpenedProject,
  OpenOutcome,
  RecentToken,
  SaveWarning,
} from '../ipc/contract'
import { BridgeError, bridge, messageOf } from './bridge'
import { mergedCopiesIn } from './merged-copies'
import {
  appStore,
  closeProject,
  isUnsaved,
  noteSaved,
  type OpenProject,
  showFromDisk,
  showProject,
} from './open-project'

export type Answer = 'save' | 'discard' | 'cancel'

/** A file of a project that is known from elsewhere: what is to be done with it. */
export interface KinQuestion {
  readonly opened: OpenedProject & { readonly kin: Kin }
  readonly answer: (deed: KinDeed) => void
}
export type KinDeed = HandedDeed | 'open' | 'stay'

export interface KnownQuestion extends KnownCopy {
  readonly opened: OpenedProject
  /** @param isWanted in the place of what is on screen */
  readonly answer: (isWanted: boolean) => void
}

export type Task =
  | 'versions'
  | 'settings'
  | 'next-edition'
  | 'left-behind'
  | 'compare'
  | 'send-copy'
  | 'save-template'
  | 'print'

export interface SessionState {
  /** What is shown while no project is open. */
  readonly screen: 'start' | 'new'
  /** With which a new briefing begins; null: with one of the app's own. */
  readonly template: ChosenTemplate | null
  /** A save under way; it answers whether the project was written. */
  readonly saving: Promise<boolean> | null
  /** Why the last save failed; empty: nobody wrote a message for it. Null: it did not fail. */
  readonly saveTrouble: string | null
  /** Which trouble, for what can be done about it. */
  readonly saveCode: string | null
  /** For “Copy details”. */
  readonly saveSystem: string | null
  /** When it failed: milliseconds since 1970. */
  readonly saveFailedAt: number | null
  /** The save under way has had no answer for ten seconds. */
  readonly isSaveSlow: boolean
  /** Ends the wait for the save under way, because the project is in another file now. */
  readonly overtakeSave: (() => void) | null
  /** The write-protected file that may be replaced: the person said so. */
  readonly mayReplace: FileToken | null
  /** The question “It is still being saved: wait?” is on screen. */
  readonly slowQuestion: ((answer: 'wait' | 'leave') => void) | null
  /** The project is left with its draft: the next start offers it. */
  readonly leavesDraft: boolean
  /** What the last save could not promise, and nobody has read yet. */
  readonly saveWarnings: readonly SaveWarning[]
  /** What somebody has read once is not said with every save. */
  readonly readWarnings: readonly SaveWarning[]
  /** What was on screen when somebody might leave it; what is written after that must not go with it. */
  readonly mayGo: Project | null
  /** A task that lies over everything else. */
  readonly task: Task | null
  /** The file is being read again. */
  readonly reading: Promise<void> | null
  /** The file was changed by somebody else and has been read again. */
  readonly wasReadAgain: boolean
  /** The file that is open was changed by hand or by another program before it was opened, and nobody has read that yet. */
  readonly wasChangedElsewhere: boolean
  /** The PDF that the open project was taken out of, and nobody has read that yet. */
  readonly fromPdf: string | null
  /** Why a file could not be opened; as above. */
  readonly openTrouble: string | null
  /** What is kept on this computer of the file that could not be opened. */
  readonly keptOfRefused: KeptOfRefused | null
  readonly isOpening: boolean
  /** The question “Save changes?” is on screen. */
  readonly question: ((answer: Answer) => void) | null
  /** A file was opened that holds a version of the project on screen; nothing of it is shown yet. */
  readonly known: KnownQuestion | null
  readonly kin: KinQuestion | null
  /** A file was sent to the window that has its project. */
  readonly wasHandedOver: boolean
  /** The files that other windows hand over, until each is dealt with. */
  readonly arriving: Promise<void>
  /** What was chosen there, once the known file is on screen. */
  readonly kinNext: (KnownCopy & { readonly opened: OpenedProject; readonly deed: HandedDeed }) | null
  readonly isExporting: boolean
  /** A draft that the app left behind; a choice is made before anything is opened. */
  readonly found: FoundDraft | null
  /** Why a draft cannot be read at all. */
  readonly draftTrouble: string | null
  /** The text of that draft, when it can be saved as a file. */
  readonly draftRescue: DraftToken | null
  /** The page before this one stopped working with this file on screen. */
  readonly crashed: { readonly name: string } | null
  /** Of the open project. */
  readonly keeper: DraftKeeper | null
  readonly keeping: KeeperState | null
  /** When the draft was last kept: milliseconds since 1970. */
  readonly draftAt: number | null
}

const START: SessionState = {
  screen: 'start',
  template: null,
  saving: null,
  saveTrouble: null,
  saveCode: null,
  saveSystem: null,
  saveFailedAt: null,
  isSaveSlow: false,
  overtakeSave: null,
  mayReplace: null,
  slowQuestion: null,
  leavesDraft: false,
  saveWarnings: [],
  readWarnings: [],
  mayGo: null,
  task: null,
  reading: null,
  wasReadAgain: false,
  wasChangedElsewhere: false,
  fromPdf: null,
  openTrouble: null,
  keptOfRefused: null,
  isOpening: false,
  question: null,
  known: null,
  kin: null,
  wasHandedOver: false,
  arriving: Promise.resolve(),
  kinNext: null,
  isExporting: false,
  found: null,
  draftTrouble: null,
  draftRescue: null,
  crashed: null,
  keeper: null,
  keeping: null,
  draftAt: null,
}

export const sessionStore = createStore<SessionState>(() => START)
const set = (change: Partial<SessionState>): void => sessionStore.setState(change)

export const showScreen = (screen: SessionState['screen']): void => set({ screen, template: null, openTrouble: null })
export const showExport = (isExporting: boolean): void =>
  set({ isExporting: isExporting && appStore.getState().open !== undefined })
export const forgetOpenTrouble = (): void => set({ openTrouble: null })
export const forgetDraftTrouble = (): void => set({ draftTrouble: null })
/** Earlier versions are of the open project. */
export const showTask = (task: Task | null): void =>
  set({ task: task !== 'settings' && !appStore.getState().open ? null : task })
export const forgetSaveWarnings = (): void => {
  const { saveWarnings, readWarnings } = sessionStore.getState()
  set({ saveWarnings: [], readWarnings: [...readWarnings, ...saveWarnings] })
}
export const forgetReadAgain = (): void => set({ wasReadAgain: false })
export const forgetFromPdf = (): void => set({ fromPdf: null })
export const forgetChangedElsewhere = (): void => set({ wasChangedElsewhere: false })

/** Answers whether the project was written. A second call while one is under way waits for that one. */
export const save = (): Promise<boolean> => startSave(false)
export const saveAs = (): Promise<boolean> => startSave(true)
/** The copy on disk no longer opens, and the person has said that ours may take its place. */
export const saveOverDamaged = (): Promise<boolean> =>
  startSave(false, ({ file, project }) => bridge.saveOverDamaged({ file, project }))

/** The person says that a write-protected file may be replaced, for as long as it is open. */
export function saveProtected(): Promise<boolean> {
  set({ mayReplace: appStore.getState().open?.file ?? null })
  return save()
}

type SaveFile = typeof bridge.saveProject

/** After so long without an answer of the disk it is said, and the project can be saved elsewhere meanwhile. */
const SLOW_MS = 10_000

function startSave(elsewhere: boolean, saveFile: SaveFile = bridge.saveProject): Promise<boolean> {
  const { saving: running, isSaveSlow, overtakeSave } = sessionStore.getState()
  if (running && !(elsewhere && isSaveSlow)) return running
  let overtake = (): void => undefined
  const overtaken = new Promise<boolean>((resolve) => {
    overtake = () => resolve(true)
  })
  // a dialog may be open for as long as somebody likes
  const hasDialog = elsewhere || appStore.getState().open?.file === null
  const slow = hasDialog ? undefined : setTimeout(() => set({ isSaveSlow: true }), SLOW_MS)
  let isRunningDone = running === null
  void running?.finally(() => {
    isRunningDone = true
  })
  const writing = write(elsewhere, saveFile).then((isWritten) => {
    if (isWritten && running) {
      overtakeSave?.()
      isRunningDone = true
    }
    return isWritten
  })
  const saving: Promise<boolean> = Promise.race([writing, overtaken]).finally(() => {
    clearTimeout(slow)
    if (sessionStore.getState().saving !== saving) return
    // the dialog was closed, or it failed: the one that hangs is the one under way again
    if (running && !isRunningDone && sessionStore.getState().isSaveSlow) set({ saving: running, overtakeSave })
    else set({ saving: null, isSaveSlow: false, overtakeSave: null })
  })
  set({ saving, overtakeSave: overtake })
  return saving
}

async function write(elsewhere: boolean, saveFile: SaveFile): Promise<boolean> {
  const { open } = appStore.getState()
  if (!open) return false
  const project = open.history.present
  const merged = mergedCopiesIn(open)
  // the log is no part of what is edited and undone: what is known of it goes along
  const changeLog = keepBoth(open.changeLog, project.changeLog)
  const sent = changeLog === project.changeLog ? project : { ...project, changeLog }
  const replaceProtected = open.file !== null && sessionStore.getState().mayReplace === open.file
  /** Closed, or saved elsewhere, while the disk did not answer: what it says now is about a file that is no longer shown. */
  const isLeft = (): boolean => {
    const now = appStore.getState().open
    return now?.opened !== open.opened || (!elsewhere && now.file !== open.file)
  }
  try {
    const stamp =
      open.file !== null && !elsewhere
        ? await saveFile({
            file: open.file,
            project: sent,
            ...(replaceProtected ? { replaceProtected } : {}),
            ...(merged.length > 0 ? { merged } : {}),
          })
        : await bridge.saveProjectAs({ file: open.file, name: open.name, project: sent, merged })
    if (!stamp) return false
    if (isLeft()) return true
    noteSaved(project, stamp)
    keepRest()
    const { readWarnings } = sessionStore.getState()
    const saveWarnings = stamp.warnings.filter((warning) => !readWarnings.includes(warning))
    set({ saveTrouble: null, saveCode: null, saveSystem: null, saveFailedAt: null, wasReadAgain: false, saveWarnings })
    if (stamp.file !== open.file) void lookAtFile() // so that the new folder is watched
    return true
  } catch (error) {
    if (isLeft()) return false
    const known = error instanceof BridgeError ? error : undefined
    set({
      saveTrouble: messageOf(error) ?? '',
      saveCode: known?.code ?? null,
      saveSystem: known?.system ?? null,
      saveFailedAt: Date.now(),
    })
    return false
  }
}

/** What was typed while it was written is kept with the new file. */
export function keepRest(): void {
  const { keeper } = sessionStore.getState()
  const { open } = appStore.getState()
  keeper?.kept()
  if (open && isUnsaved(open)) keeper?.edited()
}

/** Saves, or asks where that is not possible; true: go on, nothing is lost that was not meant to be. */
export async function mayLeave(): Promise<boolean> {
  const isLeft = await asksToLeave()
  set({ mayGo: isLeft ? (appStore.getState().open?.history.present ?? null) : null })
  return isLeft
}

async function asksToLeave(): Promise<boolean> {
  const { open } = appStore.getState()
  if (!open || !isUnsaved(open)) return true
  if (sessionStore.getState().question) return false
  if (savesByItself(open)) {
    const outcome = await saveOrDraft()
    if (outcome === 'saved') return asksToLeave() // with what was typed meanwhile
    if (outcome === 'draft') return true
  }
  if (sessionStore.getState().question) return false
  const answer = await new Promise<Answer>((resolve) => set({ question: resolve }))
  set({ question: null })
  if (answer === 'cancel') return false
  return answer === 'discard' || save()
}

const LEAVE_MS = 2_000

/** A disk that does not answer holds nobody: after two seconds the person may go, if the draft has what is on screen. */
async function saveOrDraft(): Promise<'saved' | 'draft' | 'failed'> {
  const saving = save()
  const late = new Promise<'late'>((resolve) => {
    setTimeout(() => resolve('late'), LEAVE_MS)
  })
  const first = await Promise.race([saving, late])
  if (first !== 'late') return first ? 'saved' : 'failed'
  const isKept = await sessionStore
    .getState()
    .keeper?.keepDraft()
    .then(
      () => true,
      () => false,
    )
  if (isKept !== true || sessionStore.getState().slowQuestion) return (await saving) ? 'saved' : 'failed'
  const answer = new Promise<'wait' | 'leave'>((resolve) => set({ slowQuestion: resolve }))
  const said = await Promise.race([answer, saving])
  set({ slowQuestion: null })
  if (said === 'leave') {
    set({ leavesDraft: true })
    return 'draft'
  }
  return (said === 'wait' ? await saving : said) ? 'saved' : 'failed'
}

/** A draft that was recovered takes the place of its file only when somebody says so. */
const savesByItself = ({ file, opened, savedAt }: OpenProject): boolean =>
  file !== null && (opened.kept || savedAt !== undefined)

/** Whether somebody else has changed the file: read again when nothing here would be lost, else said. */
export async function lookAtFile(): Promise<void> {
  await sessionStore.getState().saving
  const { open } = appStore.getState()
  if (!open || open.file === null) return
  const found = await bridge.lookAtFile({ file: open.file }).catch(() => undefined) // a hint only: a save looks again
  const now = appStore.getState().open
  if (!found || !now || now.opened !== open.opened) return
  // saved meanwhile: it was our own hand
  if (sessionStore.getState().saving || now.savedAt !== open.savedAt || now.file !== open.file) return lookAtFile()
  if (found.is === 'lost') set({ saveTrouble: found.message, saveCode: found.code })
  else if (found.is === 'changed' && isUnsaved(now)) set({ saveTrouble: found.message, saveCode: 'changed-on-disk' })
  else if (found.is === 'changed') await readAgain()
}

/** What was on screen is one undo away. Two looks that found the same change read it once: a second reading would swallow that undo. */
export function readAgain(): Promise<void> {
  const running = sessionStore.getState().reading
  if (running) return running
  const reading = readFileAgain().finally(() => set({ reading: null }))
  set({ reading })
  return reading
}

async function readFileAgain(): Promise<void> {
  const { open } = appStore.getState()
  if (!open || open.file === null) return
  try {
    const opened = await bridge.readAgain({ file: open.file, mine: open.history.present })
    showFromDisk(opened, 'read the file again')
    sessionStore.getState().keeper?.kept()
    set({ saveTrouble: null, saveCode: null, wasReadAgain: true })
  } catch (error) {
    set({ saveTrouble: messageOf(error) ?? '', saveCode: error instanceof BridgeError ? error.code : null })
  }
}

/** `load` runs after the question, so that nobody picks a file for nothing. */
async function openBy(load: () => Promise<OpenOutcome>): Promise<void> {
  if (sessionStore.getState().isOpening || !(await mayLeave())) return
  set({ isOpening: true, openTrouble: null, keptOfRefused: null, wasHandedOver: false })
  try {
    const opened = await load()
    if (opened && 'template' in opened) await beginWith(opened.template)
    else if (opened && (await mayTakeItsPlace(opened))) await showKin(opened)
  } catch (error) {
    const openTrouble = messageOf(error) ?? ''
    set({ openTrouble })
    void findKept(openTrouble)
  } finally {
    set({ isOpening: false })
  }
}

/** The file may be lost and its project not: earlier versions of it are kept by project, wherever it lies. */
async function findKept(openTrouble: string): Promise<void> {
  const kept = await bridge.keptOfRefused().catch(() => undefined)
  const now = sessionStore.getState()
  if (kept && !now.isOpening && now.openTrouble === openTrouble) set({ keptOfRefused: kept })
}

/** A file of the project that is on screen does not take its place unasked: it may be merged. */
async function mayTakeItsPlace(opened: OpenedProject | FoundDraft): Promise<boolean> {
  const mine = appStore.getState().open
  if ('draft' in opened || opened.file === null || !mine || mine.file === null) return true
  if (opened.project.id !== mine.history.present.id) return true
  const merged = mergedCopiesIn(mine)
  const known = await bridge.copyOfOpened({ file: opened.file, mine: mine.file, merged }).catch(() => undefined)
  if (!known) return true
  if (opened.handedOver) {
    set({ kinNext: { ...known, opened, deed: opened.handedOver } })
    return false
  }
  const isWanted = await new Promise<boolean>((answer) => set({ known: { ...known, opened, answer } }))
  set({ known: null })
  return isWanted
}

/** A file that is new here, of a project that is not: it may belong together with the one that is known. */
async function showKin(opened: OpenedProject | FoundDraft): Promise<void> {
  // on screen it was asked about already
  const isOnScreen = 'project' in opened && appStore.getState().open?.history.present.id === opened.project.id
  if ('draft' in opened || opened.kin === undefined || opened.file === null || isOnScreen) return show(opened)
  const { kin, file } = opened
  const deed = await new Promise<KinDeed>((answer) => set({ kin: { opened: { ...opened, kin }, answer } }))
  set({ kin: null })
  if (deed === 'stay') return
  if (deed === 'open') return show(opened)
  if (kin.recent === null) {
    await show(opened)
    return showTask('compare')
  }
  if (kin.isOpen && (await bridge.handOver({ file, to: kin.recent, deed }))) return set({ wasHandedOver: true })
  const mine = await bridge.openRecent({ recent: kin.recent })
  if (!mine || 'template' in mine) return
  await show(mine)
  if ('draft' in mine || mine.file === null) return
  const known = await bridge.copyOfOpened({ file, mine: mine.file })
  if (known) set({ kinNext: { ...known, opened, deed } })
}

async function show(opened: OpenedProject | FoundDraft): Promise<void> {
  if (!(await isStillLeft())) return
  await leave()
  if ('draft' in opened) closeProject()
  else showProject(opened)
  const found = 'draft' in opened ? opened : null
  set({
    screen: 'start',
    template: null,
    saveTrouble: null,
    saveCode: null,
    mayReplace: null,
    saveWarnings: [],
    task: null,
    wasReadAgain: false,
    wasChangedElsewhere: found === null && (opened as OpenedProject).changedElsewhere === true,
    fromPdf: 'draft' in opened ? null : (opened.fromPdf ?? null),
    openTrouble: null,
    isExporting: false,
    found,
    crashed: null,
  })
}

/** A large file takes a while to read, and somebody may write on meanwhile. */
async function isStillLeft(): Promise<boolean> {
  const { open } = appStore.getState()
  return !open || !isUnsaved(open) || open.history.present === sessionStore.getState().mayGo || mayLeave()
}

/** The person has saved the open project or said that the rest is not wanted: its draft has done its work. */
async function leave(): Promise<void> {
  const { open } = appStore.getState()
  if (!open) return
  const { keeper, leavesDraft } = sessionStore.getState()
  keeper?.stop()
  if (leavesDraft) return set({ leavesDraft: false, saving: null, isSaveSlow: false, overtakeSave: null })
  // a draft that stays is offered at the next start: too much is better than too little
  await bridge.discardDraft({ file: open.file, project: open.history.present.id }).catch(() => undefined)
}

export const openProject = (): Promise<void> => openBy(bridge.openProject)
export const openSample = (): Promise<void> => openBy(bridge.openSample)
export const openKeptOfRefused = (): Promise<void> => openBy(bridge.openKeptOfRefused)
export const openCrashed = (pictures: boolean): Promise<void> => openBy(() => bridge.openCrashed({ pictures }))
export const forgetCrashed = (): void => set({ crashed: null })
/** What another window has handed over, one after the other. It waits until what is asked here has an answer: that window has closed. */
export function openArrived(): Promise<void> {
  const arriving = sessionStore
    .getState()
    .arriving.then(untilFree)
    .then(() => openBy(bridge.openArrived))
  set({ arriving })
  return arriving
}

const untilFree = (): Promise<void> =>
  new Promise((free) => {
    const look = (): void => {
      if (sessionStore.getState().isOpening) return
      unsubscribe()
      free()
    }
    const unsubscribe = sessionStore.subscribe(look)
    look()
  })
export const openDropped = (file: File): Promise<void> => openBy(() => bridge.openDropped(file))
export const openRecent = (recent: RecentToken): Promise<void> => openBy(() => bridge.openRecent({ recent }))
export const lookForRecent = (recent: RecentToken): Promise<void> => openBy(() => bridge.lookForRecent({ recent }))
/** The file that the app was started with; without one, the newest draft that was left behind. */
export async function openFirst(): Promise<void> {
  await openBy(bridge.openFirst)
  if (!appStore.getState().open) await bridge.firstNotShown().catch(() => undefined)
  // this window was opened for that file only
  const { wasHandedOver, template } = sessionStore.getState()
  if (wasHandedOver) return bridge.closeWindow()
  if (template === null) await findDraft()
}
/** A project that was just made; no file belongs to it yet. */
export const openNew = (opened: OpenedProject): Promise<void> => show(opened)

/** Shows a draft that was left behind, if nothing else is on screen. */
async function findDraft(): Promise<void> {
  try {
    const { found, unreadable, rescue, crashed } = await bridge.nextDraft()
    if (appStore.getState().open || sessionStore.getState().found) return
    set({ found: found ?? null, draftTrouble: unreadable, draftRescue: rescue, crashed })
  } catch (error) {
    set({ draftTrouble: messageOf(error) ?? '' })
  }
}

/** @returns the name of the file; undefined: the dialog was closed, or it failed, which is said */
export async function rescueDraft(): Promise<string | undefined> {
  const { draftRescue } = sessionStore.getState()
  if (draftRescue === null) return undefined
  try {
    return await bridge.rescueDraft({ rescue: draftRescue })
  } catch (error) {
    set({ draftTrouble: messageOf(error) ?? '' })
    return undefined
  }
}

/**
 * Of the draft on screen. It stays there when the person closes a dialog, or when it did not work.
 * @param pictures whether it is opened with them, where it is offered without
 */
export async function chooseDraft(choice: DraftChoice, pictures = true): Promise<void> {
  const { found, isOpening } = sessionStore.getState()
  if (!found || isOpening) return
  set({ isOpening: true, openTrouble: null })
  try {
    const opened = await bridge.chooseDraft({
      draft: found.draft,
      choice,
      ...(found.picturesLeftOut === true ? { pictures } : {}),
    })
    if (opened) await show(opened)
    else if (choice === 'later') set({ found: null })
  } catch (error) {
    set({ openTrouble: messageOf(error) ?? '' })
  } finally {
    set({ isOpening: false })
  }
}

export async function closeToScreen(screen: SessionState['screen']): Promise<void> {
  if (!(await mayLeave())) return
  await leave()
  closeProject()
  set({ ...START, screen, arriving: sessionStore.getState().arriving })
  if (screen === 'start') await findDraft()
}

/** A template file that was opened; the person has been asked about what was on screen. */
async function beginWith(template: ChosenTemplate): Promise<void> {
  if (!(await isStillLeft())) return
  await leave()
  closeProject()
  set({ ...START, screen: 'new', template, arriving: sessionStore.getState().arriving })
}

/** A template file that was dropped: a new briefing begins with it. */
export const startFrom = (file: File): Promise<void> =>
  openBy(async () => {
    const template = await bridge.chooseTemplate(file)
    return template && { template }
  })

/** Another project is about to take the place of the open one. @returns false: the person stays */
export async function leaveFor(): Promise<boolean> {
  if (!(await mayLeave())) return false
  await leave()
  return true
}

export async function closeWindow(): Promise<void> {
  // whatever is answered to the question, and if nothing is
  void sessionStore
    .getState()
    .keeper?.keepDraft()
    .catch(() => undefined)
  if (!(await mayLeave())) return
  await leave()
  await bridge.closeWindow()
}
