import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deepFreeze } from '../edit/expect-edit.for-tests'
import { record, startHistory, undo } from '../edit/history'
import { addSilenced } from '../edit/silence'
import { makeId } from '../model/ids'
import type { Project } from '../model/project'
import type { Scope } from '../narrative/scope'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { serializeProject } from '../project-file/serialize'
import { loadSample } from '../sample.for-tests'
import { findAll, runChecks } from './all-checks'
import { applyFix } from './apply-fix'
import { CASES } from './cases.for-tests'
import type { Issue } from './check'
import { everyProblem } from './every-problem.for-tests'
import { isSafelyMended, mendAll } from './mend-all'
import { canBeSilenced, printOf } from './silencing'
import { CHECK_NAMES, type CheckName } from './the-34'

const onwards = (scope: Scope, project: Project): Scope => {
  const plan = project.plans.find(({ id }) => id === scope.plan.id)
  if (!plan) throw new Error('the fix took the plan away')
  return { ...scope, project, plan }
}
const sample = loadSample()
const [samplePlan] = sample.plans
if (!samplePlan) throw new Error('the sample has no plan')
const scopeOfSample: Scope = { project: sample, plan: samplePlan, language: 'en' }

const fixable = (issues: readonly Issue[]) => issues.flatMap(({ fix, ...issue }) => (fix ? [{ issue, fix }] : []))

describe('a fix', () => {
  it.each(
    CASES.flatMap(([check, , scope, message]) =>
      fixable(runChecks(scope)).flatMap(({ issue, fix }) =>
        issue.check === check && message.test(issue.message) ? [{ check, label: fix.label, scope, issue, fix }] : [],
      ),
    ),
  )('$check: $label', ({ scope, issue, fix }) => {
    const before = deepFreeze(scope.project)
    const history = record(startHistory(before, before), applyFix(fix, scope)(before), fix.label)
    const mended = runChecks(onwards(scope, history.present))
    expect(mended.map(({ fix: _fix, ...one }) => one)).not.toContainEqual(issue)
    expect(mended.filter(({ severity }) => severity === 'error').length).toBeLessThanOrEqual(
      runChecks(scope).filter(({ severity }) => severity === 'error').length,
    )
    expect(undo(history).present).toBe(before)
  })

  it('that comes too late changes nothing', () => {
    for (const [, , scope] of CASES)
      for (const { fix } of fixable(runChecks(scope))) {
        const once = applyFix(fix, scope)(scope.project)
        const { step } = fix
        if (
          step.kind === 'words' &&
          step.spot.words !== '' &&
          typeof step.by === 'string' &&
          !step.by.includes(step.spot.words)
        )
          expect(applyFix(fix, scope)(once), fix.label).toBe(once)
      }
  })

  it('of any project leaves one that can be saved', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.nat(), (project, pick) => {
        const plan = project.plans[0]
        if (!plan) throw new Error('the generator made no plan')
        const scope: Scope = { project: deepFreeze(project), plan, language: project.languages[0] }
        const fixes = fixable(runChecks(scope))
        const chosen = fixes[pick % Math.max(fixes.length, 1)]
        if (chosen) serializeProject(applyFix(chosen.fix, scope)(project))
      }),
      { numRuns: 60 },
    )
  })
})

/** Results for which, in that project, no fix can be offered that would not invent something; and why. */
const NEEDS_A_PERSON: Readonly<Partial<Record<CheckName, string>>> = {
  'acronym-ledger': 'what letters stand for is nowhere in the project',
  acronyms: 'the same: a new entry would have no long form',
  'activity-answer':
    'whether an activity answers a recommendation is a judgement; what is alike is offered under “Who answers what”',
  'context-source': 'which of the sources a context comes from only its author knows',
  'count-rule': 'the tier is to be looked up; a country taken out of the rule would change every share',
  'figure-source': 'a figure of several editions or of own numbers has no one source',
  'figure-title': 'what a figure is to say is the author’s; generated words would hold numbers that go stale',
  'figure-alt': 'what a photo shows has to be seen; of a chart the generated text is offered',
  'finding-source': 'offered where the edition of the report has its source; here it has none',
  'finding-words': 'own words cannot be made from the report’s',
  'number-source': 'where a typed number comes from is not known; one that equals a value is bound by typed-number',
  'number-words': 'the same, for words and single digits',
  'placement-known': 'the tier is to be looked up in the report',
  'recommendation-answer':
    'the briefing says that none answers; hiding it, or planning something, is chosen on the matrix',
  reference: 'what cannot be printed cannot be referred to, and the sentence around the reference is the author’s',
  'source-age': 'only who read the page again knows the day',
  'source-cited': 'another record still leans on it',
  'table-header': 'what stands in a column only its author can say',
  'token-value': 'what is missing has to be entered, or the sentence written otherwise',
  translation: 'a translation is written, not made',
  'translation-step': 'which of two texts is the older one has to be read',
  'value-source': 'which source a record comes from is not known',
  'window-edges': 'a closer date, or another stretch, changes what is counted',
}

