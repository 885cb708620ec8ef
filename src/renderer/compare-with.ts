/** What the open project is compared with on the screen of differences. */
import { createStore } from 'zustand'
import type { Project } from '../core/model/project'
import type { Relation } from '../core/project-file/ancestors'
import type { FoundCopy, OtherSide } from '../ipc/contract'
import { showTask } from './session'

export interface ComparedWith {
  readonly side: OtherSide
  readonly name: string
  readonly project: Project
  /** Undefined: an earlier version, which is not merged. */
  readonly copy?: FoundCopy
  /** How the file stands to the one that is open. */
  readonly relation?: Relation
}

export const compareStore = createStore<{ readonly other: ComparedWith | null }>(() => ({ other: null }))

/** Null: the person chooses first. */
export function compareWith(other: ComparedWith | null): void {
  compareStore.setState({ other })
  showTask('compare')
}
