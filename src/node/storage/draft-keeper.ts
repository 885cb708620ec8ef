/** Keeps the draft and the person's file up with the screen. Each goes its own way: a file that cannot be saved never stops the draft. */
import {
  DRAFT_PACE,
  dueAt,
  edited,
  failed,
  IDLE,
  type Pace,
  SAVE_PACE,
  type Schedule,
  started,
  succeeded,
} from './schedule'

/** `kept`: nothing newer is on screen. */
export type KeepState =
  | { readonly is: 'kept' }
  | { readonly is: 'waiting' }
  | { readonly is: 'writing' }
  /** `since`: by the clock, when the first of the failures in a row came. It is tried again by itself. */
  | { readonly is: 'failing'; readonly error: unknown; readonly since: number }

export interface KeeperState {
  readonly draft: KeepState
  readonly file: KeepState
}

export interface KeeperContext {
  /** Milliseconds, of a clock that does not go back. */
  readonly clock: () => number
  /** Calls back once, not before `ms` have passed. @returns stops it */
  readonly timer: (ms: number, run: () => void) => () => void
  /** Writes what is on screen at this moment. */
  readonly writeDraft: () => Promise<unknown>
  /** Likewise. Undefined: there is no file yet, or it is not to be saved by itself. */
  readonly saveFile: () => (() => Promise<unknown>) | undefined
  readonly onState?: (state: KeeperState) => void
}

export interface DraftKeeper {
  /** To be called after each edit. */
  readonly edited: () => void
  /** At once: when the window loses the focus, before an export, on closing. @throws why it failed; it is tried again all the same */
  readonly keepDraft: () => Promise<void>
  readonly saveNow: () => Promise<void>
  /** The person saved, or opened another version: the file and the draft are what is on screen. */
  readonly kept: () => void
  readonly state: () => KeeperState
  /** No more timers. What is under way ends by itself. */
  readonly stop: () => void
}

export function createDraftKeeper({ clock, timer, writeDraft, saveFile, onState }: KeeperContext): DraftKeeper {
  const tell = () => onState?.({ draft: draft.state(), file: file.state() })
  const draft = keepUp(DRAFT_PACE, { clock, timer, job: () => writeDraft, tell })
  const file = keepUp(SAVE_PACE, { clock, timer, job: saveFile, tell })
  return {
    edited: () => {
      draft.edited()
      file.edited()
      tell()
    },
    keepDraft: draft.now,
    saveNow: file.now,
    kept: () => {
      draft.kept()
      file.kept()
      tell()
    },
    state: () => ({ draft: draft.state(), file: file.state() }),
    stop: () => {
      draft.stop()
      file.stop()
    },
  }
}

interface Surroundings extends Pick<KeeperContext, 'clock' | 'timer'> {
  readonly job: () => (() => Promise<unknown>) | undefined
  readonly tell: () => void
}

function keepUp(pace: Pace, { clock, timer, job, tell }: Surroundings) {
  let schedule: Schedule = IDLE
  let failing: { readonly error: unknown; readonly since: number } | undefined
  let stopTimer: (() => void) | undefined
  let running: Promise<void> | undefined
  let isStopped = false

  const wake = (): void => {
    stopTimer?.()
    stopTimer = undefined
    const due = dueAt(schedule, pace)
    if (due === undefined || isStopped) return
    stopTimer = timer(Math.max(0, due - clock()), () => {
      stopTimer = undefined
      if (dueAt(schedule, pace) !== due) return wake()
      void run().catch(() => undefined) // said by the state, and tried again
    })
  }

  const run = (): Promise<void> => {
    const work = job()
    if (work === undefined) return Promise.resolve() // the next edit asks again
    schedule = started(schedule)
    running = doIt(work).finally(() => {
      running = undefined
      wake()
      tell()
    })
    tell()
    return running
  }

  const doIt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
      schedule = succeeded(schedule)
      failing = undefined
    } catch (error) {
      schedule = failed(schedule, clock())
      failing = { error, since: failing?.since ?? clock() }
      throw error
    }
  }

  return {
    edited: () => {
      schedule = edited(schedule, clock())
      wake()
    },
    now: async (): Promise<void> => {
      // what is under way may have taken an older screen
      await running?.catch(() => undefined)
      if (running !== undefined) return running
      if (schedule.waiting === undefined) return
      stopTimer?.()
      stopTimer = undefined
      return run()
    },
    kept: () => {
      schedule = { ...IDLE, running: schedule.running }
      failing = undefined
      wake()
    },
    state: (): KeepState => {
      if (schedule.running !== undefined) return { is: 'writing' }
      if (failing !== undefined) return { is: 'failing', ...failing }
      return { is: schedule.waiting === undefined ? 'kept' : 'waiting' }
    },
    stop: () => {
      isStopped = true
      stopTimer?.()
      stopTimer = undefined
    },
  }
}
