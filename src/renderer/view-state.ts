/** How a screen was left: sizes and what is hidden. Nothing of it is part of the project; `kept-view.ts` remembers it for the next start. */
import { createStore } from 'zustand'
import type { Section } from './ui/sections'

export type PaneSize = number | `${number}%` | `${number}px` | `${number}rem`

/** What lies over the workspace or beside it, one at a time. */
export type Over = 'palette' | 'keys' | 'help' | 'find' | 'replace' | 'read' | 'comments'

export interface ViewState {
  readonly over: Over | null
  /** What Find was last asked for. */
  readonly findText: string
  /** Id of what a comment is being written about; null: of nothing in particular. */
  readonly commentAbout: string | null
  /** What was begun and not added, by what it is about. */
  readonly commentTexts: Readonly<Record<string, string>>
  /** Which list the comments' pane shows. */
  readonly reviewShows: 'open' | 'all' | 'suggested' | 'changes'
  /** Id of the block whose suggested changes somebody asked for. */
  readonly suggestedAbout: string | null
  /** What is typed in running text is kept as suggestions. */
  readonly isSuggesting: boolean
  /** Name of a set of panes -> their sizes. */
  readonly paneSizes: Readonly<Record<string, readonly PaneSize[]>>
  /** Section -> whether somebody asked to see or hide the pages there, in a window that has room for them. */
  readonly pagesShown: Readonly<Partial<Record<Section, boolean>>>
  /** The same in a narrow window, where they lie over the rest. It holds until the window is wide again. */
  readonly pagesOver: Readonly<Partial<Record<Section, boolean>>>
}

export const viewStore = createStore<ViewState>(() => ({
  over: null,
  findText: '',
  commentAbout: null,
  commentTexts: {},
  reviewShows: 'open',
  suggestedAbout: null,
  isSuggesting: false,
  paneSizes: {},
  pagesShown: {},
  pagesOver: {},
}))

export const rememberPaneSizes = (name: string, sizes: readonly PaneSize[]): void =>
  viewStore.setState((state) => ({ paneSizes: { ...state.paneSizes, [name]: sizes } }))
export const showPages = (section: Section, shown: boolean, isNarrow: boolean): void =>
  viewStore.setState((state) =>
    isNarrow
      ? { pagesOver: { ...state.pagesOver, [section]: shown } }
      : { pagesShown: { ...state.pagesShown, [section]: shown } },
  )
/** While something needs the whole width. @returns brings back what was shown before */
export function hidePagesFor(section: Section): () => void {
  const before = viewStore.getState().pagesShown[section]
  showPages(section, false, false)
  return () =>
    viewStore.setState(({ pagesShown: { [section]: _hidden, ...rest } }) => ({
      pagesShown: before === undefined ? rest : { ...rest, [section]: before },
    }))
}
/** Pages that lie over the rest are put away when the window becomes wide, or another project comes. */
export const forgetPagesOver = (): void => viewStore.setState({ pagesOver: {} })

export const showOver = (over: Over | null): void => viewStore.setState({ over })
export const findFor = (findText: string): void => viewStore.setState({ findText, over: 'find' })
/** @param about id of a record, a block or the project */
export const commentOn = (about: string): void =>
  viewStore.setState({ over: 'comments', commentAbout: about, reviewShows: 'open' })
export const typeComment = (about: string, text: string): void =>
  viewStore.setState(({ commentTexts }) => ({ commentTexts: { ...commentTexts, [about]: text } }))
/** @param about id of a block */
export const showSuggested = (about: string): void =>
  viewStore.setState({ over: 'comments', reviewShows: 'suggested', suggestedAbout: about })
export const toggleSuggesting = (): void => viewStore.setState(({ isSuggesting }) => ({ isSuggesting: !isSuggesting }))
