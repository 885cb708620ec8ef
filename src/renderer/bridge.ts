/** The page's way to the main process: answers are values, refusals are thrown as `BridgeError`. */
import type { Project } from '../core/model/project'
import { createTeller, NOT_HEARD, type Teller, type ToldProject } from '../core/telling/told-project'
import type { Reply } from '../ipc/contract'
import type { Bridge } from '../preload'

declare global {
  interface Window {
    readonly briefwright: Bridge
  }
}

/** A refusal with a message for people and a code for what the screen may offer. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError'
  constructor(
    readonly code: string,
    message: string,
    /** See `Reply`. */
    readonly system?: string,
  ) {
    super(message)
  }
}

const ask =
  <A extends readonly unknown[], T>(pick: (bridge: Bridge) => (...args: A) => Promise<Reply<T>>) =>
  async (...args: A): Promise<T> => {
    return answerIn(await pick(window.briefwright)(...args))
  }

function answerIn<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value
  throw new BridgeError(reply.code, reply.message, reply.system)
}

/** Of this page to its main process. */
const teller = createTeller()

type Untold<A> = { readonly [K in keyof A]: A[K] extends ToldProject ? Project : A[K] }

/** For requests with a project: of it only what the main process does not have yet is sent. */
const tell =
  <A extends object, T>(pick: (bridge: Bridge) => (args: A) => Promise<Reply<T>>) =>
  async (args: Untold<A>): Promise<T> => {
    const send = (way: Teller['tell']): Promise<Reply<T>> => pick(window.briefwright)(toldBy(way, args))
    const reply = await send(teller.tell)
    return answerIn(!reply.ok && reply.code === NOT_HEARD ? await send(teller.tellWhole) : reply)
  }

const toldBy = <A extends object>(way: Teller['tell'], args: Untold<A>): A =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, isProject(value) ? way(value) : value]),
  ) as unknown as A

const isProject = (value: unknown): value is Project =>
  typeof value === 'object' && value !== null && 'plans' in value && 'assets' in value

