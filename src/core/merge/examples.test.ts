/** What comes of edits that people make, on the sample. */
import { describe, expect, it } from 'vitest'
import type { PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import type { ProseNode } from '../model/prose'
import { loadSample } from '../sample.for-tests'
import { decide, shownIn } from './decide'
import { type Decision, mergeProjects } from './merge-projects'

const base = loadSample()
const [first, second] = base.findings
if (!first || !second) throw new Error('the sample has findings')

const withStatement = (project: Project, id: string, en: string): Project => ({
  ...project,
  findings: project.findings.map((one) => (one.id === id ? { ...one, statement: { ...one.statement, en } } : one)),
})
const statementOf = (project: Project, id: string) => project.findings.find((one) => one.id === id)?.statement.en
const only = (decisions: readonly Decision[]): Decision => {
  const [one, ...more] = decisions
  if (!one || more.length > 0) throw new Error(`${decisions.length} decisions`)
  return one
}

type ProseBlock = Extract<PlanBlock, { kind: 'prose' | 'context' | 'closing' }>
const isProse = (block: PlanBlock): block is ProseBlock =>
  'content' in block && (block.content.en?.content.length ?? 0) > 0
const plan = base.plans[0]
const block = plan?.blocks.filter(isProse).toSorted((a, b) => paragraphs(b).length - paragraphs(a).length)[0]
if (!plan || !block) throw new Error('the sample has prose')
function paragraphs(one: ProseBlock): readonly ProseNode[] {
  return one.content.en?.content ?? []
}
const said = (text: string): ProseNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const withParagraphs = (change: (nodes: readonly ProseNode[]) => readonly ProseNode[]): Project => ({
  ...base,
  plans: base.plans.map((one) => ({
    ...one,
    blocks: one.blocks.map((other) =>
      other.id === block.id && isProse(other)
        ? { ...other, content: { ...other.content, en: { type: 'doc', content: change(paragraphs(other)) } } }
        : other,
    ),
  })),
})
const proseIn = (project: Project): readonly ProseNode[] => {
  const found = project.plans.flatMap(({ blocks }) => blocks).find(({ id }) => id === block.id)
  return found && isProse(found) ? paragraphs(found) : []
}

describe('two findings', () => {
  it('changed by one each are both there, and the summary names theirs', () => {
    const [mine, theirs] = [withStatement(base, first.id, 'Mine.'), withStatement(base, second.id, 'Theirs.')]
    const { project, decisions, summary } = mergeProjects(base, mine, theirs)
    expect(decisions).toEqual([])
    expect([statementOf(project, first.id), statementOf(project, second.id)]).toEqual(['Mine.', 'Theirs.'])
    expect(summary.cameIn).toEqual([{ in: 'findings', id: second.id, kind: 'changed', fields: ['statement'] }])
  })

  it('both changed in one field: mine stays, theirs is one answer away, both is another', () => {
    const [mine, theirs] = [withStatement(base, first.id, 'Mine.'), withStatement(base, first.id, 'Theirs.')]
    const { project, decisions } = mergeProjects(base, mine, theirs)
    const decision = only(decisions)
    expect(decision).toMatchObject({ at: { in: 'findings', id: first.id }, mine: 'Mine.', theirs: 'Theirs.' })
    expect(decision.words).toBe('the statement, its English text')
    expect(statementOf(project, first.id)).toBe('Mine.')
    expect(shownIn(project, decision)).toBe('mine')
    const taken = decide(project, decision, 'theirs', [theirs])
    expect(statementOf(taken, first.id)).toBe('Theirs.')
    expect(statementOf(decide(taken, decision, 'both', [theirs]), first.id)).toBe('Mine.\nTheirs.')
    expect(statementOf(decide(taken, decision, 'mine', [theirs]), first.id)).toBe('Mine.')
  })

  it('deleted here and edited there stays, and is named', () => {
    const mine = { ...base, findings: base.findings.filter(({ id }) => id !== first.id && mentionsNot(id)) }
    const theirs = withStatement(base, first.id, 'Theirs.')
    const { project, summary } = mergeProjects(base, mine, theirs)
    expect(statementOf(project, first.id)).toBe('Theirs.')
    expect(summary.stays).toContainEqual({ in: 'findings', id: first.id })
  })
})
const mentionsNot = (id: string): boolean => base.findings.find((one) => one.id === id)?.repeats !== first.id

describe('one text', () => {
  it('changed in different paragraphs has both changes', () => {
    const mine = withParagraphs((nodes) => [said('Mine.'), ...nodes])
    const theirs = withParagraphs((nodes) => [...nodes, said('Theirs.')])
    const { project, decisions } = mergeProjects(base, mine, theirs)
    expect(decisions).toEqual([])
    expect(proseIn(project)).toEqual([said('Mine.'), ...paragraphs(block), said('Theirs.')])
  })

  it('with two new paragraphs in one place has both, mine first', () => {
    const mine = withParagraphs((nodes) => [said('Mine.'), ...nodes])
    const theirs = withParagraphs((nodes) => [said('Theirs.'), ...nodes])
    const { project, decisions } = mergeProjects(base, mine, theirs)
    expect(decisions).toEqual([])
    expect(proseIn(project)).toEqual([said('Mine.'), said('Theirs.'), ...paragraphs(block)])
  })

  it('changed by each in another item under one item has both, and the item itself is a question of its own', () => {
    const text = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] }) as const
    const listed = (head: string, ...under: readonly string[]): ProseNode => ({
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            text(head),
            {
              type: 'orderedList',
              content: under.map((one) => ({ type: 'listItem', content: [text(one)] })),
            },
          ],
        },
      ],
    })
    const having = (node: ProseNode) => withParagraphs(() => [node])
    const before = having(listed('Head', 'One', 'Two', 'Three'))
    const apart = mergeProjects(
      before,
      having(listed('Head', 'Mine', 'Two', 'Three')),
      having(listed('Head', 'One', 'Two', 'Theirs')),
    )
    expect(apart.decisions).toEqual([])
    expect(proseIn(apart.project)).toEqual([listed('Head', 'Mine', 'Two', 'Theirs')])
    const [mine, theirs] = [
      having(listed('My head', 'One', 'Two', 'Three')),
      having(listed('Their head', 'One', 'Two')),
    ]
    const both = mergeProjects(before, mine, theirs)
    expect(proseIn(both.project)).toEqual([listed('My head', 'One', 'Two')])
    const taken = decide(both.project, only(both.decisions), 'theirs', [theirs])
    expect(proseIn(taken)).toEqual([listed('Their head', 'One', 'Two')])
  })

  it('changed into the same by both is no question, whatever else differs', () => {
    const same = withParagraphs((nodes) => [said('Same.'), said('Same, too.'), ...nodes.slice(1)])
    const theirs = withParagraphs((nodes) => [said('Same.'), said('Same, too.'), ...nodes.slice(1), said('Theirs.')])
    const mine = withParagraphs((nodes) => [said('Mine.'), said('Same.'), said('Same, too.'), ...nodes.slice(1)])
    for (const [a, b] of [
      [same, theirs],
      [theirs, same],
    ] as const)
      expect(mergeProjects(base, a, b).decisions).toEqual([])
    expect(proseIn(mergeProjects(base, same, theirs).project)).toEqual(proseIn(theirs))
    expect(mergeProjects(same, mine, theirs).decisions).toEqual([])
  })

  it('changed in one paragraph by both is a question about that paragraph alone', () => {
    const mine = withParagraphs((nodes) => [said('Mine.'), ...nodes.slice(1)])
    const theirs = withParagraphs((nodes) => [said('Theirs.'), ...nodes.slice(1), said('Also theirs.')])
    const { project, decisions } = mergeProjects(base, mine, theirs)
    const decision = only(decisions)
    expect(decision).toMatchObject({ shape: 'run', mine: [said('Mine.')], theirs: [said('Theirs.')] })
    const rest = [...paragraphs(block).slice(1), said('Also theirs.')]
    expect(proseIn(project)).toEqual([said('Mine.'), ...rest])
    expect(proseIn(decide(project, decision, 'theirs', []))).toEqual([said('Theirs.'), ...rest])
    expect(proseIn(decide(project, decision, 'both', []))).toEqual([said('Mine.'), said('Theirs.'), ...rest])
  })
})

