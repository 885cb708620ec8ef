/** Places in a parsed file, for tests that change one after the other. */

export type Steps = readonly (string | number)[]
const isIndexable = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null
export const at = (value: unknown, steps: Steps): unknown =>
  steps.reduce<unknown>((inner, step) => (isIndexable(inner) ? inner[step] : undefined), value)

/** The file with another value in one place; undefined takes the field away. */
export function withValue(file: unknown, steps: Steps, value: unknown): unknown {
  const copy: unknown = structuredClone(file)
  const owner = at(copy, steps.slice(0, -1))
  if (!isIndexable(owner)) throw new Error(`there is no ${steps.join('.')}`)
  const key = steps.at(-1) ?? ''
  if (value === undefined) delete owner[key]
  else owner[key] = value
  return copy
}

/** From `findings[1].sourceId`. */
export const stepsOf = (place: string): Steps => place.split(/[.[\]]+/).filter((step) => step !== '')

/** Every place of a value. */
export function places(value: unknown, steps: Steps = []): Steps[] {
  const inner = isIndexable(value)
    ? Object.entries(value).map(([key, entry]) => places(entry, [...steps, Array.isArray(value) ? Number(key) : key]))
    : []
  return [...(steps.length > 0 ? [steps] : []), ...inner.flat()]
}
/** `findings.#.kind`: the same field of another record is the same shape. */
export const shapeOf = (steps: Steps): string => steps.map((step) => (typeof step === 'number' ? '#' : step)).join('.')
