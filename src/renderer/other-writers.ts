/** Other writers of the open file: merging with what they wrote, the copies that sync services leave, who else has it open. */
import { createStore } from 'zustand'
import { type Answer, decide, shownIn } from '../core/merge/decide'
import { type Decision, type MergeSummary, mergeProjects } from '../core/merge/merge-projects'
import type { Project } from '../core/model/project'
import { changesBetween } from '../core/project-file/what-changed'
import type { AlsoOpen, ConflictToken, FoundCopy } from '../ipc/contract'
import { BridgeError, bridge, messageOf } from './bridge'
import { applyEdit, appStore, type OpenProject, showMerged } from './open-project'
import { keepRest, sessionStore } from './session'

/** A merge that was made in this window. */
export interface MadeMerge {
  /** Undefined: with the file itself. */
  readonly copy: FoundCopy | undefined
  readonly hasBase: boolean
  /** The copy was moved to the bin. */
  readonly isBinned: boolean
  readonly mine: Project
  readonly theirs: Project
  readonly merged: Project
  readonly decisions: readonly Decision[]
  readonly summary: MergeSummary
  /** Decisions for which a person has said that mine is right. */
  readonly keptMine: ReadonlySet<string>
}

export interface OtherWritersState {
  readonly isMerging: boolean
  readonly made: MadeMerge | null
  /** The screen of decisions is shown. */
  readonly isDeciding: boolean
  readonly copies: readonly FoundCopy[]
  /** Copies that a person does not want to hear of now, or that have been merged. */
  readonly putOff: ReadonlySet<ConflictToken>
  /** What went wrong with a copy; empty: nobody wrote a message for it. */
  readonly copyTrouble: string | null
  readonly alsoOpen: AlsoOpen | null
  readonly isAlsoOpenRead: boolean
}

const START: OtherWritersState = {
  isMerging: false,
  made: null,
  isDeciding: false,
  copies: [],
  putOff: new Set(),
  copyTrouble: null,
  alsoOpen: null,
  isAlsoOpenRead: false,
}
export const otherWritersStore = createStore<OtherWritersState>(() => START)
const set = (change: Partial<OtherWritersState>): void => otherWritersStore.setState(change)

/** Another project is on screen. The notice of who else has it open comes by itself. */
export const forgetOtherWriters = (): void => set({ ...START, alsoOpen: otherWritersStore.getState().alsoOpen })
export const noteAlsoOpen = (alsoOpen: AlsoOpen | null): void => {
  const before = otherWritersStore.getState().alsoOpen
  const isOther = alsoOpen?.user !== before?.user || alsoOpen?.host !== before?.host
  set(isOther ? { alsoOpen, isAlsoOpenRead: false } : { alsoOpen })
}
export const closeAlsoOpen = (): void => set({ isAlsoOpenRead: true })
export const closeMade = (): void => set({ made: null, isDeciding: false })
export const showDecisions = (isDeciding: boolean): void => set({ isDeciding })
export const closeCopyTrouble = (): void => set({ copyTrouble: null })

/** Mine and what the file holds now become one, in one step that can be undone. The next save writes it. */
export async function mergeWithFile(label: string): Promise<void> {
  await sessionStore.getState().saving
  const { open } = appStore.getState()
  if (!open || open.file === null || otherWritersStore.getState().isMerging) return
  set({ isMerging: true })
  try {
    const { base, theirs } = await bridge.mergeSides({ file: open.file, mine: open.history.present })
    const mine = presentOf(open)
    if (mine === undefined) return
    const made = make(base, mine, theirs.project, undefined)
    showMerged(theirs, made.merged, label)
    set({ made })
    sessionStore.setState({ saveTrouble: null, saveCode: null, wasReadAgain: false })
    keepRest()
  } catch (error) {
    sessionStore.setState({
      saveTrouble: messageOf(error) ?? '',
      saveCode: error instanceof BridgeError ? error.code : null,
    })
  } finally {
    set({ isMerging: false })
  }
}

