/** What colleagues say about a briefing while it is made, how far each block is, and who changed what. None of it is ever printed. */
import type { CommentId, LogEntryId, ReplyId, SuggestionId } from './ids'
import type { Instant } from './instant'
import type { Language } from './language'
import type { Prose } from './prose'

/** Longest name kept of somebody, and of what a comment is about. */
export const MOST_NAME = 200

/**
 * A thread about one record, block or figure. Its anchor is not a reference: a comment stays when what it is about is deleted, and
 * `name` says what that was called.
 */
export interface ReviewComment {
  readonly id: CommentId
  /** Id of a record, of a block, or of the project itself. */
  readonly about: string
  /** What that was called when the comment was written. */
  readonly name: string
  /** Empty: nobody gave a name. */
  readonly by: string
  readonly at: Instant
  readonly text: string
  /** What came after it. The newest says whether the thread is resolved; so two people's answers merge without a question. */
  readonly replies: readonly Reply[]
}

export const REPLY_KINDS = ['reply', 'resolved', 'reopened'] as const
export interface Reply {
  readonly id: ReplyId
  readonly kind: (typeof REPLY_KINDS)[number]
  readonly by: string
  readonly at: Instant
  /** Empty where somebody only resolved or reopened it. */
  readonly text: string
}

/**
 * How somebody would have the text of a block read. The text itself stays what it is until the suggestion is accepted, so nothing that is
 * made of the project knows of it. Its single changes are never stored: they are what differs, see `core/review/suggested-text.ts`.
 */
export interface TextSuggestion {
  readonly id: SuggestionId
  /** Id of a block with written text. It is no reference: the block may be gone by now. */
  readonly about: string
  readonly language: Language
  /** Empty: nobody gave a name. */
  readonly by: string
  /** When it was last worked on. */
  readonly at: Instant
  /** The text it was made from. */
  readonly was: Prose
  readonly now: Prose
}

export const BLOCK_STATES = ['in-review', 'cleared'] as const
/** How far a block is. A block without one is a draft. */
export interface BlockStatus {
  readonly state: (typeof BLOCK_STATES)[number]
  readonly by: string
  readonly at: Instant
  /** Fingerprint of the block as it was then: another one now says that it was edited since. */
  readonly of: string
}

/** What one person changed in the course of at most half an hour, by the ids of records and blocks. */
export interface LogEntry {
  readonly id: LogEntryId
  readonly by: string
  /** When it was last saved. */
  readonly at: Instant
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}
