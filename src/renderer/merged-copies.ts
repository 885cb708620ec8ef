/** Copies that were merged into the open project: its file is told, so that the next exchange knows what both have in common. */
import { createStore } from 'zustand'
import type { Project } from '../core/model/project'
import type { ConflictToken } from '../ipc/contract'
import type { OpenProject } from './open-project'

interface MergedCopy {
  readonly copy: ConflictToken
  /** What came of it. */
  readonly project: Project
}

export const mergedCopiesStore = createStore<{ readonly merged: readonly MergedCopy[] }>(() => ({ merged: [] }))

export const noteMergedCopy = (copy: ConflictToken, project: Project): void =>
  mergedCopiesStore.setState(({ merged }) => ({ merged: [...merged, { copy, project }].slice(-100) }))
export const forgetMergedCopies = (): void => mergedCopiesStore.setState({ merged: [] })

/** Without those that were undone. */
export const mergedCopiesIn = ({ history }: OpenProject): readonly ConflictToken[] =>
  mergedCopiesStore
    .getState()
    .merged.filter(({ project }) => !history.future.some(({ value }) => value === project))
    .map(({ copy }) => copy)
