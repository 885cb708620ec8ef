import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeId } from '../../core/model/ids'
import type { Inline, InlineText, Mark, Prose, ProseNode } from '../../core/model/prose'
import { inlineText as inlineTextSchema, prose as proseSchema } from '../../core/project-file/schema/prose'
import { fromEditor, lineFromEditor, lineToEditor, toEditor } from './convert'
import { lineExtensions, proseExtensions } from './schema'

const marks: fc.Arbitrary<readonly Mark[]> = fc
  .tuple(
    fc.boolean(),
    fc.boolean(),
    fc.option(fc.webUrl({ validSchemes: ['https'] })),
    fc.option(fc.constantFrom('es', 'gn', 'pt-BR')),
  )
  .map(([bold, italic, href, lang]) => [
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic ? [{ type: 'italic' } as const] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } } as const]),
    ...(lang === null ? [] : [{ type: 'lang', attrs: { lang } } as const]),
  ])

const text: fc.Arbitrary<Inline> = fc
  .tuple(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), marks)
  .map(([words, list]) =>
    list.length > 0 ? { type: 'text', text: words, marks: list } : { type: 'text', text: words },
  )

const atom: fc.Arbitrary<Inline> = fc.constantFrom<Inline>(
  { type: 'token', attrs: { token: { fn: 'tier', country: 'plan', edition: 'plan', style: 'name' } } },
  {
    type: 'token',
    attrs: {
      token: {
        fn: 'count',
        of: { entity: 'countries', tier: '2WL', edition: 'plan', rule: 'plan' },
        style: 'auto',
        capital: true,
      },
    },
  },
  { type: 'citation', attrs: { sources: [makeId('src', 'a'), makeId('src', 'b')] } },
  { type: 'figure-ref', attrs: { figure: makeId('fig', 'a') } },
  { type: 'table-ref', attrs: { table: makeId('blk', 'a') } },
  { type: 'footnote', attrs: { text: 'A note.' } },
)

/** The editor joins neighbouring texts with equal marks, so stored prose has none. */
const line: fc.Arbitrary<InlineText> = fc
  .array(fc.oneof(text, atom), { maxLength: 6 })
  .map((items) =>
    items.filter((item, i) => {
      const last = items[i - 1]
      return !(
        item.type === 'text' &&
        last?.type === 'text' &&
        JSON.stringify(item.marks) === JSON.stringify(last.marks)
      )
    }),
  )
  // dropping one may bring two equal ones together; an atom between keeps any two apart
  .map((items) =>
    items.flatMap((item, i): Inline[] =>
      i === 0 ? [item] : [{ type: 'figure-ref', attrs: { figure: makeId('fig', 'z') } }, item],
    ),
  )

