/** Laws of a merge over any project and any edits on all sides. In CI a thousand times; `MERGE_RUNS` says otherwise. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawEdit } from '../edit/arbitrary-edit.for-tests'
import { setProjectTitle } from '../edit/plan'
import type { Project } from '../model/project'
import { joinedLineage } from '../project-file/ancestors'
import { arbitraryProject } from '../project-file/arbitrary-project.for-tests'
import { crossCheck } from '../project-file/cross-checks'
import { changesBetween } from '../project-file/what-changed'
import { commonBase, type HeldContent } from './common-base'
import { shownIn } from './decide'
import { answerRest, decideAll } from './decide-all'
import { type Decision, mergeProjects } from './merge-projects'
import { keyOf } from './sides'

const RUNS = Number(process.env.MERGE_RUNS ?? (process.env.CI ? 1000 : 60))

const idsOf = (project: Project): ReadonlySet<string> =>
  new Set(
    Object.values(project)
      .flatMap((list) => (Array.isArray(list) ? list : []))
      .concat(project.plans.flatMap(({ blocks }) => blocks))
      .flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : [])),
  )

/** New ids are numbered here, and random in life: each side draws its own, which the other does not have. */
function edited(project: Project, draw: fc.GeneratorValue, most: number, taken: Set<string>): Project {
  let value = project
  for (let step = draw(fc.nat, most); step > 0; step--) {
    const next = drawEdit(draw, value, [...taken]).edit(value)
    const before = idsOf(value)
    const fresh = [...idsOf(next)].filter((id) => !before.has(id))
    if (fresh.some((id) => taken.has(id))) continue
    for (const id of fresh) taken.add(id)
    value = next
  }
  return value
}

/** Without what the tie rule decides: which of two that were put in one place stands first. */
function untied(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(untied).sort().join()}]`
  if (typeof value !== 'object' || value === null) return keyOf(value)
  return `{${Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `${name}:${untied(inner)}`)
    .sort()
    .join()}}`
}
const isSame = (one: Project, other: Project): boolean => changesBetween(one, other).length === 0
const placeOf = ({ at, path }: Decision): string => `${at.in} ${at.id} ${path.join('.')}`

const counted = { clear: 0, all: 0 }

describe('a merge, whatever each side did', () => {
  it('keeps its laws', () => {
    fc.assert(
      fc.property(arbitraryProject, fc.gen(), (base, draw) => {
        const taken = new Set(idsOf(base))
        const [x, y, z] = [edited(base, draw, 5, taken), edited(base, draw, 5, taken), edited(base, draw, 3, taken)]
        // of one side’s changes it is that side
        for (const [mine, theirs] of [
          [base, x],
          [x, base],
          [x, structuredClone(x)],
        ] as const) {
          const one = mergeProjects(base, mine, theirs)
          expect(isSame(one.project, x)).toBe(true)
          expect(one.decisions).toEqual([])
        }
        const xy = mergeProjects(base, x, y)
        const yx = mergeProjects(base, y, x)
        expect(crossCheck(xy.project)).toEqual([])
        // asks the same, whoever merges
        expect(xy.decisions.map(placeOf).sort()).toEqual(yx.decisions.map(placeOf).sort())
        // all answers at once can be saved, and show what was answered
        const answers = answerRest(xy.decisions, new Map(), 'theirs')
        const taken2 = decideAll(xy, answers, [y, x])
        expect(crossCheck(taken2)).toEqual([])
        expect(decideAll(xy, answerRest(xy.decisions, new Map(), 'mine'), [y, x])).toBe(xy.project)
        for (const decision of xy.decisions) expect(['mine', 'other', 'both']).toContain(shownIn(xy.project, decision))
        // merged once more it stays: nothing comes twice
        expect(isSame(mergeProjects(y, xy.project, y).project, xy.project)).toBe(true)
        counted.all++
        if (xy.decisions.length > 0) return
        counted.clear++
        const again = mergeProjects(base, xy.project, y)
        expect(again.decisions).toEqual([])
        expect(untied(again.project)).toBe(untied(xy.project))
        expect(untied(yx.project)).toBe(untied(xy.project))
        // and in whatever order three come together
        const yz = mergeProjects(base, y, z)
        const left = mergeProjects(base, xy.project, z)
        const right = mergeProjects(base, x, yz.project)
        if (yz.decisions.length + left.decisions.length + right.decisions.length > 0) return
        expect(untied(left.project)).toBe(untied(right.project))
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(counted.clear / counted.all).toBeGreaterThan(0.2)
  }, 400_000)
})

describe('two who merged the same two versions, and answered differently', () => {
  it('are asked again: neither answer takes the place of the other unseen', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, fc.gen(), async (first, draw) => {
        const taken = new Set(idsOf(first))
        const held = (project: Project, name: string, ...from: readonly HeldContent[]): HeldContent => ({
          project,
          lineage: from.reduce<readonly string[]>(
            (all, { lineage }) => joinedLineage(all, lineage, (one) => one),
            [name],
          ),
        })
        const old = held(first, '0')
        // one question at least
        const x = held(setProjectTitle('by one')(edited(first, draw, 8, taken)), '1', old)
        const y = held(setProjectTitle('by the other')(edited(first, draw, 8, taken)), '2', old)
        const mine = held(mergeProjects(first, x.project, y.project).project, '3', x, y)
        const theirs = held(mergeProjects(first, y.project, x.project).project, '4', y, x)
        // on a third computer not all is kept that the two had
        const there = [old, ...[x, y].filter(() => draw(fc.boolean)), mine, theirs]
        const kept = new Map(there.map((one) => [one.lineage[0], one]))
        const base = await commonBase(mine.lineage, theirs.lineage, async (name) => kept.get(name))
        const merged = mergeProjects(base ?? null, mine.project, theirs.project)
        expect(merged.decisions.map(placeOf)).toContain(`project ${first.id} title`)
        expect(untied(merged.project)).toBe(untied(mine.project))
        expect(crossCheck(merged.project)).toEqual([])
      }),
      { numRuns: Math.ceil(RUNS / 10), endOnFailure: true },
    )
  }, 120_000)
})
