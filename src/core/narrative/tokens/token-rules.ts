/** What each token function must know: how to find its value, how to say what it is, how else it could be written. */
import type { Token, TokenFunction } from '../../model/token'
import type { Found } from '../found'
import type { Scope } from '../scope'
import { capital } from '../text'

/** `rows`: ids of the records behind the value. `reason`: what is missing and what to do. */
export type TokenValue =
  | { readonly ok: true; readonly text: string; readonly rows: readonly string[] }
  | { readonly ok: false; readonly reason: string }

export type TokenOf<F extends TokenFunction> = Extract<Token, { readonly fn: F }>

export interface TokenRules<F extends TokenFunction> {
  readonly evaluate: (token: TokenOf<F>, scope: Scope) => TokenValue
  /** A sentence without full stop. */
  readonly describe: (token: TokenOf<F>, scope: Scope) => string
  /** Tokens that write the same fact in every way there is, `token` itself included. */
  readonly forms: (token: TokenOf<F>, scope: Scope) => readonly Token[]
}

export const written = (text: string, rows: readonly string[], isCapital = false): TokenValue => ({
  ok: true,
  text: isCapital ? capital(text) : text,
  rows,
})

/** Writes what was found, or passes the reason on. */
export const writeFound = <T>(value: Found<T>, write: (value: T) => TokenValue): TokenValue =>
  value.ok ? write(value.value) : value

/** With a plus where it is more; what is less brings its own sign. */
export const writeSigned = (value: number, write: (value: number) => string): string =>
  value > 0 ? `+${write(value)}` : write(value)
