import { expect, it } from 'vitest'
import { createPatience } from './patience'

function desk() {
  const timers: { at: number; run: () => void; isStopped: boolean }[] = []
  let now = 0
  const patience = createPatience({
    limitMs: 2_000,
    timer: (ms, run) => {
      const one = { at: now + ms, run, isStopped: false }
      timers.push(one)
      return () => {
        one.isStopped = true
      }
    },
  })
  const pass = (ms: number) => {
    now += ms
    for (const one of timers) {
      if (one.isStopped || one.at > now) continue
      one.isStopped = true
      one.run()
    }
  }
  return { patience, pass }
}

it('an answer in time is one, silence is told after the limit and not before', async () => {
  const { patience, pass } = desk()
  const one = patience.ask(1)
  const other = patience.ask(2)
  let isTold = false
  void other.then(() => {
    isTold = true
  })
  patience.answered(1)
  expect(await one).toBe(true)
  pass(1_999)
  await Promise.resolve()
  expect(isTold).toBe(false)
  pass(1)
  expect(await other).toBe(false)
})

it('asked again, the time begins anew; an answer that nobody waits for is no matter', async () => {
  const { patience, pass } = desk()
  patience.answered(1)
  const first = patience.ask(1)
  pass(1_500)
  const second = patience.ask(1)
  pass(1_500)
  patience.answered(1)
  expect(await Promise.all([first, second])).toEqual([true, true])
})
