/** A hidden block: kept in the file, in no output, without a number, and back as it was by one undo. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../checks/all-checks'
import type { Issue } from '../checks/check'
import { setBlockHidden } from '../edit/blocks'
import { expectEdit } from '../edit/expect-edit.for-tests'
import type { PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { Scope } from '../narrative/scope'
import { serializeProject } from '../project-file/serialize'
import { loadSample } from '../sample.for-tests'
import { assemble } from './assemble'
import { countWords } from './count-words'
import { outlineOf } from './outline'
import { planTokens } from './plan-texts'
import { briefingText } from './to-text'

const sample = loadSample()
const scopeOf = (project: Project): Scope => {
  const [plan] = project.plans
  if (!plan) throw new Error('the sample has a plan')
  return { project, plan, language: 'en' }
}
const { plan } = scopeOf(sample)
const hide = (project: Project, { id }: PlanBlock): Project => setBlockHidden(plan.id, id, true)(project)
const without = (gone: readonly PlanBlock[]): Project => ({
  ...sample,
  plans: sample.plans.map((one) => ({ ...one, blocks: one.blocks.filter((block) => !gone.includes(block)) })),
})

describe('a hidden block', () => {
  it('is hidden and shown by edits that can be taken back, and is saved as it is', () => {
    const [, block] = plan.blocks
    if (!block) throw new Error('the sample has blocks')
    const blocks = plan.blocks.with(1, { ...block, hidden: true })
    expectEdit(sample, setBlockHidden(plan.id, block.id, true), { plans: [{ ...plan, blocks }] })
    const hidden = hide(sample, block)
    expect(hide(hidden, block)).toBe(hidden)
    expect(serializeProject(setBlockHidden(plan.id, block.id, false)(hidden))).toBe(serializeProject(sample))
  })

  it('is in no output: what comes of any hidden blocks is what comes of a plan without them', () => {
    fc.assert(
      fc.property(fc.subarray([...plan.blocks], { maxLength: 5 }), (blocks) => {
        const [hidden, gone] = [scopeOf(blocks.reduce(hide, sample)), scopeOf(without(blocks))]
        const [a, b] = [assemble(hidden), assemble(gone)]
        expect(briefingText(a.briefing)).toBe(briefingText(b.briefing))
        expect(a.briefing).toEqual(b.briefing)
        expect(countWords(a.briefing)).toBe(countWords(b.briefing))
        expect(planTokens(hidden)).toEqual(planTokens(gone))
        // only a fix may differ: what is hidden can be printed again, and what it shows is not to be taken out of the project
        const found = (issues: readonly Issue[]) => issues.map(({ fix: _, ...issue }) => issue)
        expect(found(runChecks(hidden, a))).toEqual(found(runChecks(gone, b)))
      }),
      { numRuns: 25 },
    )
  })

  it('stands in the outline, needs nobody, and has no number', () => {
    const figures = plan.blocks.filter(({ kind }) => kind === 'figure')
    const [first, second] = figures
    if (!first || !second) throw new Error('the sample has figures')
    const scope = scopeOf(hide(sample, first))
    const assembled = assemble(scope)
    const outline = outlineOf(scope, assembled.briefing, runChecks(scope, assembled))
    const entry = (block: PlanBlock) => outline.find(({ id }) => id === block.id)
    expect(entry(first)).toMatchObject({ isHidden: true, state: 'ready', caption: null })
    const shown = assemble(scopeOf(sample))
    const before = outlineOf(scopeOf(sample), shown.briefing, []).find(({ id }) => id === first.id)
    expect(entry(first)?.text, 'it keeps its name').toBe(before?.text)
    expect(entry(second)).toMatchObject({ isHidden: false, caption: { number: 1 } })
  })
})
