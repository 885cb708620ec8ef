import { describe, expect, it } from 'vitest'
import { smallProject } from '../edit/project.for-tests'
import { addSilenced, removeSilenced } from '../edit/silence'
import type { Project } from '../model/project'
import { para, scope, withPlan, withProject, withProse } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { parseProject } from '../project-file/parse'
import { serializeProject } from '../project-file/serialize'
import { findAll, runChecks } from './all-checks'
import { CASES } from './cases.for-tests'
import { canBeSilenced, printOf } from './silencing'

const onwards = (from: Scope, project: Project): Scope => {
  const plan = project.plans.find(({ id }) => id === from.plan.id)
  if (!plan) throw new Error('the plan is gone')
  return { ...from, project, plan }
}
const typed = withProse(para('Tier 2 holds 19 of them.'))
const [found] = runChecks(typed).filter(({ check }) => check === 'typed-number')
if (!found) throw new Error('nothing to silence')
const leave = (reason: string) => addSilenced(typed.plan.id, printOf(found), reason)(typed.project)

describe('a result that is left as it is', () => {
  it('is told apart, with its reason, and comes back when that is taken back', () => {
    const left = onwards(typed, leave('It is the year’s number.'))
    expect(findAll(left).silenced).toEqual([{ issue: found, reason: 'It is the year’s number.' }])
    expect(runChecks(left)).not.toContainEqual(found)
    const back = removeSilenced(typed.plan.id, printOf(found))(left.project)
    expect(back.plans[0]).toEqual(typed.plan)
    expect(runChecks(onwards(typed, back))).toContainEqual(found)
  })

  it('stays so in the file', () => {
    const project = smallProject()
    const [plan] = project.plans
    if (!plan) throw new Error('the small project has no plan')
    const left = addSilenced(plan.id, printOf(found), 'Because.')(project)
    const parsed = parseProject(new TextEncoder().encode(serializeProject(left)))
    expect(parsed.ok && parsed.project.plans[0]?.silenced).toEqual([{ print: printOf(found), reason: 'Because.' }])
  })

  it('shows again when what it was about says something else', () => {
    const { silenced = [] } = leave('Because.').plans[0] ?? {}
    const changed = withPlan({ silenced }, withProse(para('Tier 2 holds 61% of them.')))
    expect(findAll(changed).silenced).toEqual([])
    expect(runChecks(changed).map(({ check }) => check)).toContain('typed-number')
    // and holds while other things change
    expect(findAll(withPlan({ silenced, unit: { en: 'Another' } }, typed)).silenced).toHaveLength(1)
  })

  it('needs a reason', () => {
    expect(leave('  ')).toBe(typed.project)
  })

  it('is no error, but what was only guessed', () => {
    for (const [check, , where] of CASES) {
      const issue = runChecks(where).find((one) => one.check === check)
      if (!issue) throw new Error(`${check} finds nothing`)
      const { open } = findAll(onwards(where, addSilenced(where.plan.id, printOf(issue), 'So.')(where.project)))
      expect(open.some((one) => printOf(one) === printOf(issue))).toBe(!canBeSilenced(issue))
      expect(canBeSilenced(issue)).toBe(issue.severity !== 'error' || check === 'personal-data')
    }
  })
})

it('has a print of its own for each result', () => {
  const all = new Map(
    [...CASES.map(([, , where]) => where), scope, withProject({ findings: [] })]
      .flatMap((where) => runChecks(where))
      .map((issue) => [JSON.stringify([issue.check, { ...issue.at, plan: '' }, issue.message]), printOf(issue)]),
  )
  expect(new Set(all.values()).size).toBe(all.size)
})