describe('the order of blocks', () => {
  const withBlocks = (change: (blocks: readonly PlanBlock[]) => readonly PlanBlock[]): Project => ({
    ...base,
    plans: base.plans.map((one) => ({ ...one, blocks: change(one.blocks) })),
  })
  const order = (project: Project) => project.plans[0]?.blocks.map(({ id }) => id)

  it('moved by one and added to by the other is both', () => {
    const added = { id: 'blk_new', kind: 'page-break' } as PlanBlock
    const mine = withBlocks((blocks) => [...blocks.slice(1, 2), ...blocks.slice(0, 1), ...blocks.slice(2)])
    const theirs = withBlocks((blocks) => [...blocks, added])
    const { project, decisions } = mergeProjects(base, mine, theirs)
    expect(decisions).toEqual([])
    expect(order(project)).toEqual([...(order(mine) ?? []), added.id])
  })

  it('moved by both in different ways is a question', () => {
    const mine = withBlocks((blocks) => blocks.toReversed())
    const theirs = withBlocks((blocks) => [...blocks.slice(1), ...blocks.slice(0, 1)])
    const { project, decisions } = mergeProjects(base, mine, theirs)
    expect(order(project)).toEqual(order(mine))
    const taken = decide(project, only(decisions), 'theirs', [])
    expect(order(taken)).toEqual(order(theirs))
  })
})

describe('without a common version', () => {
  it('what only one has is kept, and what both have and differs in is a question', () => {
    const mine = withStatement({ ...base, acronyms: base.acronyms.slice(1) }, first.id, 'Mine.')
    const { project, decisions } = mergeProjects(null, mine, base)
    expect(only(decisions)).toMatchObject({ mine: 'Mine.', theirs: first.statement.en, base: undefined })
    expect(project.acronyms).toHaveLength(base.acronyms.length)
  })
})

it('what one put behind a paragraph stands there once, though the other, who had taken it over, rewrote the paragraph', () => {
  const start = withParagraphs(() => [said('Start.')])
  const theirs = withParagraphs(() => [said('Start.'), said('End.')])
  const mine = withParagraphs(() => [said('Began.'), said('End.')])
  const merged = mergeProjects(start, mine, theirs)
  expect(proseIn(merged.project)).toEqual([said('Began.'), said('End.')])
  expect(merged.decisions).toEqual([])
})
