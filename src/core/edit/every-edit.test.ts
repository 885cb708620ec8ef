/** The law of all edits: whatever is done, in whatever order, the project can be saved, and undo gives back what was there. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as find from '../find/find'
import type { Project } from '../model/project'
import { arbitraryProject, someProject } from '../project-file/arbitrary-project.for-tests'
import { crossCheck } from '../project-file/cross-checks'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { loadSample } from '../sample.for-tests'
import { drawEdit, makers } from './arbitrary-edit.for-tests'
import * as blocks from './blocks'
import * as donorWording from './donor-wording'
import { deepFreeze } from './expect-edit.for-tests'
import * as fieldWork from './field-work'
import * as figures from './figures'
import * as findings from './findings'
import { record, redo, redoLabel, startHistory, undo, undoLabel } from './history'
import * as importing from './import-records'
import * as look from './look'
import * as material from './material'
import * as ownNumbers from './own-numbers'
import * as pictures from './pictures'
import * as placements from './placements'
import * as plan from './plan'
import * as replace from './replace'
import * as review from './review'
import * as silence from './silence'
import * as statistics from './statistics'
import * as suggestions from './suggestions'
import * as tables from './tables'
import * as terms from './terms'

interface Named {
  readonly id?: string
  readonly hash?: string
}
const nameOf = (entry: Named): string => entry.id ?? entry.hash ?? ''
/** Saving sorts the records and nothing else. */
const inFileOrder = (project: Project): object =>
  Object.fromEntries(
    Object.entries(project).map(([key, value]) => [
      key,
      key !== 'languages' && key !== 'changeLog' && Array.isArray(value)
        ? value.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
        : value,
    ]),
  )

const idsOf = (project: Project): ReadonlySet<string> =>
  new Set(
    [
      ...Object.values(project).flatMap((list): readonly Named[] => (Array.isArray(list) ? list : [])),
      ...project.plans.flatMap((p) => p.blocks),
    ].flatMap((entry) => entry.id ?? []),
  )

/** Applies some edits and states the law after each. */
function live(first: Project, draw: fc.GeneratorValue, steps: number): void {
  let project = deepFreeze(first)
  const gone: string[] = []
  for (let step = 0; step < steps; step++) {
    const before = project
    const { name, edit } = drawEdit(draw, before, gone)
    const history = record(startHistory(before, before), edit(before), name)
    project = deepFreeze(history.present)
    expect(undo(history).present).toBe(before)
    expect(crossCheck(project), name).toEqual([])
    const parsed = parseProject(new TextEncoder().encode(serializeProject(project)))
    if (!parsed.ok) throw new Error(`${name}: ${parsed.message}`)
    expect(parsed.project, name).toEqual(inFileOrder(project))
    const left = idsOf(project)
    for (const id of idsOf(before)) if (!left.has(id)) gone.push(id)
  }
}

describe('every edit', () => {
  it('of any project leaves one that can be saved, opens as it was, and is undone', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), (project, draw) => live(project, draw, 25)),
      { numRuns: 80, endOnFailure: true },
    )
  })

  it('a row of them, all undone, is the project it began with, and all redone the one it ended with', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), fc.integer({ min: 1, max: 40 }), (project, draw, steps) => {
        const first = deepFreeze(project)
        let history = startHistory(first, first)
        for (let step = 0; step < steps; step++) {
          const { name, edit } = drawEdit(draw, history.present, [])
          history = record(history, edit(history.present), name)
        }
        const last = history.present
        const states = [last]
        while (undoLabel(history) !== undefined) {
          history = undo(history)
          states.push(history.present)
        }
        expect(history.present).toBe(first)
        for (const state of states.reverse()) {
          expect(history.present).toBe(state)
          if (redoLabel(history) !== undefined) history = redo(history)
        }
        expect(history.present).toBe(last)
        expect(redoLabel(history)).toBeUndefined()
      }),
      { numRuns: 60 },
    )
  })

  it('of the sample leaves one that can be saved, opens as it was, and is undone', () => {
    const sample = deepFreeze(loadSample())
    fc.assert(
      fc.property(fc.gen(), (draw) => live(sample, draw, 20)),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('is among those that the law is tried on', () => {
    const named = Object.entries({
      ...blocks,
      ...donorWording,
      ...fieldWork,
      ...figures,
      ...find,
      ...findings,
      ...importing,
      ...look,
      ...material,
      ...ownNumbers,
      ...pictures,
      ...placements,
      ...plan,
      ...replace,
      ...review,
      ...silence,
      ...statistics,
      ...suggestions,
      ...tables,
      ...terms,
    })
      .filter(
        ([name, value]) =>
          typeof value === 'function' &&
          /^(?:accept|add|change|delete|import|move|reject|remove|replace|set)[A-Z]/.test(name),
      )
      .map(([name]) => name)
    const [draw] = fc.sample(fc.gen(), { numRuns: 1, seed: 1 })
    if (!draw) throw new Error('the generator made nothing')
    expect(Object.keys(makers(draw, someProject(), [])).toSorted()).toEqual(named.toSorted())
  })
})
