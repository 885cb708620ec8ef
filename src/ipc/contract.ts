/**
 * What the page may ask of the main process: deeds, not file operations. A page holds tokens for open files and finished exports,
 * never paths. Types and channel names only.
 */
import type { Origin, PageRegion } from '../core/briefing/origin'
import type { ChartFigure } from '../core/charts/build-spec'
import type { CommandId } from '../core/command-keys'
import type { ChangeCount } from '../core/compare/compare-projects'
import type { HumanCheck, PdfProof } from '../core/conformance/statement'
import type { BlockId, BriefingPlanId, FigureId, ProjectId } from '../core/model/ids'
import type { Language } from '../core/model/language'
import type { Asset, AssetHash } from '../core/model/material'
import type { OwnTheme } from '../core/model/own-theme'
import type { IsoDate } from '../core/model/partial-date'
import type { Paper } from '../core/model/plan'
import type { Project } from '../core/model/project'
import type { LogEntry } from '../core/model/review'
import type { Relation } from '../core/project-file/ancestors'
import type { DisplayList } from '../core/recorder/display-list'
import type { LastChange } from '../core/review/change-log'
import type { CopyChoices } from '../core/sharing/copy-project'
import type { ToldProject } from '../core/telling/told-project'

/** Stands for a file that the main process has open for this window. */
export type FileToken = string & { readonly __fileToken: true }
/** Stands for a draft that was found. */
export type DraftToken = string & { readonly __draftToken: true }
/** Stands for a file in the list of recent ones. */
export type RecentToken = string & { readonly __recentToken: true }
/** Stands for a conflict copy beside a file that is open. */
export type ConflictToken = string & { readonly __conflictToken: true }
/** Stands for a finished export. */
export type ExportToken = string & { readonly __exportToken: true }

export interface OpenedProject {
  /** Null: nothing on disk belongs to it yet (the sample, a new project). */
  readonly file: FileToken | null
  /** Name of the file without folder and extension, or a proposal for one. */
  readonly name: string
  /** Folder as people say it, for display only; empty when there is no file. */
  readonly folder: string
  readonly project: Project
  /** Nobody has typed into it and closing it loses nothing: it was read from a file, or is the sample. */
  readonly kept: boolean
  /** Images that are not what was stored; the rest of the project is whole. Left out: none. */
  readonly damagedImages?: readonly AssetHash[]
  /** The file was changed by hand or by another program since Briefwright wrote it. Left out: no, or it cannot be told. */
  readonly changedElsewhere?: true
  /** It was taken out of the PDF of this name, which stays as it is; nothing on disk belongs to it yet. Left out: it was not. */
  readonly fromPdf?: string
  /** It is new here, and its project is known from elsewhere on this computer. Left out: it is not, or says the same. */
  readonly kin?: Kin
  /** Another window sent it here, where its project is open, for this. Left out: none did. */
  readonly handedOver?: HandedDeed
}
/** What somebody wants done with a file beside the open one. */
export type HandedDeed = 'compare' | 'merge'

/** Another place in which the project of an opened file is known. */
export interface Kin {
  /** The file; null: only earlier versions are kept. */
  readonly recent: RecentToken | null
  readonly name: string
  readonly folder: string
  /** In another window. */
  readonly isOpen: boolean
  /** How the opened file stands to it. */
  readonly relation: Relation
  readonly lastChange: LastChange | null
}

/** A draft that says something else than its file, or has none: the app ended before it was saved. Nothing is open yet. */
export interface FoundDraft {
  readonly draft: DraftToken
  readonly name: string
  /** As in `OpenedProject`. */
  readonly folder: string
  readonly project: Project
  /** Milliseconds since 1970, for display. */
  readonly writtenAt: number
  readonly file: DraftFile
  /** One of the two copies that are kept cannot be read; this is the other. */
  readonly hasDamagedCopy: boolean
  readonly missingImages: number
  /** Its pictures are not here, because the page before this one stopped working: it can be opened with them or without. */
  readonly picturesLeftOut?: true
  /** Windows that showed it stopped working three times within a minute: its pages are not drawn before somebody chooses. */
  readonly pagesLeftOut?: true
}
export interface DraftSearch {
  /** The newest draft that no window has open and nobody put off. */
  readonly found: FoundDraft | undefined
  /** Why a draft cannot be read at all, for people; null: all can. It stays where it is. */
  readonly unreadable: string | null
  /** Stands for the text of that draft, when it is whole and only does not open. */
  readonly rescue: DraftToken | null
  /** The page before this one stopped working with this file on screen, and no draft is offered; null: it did not. */
  readonly crashed: { readonly name: string } | null
}
export type DraftFile =
  /** Never saved. */
  | { readonly is: 'none' }
  | {
      readonly is: 'read'
      readonly project: Project
      /** When it was last written, by whomever: milliseconds since 1970. */
      readonly writtenAt: number
      /** It is not the one that the draft was begun from. */
      readonly hasChanged: boolean
    }
  /** Gone, or it does not open: why, for people. */
  | { readonly is: 'unreadable'; readonly message: string }

