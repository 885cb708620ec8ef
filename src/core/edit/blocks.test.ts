import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import { PLAN_BLOCK_KINDS, type PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import {
  addBlock,
  addBlockCopy,
  addKeyFigure,
  deleteBlock,
  moveBlock,
  moveBlockTo,
  removeKeyFigure,
  setBlockLine,
  setKeyFigure,
  setProse,
} from './blocks'
import { expectEdit, expectOthersSame } from './expect-edit.for-tests'
import { newBlock } from './new-block'
import { smallProject } from './project.for-tests'
import { addColumn, addRow, removeColumn, removeRow, setCell, setColumnAlign, setColumnLabel } from './tables'

const plan = makeId('pln', 'main')
const blk = (body: string) => makeId('blk', body)
const say = (): string => '[removed]'
const words = [{ type: 'text', text: 'Words' }] as const
const blocksOf = (project: Project): readonly PlanBlock[] => project.plans[0]?.blocks ?? []
const withBlocks = (project: Project, blocks: readonly PlanBlock[]): Partial<Project> => ({
  plans: project.plans.map((p) => ({ ...p, blocks })),
})

describe('blocks', () => {
  it('are added behind another, or at the end', () => {
    const before = smallProject()
    const made = newBlock('page-break', blk('new'), undefined)
    if (!made) throw new Error('a page break needs nothing')
    const [first, ...rest] = blocksOf(before)
    if (!first) throw new Error('the plan has blocks')
    const after = expectEdit(before, addBlock(plan, made, blk('title')), withBlocks(before, [first, made, ...rest]))
    expectOthersSame(blocksOf(before), blocksOf(after), ['new'])
    expectEdit(before, addBlock(plan, made, null), withBlocks(before, [first, ...rest, made]))
  })

  it('move one place and stop at the ends', () => {
    const before = smallProject()
    const after = moveBlock(plan, blk('text'), -1)(before)
    expect(blocksOf(after).map((b) => b.id)).toEqual(['blk_text', 'blk_title', 'blk_fig', 'blk_recs'])
    expect(moveBlock(plan, blk('text'), 1)(after)).toEqual(before)
    expect(moveBlock(plan, blk('title'), -1)(before)).toBe(before)
    expect(moveBlock(plan, blk('recs'), 1)(before)).toBe(before)
    expect(moveBlock(plan, blk('nowhere'), 1)(before)).toBe(before)
  })

  it('go where another one is, which makes room', () => {
    const before = smallProject()
    const order = (project: Project) => blocksOf(project).map((b) => b.id)
    const down = moveBlockTo(plan, blk('title'), blk('fig'))(before)
    expect(order(down)).toEqual(['blk_text', 'blk_fig', 'blk_title', 'blk_recs'])
    expect(order(moveBlockTo(plan, blk('recs'), blk('title'))(before))).toEqual([
      'blk_recs',
      'blk_title',
      'blk_text',
      'blk_fig',
    ])
    expect(order(moveBlockTo(plan, blk('title'), blk('text'))(before))).toEqual(
      order(moveBlock(plan, blk('title'), 1)(before)),
    )
    expect(moveBlockTo(plan, blk('title'), blk('title'))(before)).toBe(before)
    expect(moveBlockTo(plan, blk('title'), blk('nowhere'))(before)).toBe(before)
  })

  it('are copied behind themselves, but not those that are printed once', () => {
    const before = smallProject()
    const [title, text, ...rest] = blocksOf(before)
    if (!title || !text) throw new Error('the plan has blocks')
    const copy = { ...text, id: blk('copy') }
    expectEdit(before, addBlockCopy(plan, text.id, blk('copy')), withBlocks(before, [title, text, copy, ...rest]))
    expect(addBlockCopy(plan, title.id, blk('copy'))(before)).toBe(before)
    expect(addBlockCopy(plan, text.id, text.id)(before)).toBe(before)
    expect(addBlockCopy(plan, blk('nowhere'), blk('copy'))(before)).toBe(before)
  })

  it('are taken away, and their figure stays', () => {
    const before = smallProject()
    expectEdit(
      before,
      deleteBlock(plan, blk('fig'), say),
      withBlocks(
        before,
        blocksOf(before).filter((b) => b.kind !== 'figure'),
      ),
    )
    expect(deleteBlock(plan, blk('nowhere'), say)(before)).toBe(before)
  })

  it('take prose and lines in one language and keep the other', () => {
    const before = smallProject()
    const prose = { type: 'doc', content: [{ type: 'paragraph', content: words }] } as const
    const change = (id: string, next: object) =>
      withBlocks(
        before,
        blocksOf(before).map((b) => (b.id === id ? ({ ...b, ...next } as PlanBlock) : b)),
      )
    expectEdit(before, setProse(plan, blk('text'), 'en', prose), change('blk_text', { content: { en: prose } }))
    expectEdit(
      before,
      setBlockLine(plan, blk('title'), 'title', 'title', 'en', words),
      change('blk_title', { title: { en: words, es: [{ type: 'text', text: 'Título' }] } }),
    )
    expectEdit(before, setBlockLine(plan, blk('title'), 'title', 'title', 'es', []), change('blk_title', { title: {} }))
    expect(setProse(plan, blk('title'), 'en', prose)(before)).toBe(before)
    expect(setBlockLine(plan, blk('title'), 'callout', 'text', 'en', words)(before)).toBe(before)
  })

  it('of every kind can be made new', () => {
    for (const kind of PLAN_BLOCK_KINDS)
      expect(newBlock(kind, blk('new'), makeId('fig', 'key'))).toMatchObject({ id: 'blk_new', kind })
    expect(newBlock('figure', blk('new'), undefined)).toBeUndefined()
  })
})

describe('key figures and tables', () => {
  const withNew = (kind: 'table' | 'key-figures'): Project => {
    const block = newBlock(kind, blk('new'), undefined)
    return block ? addBlock(plan, block, null)(smallProject()) : smallProject()
  }
  const last = (project: Project) => blocksOf(project).at(-1)

  it('key figures come, change and go', () => {
    const before = withNew('key-figures')
    const text = setKeyFigure(plan, blk('new'), 1, 'label', 'en', words)(before)
    expect(last(text)).toMatchObject({ items: [{ label: {} }, { label: { en: words } }, { label: {} }] })
    expect(last(addKeyFigure(plan, blk('new'))(text))).toHaveProperty('items.length', 4)
    expect(last(removeKeyFigure(plan, blk('new'), 0)(text))).toMatchObject({ items: [{ label: { en: words } }, {}] })
  })

  it('a row always has as many cells as there are columns', () => {
    const edits = [
      addColumn(plan, blk('new')),
      addRow(plan, blk('new')),
      setCell(plan, blk('new'), 2, 2, 'en', words),
      setColumnLabel(plan, blk('new'), 0, 'en', words),
      setColumnAlign(plan, blk('new'), 1, 'right'),
      removeColumn(plan, blk('new'), 0),
      removeRow(plan, blk('new'), 0),
      removeColumn(plan, blk('new'), 0),
      removeColumn(plan, blk('new'), 0),
    ]
    let project = withNew('table')
    for (const edit of edits) {
      project = expectEdit(project, edit, { plans: edit(project).plans })
      const table = last(project)
      if (table?.kind !== 'table') throw new Error('the table is the last block')
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    }
    expect(last(project)).toMatchObject({ columns: [{}], rows: [[{}], [{ en: words }]] })
  })
})
