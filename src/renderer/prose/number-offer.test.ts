import { getSchema } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../core/narrative/scope'
import { loadSample } from '../../core/sample.for-tests'
import { createValuesNow } from './number-offer'
import { lineExtensions } from './schema'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')

describe('the values a typed number may equal', () => {
  it('are worked out again only when something else than a text has changed', () => {
    let now: Scope | undefined
    const valuesNow = createValuesNow(() => now)
    expect(valuesNow()).toBeUndefined()
    now = { project, plan, language: 'en' }
    const first = valuesNow()
    const typed = { ...plan, blocks: plan.blocks.slice(1) }
    now = { project: { ...project, plans: [typed] }, plan: typed, language: 'en' }
    expect(valuesNow()).toBe(first)
    now = { ...now, project: { ...now.project, findings: [] } }
    expect(valuesNow()).not.toBe(first)
  })

  it('can be put into the editor as they are', () => {
    const schema = getSchema(lineExtensions())
    const values = createValuesNow(() => ({ project, plan, language: 'en' }))()
    const inlines = [...(values?.byText.values() ?? [])].flat().flatMap((value) => value.inlines)
    expect(inlines.length).toBeGreaterThan(20)
    const state = EditorState.create({ schema })
    for (const inline of inlines)
      expect(() => state.tr.insert(1, schema.nodeFromJSON(inline)).doc.check()).not.toThrow()
  })
})
