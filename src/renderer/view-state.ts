/** How a screen was left: sizes and what is hidden. It lives as long as the window; nothing of it is part of the project. */
import { createStore } from 'zustand'
import type { Section } from './ui/sections'

export type PaneSize = number | `${number}%` | `${number}px` | `${number}rem`

export interface ViewState {
  /** Name of a set of panes -> their sizes. */
  readonly paneSizes: Readonly<Record<string, readonly PaneSize[]>>
  /** Section -> whether somebody asked to see or hide the pages there. */
  readonly pagesShown: Readonly<Partial<Record<Section, boolean>>>
}

export const viewStore = createStore<ViewState>(() => ({ paneSizes: {}, pagesShown: {} }))

export const rememberPaneSizes = (name: string, sizes: readonly PaneSize[]): void =>
  viewStore.setState((state) => ({ paneSizes: { ...state.paneSizes, [name]: sizes } }))
export const showPages = (section: Section, shown: boolean): void =>
  viewStore.setState((state) => ({ pagesShown: { ...state.pagesShown, [section]: shown } }))
/** While something needs the whole width. @returns brings back what was shown before */
export function hidePagesFor(section: Section): () => void {
  const before = viewStore.getState().pagesShown[section]
  showPages(section, false)
  return () =>
    viewStore.setState(({ pagesShown: { [section]: _hidden, ...rest } }) => ({
      pagesShown: before === undefined ? rest : { ...rest, [section]: before },
    }))
}
/** The window has become so narrow or wide that earlier choices no longer hold. */
export const forgetPagesShown = (): void => viewStore.setState({ pagesShown: {} })
