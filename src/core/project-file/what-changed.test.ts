import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Project } from '../model/project'
import { arbitraryProject, someProject } from './arbitrary-project.for-tests'
import { serializeProject } from './serialize'
import { changesBetween, RECORD_LISTS } from './what-changed'

const project = someProject()
const first = <T>(list: readonly T[]): T => {
  const [one] = list
  if (one === undefined) throw new Error('the list is empty')
  return one
}

describe('what changed between two versions', () => {
  it('is nothing exactly when they are the same file', () => {
    fc.assert(
      fc.property(arbitraryProject, arbitraryProject, (a, b) => {
        expect(changesBetween(a, structuredClone(a))).toEqual([])
        expect(changesBetween(a, b).length === 0).toBe(serializeProject(a) === serializeProject(b))
      }),
      { numRuns: 15 },
    )
  })

  it('turned round, has added for removed and the same fields', () => {
    fc.assert(
      fc.property(arbitraryProject, arbitraryProject, (a, b) => {
        const turned = changesBetween(b, { ...a, id: b.id }).map((change) => ({
          ...change,
          kind: change.kind === 'added' ? 'removed' : change.kind === 'removed' ? 'added' : 'changed',
        }))
        const key = (change: object) => JSON.stringify(Object.entries(change).sort())
        const forth = changesBetween({ ...a, id: b.id }, b)
        // blocks of a plan that came or went are not listed one by one, so both ways list the same
        expect(turned.map(key).sort()).toEqual(forth.map(key).sort())
      }),
      { numRuns: 15 },
    )
  })

  it('ignores the order of records', () => {
    const shuffled: Project = { ...project, findings: project.findings.toReversed(), plans: project.plans.toReversed() }
    expect(changesBetween(project, shuffled)).toEqual([])
  })

  it('names the fields', () => {
    const finding = first(project.findings)
    const after = {
      ...project,
      title: `${project.title}!`,
      findings: project.findings.map((one) => (one === finding ? { ...one, page: 99_999, locator: 'x' } : one)),
    } as Project
    expect(changesBetween(project, after)).toEqual([
      { in: 'project', id: project.id, kind: 'changed', fields: ['title'] },
      { in: 'findings', id: finding.id, kind: 'changed', fields: ['locator', 'page'] },
    ])
  })

  it('looks into the blocks of a plan', () => {
    const plan = first(project.plans.filter(({ blocks }) => blocks.length >= 2))
    const [one, two, ...rest] = plan.blocks
    if (one === undefined || two === undefined) throw new Error('no blocks')
    const withBlocks = (blocks: typeof plan.blocks): Project => ({
      ...project,
      plans: project.plans.map((each) => (each === plan ? { ...plan, blocks } : each)),
    })
    expect(changesBetween(project, withBlocks([two, one, ...rest]))).toEqual([
      { in: 'plans', id: plan.id, kind: 'changed', fields: ['blocks'] },
    ])
    expect(changesBetween(project, withBlocks([two, ...rest]))).toEqual([
      { in: 'plans', id: plan.id, kind: 'changed', fields: ['blocks'] },
      { in: 'blocks', plan: plan.id, id: one.id, kind: 'removed' },
    ])
    const edited = { id: one.id, kind: 'page-break' } as const
    const changes = changesBetween(project, withBlocks([edited, two, ...rest]))
    expect(changes).toMatchObject(one.kind === 'page-break' ? [] : [{ in: 'blocks', id: one.id, kind: 'changed' }])
  })

  it('covers every list of a project', () => {
    const lists = Object.entries(project).filter(
      ([name, value]) => Array.isArray(value) && name !== 'languages' && name !== 'changeLog',
    )
    // the languages are no records, and the log tells of changes itself
    expect([...RECORD_LISTS, 'assets'].sort()).toEqual(lists.map(([name]) => name).sort())
  })
})
