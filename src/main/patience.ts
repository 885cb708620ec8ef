/** Waiting for pages to answer, but not for ever. Knows nothing of windows; time is handed in. */

export interface PatienceContext {
  /** Calls back once. @returns stops it */
  readonly timer: (ms: number, run: () => void) => () => void
  readonly limitMs: number
}

export interface Patience {
  /** @returns whether it answered in time; a second question while one is open starts the time anew and shares the answer */
  readonly ask: (id: number) => Promise<boolean>
  readonly answered: (id: number) => void
}

export function createPatience({ timer, limitMs }: PatienceContext): Patience {
  const open = new Map<
    number,
    { stop: () => void; readonly end: (inTime: boolean) => void; readonly answer: Promise<boolean> }
  >()
  const end = (id: number, inTime: boolean): void => {
    const question = open.get(id)
    if (question === undefined) return
    open.delete(id)
    question.stop()
    question.end(inTime)
  }
  return {
    ask: (id) => {
      const again = open.get(id)
      if (again !== undefined) {
        again.stop()
        again.stop = timer(limitMs, () => end(id, false))
        return again.answer
      }
      let finish: (inTime: boolean) => void = () => undefined
      const answer = new Promise<boolean>((resolve) => {
        finish = resolve
      })
      open.set(id, { stop: timer(limitMs, () => end(id, false)), end: finish, answer })
      return answer
    },
    answered: (id) => end(id, true),
  }
}

/** The computer's own clock. */
export const realTimer: PatienceContext['timer'] = (ms, run) => {
  const id = setTimeout(run, ms)
  return () => clearTimeout(id)
}
