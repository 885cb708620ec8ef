/** Turns what the schema found into places and sentences. Values of the document are not repeated: they may be long, or private. */
import type { z } from 'zod'
import type { FileIssue } from './failure'
import { type Path, placeOf } from './place'

type SchemaIssue = z.core.$ZodIssue

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['template_literal', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list'],
  ['object', 'a group of fields'],
])

function received(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'number':
      return Number.isFinite(value) ? 'a number' : 'a number too large to hold'
    case 'boolean':
      return 'true or false'
    default:
      return 'a group of fields'
  }
}

const quoted = (values: readonly unknown[]): string => {
  const words = values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value)))
  return words.length === 1 ? `must be ${words[0]}` : `must be one of ${words.join(', ')}`
}

/** Every number of a project is whole; zod calls a fraction, and a number too large to be exact, a wrong type. */
const isFraction = ({ expected, input }: z.core.$ZodIssueInvalidType): boolean =>
  (expected === 'int' || expected === 'number') && typeof input === 'number' && Number.isFinite(input)

function sentence(found: SchemaIssue): string {
  switch (found.code) {
    case 'invalid_type':
      if (found.input === undefined) return 'is missing'
      if (isFraction(found)) return 'must be a whole number'
      return `must be ${EXPECTED.get(found.expected) ?? found.expected}, not ${received(found.input)}`
    case 'invalid_value':
      return found.input === undefined ? 'is missing' : quoted(found.values)
    case 'invalid_union': {
      if (found.discriminator !== undefined && 'options' in found && Array.isArray(found.options))
        return quoted(found.options)
      if (found.input === undefined) return 'is missing'
      if (typeof found.input !== 'string') return `must be text, not ${received(found.input)}`
      const branches = found.errors.map((branch) => branch[0]).filter((first) => first !== undefined)
      return branches.map(sentence).join(' or ')
    }
    default:
      return found.message
  }
}

/** One entry for each place: a value that fails twice is one problem to a person. */
export function explain(found: readonly SchemaIssue[]): readonly FileIssue[] {
  const byPath = new Map<string, FileIssue>()
  const add = (path: Path, message: string): void => {
    const where = placeOf(path)
    if (!byPath.has(where.path)) byPath.set(where.path, { where, message })
  }
  for (const one of found) {
    const path = one.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (one.code === 'unrecognized_keys') {
      for (const key of one.keys) add([...path, key], 'is not a field that a project of this format version has')
    } else add(path, sentence(one))
  }
  return [...byPath.values()]
}
