/**
 * The one error whose message is written for people: what happened, to what, what is safe, what to do next.
 * `code` is stable and lets a screen or the command line tell cases apart.
 */
export class UserError<Code extends string = string> extends Error {
  readonly code: Code

  constructor(code: Code, message: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.name = 'UserError'
    this.code = code
  }
}
