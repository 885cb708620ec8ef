/** Other writers of the open file: merging with what they wrote, the copies that sync services leave, who else has it open. */
import { createStore } from 'zustand'
import type { Answer } from '../core/merge/decide'
import { type Answers, answerRest, carriedAnswers, decideAll } from '../core/merge/decide-all'
import { type Decision, type Merged, mergeProjects } from '../core/merge/merge-projects'
import type { Project } from '../core/model/project'
import { changesBetween } from '../core/project-file/what-changed'
import type { AlsoOpen, ConflictToken, FoundCopy, OpenedProject } from '../ipc/contract'
import { BridgeError, bridge, messageOf } from './bridge'
import { compareWith } from './compare-with'
import { forgetMergedCopies, mergedCopiesIn, noteMergedCopy } from './merged-copies'
import { applyEdit, appStore, type OpenProject, showMerged } from './open-project'
import { keepRest, sessionStore } from './session'

/** A merge with decisions to make. Nothing of it is in the project yet, so that nothing is lost while it is open. */
export interface PendingMerge {
  /** Undefined: with the file itself. */
  readonly copy: FoundCopy | undefined
  readonly base: Project | null
  readonly mine: Project
  readonly theirs: Project
  /** Of the file itself: what it holds now, under a token of its own. */
  readonly opened: OpenedProject | undefined
  readonly merged: Merged
  readonly answers: Answers
  /** Before each answer, newest last. */
  readonly past: readonly Answers[]
  /** What the step is called. */
  readonly label: string
}

/** A merge that was made in this window. */
export interface MadeMerge extends Pick<PendingMerge, 'copy' | 'base' | 'mine' | 'theirs' | 'merged' | 'answers'> {
  /** The copy was moved to the bin. */
  readonly isBinned: boolean
  readonly project: Project
}

export interface OtherWritersState {
  readonly isMerging: boolean
  readonly pending: PendingMerge | null
  /** The name of another version that was to be merged meanwhile; null: none was. */
  readonly afterwards: string | null
  readonly made: MadeMerge | null
  /** What is shown of it: the decisions, or the report afterwards. */
  readonly shown: 'decisions' | 'report' | null
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
  pending: null,
  afterwards: null,
  made: null,
  shown: null,
  copies: [],
  putOff: new Set(),
  copyTrouble: null,
  alsoOpen: null,
  isAlsoOpenRead: false,
}
export const otherWritersStore = createStore<OtherWritersState>(() => START)
const set = (change: Partial<OtherWritersState>): void => otherWritersStore.setState(change)

/** Another project is on screen. The notice of who else has it open comes by itself. */
export function forgetOtherWriters(): void {
  forgetMergedCopies()
  set({ ...START, alsoOpen: otherWritersStore.getState().alsoOpen })
}
export const noteAlsoOpen = (alsoOpen: AlsoOpen | null): void => {
  const before = otherWritersStore.getState().alsoOpen
  const isOther = alsoOpen?.user !== before?.user || alsoOpen?.host !== before?.host
  set(isOther ? { alsoOpen, isAlsoOpenRead: false } : { alsoOpen })
}
export const closeAlsoOpen = (): void => set({ isAlsoOpenRead: true })
export const closeMade = (): void => set({ made: null, shown: null })
export const showMerge = (shown: OtherWritersState['shown']): void => set({ shown })
/** Neither version was changed. */
export const dropMerge = (): void => set({ pending: null, afterwards: null, shown: null })
export const closeCopyTrouble = (): void => set({ copyTrouble: null })

/** One merge at a time: answers that somebody gave do not go because of another version that came. */
function isBusyWithAnother(copy: FoundCopy | undefined, name: string): boolean {
  const { pending } = otherWritersStore.getState()
  if (pending === null || pending.copy?.copy === copy?.copy) return false
  set({ shown: 'decisions', afterwards: name })
  return true
}

/** Mine and what the file holds now become one, in one step that can be undone. The next save writes it. */
export async function mergeWithFile(label: string): Promise<void> {
  await sessionStore.getState().saving
  const { open } = appStore.getState()
  if (!open || open.file === null || otherWritersStore.getState().isMerging) return
  if (isBusyWithAnother(undefined, open.name)) return
  set({ isMerging: true })
  try {
    const { base, theirs } = await bridge.mergeSides({ file: open.file, mine: open.history.present })
    const mine = presentOf(open)
    if (mine === undefined) return
    propose({ copy: undefined, base, mine, theirs: theirs.project, opened: theirs, label })
  } catch (error) {
    sessionStore.setState({
      saveTrouble: messageOf(error) ?? '',
      saveCode: error instanceof BridgeError ? error.code : null,
    })
  } finally {
    set({ isMerging: false })
  }
}

