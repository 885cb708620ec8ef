/** Work that is overtaken: of what is asked for while it runs, only the newest is done, and its answer goes to all who waited. */

interface Waiting<T, R> {
  value: T
  readonly answer: Promise<R>
}

/**
 * @param work never runs twice at a time
 * @param overtake what is done instead of two that wait; by default the newer
 */
export function newestOnly<T, R>(
  work: (value: T) => Promise<R>,
  overtake: (older: T, newer: T) => T = (_, newer) => newer,
): (value: T) => Promise<R> {
  let running: Promise<unknown> | undefined
  let waiting: Waiting<T, R> | undefined

  const start = (value: T): Promise<R> => {
    const done = work(value)
    const settled = done.then(
      () => undefined,
      () => undefined,
    )
    running = settled
    void settled.then(() => {
      if (running === settled) running = undefined
    })
    return done
  }
  return (value) => {
    if (waiting) {
      waiting.value = overtake(waiting.value, value)
      return waiting.answer
    }
    if (running === undefined) return start(value)
    const mine: Waiting<T, R> = {
      value,
      answer: running.then(() => {
        waiting = undefined
        return start(mine.value)
      }),
    }
    waiting = mine
    return mine.answer
  }
}