/** A template: briefings are started from it. */
export interface FoundTemplate {
  readonly template: ChosenTemplate
}

/** Undefined: the person closed the dialog, or another window shows the file and was brought to the front. */
export type OpenOutcome = OpenedProject | FoundDraft | FoundTemplate | undefined

/** `later`: it stays where it is and is offered again at the next start, or when its file is opened. */
export type DraftChoice = 'draft' | 'file' | 'both' | 'later'

export interface SavedStamp {
  readonly file: FileToken
  readonly name: string
  readonly folder: string
  /** Milliseconds since 1970, for display. */
  readonly savedAt: number
  /** Of the file now. */
  readonly changeLog: readonly LogEntry[]
  /** What the save could not promise. */
  readonly warnings: readonly SaveWarning[]
}
/** See the storage: not certain to survive a power cut; written over where it stands; what it replaced could not be kept. */
export type SaveWarning = 'not-proven-durable' | 'promise-weaker' | 'not-backed-up'

/** An earlier content of a project file, kept on this computer. */
export interface Version {
  readonly sequence: number
  readonly sha256: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly reason: VersionReason
}
export type VersionName = { readonly project: ProjectId } & Pick<Version, 'sequence' | 'sha256'>
/** Against the version before it. */
export type VersionChanges =
  /** `counts`: of the first kinds of changes only. */
  | { readonly is: 'changes'; readonly count: number; readonly counts: readonly ChangeCount[] }
  /** No version before it is kept. */
  | { readonly is: 'first' }
  /** The one before it cannot be read. */
  | { readonly is: 'unknown' }
  /** It cannot be read itself: why, for people. */
  | { readonly is: 'unreadable'; readonly message: string }
/** Stands for a copy of an earlier version that was saved. */
export type CopyToken = string & { readonly __copyToken: true }
/** An earlier version of a file that no longer opens. */
export interface KeptOfRefused {
  /** When it was kept: milliseconds since 1970. */
  readonly at: number
}
export interface SavedCopy {
  readonly copy: CopyToken
  readonly name: string
}
export type VersionReason =
  | 'open'
  | 'interval'
  | 'before-save-over'
  | 'before-in-place'
  | 'before-reload'
  | 'before-merge'
  | 'before-migration'
  | 'before-restore'

export interface RecentFile {
  readonly recent: RecentToken
  readonly name: string
  readonly folder: string
  /** As when it was last opened or saved here; null: not known. */
  readonly asOf: IsoDate | null
  /** Milliseconds since 1970. */
  readonly openedAt: number
  readonly isGone: boolean
  /** Of a file that is gone: an earlier version of its project is kept on this computer. */
  readonly isKept: boolean
  /** How it looked when it was last open here; null: not known. */
  readonly look: RecentLook | null
}
/** The first page as a small PNG, and how much of the briefing was ready, in percent. */
export interface RecentLook {
  readonly picture: Uint8Array
  readonly percentReady: number
}

/** What the app keeps besides projects. */
export interface KeptTraces {
  /** Of projects that no window has open. */
  readonly drafts: number
  /** Of projects that a window has open: these stay. */
  readonly openDrafts: number
  readonly versions: number
  readonly versionProjects: number
  readonly versionBytes: number
  readonly recentFiles: number
  readonly logBytes: number
}
export interface ClearedTraces {
  readonly before: KeptTraces
  readonly after: KeptTraces
  /** What is still there, with the system's code. */
  readonly left: readonly { readonly kind: 'drafts' | 'versions' | 'log' | 'settings'; readonly code: string }[]
}

