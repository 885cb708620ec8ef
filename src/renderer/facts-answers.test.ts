/** The law of the facts worker: it says what the page itself would. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawEdit } from '../core/edit/arbitrary-edit.for-tests'
import type { Project } from '../core/model/project'
import type { Scope } from '../core/narrative/scope'
import { arbitraryProject } from '../core/project-file/arbitrary-project.for-tests'
import { loadSample } from '../core/sample.for-tests'
import { createTeller } from '../core/telling/told-project'
import { factsOf } from './facts'
import { createFactsAnswers, factsRequest, withoutBytes } from './facts-answers'

function live(first: Project, draw: fc.GeneratorValue, steps: number): void {
  const teller = createTeller()
  const answerTo = createFactsAnswers()
  let project = first
  for (let step = 0; step < steps; step++) {
    const plan = draw(() => fc.constantFrom(...project.plans))
    const language = draw(() => fc.constantFrom(...project.languages))
    const hashes = project.assets.map(({ hash }) => hash)
    const damagedImages = new Set(draw(() => fc.subarray(hashes)))
    const scope: Scope = { project, plan, language, ...(damagedImages.size > 0 ? { damagedImages } : {}) }
    expect(structuredClone(answerTo(structuredClone(factsRequest(teller, scope))))).toEqual(factsOf(scope))
    project = drawEdit(draw, project, []).edit(project)
  }
}

it('of any project, after every edit, in each language and plan', () => {
  fc.assert(
    fc.property(arbitraryProject, fc.gen(), (project, draw) => live(project, draw, 8)),
    { numRuns: 25, endOnFailure: true },
  )
})

it('of the sample, after every edit', () => {
  const sample = loadSample()
  fc.assert(
    fc.property(fc.gen(), (draw) => live(sample, draw, 8)),
    { numRuns: 4, endOnFailure: true },
  )
})

it('gets no bytes of images, and the list of them once', () => {
  const sample = loadSample()
  expect(sample.assets.length).toBeGreaterThan(0)
  const without = withoutBytes(sample)
  expect(without.assets.map(({ base64 }) => base64)).toEqual(sample.assets.map(() => ''))
  expect(withoutBytes({ ...sample, title: 'Another' }).assets).toBe(without.assets)
})

it('says nothing about a project that it was not told', () => {
  const sample = loadSample()
  const [plan] = sample.plans
  if (!plan) throw new Error('the sample has no plan')
  const teller = createTeller()
  teller.tell(sample)
  expect(createFactsAnswers()(factsRequest(teller, { project: sample, plan, language: 'en' }))).toBeNull()
})
