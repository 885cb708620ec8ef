/**
 * The one error whose message is written for people: what happened, to what, what is safe, what to do next.
 * `code` is stable and lets a screen or the command line tell cases apart.
 */
export class UserError<Code extends string = string> extends Error {
  readonly code: Code
  /** What happened, without the advice. */
  readonly what: string
  /** The advice alone; empty when `what` holds it. */
  readonly next: string

  /** `message` is all of it: what happened, then the advice. */
  constructor(code: Code, what: string, options?: { readonly next?: string; readonly cause?: unknown }) {
    const next = options?.next ?? ''
    super(next === '' ? what : `${what} ${next}`, options)
    this.name = 'UserError'
    this.code = code
    this.what = what
    this.next = next
  }
}