describe('a project with every problem', () => {
  const start = everyProblem()
  const found = runChecks(start)

  it('has them all', () => {
    const names = new Set(found.map(({ check }) => check))
    expect(CHECK_NAMES.filter((name) => !names.has(name))).toEqual([])
  })

  it('is clean of those that can be fixed when they are fixed, and undo brings every one back', () => {
    let scope = start
    let history = startHistory(start.project, start.project)
    const most = fixable(found).length * 3
    for (let steps = 0; ; steps++) {
      const [next] = fixable(runChecks(scope))
      if (!next) break
      expect(steps, next.issue.message).toBeLessThan(most)
      const fixed = applyFix(next.fix, scope)(history.present)
      expect(fixed, next.issue.message).not.toBe(history.present)
      history = record(history, fixed, next.fix.label)
      scope = onwards(scope, history.present)
    }
    // what is left, nobody can put right without knowing or deciding something: a name, a date, a tier, a source, words
    const left = new Set(runChecks(scope).map(({ check }) => check))
    expect([...left].filter((check) => !(check in NEEDS_A_PERSON))).toEqual([])
    const offered = new Set<string>(fixable(found).map(({ issue: { check } }) => check))
    expect(CHECK_NAMES.filter((name) => !offered.has(name) && !(name in NEEDS_A_PERSON))).toEqual([])
    // what is no error can be left as it is, with a reason that is kept: then only what stops an accessible PDF is open
    for (const issue of runChecks(scope).filter(canBeSilenced)) {
      const kept = addSilenced(scope.plan.id, printOf(issue), 'Looked at by Ana.')(history.present)
      history = record(history, kept, 'silence')
      scope = onwards(scope, history.present)
    }
    const { open, silenced } = findAll(scope)
    expect(silenced.length).toBeGreaterThan(0)
    expect([...new Set(open.map(({ check }) => check))].toSorted()).toEqual([
      'count-rule',
      'finding-source',
      'reference',
      'table-header',
      'token-value',
    ])
    while (history.past.length > 0) history = undo(history)
    expect(history.present).toBe(start.project)
    expect(runChecks(onwards(start, history.present))).toEqual(found)
  })
})

describe('mending all that is safe', () => {
  it('leaves none of it, adds no error, and is one step', () => {
    for (const scope of [everyProblem(), ...CASES.map(([, , where]) => where)]) {
      const before = deepFreeze(scope.project)
      const after = mendAll(scope)(before)
      const issues = runChecks(onwards(scope, after))
      expect(issues.filter(isSafelyMended)).toEqual([])
      const errors = (list: readonly Issue[]) => list.filter(({ severity }) => severity === 'error').length
      expect(errors(issues)).toBeLessThanOrEqual(errors(runChecks(scope)))
    }
  })

  it('touches nothing where nothing is to be mended', () => {
    const { project } = scopeOfSample
    expect(mendAll(scopeOfSample)(project)).toBe(project)
  })
})

it('puts the sources before the closing lines, under a name that is free', () => {
  const [, , scope] = CASES.find(([check]) => check === 'sources-block') ?? []
  if (!scope) throw new Error('no case without a block for the sources')
  const [offer] = fixable(runChecks(scope)).filter(({ issue }) => issue.check === 'sources-block')
  if (!offer) throw new Error('nothing is offered')
  const { plans } = applyFix(offer.fix, scope)(scope.project)
  const kinds = plans[0]?.blocks.map(({ kind }) => kind)
  expect(kinds?.slice(-2)).toEqual(['sources', 'colophon'])
  expect(plans[0]?.blocks.at(-2)?.id).toBe(makeId('blk', 'sources'))
})
