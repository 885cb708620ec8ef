import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setProse } from '../edit/blocks'
import {
  acceptAllSuggestions,
  acceptSuggestion,
  proseOfBlock,
  rejectSuggestion,
  setSuggestion,
  suggestedIn,
} from '../edit/suggestions'
import { makeId } from '../model/ids'
import { instantOf } from '../model/instant'
import type { Project } from '../model/project'
import type { Inline, Prose, ProseNode } from '../model/prose'
import { isSameValue } from '../project-file/what-changed'
import { loadSample } from '../sample.for-tests'
import { proseOf, suggestedOf, type TextUnit, unitsOfLine, unitsOfProse, withChange } from './suggested-text'

const text = fc.constantFrom('one', ' two', 'three four ', ' ', 'a b c d', 'Paraguay, in 2020.')
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: text.map((words): Inline => ({ type: 'text', text: words })) },
  text.map((words): Inline => ({ type: 'text', text: words, marks: [{ type: 'bold' }] })),
  fc.constant<Inline>({ type: 'footnote', attrs: { text: 'A note.' } }),
)
/** As an editor stores it: neighbours with the same marks are one. */
const line = fc.array(inline, { maxLength: 5 }).map((parts) => joined(parts))
const joined = (parts: readonly Inline[]): readonly Inline[] => {
  const [first] = proseOf(unitsOfLine(parts)).content
  return first?.type === 'paragraph' ? first.content : []
}
const paragraph = line.map((content) => ({ type: 'paragraph', content }) as const)
const item = <T extends readonly unknown[]>(lists: fc.Arbitrary<T>) =>
  fc
    .tuple(paragraph, lists)
    .map(([words, under]) => ({ type: 'listItem', content: [words, ...under] as const }) as const)