export interface RememberedChoices {
  readonly theme: 'system' | 'light' | 'dark'
  /** Of new briefings; empty: none. */
  readonly author: string
  readonly organisation: string
  readonly unit: string
  /** Of the panes of a screen, by its name: shares of the room, or lengths with their unit. */
  readonly paneSizes: Readonly<Record<string, readonly (number | string)[]>>
  /** By screen, where somebody chose: whether the pages stand beside it. */
  readonly pagesShown: Readonly<Record<string, boolean>>
  /** Of the windows, in percent: 80 to 300. */
  readonly zoom: number
  /** Taken as right by the spelling check. */
  readonly words: readonly string[]
  /** Of new briefings, the main one first. */
  readonly languages: readonly Language[]
  /** Whether files that are opened come into the list of recent ones. */
  readonly keepsRecentFiles: boolean
  /** Whether a save notes in the file who changed what. */
  readonly keepsChangeLog: boolean
}
export interface ShownSettings extends RememberedChoices {
  /** What was wrong with the settings at the start, for people. */
  readonly problem: string | null
  /** False: this system has no keychain, and drafts lie on the disk as they are. */
  readonly areDraftsProtected: boolean
}

export type LookOutcome =
  | { readonly is: 'same' }
  /** By another program or person, and it opens. */
  | { readonly is: 'changed'; readonly message: string }
  /** Gone, or it no longer opens. */
  | { readonly is: 'lost'; readonly code: ErrorCode; readonly message: string }

export interface AppVersions {
  readonly app: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  /** Name, release and processor, as “linux 6.1.0 x64”. */
  readonly system: string
}

/** A figure by itself; `reason`: why it cannot be drawn and what to do. */
export type FigureDrawing =
  | { readonly figure: FigureId; readonly list: DisplayList }
  | { readonly figure: FigureId; readonly reason: string }

export const FIGURE_FORMATS = ['svg', 'png', 'csv'] as const
export type FigureFormat = (typeof FIGURE_FORMATS)[number]

export interface MergeSides {
  /** What this window read or wrote last. */
  readonly base: Project
  /** What the file holds now, under a token of its own. */
  readonly theirs: OpenedProject
}

/** `differences`: in whole sentences; none: it is the very same. */
export interface VerifiedPdf {
  readonly name: string
  readonly pageCount: number | null
  readonly differences: readonly string[]
}

/** A file of a project that is open. */
export interface KnownCopy {
  readonly copy: FoundCopy
  /** How it stands to the file that is open. */
  readonly relation: Relation
}
export interface CopySides {
  /** Null: no common version is known. */
  readonly base: Project | null
  readonly theirs: Project
}

/** A copy that a sync service has put beside a file, with the same project in it. */
export interface FoundCopy {
  readonly copy: ConflictToken
  readonly name: string
  readonly style: CopyStyle
  /** Milliseconds since 1970. */
  readonly writtenAt: number
  /** How it stands to the file it lies beside; left out: that was not looked at. */
  readonly relation?: Relation
  /** Left out: nobody noted it in the copy. */
  readonly lastChange?: LastChange
}
/** `other`: a file that somebody chose. */
export type CopyStyle = 'dropbox' | 'onedrive' | 'numbered' | 'syncthing' | 'nextcloud' | 'other'

/** A file that somebody chose to compare with. Nothing of it is open. */
export interface OtherFile {
  /** How it stands to the file that is open. */
  readonly relation: Relation
  readonly copy: FoundCopy
  readonly project: Project
}
/** What the open project is compared with. */
export type OtherSide = { readonly copy: ConflictToken } | { readonly version: VersionName }

/** Somebody else who has the file open, as far as a notice beside it says. */
export interface AlsoOpen {
  readonly user: string
  readonly host: string
  /** As they wrote it. */
  readonly since: string
}

export interface PreviewPages {
  readonly bytes: Uint8Array
  readonly pageCount: number
  /** Where on the pages what comes from. */
  readonly regions: readonly PageRegion[]
}

/** What a window with nothing but the pages shows: those of the window that opened it. */
export interface ShownPages {
  readonly pages: PreviewPages
  readonly language: Language
  readonly title: string
  /** The block that is being edited. */
  readonly block: BlockId | null
  readonly isUpdating: boolean
}

export type ExportOutcome =
  | {
      readonly status: 'done'
      readonly token: ExportToken
      readonly name: string
      readonly folder: string
      readonly pageCount: number
      readonly byteLength: number
      /** What the check of the finished file proved; null for a draft, which promises nothing. */
      readonly proof: PdfProof | null
    }
  | { readonly status: 'cancelled' }
  /** The person closed the save dialog. */
  | { readonly status: 'not-started' }

