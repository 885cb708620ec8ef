import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawEdit } from '../edit/arbitrary-edit.for-tests'
import { deepFreeze } from '../edit/expect-edit.for-tests'
import type { Project } from '../model/project'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { crossCheck } from '../project-file/cross-checks'
import { parseProject } from '../project-file/parse'
import { fileSchema } from '../project-file/schema'
import { serializeProject } from '../project-file/serialize'
import { isSameValue, RECORD_LISTS } from '../project-file/what-changed'
import { answersTo, decide, recordOf, shownIn } from './decide'
import { type Decision, type Merged, mergeProjects } from './merge-projects'
import { own, planHead, recordRules } from './record-rules'

/** A few edits one after the other. */
function edited(project: Project, draw: fc.GeneratorValue, most: number): Project {
  let value = project
  const gone: string[] = []
  for (let step = draw(fc.nat, most); step > 0; step--) {
    const before = value
    value = deepFreeze(drawEdit(draw, value, gone).edit(value))
    const left = idsOf(value)
    for (const id of idsOf(before)) if (!left.has(id)) gone.push(id)
  }
  return value
}

const idsOf = (project: Project): ReadonlySet<string> => new Set(recordsOf(project).map(({ id }) => id))

interface Placed {
  readonly in: Decision['at']['in']
  readonly id: string
  readonly record: object
}
/** Everything that has an id or a hash, and the project itself. */
function recordsOf(project: Project): readonly Placed[] {
  const { id, title, languages } = project
  return [
    { in: 'project', id, record: { title, languages } },
    ...RECORD_LISTS.flatMap((list) =>
      project[list].map((record) => {
        const bare = 'blocks' in record ? { ...record, blocks: record.blocks.map((block) => block.id) } : record
        return { in: list, id: record.id, record: bare }
      }),
    ),
    ...project.plans.flatMap(({ blocks }) =>
      blocks.map((record) => ({ in: 'blocks' as const, id: record.id, record })),
    ),
    ...project.assets.map((record) => ({ in: 'assets' as const, id: record.hash, record })),
  ]
}

/** The parts of a value that somebody wrote: words, numbers, runs of text. */
function written(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    const isInline = value.some((entry) => isObject(entry) && 'type' in entry && !('content' in entry))
    return isInline ? [value] : value.flatMap(written)
  }
  return isObject(value) ? Object.values(value).flatMap(written) : [value]
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
/** New ids are random in life; here they are numbered, so two people may seem to have put one block into two plans. */
function agreeOnPlans(one: Project, other: Project): boolean {
  const planOf = (project: Project, id: string) =>
    project.plans.find(({ blocks }) => blocks.some((block) => block.id === id))?.id
  return one.plans.every(({ id, blocks }) =>
    blocks.every((block) => {
      const there = planOf(other, block.id)
      return there === undefined || there === id
    }),
  )
}

const holds = (value: unknown, part: unknown): boolean =>
  isSameValue(value, part) || (isObject(value) && Object.values(value).some((inner) => holds(inner, part)))

/** What a side wrote is in the merged project or among the decisions, field by field. */
function expectNothingLost(base: Project | null, mine: Project, theirs: Project, merged: Merged): void {
  const before = new Map(base === null ? [] : recordsOf(base).map((one) => [one.id, one.record]))
  const after = new Map(recordsOf(merged.project).map((one) => [one.id, one.record]))
  for (const side of [mine, theirs]) {
    for (const { id, record } of recordsOf(side)) {
      const asked = merged.decisions.filter(({ at }) => at.id === id).map((one) => [one.mine, one.theirs])
      for (const [field, value] of Object.entries(record)) {
        const was = fieldOf(before.get(id), field)
        if (isSameValue(was, value)) continue
        for (const part of written(value)) {
          if (part === undefined || holds(was, part)) continue
          const isThere = holds(fieldOf(after.get(id), field), part) || holds(asked, part)
          expect(isThere, `${id}, ${field}: ${JSON.stringify(part)}`).toBe(true)
        }
      }
    }
  }
}
const fieldOf = (record: object | undefined, field: string): unknown => new Map(Object.entries(record ?? {})).get(field)

function expectGood(project: Project): void {
  expect(crossCheck(project)).toEqual([])
  const parsed = parseProject(new TextEncoder().encode(serializeProject(project)))
  if (!parsed.ok) throw new Error(parsed.message)
  expect(serializeProject(parsed.project)).toBe(serializeProject(project))
  const ids = recordsOf(project).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
}