const listType = fc.constantFrom('bulletList' as const, 'orderedList' as const)
const innerList = fc.record({
  type: listType,
  content: fc.array(
    paragraph.map((words) => ({ type: 'listItem', content: [words] as const }) as const),
    { minLength: 1, maxLength: 2 },
  ),
})
const node: fc.Arbitrary<ProseNode> = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading' as const),
    attrs: fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
    content: line,
  }),
  fc.record({
    type: listType,
    content: fc.array(item(fc.array(innerList, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
  }),
)
const prose: fc.Arbitrary<Prose> = fc
  .array(node, { maxLength: 4 })
  .map((content) => ({ type: 'doc', content }) as const)

describe('units of a text', () => {
  it('are the text again', () => {
    fc.assert(
      fc.property(prose, (one) => {
        expect(proseOf(unitsOfProse(one))).toEqual(one)
      }),
    )
  })

  it('in any selection are a text again', () => {
    fc.assert(
      fc.property(prose, fc.infiniteStream(fc.boolean()), (one, keeps) => {
        const left = unitsOfProse(one).filter(() => keeps.next().value === true)
        const again = unitsOfProse(proseOf(left))
        expect(proseOf(again)).toEqual(proseOf(left))
        const words = (units: readonly TextUnit[]) =>
          units
            .map((unit) => ('inline' in unit && unit.inline.type === 'text' ? unit.inline.text : ''))
            .join('')
            .replaceAll(' ', '')
        expect(words(again)).toBe(words(left))
      }),
    )
  })
})

describe('changes of a text', () => {
  it('taken all, in any order, make the wanted text; none, the text', () => {
    fc.assert(
      fc.property(prose, prose, (was, now) => {
        const suggested = suggestedOf(was, { was, now })
        // from the end, so that places hold
        const all = suggested.changes.toReversed().reduce((units, change) => withChange(units, change), suggested.text)
        expect(proseOf(all)).toEqual(now)
        expect(suggested.changes.length === 0).toBe(isSameValue(was, now))
      }),
    )
  })

  it('of a text that went on meanwhile keep what was written there', () => {
    fc.assert(
      fc.property(prose, prose, (was, now) => {
        // somebody else added a paragraph at the end
        const added: ProseNode = { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Zuletzt' }] }
        const current: Prose = { type: 'doc', content: [...was.content, added] }
        const suggested = suggestedOf(current, { was, now })
        expect(JSON.stringify(suggested.prose)).toContain('Zuletzt')
      }),
    )
  })
})

const sample = loadSample()
const [plan] = sample.plans
const block = plan?.blocks.find((one) => one.kind === 'prose')
if (!plan || !block) throw new Error('the sample has prose')
const at = instantOf('2020-07-24T10:42:05Z')
const says = (...paragraphs: readonly string[]): Prose => ({
  type: 'doc',
  content: paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
})
const start = setProse(plan.id, block.id, 'en', says('The law is old.', 'Police were trained.'))(sample)
const [ana, ben] = [makeId('sug', 'ana'), makeId('sug', 'ben')]
const suggest = (by: string, ...words: readonly string[]) =>
  setSuggestion(block.id, 'en', says(...words), { id: by === 'Ana' ? ana : ben, by, at })
const textOf = (project: Project) => proseOfBlock(project, block.id, 'en')
const changes = (project: Project, id = ana) => {
  const found = project.suggestions.find((one) => one.id === id)
  return found ? (suggestedIn(project, found)?.changes ?? []) : []
}
const readable = (project: Project) =>
  changes(project).map(({ removed, added }) => [removed, added].map((units) => JSON.stringify(proseOf(units).content)))

describe('a suggestion', () => {
  const suggested = suggest('Ana', 'The old law is from 2012.', 'Police and judges were trained.')(start)

  it('leaves the text alone', () => {
    expect(textOf(suggested)).toEqual(textOf(start))
    expect(suggested.plans).toBe(start.plans)
    expect(readable(suggested).length).toBe(3)
  })

  it('is accepted change by change, in any order', () => {
    const orders = [
      [0, 0, 0],
      [2, 1, 0],
      [1, 0, 0],
    ]
    for (const order of orders) {
      const done = order.reduce((project, which) => acceptSuggestion(ana, which)(project), suggested)
      expect(textOf(done)).toEqual(says('The old law is from 2012.', 'Police and judges were trained.'))
      expect(done.suggestions).toEqual([])
    }
  })

  it('is rejected change by change, and the rest stays', () => {
    const two = rejectSuggestion(ana, 1)(suggested)
    expect(textOf(two)).toEqual(textOf(start))
    expect(changes(two).length).toBe(2)
    const done = acceptSuggestion(ana)(two)
    expect(textOf(done)).toEqual(says('The old law is old.', 'Police and judges were trained.'))
    expect(rejectSuggestion(ana, 0)(rejectSuggestion(ana, 0)(two)).suggestions).toEqual([])
  })

  it('is one a person, and goes when nothing is wanted any more', () => {
    const again = suggest('Ana', 'The law is old.', 'Police were trained well.')(suggested)
    expect(again.suggestions.length).toBe(1)
    expect(changes(again).length).toBe(1)
    expect(suggest('Ana', 'The law is old.', 'Police were trained.')(again).suggestions).toEqual([])
  })

  it('of each of two people comes into one text', () => {
    const two = suggest('Ben', 'The law is old.', 'Police were trained in June.')(suggested)
    const all = acceptAllSuggestions()(two)
    expect(textOf(all)).toEqual(says('The old law is from 2012.', 'Police and judges were trained in June.'))
    expect(all.suggestions).toEqual([])
  })

  it('for a text that was rewritten says so, and nothing is written before it is accepted', () => {
    const rewritten = setProse(
      plan.id,
      block.id,
      'en',
      says('The law is of no use.', 'Police were trained.'),
    )(suggested)
    const [one] = rewritten.suggestions
    expect(one && suggestedIn(rewritten, one)?.isOvertaken).toBe(true)
    expect(textOf(rewritten)).toEqual(says('The law is of no use.', 'Police were trained.'))
  })

  it('outlives its block, and can be put away', () => {
    const gone = { ...suggested, plans: [{ ...plan, blocks: [] }] }
    expect(changes(gone)).toEqual([])
    expect(acceptSuggestion(ana)(gone)).toBe(gone)
    expect(rejectSuggestion(ana)(gone).suggestions).toEqual([])
  })
})
