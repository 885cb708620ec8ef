import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { noteMark } from '../../core/briefing/note-mark'
import { briefingText } from '../../core/briefing/to-text'
import { type BriefingPlan, type PlanBlock, THEMES } from '../../core/model/plan'
import type { Inline, Prose } from '../../core/model/prose'
import type { Scope } from '../../core/narrative/scope'
import { loadSample } from '../../core/sample.for-tests'
import { checkPdf, checkPdfBytes } from './check-pdf'
import { createPdfEngine, makePdf } from './make-pdf'
import { elementsOf, linksOf, readBack, squeezed } from './read-back.for-tests'
import { readStructure } from './read-structure.for-tests'

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

const line = (...content: Inline[]) => ({ en: content })
const callout: PlanBlock = {
  id: 'blk_note-box' as PlanBlock['id'],
  kind: 'callout',
  title: {},
  text: line(words('In a box'), note('From a box.')),
}
const table: PlanBlock = {
  id: 'blk_note-table' as PlanBlock['id'],
  kind: 'table',
  title: line(words('With notes')),
  columns: [
    { label: line(words('Name')), align: 'left' },
    { label: line(words('Number'), note('From a head.')), align: 'right' },
  ],
  rows: [[line(words('One')), line(words('25'), note('From a cell.'))]],
  note: {},
  sourceLine: {},
  width: 'text',
}

function scopeOf(theme: (typeof THEMES)[number], changes: Partial<BriefingPlan> = {}): Scope {
  const project = loadSample()
  const [first] = project.plans
  if (!first) throw new Error('the sample has a plan')
  const blocks = first.blocks.map((block) =>
    block.kind === 'prose' && block === first.blocks.find(({ kind }) => kind === 'prose')
      ? { ...block, content: { en: TEXT } }
      : block,
  )
  const plan = { ...first, theme, blocks, ...changes }
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

describe.each(THEMES)('endnotes in the theme %s', (theme) => {
  const { blocks } = scopeOf(theme).plan
  const boxed = [...blocks.slice(0, 3), callout, table, ...blocks.slice(3)]

  it('take what has no page foot, behind the text, while other notes keep theirs', async () => {
    const { briefing } = assemble(scopeOf(theme, { blocks: boxed }))
    const texts = ['From a box.', 'From a head.', 'From a cell.']
    const at = briefing.blocks.findIndex(({ kind }) => kind === 'endnotes')
    expect(briefing.blocks[at]).toMatchObject({ items: texts.map((text) => ({ text })) })
    expect(briefing.blocks[at + 1]?.kind).toBe('sources')
    const { bytes } = await makePdf(briefing, { engine })
    expect(checkPdfBytes(bytes).findings).toEqual([])
    const elements = await readStructure(bytes)
    const said = elements.filter(({ path: around }) => around.includes('Note')).map(({ text }) => text.trim())
    for (const text of texts) expect(said).toContain(text)
    const read = await readBack(bytes)
    expect(elementsOf(read.structure, 'Note')).toHaveLength(5)
    expect(squeezed(read.pages.join(' '))).toContain(squeezed('In a box'))
  })

  it('take all notes where the plan says so', () => {
    const { briefing } = assemble(scopeOf(theme, { blocks: boxed, notes: 'end' }))
    const made = briefing.blocks.find(({ kind }) => kind === 'endnotes')
    const marks = made?.kind === 'endnotes' ? made.items.map(({ mark, text }) => `${mark} ${text}`) : []
    expect(marks.toSorted()).toEqual(
      ['From a box.', 'From a head.', 'From a cell.', 'The first of them.', 'From a list.']
        .map((text) => marks.find((item) => item.endsWith(text)) ?? text)
        .toSorted(),
    )
    expect(marks.map((item) => item[0])).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(briefingText(briefing)).toContain('## Notes\n[a] ')
  })

  it.each(['foot', 'end'])('links lead from a mark to its note and back, with notes at the %s', async (place) => {
    const { briefing } = assemble(
      scopeOf(theme, { blocks: boxed, ...(place === 'end' ? { notes: 'end' as const } : {}) }),
    )
    const { bytes } = await makePdf(briefing, { engine })
    expect(checkPdfBytes(bytes).findings).toEqual([])
    const links = await linksOf(bytes)
    expect(links.filter(({ leads }) => !leads)).toEqual([])
    for (const mark of ['a', 'b', 'c', 'd', 'e']) {
      const there = links.filter(({ says }) => says === `Note ${mark}`)
      const back = links.filter(({ says }) => says === `Back to the text at note ${mark}`)
      expect([there.length, back.length], mark).toEqual([1, 1])
      expect([there[0]?.to, back[0]?.to]).toEqual([back[0]?.page, there[0]?.page])
    }
  })
})
