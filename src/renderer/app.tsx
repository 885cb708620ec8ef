/** Which screen is shown, and what holds for all of them: colours, the window's title, the menu, closing, dropped files. */
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { type CommandId, commandFor } from '../core/command-keys'
import { redoLabel, undoLabel } from '../core/edit/history'
import { bridge } from './bridge'
import { dropFiles } from './drop/drop-store'
import { DroppedDialog } from './drop/dropped-dialog'
import { endImport, importStore } from './import/import-store'
import { startKeeping } from './keeping'
import { appStore, isUnsaved, useOpenPart, useOpenProject } from './open-project'
import { KinProject } from './screens/kin-project'
import { KnownProject } from './screens/known-project'
import {
  LazyImport,
  LazyNewBriefing,
  LazyRecovery,
  LazySettings,
  LazyVersions,
  LazyWorkspace,
  loadScreensAhead,
} from './screens/lazy-screens'
import { SaveChanges, StillSaving } from './screens/save-changes'
import { VerifiedDialog } from './screens/sharing/verified-dialog'
import { shownName } from './screens/shown-name'
import { Start } from './screens/start'
import { useSelectAll } from './select-all'
import { closeToScreen, closeWindow, openArrived, openFirst, openProject, sessionStore, showTask } from './session'
import { changeZoom } from './settings'
import { WindowRoot } from './ui/window-root'
import { verifyPdf } from './verify-pdf'
import { whenIdle } from './when-idle'

export const App = () => (
  <WindowRoot>
    <Screen />
  </WindowRoot>
)

const Screen = () => {
  const openId = useOpenPart(({ history }) => history.present.id)
  const screen = useStore(sessionStore, (state) => state.screen)
  const found = useStore(sessionStore, (state) => state.found)
  useWindowTitle()
  useMainProcess()
  useDroppedFiles()
  useZoomKeys()
  useSelectAll()
  return (
    <>
      <Suspense fallback={<div className="bw-screen" />}>
        {/* the key: another project starts with a fresh screen */}
        {openId !== undefined ? (
          <Open key={openId} />
        ) : found ? (
          <LazyRecovery key={found.draft} found={found} />
        ) : screen === 'new' ? (
          <LazyNewBriefing />
        ) : (
          <Start />
        )}
      </Suspense>
      <Suspense fallback={null}>
        <TaskOver />
      </Suspense>
      <SaveChanges />
      <StillSaving />
      <KnownProject />
      <KinProject />
      <DroppedDialog />
      <VerifiedDialog />
    </>
  )
}

/** The wizard lies over the workspace, which keeps its place and cannot be reached meanwhile. */
const Open = () => {
  const start = useStore(importStore, (state) => state.start)
  useEffect(() => endImport, []) // it belongs to this project
  return (
    <>
      <div style={{ display: 'contents' }} inert={start !== null}>
        <LazyWorkspace />
      </div>
      {start ? (
        <Suspense fallback={<div className="bw-screen" />}>
          <LazyImport key={start.file ? `${start.file.name} ${start.file.lastModified}` : ''} start={start} />
        </Suspense>
      ) : null}
    </>
  )
}

/** What lies over the screen for a while. */
const TaskOver = () => {
  const task = useStore(sessionStore, (state) => state.task)
  useSettingsKey()
  const close = () => showTask(null)
  if (task === 'settings') return <LazySettings onClose={close} />
  if (task === 'versions') return <VersionsOver onClose={close} />
  return null
}

const VersionsOver = ({ onClose }: { onClose: () => void }) => {
  const open = useOpenProject()
  return open ? <LazyVersions project={open.history.present} onClose={onClose} /> : null
}

function useSettingsKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== ',' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      showSettings()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A question that is on screen is answered first. */
const showSettings = (): void => {
  const { found, isExporting } = sessionStore.getState()
  const isAsked = document.querySelector('[role="dialog"][aria-modal="true"]') !== null
  if (!isAsked && !isExporting && found === null) showTask('settings')
}

function useWindowTitle(): void {
  const { t } = useTranslation()
  const untitled = t('workspace.untitled')
  const title = useOpenPart(({ history }) => shownName(history.present, untitled)) ?? ''
  const dirty = useOpenPart(isUnsaved) ?? false
  const file = useOpenPart((open) => open.file) ?? null
  const undo = useOpenPart(({ history }) => undoLabel(history))?.slice(0, 500) ?? null
  const redo = useOpenPart(({ history }) => redoLabel(history))?.slice(0, 500) ?? null
  useEffect(() => {
    void bridge.describeWindow({ title, dirty, file, undo, redo })
  }, [title, dirty, file, undo, redo])
}

function useMainProcess(): void {
  useEffect(() => {
    const stop = [
      startKeeping(),
      bridge.onCloseRequested(() => {
        void bridge.closeHeard()
        void closeWindow()
      }),
      bridge.onArrived(() => void openArrived()),
      // with a project open, the workspace has them
      bridge.onMenuCommand(({ command }) => appStore.getState().open ?? DEEDS[command]?.()),
    ]
    void openFirst()
    stop.push(whenIdle(() => void loadScreensAhead()))
    return () => {
      for (const unsubscribe of stop) unsubscribe()
    }
  }, [])
}

const ZOOM: Readonly<Partial<Record<CommandId, () => void>>> = {
  'zoom-in': () => changeZoom(1),
  'zoom-out': () => changeZoom(-1),
  'zoom-reset': () => changeZoom(0),
}
/** While no project is open. */
const DEEDS: Readonly<Partial<Record<CommandId, () => unknown>>> = {
  verify: () => verifyPdf(null),
  ...ZOOM,
  new: () => closeToScreen('new'),
  open: openProject,
  settings: showSettings,
}

/** On every screen, and in front of every dialog. */
function useZoomKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const zoom = ZOOM[commandFor(event) ?? 'keys']
      if (!zoom) return
      event.preventDefault()
      zoom()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [])
}

/** A file can be dropped anywhere; what is dragged inside the page is left alone. */
function useDroppedFiles(): void {
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event) || event.defaultPrevented) return // a screen has taken it: pictures
      event.preventDefault()
      void dropFiles([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
}
