/** What screens show about the briefing as it stands: computed afresh from the project, never stored. */
import { useDeferredValue, useMemo } from 'react'
import type { OutlineEntry } from '../core/briefing/outline'
import type { Issue } from '../core/checks/check'
import type { Scope } from '../core/narrative/scope'
import { useScope } from './open-project'

export interface BriefingFacts {
  readonly outline: readonly OutlineEntry[]
  readonly issues: readonly Issue[]
  readonly errors: number
  readonly warnings: number
  readonly words: number | undefined
}

/** A step behind while somebody types, so that typing never waits. */
export function useBriefingFacts(): BriefingFacts {
  const scope = useDeferredValue(useScope())
  return useMemo(() => factsOf(scope), [scope])
}

export function factsOf(scope: Scope): BriefingFacts {
  const outline = scope.plan.blocks.map(
    ({ id, kind }): OutlineEntry => ({ id, kind, text: null, caption: null, state: 'ready' }),
  )
  return { outline, issues: [], errors: 0, warnings: 0, words: undefined }
}
