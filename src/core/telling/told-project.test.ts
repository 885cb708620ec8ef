/** The law of telling: whatever is done to a project, who is told only what differs has exactly what is on screen. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawEdit } from '../edit/arbitrary-edit.for-tests'
import type { Project } from '../model/project'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { serializeProject } from '../project-file/serialize'
import { loadSample } from '../sample.for-tests'
import { createListener, createTeller, type ToldProject } from './told-project'

/** As over a channel: nothing that arrives is what was sent. */
const cross = (told: ToldProject): ToldProject => structuredClone(told)

function live(first: Project, draw: fc.GeneratorValue, steps: number): void {
  const teller = createTeller()
  const listener = createListener()
  const seen = [first]
  let project = first
  for (let step = 0; step < steps; step++) {
    // an undo goes back to any project there was
    const isUndo = draw(fc.boolean) && draw(fc.boolean)
    project = isUndo ? draw(() => fc.constantFrom(...seen)) : drawEdit(draw, project, []).edit(project)
    seen.push(project)
    const heard = listener.hear(cross(teller.tell(project)))
    expect(heard).toEqual(project)
    expect(heard && serializeProject(heard)).toBe(serializeProject(project))
  }
}

it('gives any project as it is after every edit and undo', () => {
  fc.assert(
    fc.property(arbitraryProject, fc.gen(), (project, draw) => live(project, draw, 15)),
    { numRuns: 30, endOnFailure: true },
  )
})

it('gives the sample as it is after every edit and undo', () => {
  const sample = loadSample()
  fc.assert(
    fc.property(fc.gen(), (draw) => live(sample, draw, 10)),
    { numRuns: 5, endOnFailure: true },
  )
})

it('gives any order of any records', () => {
  const sample = loadSample()
  const { findings } = sample
  const some = fc.array(fc.constantFrom(...findings), { maxLength: 12 })
  fc.assert(
    fc.property(fc.array(some, { minLength: 2, maxLength: 6 }), (lists) => {
      const teller = createTeller()
      const listener = createListener()
      for (const list of lists) {
        const project = { ...sample, findings: list }
        expect(listener.hear(cross(teller.tell(project)))).toEqual(project)
      }
    }),
    { numRuns: 100 },
  )
})

it('tells no image twice, and of a list only the record that changed', () => {
  const sample = loadSample()
  const [finding, ...others] = sample.findings
  if (!finding) throw new Error('the sample has no finding')
  const teller = createTeller()
  teller.tell(sample)
  const changed = { ...finding, statement: { en: 'Changed.' } }
  expect(teller.tell({ ...sample, findings: [changed, ...others] })).toEqual({
    told: 'changes',
    number: 2,
    since: 1,
    values: {},
    lists: { findings: [{ records: [changed] }, { from: 1, count: others.length }] },
  })
})

it('keeps what did not change as the same objects', () => {
  const sample = loadSample()
  const teller = createTeller()
  const listener = createListener()
  const first = listener.hear(cross(teller.tell(sample)))
  const second = listener.hear(cross(teller.tell({ ...sample, title: 'Another' })))
  expect(second?.title).toBe('Another')
  expect(second?.findings).toBe(first?.findings)
  expect(second?.assets).toBe(first?.assets)
})

it('hears nothing from changes to what it does not have, and all when it is told whole', () => {
  const sample = loadSample()
  const teller = createTeller()
  teller.tell(sample)
  const listener = createListener()
  const lost = cross(teller.tell({ ...sample, title: 'One' }))
  expect(listener.hear(lost)).toBeUndefined()
  const after = cross(teller.tell({ ...sample, title: 'Two' }))
  expect(listener.hear(after)).toBeUndefined()
  expect(listener.hear(cross(teller.tellWhole({ ...sample, title: 'Two' })))?.title).toBe('Two')
  expect(listener.hear(cross(teller.tell({ ...sample, title: 'Three' })))?.title).toBe('Three')
})

it('does not go on from an older project when a message between was lost', () => {
  const sample = loadSample()
  const teller = createTeller()
  const listener = createListener()
  listener.hear(cross(teller.tell(sample)))
  teller.tell({ ...sample, title: 'Never arrived' })
  expect(listener.hear(cross(teller.tell({ ...sample, title: 'Never arrived', findings: [] })))).toBeUndefined()
})

it.each([
  ['a place before the list', [{ from: -1, count: 1 }]],
  ['a place after it', [{ from: 0, count: 100_000 }]],
  ['half a place', [{ from: 0.5, count: 1 }]],
  ['a list without end', Array.from({ length: 200_000 }, () => ({ from: 0, count: 10 }))],
])('hears nothing from %s', (_name, runs) => {
  const sample = loadSample()
  const listener = createListener()
  listener.hear({ told: 'whole', number: 1, project: sample })
  expect(listener.hear({ told: 'changes', number: 2, since: 1, values: {}, lists: { findings: runs } })).toBeUndefined()
})