/** A template file as it was read; briefings are started from it, and it is never written to. */
export interface ChosenTemplate {
  /** Of the file, without its extension. */
  readonly name: string
  readonly template: Project
}

/** What became of printing, as far as the system says. */
export type PrintOutcome = 'handed' | 'cancelled' | 'failed'

/** A copy that was written to be sent on. */
export interface CopyOutcome {
  readonly token: ExportToken
  readonly name: string
  readonly folder: string
}

export interface Requests {
  'project:open': () => OpenOutcome
  'project:open-sample': () => OpenedProject
  /** The file that was on screen when the page before this one stopped working. */
  'project:open-crashed': (args: { pictures: boolean }) => OpenOutcome
  /** To the window that has the known file open, and what is to be done there; false: none has it any more. */
  'project:hand-over': (args: { file: FileToken; to: RecentToken; deed: HandedDeed }) => boolean
  /** After `project:arrived`. */
  'project:open-arrived': () => OpenOutcome
  /** A path that the preload took from a dropped file. */
  'project:open-dropped': (args: { path: string }) => OpenOutcome
  /** A PDF against what is made again from the project it carries. `path` null: the person chooses one. Undefined: none was chosen. */
  'pdf:verify': (args: { path: string | null }) => VerifiedPdf | undefined
  /** The file given on the command line or by double click, if any. Asked once by a new window. */
  'project:open-first': () => OpenOutcome
  /** That file did not come to the screen: another window may have it. */
  'project:first-not-shown': () => void
  /** Newest first. */
  'version:list': (args: { project: ProjectId }) => readonly Version[]
  /** Under a name the person is asked for. @returns that name; undefined: the person closed the dialog */
  'version:save-copy': (args: VersionName & { name: string }) => SavedCopy | undefined
  /** The newest one that can be read, of the file that this window could not open. */
  'version:of-refused': () => KeptOfRefused | undefined
  /** As a project that no file belongs to: nothing on disk is changed. */
  'version:open-of-refused': () => OpenedProject
  /** In a window of its own. */
  'version:open-copy': (args: { copy: CopyToken }) => void
  'version:changes': (args: VersionName) => VersionChanges
  'version:read': (args: VersionName) => Project
  /** What is kept on this computer besides projects. */
  'traces:look': () => KeptTraces
  'traces:clear': () => ClearedTraces
  /** The last entries of the log, a line each: codes and numbers only. */
  'log:read': () => string
  /** To the clipboard. False: it is empty. */
  'log:copy': () => boolean
  'log:show': () => void
  /** Newest first. */
  'recent:list': () => readonly RecentFile[]
  'recent:open': (args: { recent: RecentToken }) => OpenOutcome
  /** Asks where a file that is gone lies now, and opens it. */
  'recent:look-for': (args: { recent: RecentToken }) => OpenOutcome
  /** For the list of recent files. */
  'recent:keep-look': (args: { file: FileToken; look: RecentLook }) => void
  /** The file itself stays. */
  'recent:forget': (args: { recent: RecentToken }) => void
  'settings:read': () => ShownSettings
  'settings:remember': (args: Partial<RememberedChoices>) => void
  /** @param replaceProtected the person said that a write-protected file may be replaced */
  'project:save': (args: {
    file: FileToken
    project: Project
    replaceProtected?: boolean | undefined
    /** Copies that were merged into the project: the file is told. */
    merged?: readonly ConflictToken[] | undefined
  }) => SavedStamp
  'project:save-as': (args: {
    file: FileToken | null
    name: string
    project: Project
    /** As above. */
    merged?: readonly ConflictToken[] | undefined
  }) => SavedStamp | undefined
  /** Whether the file is still the one that is open. From the first look on, `project:look-again` says when another is due. */
  'project:look': (args: { file: FileToken }) => LookOutcome
  /** Both versions are kept on this computer first; the file itself is not changed. */
  'project:merge-sides': (args: { file: FileToken; mine: Project }) => MergeSides
  /** Over a copy that no longer opens, after the person has been asked. */
  'project:save-over-damaged': (args: { file: FileToken; project: Project }) => SavedStamp
  /** Without what is to stay here, under a name the person is asked for. Undefined: the person closed the dialog. */
  'share:copy': (args: {
    file: FileToken | null
    project: Project
    choices: CopyChoices
    name: string
    /** As with `project:save`. */
    merged?: readonly ConflictToken[] | undefined
  }) => CopyOutcome | undefined
  'share:show-in-folder': (args: { token: ExportToken }) => void
  /** A new message of the system's mail program that says where the copy lies; nothing is attached or sent. */
  'share:new-mail': (args: { token: ExportToken }) => void
  /** `merged` here and below: what was merged into the open project since its file was read, and was not undone. */
  'copy:list': (args: { file: FileToken; merged?: readonly ConflictToken[] | undefined }) => readonly FoundCopy[]
  /** `base` is null when no common version is known. */
  'copy:merge-sides': (args: {
    copy: ConflictToken
    file: FileToken | null
    mine: Project
    merged?: readonly ConflictToken[] | undefined
  }) => CopySides
  /** Undefined: the person closed the dialog. */
  'compare:choose': (args: {
    file: FileToken | null
    project: ProjectId
    merged?: readonly ConflictToken[] | undefined
  }) => OtherFile | undefined
  /** What differs, from the other side to the open project, as a page of HTML. @returns its name; undefined: the dialog was closed */
  'compare:save-page': (args: {
    other: OtherSide
    /** How the two are called. */
    names: readonly [other: string, mine: string]
    mine: Project
  }) => string | undefined
  /** A file that was just opened while another file of its project is on screen. Undefined: it is the same file. */
  'copy:project': (args: { copy: ConflictToken }) => Project
  'copy:of-opened': (args: {
    file: FileToken
    mine: FileToken
    merged?: readonly ConflictToken[] | undefined
  }) => KnownCopy | undefined
  'copy:show-in-folder': (args: { copy: ConflictToken }) => void
  /** The system's, from where it can be taken back. */
  'copy:move-to-bin': (args: { copy: ConflictToken }) => void
  /** What the file holds now, under a token of its own. */
  'project:read-again': (args: { file: FileToken; mine: Project }) => OpenedProject
  /** Keeps what is on screen for after a crash. Answered when it survives a power cut. @returns milliseconds since 1970 */
  'draft:keep': (args: { file: FileToken | null; project: Project }) => number
  /** What is on screen is left, and nobody wants more of it than the file holds. */
  'draft:discard': (args: { file: FileToken | null; project: ProjectId }) => void
  'draft:next': () => DraftSearch
  /** Writes the text of a draft that does not open as a file. @returns its name; undefined: the person closed the dialog */
  'draft:rescue': (args: { rescue: DraftToken }) => string | undefined
  /** Undefined: the person closed the dialog, or put it off. */
  'draft:choose': (args: {
    draft: DraftToken
    choice: DraftChoice
    /** Left out: as it was offered. */
    pictures?: boolean | undefined
  }) => OpenedProject | undefined
  /** Newer requests replace older ones of the same window: those answer undefined. */
  'briefing:preview': (args: { project: Project; plan: BriefingPlanId; language: Language }) => PreviewPages | undefined
  /** Opens a window with nothing but the pages of this one, or brings it to the front. */
  'pages:open-window': () => void
  /** Gives them to that window, if it is there. */
  'pages:show': (args: ShownPages) => void
  'pages:close-window': () => void
  /** Asked by that window: what it is to show; undefined: nothing yet. */
  'pages:shown-first': () => ShownPages | undefined
  /** Asked by that window: its owner comes to the front and goes there. */
  'pages:go': (args: Origin) => void
  /** Asked by that window: its owner comes to the front and asks about printing. */
  'pages:print': () => void
  /** Figures alone, with the data of the newest pages of this window; none while there are no pages. */
  'figure:draw': (args: { figures: readonly ChartFigure[]; widthPx: number }) => readonly FigureDrawing[]
  /**
   * Under a name the person is asked for. `words` go into a text file beside it, for a format that has no place for them.
   * @returns the names of what was written; undefined: the person closed the dialog
   */
  'figure:save': (args: {
    name: string
    format: FigureFormat
    bytes: Uint8Array
    words: string | null
  }) => { readonly name: string; readonly words: string | null } | undefined
  /** @param args.path of a file that was dropped; null: the person chooses one @returns undefined: the person closed the dialog */
  'template:choose': (args: { path: string | null }) => ChosenTemplate | undefined
  /** @returns the name of the file; undefined: closed */
  'template:save': (args: { project: Project; name: string }) => string | undefined
  /** A theme file is chosen, read and held against the rules. @returns undefined: the person closed the dialog */
  'theme:choose': () => { readonly theme: OwnTheme; readonly logo: Asset | null } | undefined
  /** @param args.theme as it looks now; a built-in one says no more than what it extends @returns the name of the file; undefined: closed */
  'theme:save': (args: { theme: OwnTheme; logo: Asset | null }) => string | undefined
  'briefing:export': (args: {
    project: Project
    plan: BriefingPlanId
    language: Language
    name: string
    /** With a watermark on every page, for a briefing that still has errors. */
    draft: boolean
  }) => ExportOutcome
  'briefing:cancel-export': () => void
  'export:show-in-folder': (args: { token: ExportToken }) => void
  /** Writes the conformance statement beside the PDF. @returns its file name */
  'export:save-statement': (args: { token: ExportToken; confirmed: Readonly<Record<HumanCheck, boolean>> }) => string
  /** The PDF as it was written, and which of the pictures of its pages have files already, by name. Refused when it has changed since. */
  'export:pages-to-draw': (args: { token: ExportToken }) => { bytes: Uint8Array; there: readonly string[] }
  /** Writes the picture of a page beside the PDF. Without `replace`, a file that is there is kept and this is refused. @returns its name */
  'export:save-page-image': (args: { token: ExportToken; page: number; png: Uint8Array; replace: boolean }) => string
  /** Plain text; empty: there is none. Cut far beyond the length of a chapter. */
  'clipboard:read-text': () => string
  /** What the window shows; `dirty` also makes closing ask, `file` lets a second start of the same file find the window. */
  'window:describe': (args: {
    title: string
    dirty: boolean
    file: FileToken | null
    /** What undo and redo would do, for the menu; null: nothing. */
    undo: string | null
    redo: string | null
  }) => void
  /** Which of these words the dictionary of the language does not know. */
  'spelling:check': (args: { language: Language; words: readonly string[] }) => readonly string[]
  /** What may have been meant, best first. */
  'spelling:suggest': (args: { language: Language; word: string }) => readonly string[]
  /** At once after `window:close-requested`: the page is alive and will close, or ask. */
  'window:close-heard': () => void
  /** Opens the print dialog of the system for what the window shows for print. Answers when that is closed. */
  'window:print': (args: { paper: Paper }) => PrintOutcome
  /** Nothing is lost by closing now. */
  'window:close': () => void
  /** Answer to `window:flush`. */
  'window:flushed': () => void
  /** For a report of an error: nothing in it is about a person or a project. */
  'app:versions': () => AppVersions
}

