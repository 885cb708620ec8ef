/**
 * V8 runs a function slowly until it has seen it often and compiled it, so the first dozen edits of a session would wait twice as long for their
 * pages as later ones. While nobody waits, the PDF thread makes its last pages a few times more, and gives way to the next request at once.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'

/** Nobody waits when nothing was asked for so long after an answer. */
const AFTER_ANSWER_MS = 80
/** Between two rounds other messages of the thread get through. */
const BETWEEN_ROUNDS_MS = 5
/** Of the sample: further ones make it no quicker. */
const MOST_ROUNDS = 12
/** All rounds together: pages that take long need fewer, for they run the same functions more often. */
const MOST_MS = 6_000

/** What came in while a round ran ended it. */
class GivesWay extends Error {
  override readonly name = 'GivesWay'
}

/** @param step to be called often; what it throws has to end the round */
export type Round = (step: () => void) => Promise<void>

export interface Practice {
  /** An answer went out: practise when nothing is asked for a moment. */
  readonly plan: (round: Round) => void
  /** A request came in. */
  readonly stop: () => void
}

/** @param listen is given the request that a round found waiting */
export function createPractice<T>(port: MessagePort, listen: (request: T) => void): Practice {
  let rounds = 0
  let spent = 0
  let timer: NodeJS.Timeout | undefined
  /** Counts requests: a round that was begun before the latest is stale. */
  let requests = 0

  const isOver = (): boolean => rounds >= MOST_ROUNDS || spent >= MOST_MS
  const plan = (round: Round, after: number): void => {
    clearTimeout(timer)
    if (isOver()) return
    timer = setTimeout(() => void run(round), after)
    timer.unref()
  }
  const run = async (round: Round): Promise<void> => {
    const began = performance.now()
    const asked = requests
    let waiting: { readonly message: T } | undefined
    const step = (): void => {
      waiting ??= receiveMessageOnPort(port)
      if (waiting !== undefined || requests !== asked) throw new GivesWay()
    }
    try {
      await round(step)
      rounds += 1
    } catch (error) {
      // the same pages were made a moment ago: what fails now would fail again
      if (!(error instanceof GivesWay)) rounds = MOST_ROUNDS
    }
    spent += performance.now() - began
    if (waiting !== undefined) listen(waiting.message)
    else if (requests === asked) plan(round, BETWEEN_ROUNDS_MS)
  }
  return {
    plan: (round) => plan(round, AFTER_ANSWER_MS),
    stop: () => {
      requests += 1
      clearTimeout(timer)
    },
  }
}