export const bridge = {
  openProject: ask((b) => b.openProject),
  openSample: ask((b) => b.openSample),
  openCrashed: ask((b) => b.openCrashed),
  verifyPdf: ask((b) => b.verifyPdf),
  handOver: ask((b) => b.handOver),
  openArrived: ask((b) => b.openArrived),
  projectOfCopy: ask((b) => b.projectOfCopy),
  openDropped: ask((b) => b.openDropped),
  openFirst: ask((b) => b.openFirst),
  firstNotShown: ask((b) => b.firstNotShown),
  versions: ask((b) => b.versions),
  versionChanges: ask((b) => b.versionChanges),
  readVersion: ask((b) => b.readVersion),
  saveVersionCopy: ask((b) => b.saveVersionCopy),
  openVersionCopy: ask((b) => b.openVersionCopy),
  keptOfRefused: ask((b) => b.keptOfRefused),
  openKeptOfRefused: ask((b) => b.openKeptOfRefused),
  lookAtTraces: ask((b) => b.lookAtTraces),
  clearTraces: ask((b) => b.clearTraces),
  readLog: ask((b) => b.readLog),
  copyLog: ask((b) => b.copyLog),
  showLog: ask((b) => b.showLog),
  recentFiles: ask((b) => b.recentFiles),
  openRecent: ask((b) => b.openRecent),
  lookForRecent: ask((b) => b.lookForRecent),
  forgetRecent: ask((b) => b.forgetRecent),
  keepRecentLook: ask((b) => b.keepRecentLook),
  readSettings: ask((b) => b.readSettings),
  rememberSettings: ask((b) => b.rememberSettings),
  saveProject: tell((b) => b.saveProject),
  saveProjectAs: tell((b) => b.saveProjectAs),
  lookAtFile: ask((b) => b.lookAtFile),
  readAgain: tell((b) => b.readAgain),
  mergeSides: tell((b) => b.mergeSides),
  writeCopy: tell((b) => b.writeCopy),
  showWrittenCopy: ask((b) => b.showWrittenCopy),
  newMail: ask((b) => b.newMail),
  saveOverDamaged: tell((b) => b.saveOverDamaged),
  conflictCopies: ask((b) => b.conflictCopies),
  copyMergeSides: tell((b) => b.copyMergeSides),
  copyOfOpened: ask((b) => b.copyOfOpened),
  chooseOther: ask((b) => b.chooseOther),
  saveComparison: tell((b) => b.saveComparison),
  showCopy: ask((b) => b.showCopy),
  binCopy: ask((b) => b.binCopy),
  keepDraft: tell((b) => b.keepDraft),
  discardDraft: ask((b) => b.discardDraft),
  nextDraft: ask((b) => b.nextDraft),
  chooseDraft: ask((b) => b.chooseDraft),
  rescueDraft: ask((b) => b.rescueDraft),
  previewBriefing: tell((b) => b.previewBriefing),
  openPagesWindow: ask((b) => b.openPagesWindow),
  closePagesWindow: ask((b) => b.closePagesWindow),
  showPages: ask((b) => b.showPages),
  pagesShownFirst: ask((b) => b.pagesShownFirst),
  goFromPages: ask((b) => b.goFromPages),
  printFromPages: ask((b) => b.printFromPages),
  drawFigures: ask((b) => b.drawFigures),
  saveFigure: ask((b) => b.saveFigure),
  chooseTemplate: ask((b) => b.chooseTemplate),
  saveTemplate: tell((b) => b.saveTemplate),
  chooseTheme: ask((b) => b.chooseTheme),
  saveTheme: ask((b) => b.saveTheme),
  exportBriefing: tell((b) => b.exportBriefing),
  cancelExport: ask((b) => b.cancelExport),
  showInFolder: ask((b) => b.showInFolder),
  saveStatement: ask((b) => b.saveStatement),
  pagesToDraw: ask((b) => b.pagesToDraw),
  savePageImage: ask((b) => b.savePageImage),
  readClipboard: ask((b) => b.readClipboard),
  checkSpelling: ask((b) => b.checkSpelling),
  suggestSpelling: ask((b) => b.suggestSpelling),
  printWindow: ask((b) => b.printWindow),
  describeWindow: ask((b) => b.describeWindow),
  closeHeard: ask((b) => b.closeHeard),
  closeWindow: ask((b) => b.closeWindow),
  flushed: ask((b) => b.flushed),
  appVersions: ask((b) => b.appVersions),
  onExportProgress: (listener: Parameters<Bridge['onExportProgress']>[0]) =>
    window.briefwright.onExportProgress(listener),
  onCloseRequested: (listener: Parameters<Bridge['onCloseRequested']>[0]) =>
    window.briefwright.onCloseRequested(listener),
  onAlsoOpen: (listener: Parameters<Bridge['onAlsoOpen']>[0]) => window.briefwright.onAlsoOpen(listener),
  onFlush: (listener: Parameters<Bridge['onFlush']>[0]) => window.briefwright.onFlush(listener),
  onArrived: (listener: Parameters<Bridge['onArrived']>[0]) => window.briefwright.onArrived(listener),
  onLookAgain: (listener: Parameters<Bridge['onLookAgain']>[0]) => window.briefwright.onLookAgain(listener),
  onMenuCommand: (listener: Parameters<Bridge['onMenuCommand']>[0]) => window.briefwright.onMenuCommand(listener),
  onPagesShown: (listener: Parameters<Bridge['onPagesShown']>[0]) => window.briefwright.onPagesShown(listener),
  onPagesWanted: (listener: Parameters<Bridge['onPagesWanted']>[0]) => window.briefwright.onPagesWanted(listener),
  onPagesWindowClosed: (listener: Parameters<Bridge['onPagesWindowClosed']>[0]) =>
    window.briefwright.onPagesWindowClosed(listener),
}

/** What to show for anything that was thrown; null for what was not written for people. */
export const messageOf = (error: unknown): string | null => (error instanceof BridgeError ? error.message : null)
