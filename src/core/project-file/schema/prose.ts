/** Written text: a strict ProseMirror document as JSON. */
import { z } from 'zod'
import { LIMITS } from '../../model/limits'
import { LIST_TYPES } from '../../model/prose'
import { entries, href, idOf, languageTag, line, text } from './primitives'
import { tokenSchema } from './token'

const type = <const W extends string>(word: W) => z.literal(word).describe('Kind of the node or mark.')
const attrs = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).describe('What it carries.')

const mark = z
  .discriminatedUnion('type', [
    z.strictObject({ type: type('bold') }),
    z.strictObject({ type: type('italic') }),
    z.strictObject({ type: type('link'), attrs: attrs({ href: href.describe('An https or mailto address.') }) }),
    z.strictObject({
      type: type('lang'),
      attrs: attrs({ lang: languageTag.describe('The language of this passage, as a BCP 47 tag.') }),
    }),
  ])
  .meta({ id: 'Mark', description: 'Style or meaning of a run of text.' })

const inline = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: type('text'),
      text: text().min(1, 'must not be empty').describe('The text.'),
      marks: z.exactOptional(entries(mark, 8)).describe('Its marks; left out when there are none.'),
    }),
    z.strictObject({ type: type('token'), attrs: attrs({ token: tokenSchema.describe('The token.') }) }),
    z.strictObject({
      type: type('citation'),
      attrs: attrs({ sources: entries(idOf('src')).describe('The sources that are cited here.') }),
    }),
    z.strictObject({ type: type('figure-ref'), attrs: attrs({ figure: idOf('fig').describe('The figure meant.') }) }),
    z.strictObject({
      type: type('table-ref'),
      attrs: attrs({ table: idOf('blk').describe('The block whose table is meant.') }),
    }),
    z.strictObject({ type: type('footnote'), attrs: attrs({ text: line().describe('The words of the note.') }) }),
  ])
  .meta({ id: 'Inline', description: 'A run of text, a token, a citation, a reference or a note.' })

export const inlineText = entries(inline).meta({ id: 'InlineText', description: 'One run-in piece of text.' })

const content = inlineText.describe('The text.')
const paragraph = z.strictObject({ type: type('paragraph'), content })
const listType = z.enum(LIST_TYPES).describe('Kind of the list.')
const innerList = z.strictObject({
  type: listType,
  content: entries(
    z.strictObject({ type: type('listItem'), content: z.tuple([paragraph]).describe('Its one paragraph.') }),
  ).describe('The items.'),
})
const listItem = z.strictObject({
  type: type('listItem'),
  content: z
    .tuple([paragraph], innerList)
    .refine((parts) => parts.length <= LIMITS.entries, `must not have more than ${LIMITS.entries} lists`)
    .describe('Its one paragraph, and the lists under it.'),
})

const proseNode = z.discriminatedUnion('type', [
  paragraph,
  z.strictObject({
    type: type('heading'),
    attrs: attrs({ level: z.literal([1, 2, 3]).describe('Level of the heading, 1 is the highest.') }),
    content,
  }),
  z.strictObject({
    type: listType,
    content: entries(listItem).describe('The items.'),
  }),
])

export const prose = z
  .strictObject({
    type: type('doc'),
    content: entries(proseNode, LIMITS.entries).describe('Paragraphs, headings and lists in reading order.'),
  })
  .meta({ id: 'Prose', description: 'Written text with tokens, citations and references.' })