describe('a merge', () => {
  it('of one side’s changes is that side', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), (base, draw) => {
        const x = edited(base, draw, 6)
        for (const [mine, theirs] of [
          [base, x],
          [x, base],
          [x, structuredClone(x)],
        ] as const) {
          const merged = mergeProjects(base, mine, theirs)
          expect(merged.project).toEqual(x)
          expect(merged.decisions).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  it('of two sides’ changes loses nothing, and opens again', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), (base, draw) => {
        const [mine, theirs] = [edited(base, draw, 12), edited(base, draw, 12)]
        fc.pre(agreeOnPlans(mine, theirs))
        const merged = mergeProjects(base, mine, theirs)
        expectGood(merged.project)
        expectNothingLost(base, mine, theirs, merged)
        expect(new Set(merged.decisions.map(({ key }) => key)).size).toBe(merged.decisions.length)
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  it('without a common version loses nothing, and opens again', () => {
    fc.assert(
      fc.property(arbitraryProject, arbitraryProject, fc.gen(), (one, two, draw) => {
        for (const theirs of [edited(one, draw, 12), { ...two, id: one.id }]) {
          const mine = edited(one, draw, 12)
          fc.pre(agreeOnPlans(mine, theirs))
          const merged = mergeProjects(null, mine, theirs)
          expectNothingLost(null, mine, theirs, merged)
          expectGood(merged.project)
        }
      }),
      { numRuns: 30, endOnFailure: true },
    )
  })

  it('between two writers of one file loses nothing, however they take turns', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), (first, draw) => {
        const writers = [first, first].map((project) => ({ project, base: project }))
        let file = first
        for (let step = 0; step < 10; step++) {
          const writer = writers[draw(fc.nat, 1)]
          if (writer === undefined) throw new Error('there are two')
          if (draw(fc.nat, 2) > 0) {
            writer.project = edited(writer.project, draw, 3)
            continue
          }
          fc.pre(agreeOnPlans(writer.project, file))
          const merged = mergeProjects(writer.base, writer.project, file)
          expectNothingLost(writer.base, writer.project, file, merged)
          expect(crossCheck(merged.project)).toEqual([])
          file = merged.project
          writer.project = file
          writer.base = file
        }
        expectGood(file)
      }),
      { numRuns: Number(process.env.MERGE_RUNS ?? 200), endOnFailure: true },
    )
  }, 120_000)

  it('lets every decision be taken either way, and the project be saved after each', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), (base, draw) => {
        const [mine, theirs] = [edited(base, draw, 15), edited(base, draw, 15)]
        fc.pre(agreeOnPlans(mine, theirs))
        const merged = mergeProjects(draw(fc.boolean) ? base : null, mine, theirs)
        let project = merged.project
        for (const decision of merged.decisions) {
          if (recordOf(project, decision) === undefined) continue
          const answers = answersTo(decision)
          const answer = answers[draw(fc.nat, answers.length - 1)] ?? 'mine'
          const next = decide(project, decision, answer, [theirs, mine])
          expect(crossCheck(next)).toEqual([])
          expect(() => serializeProject(next)).not.toThrow()
          if (next !== project && decision.shape !== 'order') expect(shownIn(next, decision)).toBe(answer)
          project = next
        }
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

describe('the rules', () => {
  it('are there for every list and every field of the schema', () => {
    const shape = fileSchema.shape
    const lists = Object.keys(recordRules)
    expect([...lists, ...Object.keys(own), 'plans', 'format', 'formatVersion', 'ancestors', 'check'].sort()).toEqual(
      Object.keys(shape).sort(),
    )
    expect(planHead).toBeTypeOf('function')
  })

  it('notice each field that they alone have changed', () => {
    fc.assert(
      fc.property(arbitraryProject, arbitraryProject, (one, two) => {
        // each record of theirs takes the fields of another record of its list, one at a time
        const lists = RECORD_LISTS.filter((list) => list !== 'plans')
        for (const list of lists) {
          const [record] = one[list]
          const [other] = two[list]
          if (!record || !other) continue
          for (const field of Object.keys(record)) {
            if (field === 'id' || field === 'kind' || !(field in other)) continue
            const changed = { ...record, [field]: new Map<string, unknown>(Object.entries(other)).get(field) }
            if (isSameValue(changed, record)) continue
            const theirs: Project = { ...one, [list]: [changed, ...one[list].slice(1)] }
            const mine: Project = { ...one, assets: [], media: [], title: 'mine' }
            const merged = mergeProjects(one, mine, theirs)
            expect(recordOf(merged.project, { at: { in: list, id: record.id } }), `${list}.${field}`).toEqual(changed)
          }
        }
      }),
      { numRuns: 8 },
    )
  })
})
