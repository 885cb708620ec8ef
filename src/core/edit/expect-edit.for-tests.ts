/** The law of every edit: it changes nothing in place, undo gives the very object back, what it does not touch stays the same. */
import { expect } from 'vitest'
import type { Project } from '../model/project'
import { record, redo, startHistory, undo } from './history'
import type { Edit } from './records'

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}

/**
 * @param change the lists that differ afterwards; every other list must be the same reference
 * @returns the edited project
 */
export function expectEdit(before: Project, edit: Edit, change: Partial<Project>): Project {
  const start = startHistory(deepFreeze(before), before)
  const h = record(start, edit(before), 'step')
  expect(h.present).toEqual({ ...before, ...change })
  for (const key of Object.keys(before) as (keyof Project)[])
    if (!(key in change)) expect(h.present[key], `“${key}” is untouched`).toBe(before[key])
  expect(undo(h).present).toBe(before)
  expect(redo(undo(h)).present).toBe(h.present)
  return h.present
}

/** Every record of `list` but the named ones is the very object it was. */
export function expectOthersSame(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
  changed: readonly string[],
): void {
  for (const record of before)
    if (!changed.includes(record.id)) expect(after.find((r) => r.id === record.id)).toBe(record)
}
