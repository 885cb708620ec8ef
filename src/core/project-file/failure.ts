/** Why a file does not open, as a value. The file's name is not in it: `parse` sees bytes only. */
import type { Project } from '../model/project'

export type FailureCode =
  | 'empty'
  | 'too-large'
  | 'not-utf8'
  | 'wrong-encoding'
  | 'lost-content'
  | 'not-json'
  | 'too-deep'
  | 'too-many'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'not-a-project-file'
  /** A template, where a project was asked for. */
  | 'a-template'
  | 'newer-format'
  | 'invalid'
  | 'damaged-image'
  | 'timed-out'
  /** A PDF that carries no project. */
  | 'no-project-inside'
  | 'pdf-unreadable'

/** A place in the project, in words and as a path; or, where there is no project to speak of, in the text, counted from 1. */
export type Where =
  | { readonly words: string; readonly path: string }
  | { readonly line: number; readonly column: number }

export interface FileIssue {
  readonly where: { readonly words: string; readonly path: string }
  /** Completes “the second finding, its source: …”. */
  readonly message: string
}

export interface Failure {
  readonly ok: false
  readonly code: FailureCode
  /** What is wrong, in whole sentences. */
  readonly message: string
  readonly where?: Where
  /** What to do, in whole sentences. */
  readonly next: string
  /** Everything found, at most `LIMITS.listedIssues`; only with `invalid` and `damaged-image`. */
  readonly issues?: readonly FileIssue[]
  /** How many there are in all. */
  readonly issueCount?: number
}

export type Parsed =
  | {
      readonly ok: true
      readonly project: Project
      readonly migratedFrom: number | undefined
      /** See `ancestors.ts`; left out: the file names none. */
      readonly ancestors?: readonly string[]
      /** What the file says of its own text, when it does: not compared with anything here. */
      readonly check?: string
    }
  | Failure

export const OTHER_COPY = 'Open an earlier copy of the project, or ask the person who sent it to send it again.'
export const CHOOSE_ANOTHER = 'Choose a project file; its name ends in “.briefing”.'
