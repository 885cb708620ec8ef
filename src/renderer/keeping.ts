/** Keeps the draft, and the file where there is one, up with what is on screen. When is the keeper's matter; this says what and how. */
import { createDraftKeeper, type DraftKeeper } from '../core/keeping/draft-keeper'
import { bridge } from './bridge'
import { appStore, isUnsaved } from './open-project'
import { forgetOtherWriters, lookForCopies, noteAlsoOpen } from './other-writers'
import { lookAtFile, save, sessionStore } from './session'

/** Follows the project on screen, whichever it is. @returns how to stop */
export function startKeeping(): () => void {
  let stopKeeper = (): void => undefined
  const follow = (): void => {
    const { open } = appStore.getState()
    stopKeeper()
    const keeper = open && keeperOfWindow()
    stopKeeper = () => keeper?.stop()
    sessionStore.setState({ keeper: keeper ?? null, keeping: keeper?.state() ?? null, draftAt: null })
    // new: a draft that was recovered is kept already, and its file is not written over before somebody goes on
    if (open?.file === null && isUnsaved(open)) keeper?.edited()
    forgetOtherWriters()
    if (open) look()
  }
  const unsubscribe = appStore.subscribe(({ open }, { open: before }) => {
    if (open?.opened !== before?.opened) follow()
    else if (open?.history.present !== before?.history.present) sessionStore.getState().keeper?.edited()
  })
  // what fails is said in the status bar and over the screen
  const onBlur = (): void => {
    const { keeper } = sessionStore.getState()
    keeper?.keepDraft().catch(() => undefined)
    keeper?.saveNow().catch(() => undefined)
  }
  const onFocus = (): void => void lookAtFile()
  const stopHints = bridge.onLookAgain(look)
  const stopNotices = bridge.onAlsoOpen(({ by }) => noteAlsoOpen(by))
  const stopFlush = bridge.onFlush(() => void keepAll().finally(() => void bridge.flushed()))
  window.addEventListener('blur', onBlur)
  window.addEventListener('focus', onFocus)
  follow()
  return () => {
    unsubscribe()
    stopHints()
    stopNotices()
    stopFlush()
    window.removeEventListener('blur', onBlur)
    window.removeEventListener('focus', onFocus)
    stopKeeper()
    sessionStore.setState({ keeper: null, keeping: null })
  }
}

/** Copies are looked for when something happened in the folder only: each is read in full. */
const look = (): void => {
  void lookAtFile()
  void lookForCopies()
}

/** Neither fails: what does is said in the status bar, and there may be no time to say it. */
async function keepAll(): Promise<void> {
  const { keeper } = sessionStore.getState()
  await keeper?.keepDraft().catch(() => undefined)
  await keeper?.saveNow().catch(() => undefined)
}

const keeperOfWindow = (): DraftKeeper =>
  createDraftKeeper({
    clock: () => performance.now(),
    timer: (ms, run) => {
      const id = setTimeout(run, ms)
      return () => clearTimeout(id)
    },
    writeDraft,
    saveFile: () => {
      const { open } = appStore.getState()
      return open?.file != null && isUnsaved(open) ? saveByItself : undefined
    },
    onState: (keeping) => sessionStore.setState({ keeping }),
  })

async function saveByItself(): Promise<void> {
  if (!(await save())) throw new Error('not saved') // tried again later; why is over the screen
}

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