export async function mergeWithCopy(copy: FoundCopy, label: string): Promise<void> {
  const { open } = appStore.getState()
  if (!open || otherWritersStore.getState().isMerging) return
  set({ isMerging: true, copyTrouble: null })
  try {
    const { base, theirs } = await bridge.copyMergeSides({ copy: copy.copy, mine: open.history.present })
    const mine = presentOf(open)
    if (mine === undefined) return
    const made = make(base, mine, theirs, copy)
    applyEdit(() => made.merged, label)
    set({ made, putOff: new Set([...otherWritersStore.getState().putOff, copy.copy]) })
  } catch (error) {
    set({ copyTrouble: messageOf(error) ?? '' })
  } finally {
    set({ isMerging: false })
  }
}

/** Undefined: another project is on screen by now. */
const presentOf = ({ opened }: OpenProject): Project | undefined => {
  const { open } = appStore.getState()
  return open?.opened === opened ? open.history.present : undefined
}

function make(base: Project | null, mine: Project, theirs: Project, copy: FoundCopy | undefined): MadeMerge {
  const { project, decisions, summary } = mergeProjects(base, mine, theirs)
  // the same as what is on screen or in the file: then it is that, and nothing is unsaved
  const merged = [mine, theirs].find((side) => changesBetween(side, project).length === 0) ?? project
  return {
    copy,
    hasBase: base !== null,
    isBinned: false,
    mine,
    theirs,
    merged,
    decisions,
    summary,
    keptMine: new Set(),
  }
}

/** How a decision stands. `mine`: a person has said so; `other`: something else was written there since. */
export type Standing = Answer | 'open' | 'other'
export function standingOf(project: Project, { keptMine }: MadeMerge, decision: Decision): Standing {
  const shown = shownIn(project, decision)
  return shown === 'mine' && !keptMine.has(decision.key) ? 'open' : shown
}

/** The merge was undone: there is nothing to decide. */
export const isUndone = (open: OpenProject, { merged }: MadeMerge): boolean =>
  open.history.future.some(({ value }) => value === merged)

/** @returns whether the project shows it now */
export function answer(decision: Decision, to: Answer, label: string): boolean {
  const { made } = otherWritersStore.getState()
  if (made === null) return false
  applyEdit((project) => decide(project, decision, to, [made.theirs, made.mine]), label)
  const { open } = appStore.getState()
  if (!open || shownIn(open.history.present, decision) !== to) return false
  const keptMine = new Set(made.keptMine)
  if (to === 'mine') keptMine.add(decision.key)
  else keptMine.delete(decision.key)
  set({ made: { ...made, keptMine } })
  return true
}

/** Copies beside the open file; a hint only, so that none is found is no error. */
export async function lookForCopies(): Promise<void> {
  const { open } = appStore.getState()
  if (!open || open.file === null) return
  const copies = await bridge.conflictCopies({ file: open.file }).catch(() => undefined)
  if (copies !== undefined && appStore.getState().open?.file === open.file) set({ copies })
}

export const putOffCopy = ({ copy }: FoundCopy): void =>
  set({ putOff: new Set([...otherWritersStore.getState().putOff, copy]) })
export const showCopy = ({ copy }: FoundCopy): Promise<void> => reportingTrouble(() => bridge.showCopy({ copy }))
/** After it was merged, and only when somebody asks for it. */
export const binCopy = ({ copy }: FoundCopy): Promise<void> =>
  reportingTrouble(async () => {
    await bridge.binCopy({ copy })
    const { made } = otherWritersStore.getState()
    if (made !== null) set({ made: { ...made, isBinned: true } })
    await lookForCopies()
  })

async function reportingTrouble(deed: () => Promise<void>): Promise<void> {
  set({ copyTrouble: null })
  try {
    await deed()
  } catch (error) {
    set({ copyTrouble: messageOf(error) ?? '' })
  }
}
