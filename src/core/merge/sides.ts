/**
 * What a merge is made of. A rule merges one value: where one side changed it, that side's value stands; where both did, the rule for its
 * kind says what comes of it, and what cannot be settled is noted as a question. Mine then stays in place, so nothing waits for the answers.
 */
import { isSameValue } from '../project-file/what-changed'

/** Steps from a record to a value in it. */
export type Path = readonly (string | number)[]

/** The same value three times. `base` is undefined where there is no common version, or it had none. */
export interface Sides<T> {
  readonly base: T | undefined
  readonly mine: T
  readonly theirs: T
}

interface Asked {
  readonly path: Path
}
/** Undefined as `base`, `mine` or `theirs`: that version has none. As `both`: they cannot stand together. */
export type Question =
  /** A value, whole. An empty path: the record itself. */
  | (Asked & {
      readonly shape: 'value'
      readonly base: unknown
      readonly mine: unknown
      readonly theirs: unknown
      readonly both: unknown
    })
  /** Fields of one object that make sense only together. */
  | (Asked & {
      readonly shape: 'fields'
      readonly base: Fields | undefined
      readonly mine: Fields
      readonly theirs: Fields
      readonly both: undefined
    })
  /** Some entries of a list in a row: paragraphs, rows of a table. `index`: where mine stood when the merge was made. */
  | (Asked & {
      readonly shape: 'run'
      readonly index: number
      readonly base: readonly unknown[] | undefined
      readonly mine: readonly unknown[]
      readonly theirs: readonly unknown[]
      readonly both: readonly unknown[]
    })
  /** The order of a list, by the keys of its entries. */
  | (Asked & {
      readonly shape: 'order'
      readonly base: readonly string[] | undefined
      readonly mine: readonly string[]
      readonly theirs: readonly string[]
      readonly both: undefined
    })
export type Fields = Readonly<Record<string, unknown>>

/** Where a rule writes its questions. Paths count from where the rule began. */
export interface Questions {
  readonly ask: (question: Question) => void
  readonly at: (step: string | number) => Questions
}

export function collectQuestions(): { readonly to: Questions; readonly asked: readonly Question[] } {
  const asked: Question[] = []
  const under = (path: Path): Questions => ({
    ask: (question) => asked.push({ ...question, path: [...path, ...question.path] }),
    at: (step) => under([...path, step]),
  })
  return { to: under([]), asked }
}

/** Questions of the rule itself have the path `[]`. */
export type Rule<T> = (sides: Sides<T>, to: Questions) => T

/** A rule for what both sides changed, in different ways; all else is settled. */
export const unlessSettled =
  <T>(onBothChanged: Rule<T>): Rule<T> =>
  (sides, to) => {
    const { base, mine, theirs } = sides
    if (isSameValue(mine, theirs)) return mine
    if (base !== undefined && isSameValue(base, mine)) return theirs
    if (base !== undefined && isSameValue(base, theirs)) return mine
    return onBothChanged(sides, to)
  }

/** The same text for equal values, whatever the order of their keys. */
export function keyOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${JSON.stringify(name)}:${keyOf(inner)}`)
    .join()}}`
}

/** What tells an entry of a list from others: its id, else all of it. */
export const entryKey = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? entry.id : keyOf(entry)