/**
 * As it crosses: the page tells of a project what the main process does not have yet (see `told-project.ts`), one teller and one listener
 * a window. A request that builds upon something the main process never heard is refused with `NOT_HEARD` and does nothing; the page
 * then tells the project whole.
 */
export type Crossing<A> = { readonly [K in keyof A]: A[K] extends Project ? ToldProject : A[K] }

export type Channel = keyof Requests
export type Args<C extends Channel> = Parameters<Requests[C]>[0]
export type Result<C extends Channel> = ReturnType<Requests[C]>

/** What the main process tells the page. */
export interface Events {
  'export:progress': { readonly step: ExportStep; readonly done: number; readonly total: number }
  /** The person wants to close the window. */
  'window:close-requested': Record<string, never>
  /** The computer goes to sleep or is switched off: keep what is on screen now. */
  'window:flush': Record<string, never>
  /** Something happened in the folder of the file that is open; perhaps nothing to it. */
  'project:look-again': Record<string, never>
  /** A file of the project that is open there was opened in another window. */
  'project:arrived': Record<string, never>
  /** Somebody else has the file open as well; null: nobody has. */
  'project:also-open': { readonly by: AlsoOpen | null }
  /** A menu entry or a second start asks the page to do something. */
  'menu:command': { readonly command: MenuCommand }
  /** To a window of pages: show these. */
  'pages:shown': ShownPages
  /** To the window whose pages they are: somebody wants to see where this comes from. */
  'pages:wanted': Origin
  /** The window of its pages is gone. */
  'pages:window-closed': Record<string, never>
}
export type EventName = keyof Events
export type ExportStep = 'assemble' | 'figures' | 'layout' | 'pages' | 'check' | 'write'
export type MenuCommand = CommandId

export type ErrorCode = string
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: ErrorCode
      readonly message: string
      /** The system's own name of the trouble, such as ENOSPC, when it has one. */
      readonly system?: string
    }
