/**
 * When work on unsaved edits is due: soon after the last edit, at the latest some time after the first, and after a failure again and
 * again, less and less often. Pure: the time is handed in, milliseconds of any clock that does not go back.
 */

export interface Pace {
  /** After the last edit. */
  readonly quietMs: number
  /** After the first edit that is not done yet. */
  readonly latestMs: number
  /** After a failure; doubles with each one that follows. */
  readonly firstRetryMs: number
  readonly longestRetryMs: number
}

/** A draft is at most a second old. A tenth of that is left for writing it. */
export const DRAFT_PACE: Pace = { quietMs: 250, latestMs: 900, firstRetryMs: 2_000, longestRetryMs: 60_000 }
/** Every save of the person's file is an upload where the folder is synced. */
export const SAVE_PACE: Pace = { quietMs: 2_000, latestMs: 30_000, firstRetryMs: 2_000, longestRetryMs: 60_000 }

export interface Schedule {
  /** Edits that no run has taken yet. */
  readonly waiting: Edits | undefined
  /** Edits that the run under way has taken. */
  readonly running: Edits | undefined
  readonly failures: number
  readonly failedAt: number
}
interface Edits {
  readonly first: number
  readonly last: number
}

export const IDLE: Schedule = { waiting: undefined, running: undefined, failures: 0, failedAt: 0 }

export const edited = (schedule: Schedule, now: number): Schedule => ({
  ...schedule,
  waiting: { first: schedule.waiting?.first ?? now, last: now },
})

/** @returns when to start; undefined: nothing to do, or at work already */
export function dueAt({ waiting, running, failures, failedAt }: Schedule, pace: Pace): number | undefined {
  if (waiting === undefined || running !== undefined) return undefined
  if (failures > 0) return failedAt + Math.min(pace.longestRetryMs, pace.firstRetryMs * 2 ** Math.min(failures - 1, 30))
  return Math.min(waiting.last + pace.quietMs, waiting.first + pace.latestMs)
}

export const started = (schedule: Schedule): Schedule => ({
  ...schedule,
  waiting: undefined,
  running: schedule.waiting,
})

export const succeeded = (schedule: Schedule): Schedule => ({ ...IDLE, waiting: schedule.waiting })

/** What the run had taken is not done: it waits again, with what came since. */
export function failed({ waiting, running, failures }: Schedule, now: number): Schedule {
  const first = running?.first ?? waiting?.first
  const last = waiting?.last ?? running?.last
  const again = first === undefined || last === undefined ? undefined : { first, last }
  return { waiting: again, running: undefined, failures: failures + 1, failedAt: now }
}
