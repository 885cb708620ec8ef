/** What screens show about the briefing as it stands: computed afresh from the project, never stored. */
import { startTransition, useEffect, useMemo, useState } from 'react'
import { assemble } from '../core/briefing/assemble'
import { countWords } from '../core/briefing/count-words'
import { type OutlineEntry, outlineOf } from '../core/briefing/outline'
import { runChecks } from '../core/checks/all-checks'
import type { Issue } from '../core/checks/check'
import type { Scope } from '../core/narrative/scope'

export interface BriefingFacts {
  readonly outline: readonly OutlineEntry[]
  readonly issues: readonly Issue[]
  readonly errors: number
  readonly warnings: number
  readonly words: number
}

/** Facts that take longer wait until the keys have paused. */
const COSTLY_MS = 12
const PAUSE_MS = 300

/** @param scope the one that is shown, a step behind while somebody types */
export function useBriefingFacts(scope: Scope): BriefingFacts {
  const [held, setHeld] = useState(scope)
  const { facts, tookMs } = useMemo(() => timed(held), [held])
  if (held !== scope && tookMs <= COSTLY_MS) setHeld(scope)
  useEffect(() => {
    if (held === scope) return
    const wait = setTimeout(() => startTransition(() => setHeld(scope)), PAUSE_MS)
    return () => clearTimeout(wait)
  }, [held, scope])
  return facts
}

function timed(scope: Scope): { readonly facts: BriefingFacts; readonly tookMs: number } {
  const began = performance.now()
  const facts = factsOf(scope)
  return { facts, tookMs: performance.now() - began }
}

export function factsOf(scope: Scope): BriefingFacts {
  const assembled = assemble(scope)
  const { briefing } = assembled
  const issues = runChecks(scope, assembled)
  const count = (severity: Issue['severity']) => issues.filter((issue) => issue.severity === severity).length
  return {
    outline: outlineOf(scope, briefing, issues),
    issues,
    errors: count('error'),
    warnings: count('warning'),
    words: countWords(briefing),
  }
}
