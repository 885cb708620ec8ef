/** Keeps the draft, and the file where there is one, up with what is on screen. When is the keeper's matter; this says what and how. */
import { createDraftKeeper, type DraftKeeper } from '../core/keeping/draft-keeper'
import { bridge } from './bridge'
import { appStore, isUnsaved } from './open-project'
import { sessionStore } from './session'

/** Follows the project on screen, whichever it is. @returns how to stop */
export function startKeeping(): () => void {
  let stopKeeper = (): void => undefined
  const follow = (): void => {
    const { open } = appStore.getState()
    stopKeeper()
    const keeper = open && keeperOfWindow()
    stopKeeper = () => keeper?.stop()
    sessionStore.setState({ keeper: keeper ?? null, keeping: keeper?.state() ?? null, draftAt: null })
    if (open && isUnsaved(open)) keeper?.edited() // new, or recovered
  }
  const unsubscribe = appStore.subscribe(({ open }, { open: before }) => {
    if (open?.opened !== before?.opened) follow()
    else if (open?.history.present !== before?.history.present) sessionStore.getState().keeper?.edited()
  })
  const onBlur = (): void =>
    void sessionStore
      .getState()
      .keeper?.keepDraft()
      .catch(() => undefined) // said in the status bar
  window.addEventListener('blur', onBlur)
  follow()
  return () => {
    unsubscribe()
    window.removeEventListener('blur', onBlur)
    stopKeeper()
    sessionStore.setState({ keeper: null, keeping: null })
  }
}

const keeperOfWindow = (): DraftKeeper =>
  createDraftKeeper({
    clock: () => performance.now(),
    timer: (ms, run) => {
      const id = setTimeout(run, ms)
      return () => clearTimeout(id)
    },
    writeDraft,
    saveFile: () => undefined,
    onState: (keeping) => sessionStore.setState({ keeping }),
  })

async function writeDraft(): Promise<void> {
  const { open } = appStore.getState()
  if (!open) return
  const { file } = open
  const project = open.history.present
  if (isUnsaved(open)) {
    const draftAt = await bridge.keepDraft({ file, project })
    sessionStore.setState({ draftAt })
  } else await bridge.discardDraft({ file, project: project.id })
}
