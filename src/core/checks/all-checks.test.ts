import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { day, para, scope, withPlan, withProject, withProse } from '../narrative/fixture.for-tests'
import type { Scope } from '../narrative/scope'
import { ALL_CHECKS, runChecks } from './all-checks'
import { CASES, withoutTier } from './cases.for-tests'
import type { Issue } from './check'
import { CHECK_NAMES, THE_34 } from './the-34'

const issuesOf = (check: string, where: Scope): readonly Issue[] =>
  runChecks(where).filter((issue) => issue.check === check)

describe('each check', () => {
  for (const [check, severity, raising, message, ...quiet] of CASES)
    it(`${check}: ${message.source}`, () => {
      const [issue] = issuesOf(check, raising).filter((one) => message.test(one.message))
      expect(issue?.severity).toBe(severity)
      expect(issue?.at.plan).toBe(scope.plan.id)
      for (const where of quiet) expect(issuesOf(check, where)).toEqual([])
    })

  it('names each acronym once', () => {
    expect(issuesOf('acronyms', withProse(para('The TVPA, again the TVPA.')))).toHaveLength(1)
  })

  it('points to one place at most, beside the plan', () => {
    for (const [, , raising] of CASES)
      for (const { at } of runChecks(raising))
        expect(Object.keys(at).filter((key) => key !== 'plan').length).toBeLessThanOrEqual(1)
  })
})

describe('the list', () => {
  it('has 34 entries, each with a check or a proof', () => {
    expect(THE_34.map(({ number }) => number)).toEqual(Array.from({ length: 34 }, (_, at) => at + 1))
    for (const entry of THE_34) expect(entry.by.length + ('proof' in entry ? entry.proof.length : 0)).toBeGreaterThan(0)
  })

  it('names tests that are there', async () => {
    const { existsSync } = await import('node:fs')
    const root = new URL('../../../', import.meta.url)
    for (const file of THE_34.flatMap((entry) => ('proof' in entry ? entry.proof : [])))
      expect(existsSync(new URL(file, root)), file).toBe(true)
  })

  it('has for every check a project that trips it and one that nearly does', () => {
    const tried = new Set(CASES.map(([check]) => check))
    const nearly = new Set(CASES.filter((row) => row.length > 4).map(([check]) => check))
    expect(CHECK_NAMES.filter((name) => !tried.has(name))).toEqual([])
    expect(CHECK_NAMES.filter((name) => !nearly.has(name))).toEqual([])
  })

  it('knows the name of whatever is found', () => {
    const names = new Set<string>(CHECK_NAMES)
    for (const [, , where] of CASES)
      for (const { check } of runChecks(where)) expect(names.has(check), check).toBe(true)
  })

  it('is as severe as it says', () => {
    const severity = new Map<string, string>(
      THE_34.flatMap((entry) => entry.by.slice(0, 1).map((name) => [name, entry.severity] as const)),
    )
    for (const [check, severe] of CASES)
      if (severity.has(check) && check !== 'figure-alt') expect(severe, check).toBe(severity.get(check))
  })
})

describe('all checks', () => {
  it('find no fault with the fixture', () => {
    expect(runChecks(scope).filter((issue) => issue.severity !== 'info')).toEqual([])
  })

  it('bring errors before warnings before info', () => {
    const ranks = runChecks(withPlan({ comparisonEditionId: null }, withoutTier)).map((issue) =>
      ['error', 'warning', 'info'].indexOf(issue.severity),
    )
    expect(ranks).toEqual(ranks.toSorted())
    expect(new Set(ranks).size).toBe(3)
  })

  it('say the same twice, and speak in sentences', () => {
    const where = withPlan({ asOf: day('2019-01-01') }, withoutTier)
    expect(runChecks(where)).toEqual(runChecks(structuredClone(where)))
    for (const { message } of runChecks(where)) expect(message).toMatch(/^[\p{Lu}“].*[.]$/u)
  })

  it('survive an empty project', () => {
    const bare = withPlan(
      { blocks: [] },
      withProject({
        editions: [],
        countries: [],
        placements: [],
        countRules: [],
        findings: [],
        organisations: [],
        fieldProjects: [],
        activities: [],
        figures: [],
        sources: [],
      }),
    )
    for (const check of ALL_CHECKS) expect(() => check(bare, assemble(bare))).not.toThrow()
  })
})
