/**
 * What the page may ask of the main process: deeds, not file operations. A page holds tokens for open files and finished exports,
 * never paths. Types and channel names only.
 */
import type { BriefingPlanId } from '../core/model/ids'
import type { Language } from '../core/model/language'
import type { Project } from '../core/model/project'

/** Stands for a file that the main process has open for this window. */
export type FileToken = string & { readonly __fileToken: true }
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
}
/** Undefined: the person closed the dialog. */
export type OpenOutcome = OpenedProject | undefined

export interface SavedStamp {
  readonly file: FileToken
  readonly name: string
  readonly folder: string
  /** Milliseconds since 1970, for display. */
  readonly savedAt: number
}

export interface PreviewPages {
  readonly bytes: Uint8Array
  readonly pageCount: number
}

export type ExportOutcome =
  | {
      readonly status: 'done'
      readonly token: ExportToken
      readonly name: string
      readonly folder: string
      readonly pageCount: number
      readonly byteLength: number
    }
  | { readonly status: 'cancelled' }
  /** The person closed the save dialog. */
  | { readonly status: 'not-started' }

export interface Requests {
  'project:open': () => OpenOutcome
  'project:open-sample': () => OpenedProject
  /** A path that the preload took from a dropped file. */
  'project:open-dropped': (args: { path: string }) => OpenedProject
  /** The file given on the command line or by double click, if any. Asked once by a new window. */
  'project:open-first': () => OpenOutcome
  'project:save': (args: { file: FileToken; project: Project }) => SavedStamp
  'project:save-as': (args: { file: FileToken | null; name: string; project: Project }) => SavedStamp | undefined
  /** Newer requests replace older ones of the same window: those answer undefined. */
  'briefing:preview': (args: { project: Project; plan: BriefingPlanId; language: Language }) => PreviewPages | undefined
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
  /** What the window shows; `dirty` also makes closing ask, `file` lets a second start of the same file find the window. */
  'window:describe': (args: { title: string; dirty: boolean; file: FileToken | null }) => void
  /** Answer to `window:close-requested`. */
  'window:close': () => void
}

export type Channel = keyof Requests
export type Args<C extends Channel> = Parameters<Requests[C]>[0]
export type Result<C extends Channel> = ReturnType<Requests[C]>

/** What the main process tells the page. */
export interface Events {
  'export:progress': { readonly step: ExportStep; readonly done: number; readonly total: number }
  /** The person wants to close a window with unsaved changes. */
  'window:close-requested': Record<string, never>
  /** A menu entry or a second start asks the page to do something. */
  'menu:command': { readonly command: MenuCommand }
}
export type EventName = keyof Events
export type ExportStep = 'assemble' | 'figures' | 'layout' | 'pages' | 'write'
export type MenuCommand = 'new' | 'open' | 'save' | 'save-as' | 'export' | 'undo' | 'redo' | 'close-project'

export type ErrorCode = string
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string }
