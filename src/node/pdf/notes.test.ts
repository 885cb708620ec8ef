import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { noteMark } from '../../core/briefing/note-mark'
import { briefingText } from '../../core/briefing/to-text'
import { THEMES } from '../../core/model/plan'
import type { Inline, Prose } from '../../core/model/prose'
import type { Scope } from '../../core/narrative/scope'
import { loadSample } from '../../core/sample.for-tests'
import { checkPdf } from './check-pdf'
import { createPdfEngine, makePdf } from './make-pdf'
import { elementsOf, readBack, squeezed } from './read-back.for-tests'

const folder = mkdtempSync(path.join(os.tmpdir(), 'briefwright-notes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const engine = createPdfEngine()

const note = (text: string): Inline => ({ type: 'footnote', attrs: { text } })
const words = (text: string): Inline => ({ type: 'text', text })
const TEXT: Prose = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [words('Notes'), note('In a heading.')] },
    { type: 'paragraph', content: [words('One sentence'), note('The first of them.'), words(' goes on.'), note('  ')] },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [words('An item'), note('From a list.')] }] },
      ],
    },
    {
      type: 'paragraph',
      content: [
        words('They call it '),
        {
          type: 'text',
          text: 'trata de personas',
          marks: [{ type: 'lang', attrs: { lang: 'es' } }, { type: 'italic' }],
        },
        words('.'),
      ],
    },
  ],
}

function scopeOf(theme: (typeof THEMES)[number]): Scope {
  const project = loadSample()
  const [first] = project.plans
  if (!first) throw new Error('the sample has a plan')
  const blocks = first.blocks.map((block) =>
    block.kind === 'prose' && block === first.blocks.find(({ kind }) => kind === 'prose')
      ? { ...block, content: { en: TEXT } }
      : block,
  )
  const plan = { ...first, theme, blocks }
  return { project: { ...project, plans: [plan] }, plan, language: 'en' }
}

describe('marks of notes', () => {
  it('go from a to z and on, each once', () => {
    expect([1, 2, 26, 27, 28, 52, 53, 702, 703].map(noteMark)).toEqual([
      'a',
      'b',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ])
    const marks = Array.from({ length: 2000 }, (_, i) => noteMark(i + 1))
    expect(new Set(marks).size).toBe(marks.length)
  })
})

describe.each(THEMES)('notes in the theme %s', (theme) => {
  const { briefing } = assemble(scopeOf(theme))

  it('stand at the foot of the page, marked by letters; in a heading in brackets; an empty one nowhere', async () => {
    const file = path.join(folder, `${theme}.pdf`)
    const { bytes } = await makePdf(briefing, { engine })
    writeFileSync(file, bytes)
    expect(checkPdf(file).findings).toEqual([])
    const read = await readBack(bytes)
    const page = read.pages.find((text) => text.includes('One sentence')) ?? ''
    expect(squeezed(page)).toContain(squeezed('Notes (In a heading.)'))
    expect(squeezed(page)).toContain(squeezed('One sentence a goes on.'))
    expect(squeezed(page)).toContain(squeezed('An item b'))
    const foot = page.slice(page.indexOf('An item'))
    expect(squeezed(foot)).toContain(squeezed('a The first of them. b From a list.'))
    expect(elementsOf(read.structure, 'Note')).toHaveLength(2)
  })

  it('a passage in another language is tagged with it', async () => {
    const read = await readBack((await makePdf(briefing, { engine })).bytes)
    expect(elementsOf(read.structure, 'Span').map(({ lang }) => lang)).toContain('es')
  })

  it('follow their paragraph in the text', () => {
    expect(briefingText(briefing)).toContain('One sentence[a] goes on.\n[a] The first of them.')
  })
})
