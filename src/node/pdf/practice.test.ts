import { MessageChannel } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPractice, type Round } from './practice'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** With both ends of the line to whoever asks, and all that was asked. */
function started() {
  const { port1, port2 } = new MessageChannel()
  const heard: string[] = []
  const practice = createPractice<string>(port1, (request) => {
    practice.stop()
    heard.push(request)
  })
  return { practice, heard, asker: port2 }
}
const long = (): Promise<unknown> => vi.advanceTimersByTimeAsync(60_000)

test('the pages are made again a few times, and then no more', async () => {
  const { practice } = started()
  const round = vi.fn<Round>(async (step) => step())
  practice.plan(round)
  expect(round).not.toHaveBeenCalled()
  await long()
  const rounds = round.mock.calls.length
  expect(rounds).toBeGreaterThan(5)
  practice.plan(round)
  await long()
  expect(round).toHaveBeenCalledTimes(rounds)
})

test('a request that comes in during a round ends it and is heard once', async () => {
  const { practice, heard, asker } = started()
  const steps: number[] = []
  practice.plan(async (step) => {
    for (let at = 0; at < 10; at++) {
      if (at === 4) asker.postMessage('an edit')
      step()
      steps.push(at)
    }
  })
  await long()
  expect(steps).toEqual([0, 1, 2, 3])
  expect(heard).toEqual(['an edit'])
})

test('after that request is answered the practice goes on', async () => {
  const { practice, asker } = started()
  const complete = vi.fn()
  const round: Round = async (step) => {
    step()
    complete()
  }
  practice.plan(async (step) => {
    asker.postMessage('an edit')
    step()
  })
  await long()
  practice.plan(round)
  await long()
  expect(complete.mock.calls.length).toBeGreaterThan(5)
})

test('a request that is heard in the usual way stops it, also between two steps of a round', async () => {
  const { practice } = started()
  const ended = vi.fn()
  practice.plan(async (step) => {
    practice.stop()
    try {
      step()
    } finally {
      ended()
    }
  })
  await long()
  expect(ended).toHaveBeenCalledTimes(1)

  const never = vi.fn<Round>(async () => undefined)
  practice.plan(never)
  practice.stop()
  await long()
  expect(never).not.toHaveBeenCalled()
})

test('a round that fails is not tried again', async () => {
  const { practice } = started()
  const round = vi.fn<Round>(() => Promise.reject(new Error('no font')))
  practice.plan(round)
  await long()
  expect(round).toHaveBeenCalledTimes(1)
})
