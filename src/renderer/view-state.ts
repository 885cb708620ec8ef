/** How a screen was left: sizes and what is hidden. It lives as long as the window; nothing of it is part of the project. */
import { createStore } from 'zustand'

export type PaneSize = number | `${number}%` | `${number}px` | `${number}rem`

export interface ViewState {
  /** Name of a set of panes -> their sizes. */
  readonly paneSizes: Readonly<Record<string, readonly PaneSize[]>>
  /** Null: nobody has chosen; the width of the window decides. */
  readonly arePagesShown: boolean | null
}

export const viewStore = createStore<ViewState>(() => ({ paneSizes: {}, arePagesShown: null }))

export const rememberPaneSizes = (name: string, sizes: readonly PaneSize[]): void =>
  viewStore.setState((state) => ({ paneSizes: { ...state.paneSizes, [name]: sizes } }))
export const showPages = (shown: boolean): void => viewStore.setState({ arePagesShown: shown })