/** Reads the copy and shows what differs; neither is changed. */
export async function compareCopy(copy: FoundCopy): Promise<void> {
  try {
    const project = await bridge.projectOfCopy({ copy: copy.copy })
    const { relation } = copy
    compareWith({ side: { copy: copy.copy }, name: copy.name, project, copy, ...(relation ? { relation } : {}) })
  } catch (error) {
    set({ copyTrouble: messageOf(error) ?? '' })
  }
}

export async function mergeWithCopy(copy: FoundCopy, label: string): Promise<void> {
  const { open } = appStore.getState()
  if (!open || otherWritersStore.getState().isMerging || isBusyWithAnother(copy, copy.name)) return
  set({ isMerging: true, copyTrouble: null })
  try {
    const { base, theirs } = await bridge.copyMergeSides({
      copy: copy.copy,
      file: open.file,
      mine: open.history.present,
      merged: mergedCopiesIn(open),
    })
    const mine = presentOf(open)
    if (mine === undefined) return
    propose({ copy, base, mine, theirs, opened: undefined, label })
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

type Sides = Omit<PendingMerge, 'merged' | 'answers' | 'past'>

/** Without decisions it is made at once; else it waits for them. Answers that were given before it was put off are kept. */
function propose(sides: Sides): void {
  const { pending: before } = otherWritersStore.getState()
  const merged = mergeProjects(sides.base, sides.mine, sides.theirs)
  const isSameMerge = before !== null && before.copy?.copy === sides.copy?.copy
  const answers: Answers = isSameMerge
    ? carriedAnswers({ decisions: before.merged.decisions, answers: before.answers }, merged.decisions)
    : new Map()
  const pending: PendingMerge = { ...sides, merged, answers, past: [] }
  if (merged.decisions.length === 0) finish(pending)
  else set({ pending, shown: 'decisions', made: null })
}

export const openDecisions = ({ merged, answers }: PendingMerge): readonly Decision[] =>
  merged.decisions.filter(({ key }) => !answers.has(key))

/** What the merge would make of both, with the answers so far. */
export const mergedSoFar = ({ merged, answers, theirs, mine }: PendingMerge): Project =>
  decideAll(merged, answers, [theirs, mine])

const answerWith = (next: (pending: PendingMerge) => Answers): void => {
  const { pending } = otherWritersStore.getState()
  if (pending !== null)
    set({ pending: { ...pending, answers: next(pending), past: [...pending.past, pending.answers] } })
}
export const answer = ({ key }: Decision, to: Answer): void =>
  answerWith(({ answers }) => new Map([...answers, [key, to]]))
/** All that are open. */
export const answerAll = (to: Answer): void =>
  answerWith(({ merged, answers }) => answerRest(merged.decisions, answers, to))
/** Takes the last answer back, or the last answer to all. */
export function undoAnswer(): void {
  const { pending } = otherWritersStore.getState()
  const answers = pending?.past.at(-1)
  if (pending && answers) set({ pending: { ...pending, answers, past: pending.past.slice(0, -1) } })
}

/** Once everything is decided: one step, that can be undone. */
export function finishMerge(): void {
  const { pending } = otherWritersStore.getState()
  const { open } = appStore.getState()
  if (pending === null || !open || openDecisions(pending).length > 0) return
  const mine = open.history.present
  // what was written meanwhile is merged, too
  if (mine === pending.mine) {
    finish(pending)
    return
  }
  propose({ ...pending, mine })
  const again = otherWritersStore.getState().pending
  if (again !== null && openDecisions(again).length === 0) finish(again)
}

function finish(pending: PendingMerge): void {
  const { copy, base, mine, theirs, opened, merged, answers, label } = pending
  const result = mergedSoFar(pending)
  // the same as what is on screen or in the file: then it is that, and nothing is unsaved
  const project = [mine, theirs].find((side) => changesBetween(side, result).length === 0) ?? result
  if (opened) {
    showMerged(opened, project, label)
    sessionStore.setState({ saveTrouble: null, saveCode: null, wasReadAgain: false })
    keepRest()
  } else applyEdit(() => project, label)
  if (copy) noteMergedCopy(copy.copy, project)
  const { putOff } = otherWritersStore.getState()
  set({
    pending: null,
    afterwards: null,
    shown: null,
    made: { copy, base, mine, theirs, merged, answers, isBinned: false, project },
    putOff: copy === undefined ? putOff : new Set([...putOff, copy.copy]),
  })
}

/** The merge was undone: there is nothing to tell of it. */
export const isUndone = (open: OpenProject, { project }: MadeMerge): boolean =>
  open.history.future.some(({ value }) => value === project)

/** Copies beside the open file; a hint only, so that none is found is no error. */
export async function lookForCopies(): Promise<void> {
  const { open } = appStore.getState()
  if (!open || open.file === null) return
  const copies = await bridge.conflictCopies({ file: open.file, merged: mergedCopiesIn(open) }).catch(() => undefined)
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
