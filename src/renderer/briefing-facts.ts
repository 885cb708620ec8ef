/** The facts of the project on screen: of a small one at once, of a large one from a worker, a step behind. */
import { startTransition, useEffect, useRef, useState } from 'react'
import type { Scope } from '../core/narrative/scope'
import { createTeller, type Teller } from '../core/telling/told-project'
import { type BriefingFacts, factsOf } from './facts'
import { type FactsAnswer, factsRequest } from './facts-answers'

/** Facts that take longer come from the worker. */
const COSTLY_MS = 12
/** Somebody who types on would only get facts about half a word. */
const PAUSE_MS = 150

interface Known {
  readonly scope: Scope
  readonly facts: BriefingFacts
  readonly isCostly: boolean
}

/** @param scope the one that is shown, a step behind while somebody types */
export function useBriefingFacts(scope: Scope): BriefingFacts {
  const [known, setKnown] = useState(() => here(scope))
  const asked = useRef<FactsWorker>(null)
  const isOther = known.scope.project.id !== scope.project.id
  const now = known.scope === scope || (known.isCostly && !isOther) ? known : here(scope)
  if (now !== known) setKnown(now)

  useEffect(() => {
    if (known.scope === scope || asked.current?.isBusy()) return // an answer brings us here again
    const wait = setTimeout(() => {
      asked.current ??= startFactsWorker()
      asked.current.ask(scope, (facts) => {
        if (!facts) {
          asked.current?.stop()
          asked.current = null
        }
        // what fails there fails here as well, and is then shown as errors of the page are
        startTransition(() => setKnown(() => (facts ? { scope, facts, isCostly: true } : here(scope))))
      })
    }, PAUSE_MS)
    return () => clearTimeout(wait)
  }, [known, scope])
  useEffect(
    () => () => {
      asked.current?.stop()
      asked.current = null
    },
    [],
  )
  return now.facts
}

function here(scope: Scope): Known {
  const began = performance.now()
  const facts = factsOf(scope)
  return { scope, facts, isCostly: performance.now() - began > COSTLY_MS }
}

interface FactsWorker {
  readonly isBusy: () => boolean
  /** Only when it is not busy. */
  readonly ask: (scope: Scope, onFacts: (facts: FactsAnswer) => void) => void
  readonly stop: () => void
}

function startFactsWorker(): FactsWorker {
  const worker = new Worker(new URL('./facts-worker.ts', import.meta.url), { type: 'module', name: 'facts-worker' })
  const teller: Teller = createTeller()
  let isBusy = false
  return {
    isBusy: () => isBusy,
    ask: (scope, onFacts) => {
      isBusy = true
      const answer = (facts: FactsAnswer): void => {
        isBusy = false
        onFacts(facts)
      }
      worker.onmessage = ({ data }: MessageEvent<FactsAnswer>) => answer(data)
      worker.onerror = () => answer(null)
      worker.postMessage(factsRequest(teller, scope))
    },
    stop: () => worker.terminate(),
  }
}
