/** Which project was just made from another edition, so that what stayed behind is said once. */
import { createStore } from 'zustand'
import type { ProjectId } from '../../../core/model/ids'

export const rolledStore = createStore<{ readonly project: ProjectId | null }>(() => ({ project: null }))
export const noteRolled = (project: ProjectId | null): void => rolledStore.setState({ project })
