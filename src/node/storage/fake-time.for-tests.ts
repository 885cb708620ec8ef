/** Time that passes when a test says so. */
export interface FakeTime {
  readonly clock: () => number
  readonly timer: (ms: number, run: () => void) => () => void
  /** Lets `ms` pass, with everything that is due on the way, in its order. */
  readonly pass: (ms: number) => Promise<void>
}

export function fakeTime(): FakeTime {
  let now = 0
  let timers: { readonly at: number; readonly run: () => void }[] = []
  return {
    clock: () => now,
    timer: (ms, run) => {
      const one = { at: now + ms, run }
      timers.push(one)
      return () => {
        timers = timers.filter((other) => other !== one)
      }
    },
    pass: async (ms) => {
      const end = now + ms
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0]
        if (next === undefined || next.at > end) break
        now = Math.max(now, next.at)
        timers = timers.filter((other) => other !== next)
        next.run()
        await settled()
      }
      now = end
      await settled()
    },
  }
}

/** Everything that waits for promises only has gone on. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
