/** Owns the spelling thread: started with the first question, so that nobody waits for it at the start. */
import { Worker } from 'node:worker_threads'
import type { SpellingAnswer, SpellingRequest } from './spelling-messages'

export interface SpellingHost {
  /** Without a dictionary that can be read, every word is known and nothing is suggested. */
  readonly ask: (question: Omit<SpellingRequest, 'id'>) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** @param workerFile the built thread @param folder where `en.aff`, `en.dic` and the others are */
export function createSpellingHost(workerFile: string | URL, folder: string): SpellingHost {
  let worker: Worker | undefined
  let nextId = 1
  const waiting = new Map<number, (words: readonly string[]) => void>()

  const giveUp = (): void => {
    worker = undefined
    for (const answer of waiting.values()) answer([])
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: folder })
    started.on('message', ({ id, words }: SpellingAnswer) => {
      waiting.get(id)?.(words ?? [])
      waiting.delete(id)
    })
    started.on('error', giveUp)
    started.on('exit', giveUp)
    started.unref() // it never keeps the app from ending
    return started
  }
  return {
    ask: (question) => {
      worker ??= start()
      const id = nextId++
      const answer = new Promise<readonly string[]>((resolve) => waiting.set(id, resolve))
      worker.postMessage({ ...question, id } satisfies SpellingRequest)
      return answer
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}
