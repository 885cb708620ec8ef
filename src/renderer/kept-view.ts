/** Keeps sizes and what is hidden from one start to the next. */
import { remember, settingsStore } from './settings'
import { type ViewState, viewStore } from './view-state'

/** While a handle is dragged nothing is written. */
const STILL_MS = 400

/** Call once, when the settings have been read. @returns how to stop */
export function startKeepingView(): () => void {
  const { paneSizes, pagesShown } = settingsStore.getState()
  // the store of the settings has checked that they are sizes
  viewStore.setState({ paneSizes: paneSizes as ViewState['paneSizes'], pagesShown })
  let waiting: ReturnType<typeof setTimeout> | undefined
  const unsubscribe = viewStore.subscribe((state, before) => {
    if (state.paneSizes === before.paneSizes && state.pagesShown === before.pagesShown) return
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const now = viewStore.getState()
      remember({ paneSizes: now.paneSizes, pagesShown: now.pagesShown })
    }, STILL_MS)
  })
  return () => {
    clearTimeout(waiting)
    unsubscribe()
  }
}
