/** How a screen was left: sizes and what is hidden. It lives as long as the window; nothing of it is part of the project. */
import { createStore } from 'zustand'
import type { Section } from './ui/sections'

export type PaneSize = number | `${number}%` | `${number}px` | `${number}rem`

/** What lies over the workspace or beside it, one at a time. */
export type Over = 'palette' | 'keys' | 'help' | 'find' | 'replace' | 'read'

export interface ViewState {
  readonly over: Over | null
  /** What Find was last asked for. */
  readonly findText: string
  /** Name of a set of panes -> their sizes. */
  readonly paneSizes: Readonly<Record<string, readonly PaneSize[]>>
  /** Section -> whether somebody asked to see or hide the pages there. */
  readonly pagesShown: Readonly<Partial<Record<Section, boolean>>>
}

export const viewStore = createStore<ViewState>(() => ({ over: null, findText: '', paneSizes: {}, pagesShown: {} }))

export const rememberPaneSizes = (name: string, sizes: readonly PaneSize[]): void =>
  viewStore.setState((state) => ({ over: null, findText: '', paneSizes: { ...state.paneSizes, [name]: sizes } }))
export const showPages = (section: Section, shown: boolean): void =>
  viewStore.setState((state) => ({ pagesShown: { ...state.pagesShown, [section]: shown } }))
/** The window has become so narrow or wide that earlier choices no longer hold. */
export const forgetPagesShown = (): void => viewStore.setState({ pagesShown: {} })

export const showOver = (over: Over | null): void => viewStore.setState({ over })
export const findFor = (findText: string): void => viewStore.setState({ findText, over: 'find' })
