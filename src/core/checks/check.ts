/** Editorial checks: what they look at and what they find. One check, one file; `all-checks.ts` lists them. */
import type { Assembled } from '../briefing/assemble'
import type { Scope } from '../narrative/scope'
import type { Fix } from './fix'

/** An error stops the accessible PDF; a warning is worth a look; info only tells. */
export type Severity = 'error' | 'warning' | 'info'

/** Where the issue is: at most one of each, the narrowest that applies. */
export interface Place {
  readonly plan?: string
  readonly block?: string
  readonly figure?: string
  readonly finding?: string
  readonly record?: string
}

export interface Issue {
  readonly check: string
  readonly severity: Severity
  readonly at: Place
  /** What is wrong with what, and what to do, in one or two sentences. */
  readonly message: string
  /** How it can be put right without a person's knowledge; `applyFix` makes it one edit. */
  readonly fix?: Fix
}

/** `assembled` is what `assemble` makes of the scope; it is made once for all checks. */
export type Check = (scope: Scope, assembled: Assembled) => readonly Issue[]
