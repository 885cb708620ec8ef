/** Undo keeps earlier values. Unsaved is computed by comparing with the value that was written, never flagged. */

/** How many steps can be taken back. */
const DEPTH = 200

interface Step<T> {
  readonly value: T
  /** What leads away from this value, for example “edit finding”: the label of the undo that comes back to it. */
  readonly label: string
}

export interface History<T> {
  readonly past: readonly Step<T>[]
  readonly present: T
  readonly future: readonly Step<T>[]
  /** What the file holds; undefined when nothing was written yet. */
  readonly saved: T | undefined
  readonly group: string | undefined
}

export const startHistory = <T>(present: T, saved: T | undefined): History<T> => ({
  past: [],
  present,
  future: [],
  saved,
  group: undefined,
})

/** Steps with the same group in a row are one: one burst of typing undoes at once. */
export function record<T>(h: History<T>, next: T, label: string, group?: string): History<T> {
  if (next === h.present) return h
  const joins = group !== undefined && group === h.group
  const past = joins ? h.past : [...h.past, { value: h.present, label }].slice(-DEPTH)
  return { ...h, past, present: next, future: [], group }
}

export function undo<T>(h: History<T>): History<T> {
  const last = h.past.at(-1)
  if (!last) return h
  return {
    ...h,
    past: h.past.slice(0, -1),
    present: last.value,
    future: [{ value: h.present, label: last.label }, ...h.future],
    group: undefined,
  }
}

export function redo<T>(h: History<T>): History<T> {
  const [next, ...future] = h.future
  if (!next) return h
  return {
    ...h,
    past: [...h.past, { value: h.present, label: next.label }],
    present: next.value,
    future,
    group: undefined,
  }
}

export const undoLabel = <T>(h: History<T>): string | undefined => h.past.at(-1)?.label
export const redoLabel = <T>(h: History<T>): string | undefined => h.future[0]?.label

/** `value` is what was written, which may be older than what is on screen by now. */
export const markSaved = <T>(h: History<T>, value: T): History<T> => ({ ...h, saved: value, group: undefined })
export const isDirty = <T>(h: History<T>): boolean => h.present !== h.saved