const node: fc.Arbitrary<ProseNode> = fc.oneof(
  line.map((content): ProseNode => ({ type: 'paragraph', content })),
  fc
    .tuple(fc.constantFrom<1 | 2 | 3>(1, 2, 3), line)
    .map(([level, content]): ProseNode => ({ type: 'heading', attrs: { level }, content })),
  fc
    .tuple(
      fc.constantFrom<'bulletList' | 'orderedList'>('bulletList', 'orderedList'),
      fc.array(fc.tuple(line, fc.array(line, { maxLength: 2 })), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([type, items]): ProseNode => ({
        type,
        content: items.map(([content, under]) => ({
          type: 'listItem',
          content: [
            { type: 'paragraph', content },
            ...(under.length === 0
              ? []
              : [
                  {
                    type: 'orderedList' as const,
                    content: under.map((inner) => ({
                      type: 'listItem' as const,
                      content: [{ type: 'paragraph' as const, content: inner }] as const,
                    })),
                  },
                ]),
          ],
        })),
      }),
    ),
)
const isOneEmptyParagraph = (nodes: readonly ProseNode[]) =>
  nodes.length === 1 && nodes[0]?.type === 'paragraph' && nodes[0].content.length === 0
const prose: fc.Arbitrary<Prose> = fc
  .array(node, { maxLength: 5 })
  .filter((content) => !isOneEmptyParagraph(content))
  .map((content): Prose => ({ type: 'doc', content }))

/** What a paste, another program or a damaged clipboard can bring into the editor. */
const strange = fc.constantFrom(
  'plain',
  'a\tb\nc',
  'from\u000bWord\r\n',
  '\u0000',
  'half \ud83d',
  '🙂'.repeat(60_000),
  'http://example.org',
  'https://example.org/a b',
  'javascript:alert(1)',
  'not a tag',
  'es',
  'src_a',
  'fig_a',
  '__proto__',
)
const strangeMark = fc.oneof(
  fc.constantFrom({ type: 'bold' }, { type: 'italic' }),
  strange.map((href) => ({ type: 'link', attrs: { href, target: '_blank' } })),
  strange.map((lang) => ({ type: 'lang', attrs: { lang } })),
)
const strangeValue = fc.oneof(
  strange,
  fc.constantFrom(null, 7, [], ['src_a', null, 'nothing'], { fn: 'tier' }, { fn: 'x' }),
)
const strangeInline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: strange, marks: fc.array(strangeMark, { maxLength: 3 }) }),
  ...(['token', 'citation', 'figure-ref', 'table-ref', 'footnote'] as const).map((type) =>
    strangeValue.map((value) => ({
      type,
      attrs: {
        [{ token: 'token', citation: 'sources', 'figure-ref': 'figure', 'table-ref': 'table', footnote: 'text' }[type]]:
          value,
      },
    })),
  ),
)
const strangeLine = fc.array(strangeInline, { maxLength: 4 }).map((content) => ({ type: 'paragraph', content }))
const strangeDoc = fc
  .array(
    fc.oneof(
      strangeLine,
      fc.tuple(fc.constantFrom(1, 2, 3, 4, null), strangeLine).map(([level, { content }]) => ({
        type: 'heading',
        attrs: { level },
        content,
      })),
      fc.array(strangeLine, { minLength: 1, maxLength: 2 }).map((items) => ({
        type: 'bulletList',
        content: items.map((item) => ({ type: 'listItem', content: [item] })),
      })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((content) => ({ type: 'doc', content }))

describe('prose and the editor', () => {
  const schema = getSchema(proseExtensions())
  const lineSchema = getSchema(lineExtensions())

  it('any prose goes through the real editor schema and comes back the same', () => {
    fc.assert(
      fc.property(prose, (stored) => {
        const doc = schema.nodeFromJSON(toEditor(stored))
        doc.check()
        expect(fromEditor(doc.toJSON())).toEqual(stored)
      }),
    )
  })

  it('any line goes through the schema of one paragraph and comes back the same', () => {
    fc.assert(
      fc.property(line, (stored) => {
        const doc = lineSchema.nodeFromJSON(lineToEditor(stored))
        doc.check()
        expect(lineFromEditor(doc.toJSON())).toEqual(stored)
      }),
    )
  })

  it('whatever the editor holds, what is stored is what a project file may hold', () => {
    fc.assert(
      fc.property(strangeDoc, (held) => {
        const doc = schema.nodeFromJSON(held)
        expect(proseSchema.safeParse(fromEditor(doc.toJSON()))).toMatchObject({ success: true })
      }),
    )
    fc.assert(
      fc.property(strangeLine, (held) => {
        const doc = lineSchema.nodeFromJSON({ type: 'doc', content: [held] })
        expect(inlineTextSchema.safeParse(lineFromEditor(doc.toJSON()))).toMatchObject({ success: true })
      }),
    )
  })

  it('prose that is missing opens as one empty paragraph, and that is stored as nothing', () => {
    expect(fromEditor(toEditor(undefined))).toEqual({ type: 'doc', content: [] })
    expect(lineFromEditor(lineToEditor(undefined))).toEqual([])
  })

  it('marks on an atom are not stored, nor is a link’s target', () => {
    const link = { type: 'link', attrs: { href: 'https://a.example', target: '_blank', rel: null } }
    const doc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'figure-ref', attrs: { figure: 'fig_a' }, marks: [{ type: 'bold' }] },
            { type: 'text', text: 'x', marks: [link, { type: 'bold' }] },
          ],
        },
      ],
    }
    expect(fromEditor(doc).content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'figure-ref', attrs: { figure: 'fig_a' } },
          {
            type: 'text',
            text: 'x',
            marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.example' } }],
          },
        ],
      },
    ])
  })

  it('a node prose does not have is refused by name', () => {
    expect(() => fromEditor({ type: 'doc', content: [{ type: 'codeBlock' }] })).toThrow('codeBlock')
    expect(() => schema.nodeFromJSON({ type: 'doc', content: [{ type: 'codeBlock' }] })).toThrow()
  })
})
