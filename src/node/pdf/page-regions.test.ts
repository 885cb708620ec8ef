import { beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { planTokens } from '../../core/briefing/plan-texts'
import { evaluateToken } from '../../core/narrative/evaluate'
import type { Scope } from '../../core/narrative/scope'
import { loadSample } from '../../core/sample.for-tests'
import { type MadePdf, makePdf } from './make-pdf'

const project = loadSample()
const [plan] = project.plans
if (!plan) throw new Error('the sample has no plan')
const scope: Scope = { project, plan, language: 'en' }
const { briefing } = assemble(scope)

let made: MadePdf
beforeAll(async () => {
  made = await makePdf(briefing, { withRegions: true })
})

const bare = (text: string) => text.replaceAll(/[\s\u00ad\u00a0-]+/g, '')

describe('regions of the pages', () => {
  it('are told beside the bytes and change nothing in them', async () => {
    const without = await makePdf(briefing)
    expect(without.regions).toEqual([])
    expect(Buffer.from(made.bytes).equals(Buffer.from(without.bytes))).toBe(true)
  })

  it('lead back to every block that prints something', () => {
    const printed = new Set(briefing.blocks.flatMap(({ kind, origin }) => (kind === 'page-break' ? [] : [origin])))
    const found = new Set(made.regions.map(({ block }) => block))
    // contents are left out of a short briefing
    for (const block of plan.blocks)
      if (block.kind !== 'contents' && printed.has(block.id)) expect(found, block.kind).toContain(block.id)
    for (const block of found) expect(printed).toContain(block)
  })

  it('lie on their page and have a size', () => {
    for (const region of made.regions) {
      expect(region.page).toBeGreaterThanOrEqual(1)
      expect(region.page).toBeLessThanOrEqual(made.pageCount)
      expect(region.x).toBeGreaterThanOrEqual(-1)
      expect(region.y).toBeGreaterThanOrEqual(-1)
      expect(region.x + region.width).toBeLessThanOrEqual(613)
      expect(region.y + region.height).toBeLessThanOrEqual(793)
      expect(region.width * region.height).toBeGreaterThan(0)
    }
  })

  it('name each value of a block by its place, and show its words', () => {
    const tokens = new Map<string, { readonly text: string }[]>()
    for (const { at, token } of planTokens(scope)) {
      if (at.block === undefined) continue
      const value = evaluateToken(token, scope)
      tokens.set(at.block, [...(tokens.get(at.block) ?? []), { text: value.ok ? value.text : '' }])
    }
    const values = made.regions.filter(({ kind, record }) => kind === 'value' && record === undefined)
    expect(values.length).toBeGreaterThan(10)
    const isProse = (id: string) => plan.blocks.some(({ id: other, kind }) => other === id && kind === 'prose')
    let compared = 0
    for (const [block, list] of tokens) {
      if (!isProse(block)) continue
      list.forEach(({ text }, place) => {
        const shown = values.filter((region) => region.block === block && region.value === place)
        const words = bare(shown.map((region) => region.text).join(''))
        expect(bare(text).startsWith(words.slice(0, 20)), `${block} ${place}: ${words} in ${text}`).toBe(true)
        compared += 1
      })
    }
    expect(compared).toBeGreaterThan(5)
  })

  it('know paragraphs by their place in the prose, findings by their record, figures by what they show', () => {
    const findings = new Set(project.findings.map(({ id }) => id as string))
    const ofFindings = made.regions.filter(({ record }) => record !== undefined && findings.has(record))
    expect(ofFindings.length).toBeGreaterThan(3)
    const figures = made.regions.filter(({ kind }) => kind === 'figure')
    expect(figures.every(({ text }) => text.length > 20)).toBe(true)
    const drawn = briefing.blocks
      .filter(({ kind }) => kind === 'figure' || kind === 'photo')
      .map(({ origin }) => origin)
    expect(new Set(figures.map(({ block }) => block))).toEqual(new Set(drawn))
    for (const block of briefing.blocks) {
      if (block.kind !== 'paragraph' || block.pull !== null) continue
      const region = made.regions.find(({ block: id, node }) => id === block.origin && node === block.node)
      const words = block.text.map(({ text }) => text).join('')
      expect(bare(words).startsWith(bare(region?.text ?? 'nothing').slice(0, 40)), words).toBe(true)
    }
  })
})
