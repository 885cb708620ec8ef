import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { briefingText } from '../../core/briefing/to-text'
import { paragraph } from '../../core/compose'
import { THEMES } from '../../core/model/plan'
import type { InnerListNode, ListItemNode, Prose } from '../../core/model/prose'
import type { Scope } from '../../core/narrative/scope'
import { loadSample } from '../../core/sample.for-tests'
import { checkPdf } from './check-pdf'
import { createPdfEngine, makePdf } from './make-pdf'
import { elementsOf, readBack, squeezed } from './read-back.for-tests'

const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-lists-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const engine = createPdfEngine()

const inner = (type: InnerListNode['type'], ...texts: readonly string[]): InnerListNode => ({
  type,
  content: texts.map((text) => ({ type: 'listItem', content: [paragraph`${text}`] })),
})
const item = (text: string, ...lists: readonly InnerListNode[]): ListItemNode => ({
  type: 'listItem',
  content: [paragraph`${text}`, ...lists],
})
const TEXT: Prose = {
  type: 'doc',
  content: [
    {
      type: 'bulletList',
      content: [
        item('Police', inner('orderedList', 'Units in every department', 'A register of cases')),
        item('Courts', inner('bulletList', 'Judges', 'Prosecutors'), inner('orderedList', 'Terms')),
        item('', inner('bulletList', 'Without a head')),
      ],
    },
    { type: 'orderedList', content: [item('Shelter', inner('bulletList', 'For children')), item('Counsel')] },
  ],
}
const WRITTEN = `- Police
   1. Units in every department
   2. A register of cases
- Courts
   - Judges
   - Prosecutors
   1. Terms
   - Without a head

1. Shelter
   - For children
2. Counsel`

function scopeOf(theme: (typeof THEMES)[number]): Scope {
  const project = loadSample()
  const [plan] = project.plans
  const blocks = plan?.blocks.filter(({ kind }) => kind === 'title' || kind === 'prose').slice(0, 2) ?? []
  if (!plan) throw new Error('the sample has a plan')
  const written = blocks.map((block) => (block.kind === 'prose' ? { ...block, content: { en: TEXT } } : block))
  return { project, plan: { ...plan, theme, blocks: written }, language: 'en' }
}

describe.each(THEMES)('a list under an item, %s', (theme) => {
  const { briefing } = assemble(scopeOf(theme))
  it('is set back in the text, with numbers of its own', () => {
    expect(briefingText(briefing)).toContain(WRITTEN)
  })
  it('is part of its item in the PDF, which passes the checks', async () => {
    const { bytes } = await makePdf(briefing, { engine })
    const file = path.join(folder, `${theme}.pdf`)
    writeFileSync(file, bytes)
    expect(checkPdf(file).findings).toEqual([])
    const read = await readBack(bytes)
    const [police] = elementsOf(read.structure, 'L')
    const bodies = (police?.children ?? []).map((li) => elementsOf([li], 'LBody')[0])
    expect(bodies.map((body) => body && elementsOf(body.children, 'L').length)).toEqual([1, 3])
    expect(elementsOf(read.structure, 'L')).toHaveLength(2 + 4 + 1)
    for (const words of ['Units in every department', 'Without a head', 'For children'])
      expect(squeezed(read.pages.join(' '))).toContain(squeezed(words))
  })
})
