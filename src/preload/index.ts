/** The bridge: one named function per request and per event. What crosses is described in the contract; nothing else can be asked. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Args, Channel, Crossing, EventName, Events, Reply, Requests, Result } from '../ipc/contract'

const call =
  <C extends Channel>(channel: C) =>
  (...args: Parameters<Requests[C]>): Promise<Reply<Result<C>>> =>
    ipcRenderer.invoke(channel, ...args)

/** With a project among its arguments. */
const callTelling =
  <C extends Channel>(channel: C) =>
  (args: Crossing<Args<C>>): Promise<Reply<Result<C>>> =>
    ipcRenderer.invoke(channel, args)

/** The listener gets the message only: Electron's event object would hand the page a way to send on any channel. */
const subscribe =
  <E extends EventName>(name: E) =>
  (listener: (message: Events[E]) => void): (() => void) => {
    const relay = (_event: IpcRendererEvent, message: Events[E]): void => listener(message)
    ipcRenderer.on(name, relay)
    return () => {
      ipcRenderer.removeListener(name, relay)
    }
  }

const openDroppedPath = call('project:open-dropped')
const templatePath = call('template:choose')
const verifyPath = call('pdf:verify')

const bridge = {
  openProject: call('project:open'),
  openSample: call('project:open-sample'),
  openCrashed: call('project:open-crashed'),
  /** Only the preload can tell where a dropped file lies; the page never learns it. */
  /** @param file that was dropped; null: the person chooses one */
  verifyPdf: (file: File | null) => verifyPath({ path: file === null ? null : webUtils.getPathForFile(file) }),
  openDropped: (file: File) => openDroppedPath({ path: webUtils.getPathForFile(file) }),
  openFirst: call('project:open-first'),
  firstNotShown: call('project:first-not-shown'),
  versions: call('version:list'),
  versionChanges: call('version:changes'),
  readVersion: call('version:read'),
  saveVersionCopy: call('version:save-copy'),
  openVersionCopy: call('version:open-copy'),
  keptOfRefused: call('version:of-refused'),
  openKeptOfRefused: call('version:open-of-refused'),
  lookAtTraces: call('traces:look'),
  clearTraces: call('traces:clear'),
  readLog: call('log:read'),
  copyLog: call('log:copy'),
  showLog: call('log:show'),
  recentFiles: call('recent:list'),
  openRecent: call('recent:open'),
  lookForRecent: call('recent:look-for'),
  forgetRecent: call('recent:forget'),
  keepRecentLook: call('recent:keep-look'),
  readSettings: call('settings:read'),
  rememberSettings: call('settings:remember'),
  saveProject: callTelling('project:save'),
  saveProjectAs: callTelling('project:save-as'),
  lookAtFile: call('project:look'),
  readAgain: callTelling('project:read-again'),
  mergeSides: callTelling('project:merge-sides'),
  saveOverDamaged: callTelling('project:save-over-damaged'),
  writeCopy: callTelling('share:copy'),
  showWrittenCopy: call('share:show-in-folder'),
  newMail: call('share:new-mail'),
  conflictCopies: call('copy:list'),
  projectOfCopy: call('copy:project'),
  copyMergeSides: callTelling('copy:merge-sides'),
  copyOfOpened: call('copy:of-opened'),
  chooseOther: call('compare:choose'),
  saveComparison: callTelling('compare:save-page'),
  showCopy: call('copy:show-in-folder'),
  binCopy: call('copy:move-to-bin'),
  keepDraft: callTelling('draft:keep'),
  discardDraft: call('draft:discard'),
  nextDraft: call('draft:next'),
  chooseDraft: call('draft:choose'),
  rescueDraft: call('draft:rescue'),
  previewBriefing: callTelling('briefing:preview'),
  openPagesWindow: call('pages:open-window'),
  closePagesWindow: call('pages:close-window'),
  showPages: call('pages:show'),
  pagesShownFirst: call('pages:shown-first'),
  goFromPages: call('pages:go'),
  printFromPages: call('pages:print'),
  drawFigures: call('figure:draw'),
  saveFigure: call('figure:save'),
  /** @param file that was dropped; null: the person chooses one */
  chooseTemplate: (file: File | null) => templatePath({ path: file === null ? null : webUtils.getPathForFile(file) }),
  saveTemplate: callTelling('template:save'),
  chooseTheme: call('theme:choose'),
  saveTheme: call('theme:save'),
  exportBriefing: callTelling('briefing:export'),
  cancelExport: call('briefing:cancel-export'),
  showInFolder: call('export:show-in-folder'),
  saveStatement: call('export:save-statement'),
  pagesToDraw: call('export:pages-to-draw'),
  savePageImage: call('export:save-page-image'),
  readClipboard: call('clipboard:read-text'),
  checkSpelling: call('spelling:check'),
  suggestSpelling: call('spelling:suggest'),
  printWindow: call('window:print'),
  describeWindow: call('window:describe'),
  closeHeard: call('window:close-heard'),
  closeWindow: call('window:close'),
  flushed: call('window:flushed'),
  appVersions: call('app:versions'),
  onExportProgress: subscribe('export:progress'),
  onCloseRequested: subscribe('window:close-requested'),
  onAlsoOpen: subscribe('project:also-open'),
  onFlush: subscribe('window:flush'),
  onArrived: subscribe('project:arrived'),
  handOver: call('project:hand-over'),
  openArrived: call('project:open-arrived'),
  onLookAgain: subscribe('project:look-again'),
  onMenuCommand: subscribe('menu:command'),
  onPagesShown: subscribe('pages:shown'),
  onPagesWanted: subscribe('pages:wanted'),
  onPagesWindowClosed: subscribe('pages:window-closed'),
}

export type Bridge = typeof bridge

contextBridge.exposeInMainWorld('briefwright', bridge)
