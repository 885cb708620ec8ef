/** An answer put into the value a question was asked about. */
import { isSameValue } from '../project-file/what-changed'
import { withNeighbours } from './order'
import { entryKey, type Fields, type Path, type Question } from './sides'

export type Answer = 'mine' | 'theirs' | 'both'

/** @returns the same value where the place is gone, or `both` is asked for and cannot be; of `base`, undefined: there was none */
export function answered(value: unknown, question: Question, answer: Answer | 'base'): unknown {
  return changeAt(value, question.path, (there) => {
    const wanted = question[answer]
    switch (question.shape) {
      case 'value':
        return answer === 'both' && wanted === undefined ? there : wanted
      case 'fields':
        if (!isObject(there)) return there
        return withFields(there, question, (wanted ?? {}) as Fields)
      case 'order':
        return wanted === undefined || !Array.isArray(there) ? there : inOrder(there, wanted as readonly string[])
      case 'run': {
        if (!Array.isArray(there)) return there
        const found = standing(there, question)
        const entries = (wanted ?? []) as readonly unknown[]
        if (found === undefined) return there.toSpliced(Math.min(question.index, there.length), 0, ...entries)
        return there.toSpliced(found.at, found.length, ...entries)
      }
    }
  })
}

/** Which answer a value shows now. `other`: something else was written there, or the place is gone. */
export function shownAnswer(value: unknown, question: Question): Answer | 'other' {
  const there = valueAt(value, question.path)
  if (question.shape === 'run') {
    return Array.isArray(there) ? (standing(there, question)?.answer ?? 'other') : 'other'
  }
  const isShown = (wanted: unknown): boolean => {
    if (question.shape === 'fields') {
      return isObject(there) && isSameValue(withFields(there, question, wanted as Fields), there)
    }
    if (question.shape === 'order') {
      return Array.isArray(there) && Array.isArray(wanted) && isSameValue(inOrder(there, wanted), there)
    }
    return isSameValue(there, wanted)
  }
  if (isShown(question.mine)) return 'mine'
  if (isShown(question.theirs)) return 'theirs'
  return question.both !== undefined && isShown(question.both) ? 'both' : 'other'
}

/** A field that the wanted version does not have goes. */
function withFields(there: Fields, { mine, theirs }: Question & { readonly shape: 'fields' }, wanted: Fields): Fields {
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return { ...Object.fromEntries(Object.entries(there).filter(([name]) => !names.has(name))), ...wanted }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function valueAt(value: unknown, path: Path): unknown {
  let there = value
  for (const step of path) {
    if (Array.isArray(there) && typeof step === 'number') there = there[step]
    else if (isObject(there)) there = there[step]
    else return undefined
  }
  return there
}

function changeAt(value: unknown, path: Path, change: (there: unknown) => unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  if (Array.isArray(value)) {
    return typeof step === 'number' && step < value.length
      ? value.with(step, changeAt(value[step], rest, change))
      : value
  }
  if (!isObject(value)) return value
  const { [step]: there, ...others } = value
  if (rest.length > 0 && there === undefined) return value
  const inner = changeAt(there, rest, change)
  return inner === undefined ? others : { ...value, [step]: inner }
}

function inOrder(entries: readonly unknown[], wanted: readonly string[]): unknown[] {
  const byKey = new Map(entries.map((entry) => [entryKey(entry), entry]))
  if (byKey.size !== entries.length) return [...entries]
  const known = wanted.filter((key) => byKey.has(key))
  return withNeighbours(known, [...byKey.keys()]).map((key) => byKey.get(key))
}

/** Where one of the answers stands, nearest to where it was. */
function standing(
  entries: readonly unknown[],
  { index, mine, theirs, both }: Extract<Question, { shape: 'run' }>,
): { readonly at: number; readonly length: number; readonly answer: Answer } | undefined {
  const answers = { both, mine, theirs }
  for (const answer of ['both', 'mine', 'theirs'] as const) {
    const run = answers[answer]
    const places = entries
      .map((_, at) => at)
      .filter((at) => run.every((entry, offset) => isSameValue(entries[at + offset], entry)))
      .filter((at) => at + run.length <= entries.length)
      .sort((a, b) => Math.abs(a - index) - Math.abs(b - index))
    const [at] = places
    if (at !== undefined && run.length > 0) return { at, length: run.length, answer }
  }
  return undefined
}
