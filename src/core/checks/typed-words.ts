/** What checks of wording look through: the words that somebody typed, with the place where a fix can change them. */
import { type PlanText, planTexts } from '../briefing/plan-texts'
import type { Inline } from '../model/prose'
import type { Token } from '../model/token'
import { evaluateToken } from '../narrative/evaluate'
import type { Scope } from '../narrative/scope'
import type { Spot } from './fix'

export type TypedRun = Extract<Inline, { readonly type: 'text' }>

export interface TypedMatch {
  readonly text: PlanText
  readonly run: TypedRun
  readonly match: RegExpExecArray
  readonly spot: Spot
}

const homeOf = ({ at }: PlanText): string => at.block ?? at.figure ?? ''

export const spotIn = (text: PlanText, piece: number, from: number, words: string): Spot => ({
  home: homeOf(text),
  nth: text.nth,
  piece,
  from,
  to: from + words.length,
  words,
})

/** Every match in one text, run by run: a pattern never reaches over a value, a mark or a citation. */
export function matchesIn(text: PlanText, pattern: RegExp): readonly TypedMatch[] {
  return text.text.flatMap((run, piece) =>
    run.type === 'text'
      ? [...run.text.matchAll(pattern)].map((match) => ({
          text,
          run,
          match,
          spot: spotIn(text, piece, match.index, match[0]),
        }))
      : [],
  )
}

/** @param pattern global */
export const typedMatches = (scope: Scope, pattern: RegExp): readonly TypedMatch[] =>
  planTexts(scope).flatMap((text) => matchesIn(text, pattern))

export interface PlacedToken {
  readonly text: PlanText
  readonly token: Token
  readonly spot: Spot
}

/** Values where they stand, for fixes that put another in their place. */
export const placedTokens = (scope: Scope): readonly PlacedToken[] =>
  planTexts(scope).flatMap((text) =>
    text.text.flatMap((run, piece) =>
      run.type === 'token' ? [{ text, token: run.attrs.token, spot: spotIn(text, piece, 0, '') }] : [],
    ),
  )

/** How a text reads, values worked out, and where each inline begins in that. */
export interface ReadText {
  readonly whole: string
  readonly starts: readonly number[]
}

export function readText({ text }: PlanText, scope: Scope): ReadText {
  let whole = ''
  const starts = text.map((run) => {
    const start = whole.length
    if (run.type === 'text') whole += run.text
    else if (run.type === 'token') {
      const value = evaluateToken(run.attrs.token, scope)
      whole += value.ok ? value.text : ''
    }
    return start
  })
  return { whole, starts }
}

/** The sentence around a place, as far as full stops tell. “U.S. Department” does not end one. */
export function sentenceAround(whole: string, at: number): { readonly from: number; readonly to: number } {
  const ends = [...whole.matchAll(/(?<!\b\p{Lu})[.!?…]["”»)]*(?=\s+[\p{Lu}¿¡“«]|$)/gu)].map(
    ({ index, 0: mark }) => index + mark.length,
  )
  return { from: ends.findLast((end) => end <= at) ?? 0, to: ends.find((end) => end > at) ?? whole.length }
}

/** A pattern of names, the longest first, as words of their own; undefined: there are none. */
export function wordsPattern(words: readonly string[], flags: string): RegExp | undefined {
  const written = [...new Set(words)]
    .filter((word) => word.trim() !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/[ \u00a0]/g, '[ \\u00a0]'))
  return written.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, flags)
}
