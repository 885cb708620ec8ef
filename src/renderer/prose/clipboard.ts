/**
 * Copy and paste without HTML sinks, which Trusted Types refuse and ProseMirror's own way needs. What is copied goes out as plain text
 * and, for our own editors, as the JSON of a slice; what comes in from elsewhere is read by `pasted-prose.ts`, else as plain text.
 */
import { Extension } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type InlineText, linesOf, type ProseNode } from '../../core/model/prose'
import type { Token } from '../../core/model/token'
import { evaluateToken } from '../../core/narrative/evaluate'
import { scopeNow } from '../open-project'
import { proseFromHtml } from './pasted-prose'

const OWN_TYPE = 'application/x-briefwright-prose'

const leafText = (node: { type: { name: string }; attrs: Record<string, unknown> }): string => {
  const scope = scopeNow()
  if (node.type.name !== 'token' || !scope) return ''
  const value = evaluateToken(node.attrs.token as Token, scope)
  return value.ok ? value.text : ''
}

function copy(view: EditorView, event: ClipboardEvent): boolean {
  if (view.state.selection.empty || !event.clipboardData) return false
  const slice = view.state.selection.content()
  event.preventDefault()
  event.clipboardData.setData('text/plain', slice.content.textBetween(0, slice.content.size, '\n\n', leafText))
  event.clipboardData.setData(OWN_TYPE, JSON.stringify(slice.toJSON()))
  return true
}

function ownSlice(view: EditorView, json: string): Slice | undefined {
  try {
    return Slice.fromJSON(view.state.schema, JSON.parse(json))
  } catch {
    // a line cannot hold a list: then the plain text is what fits
    return undefined
  }
}

/** Of another program. A line takes the words of all paragraphs, one behind the other. */
function sliceOfHtml(view: EditorView, html: string): Slice | undefined {
  if (html === '') return undefined
  const { schema } = view.state
  const { content } = proseFromHtml(html, scopeNow()?.language ?? 'en')
  if (content.length === 0) return undefined
  const isProse = schema.nodes.heading !== undefined
  const nodes = isProse ? content : [{ type: 'paragraph', content: inOneLine(content) }]
  // paragraphs at the ends run into the text around them; a heading or a list stays what it is
  const isOpen = (node: { readonly type: string } | undefined) => (node?.type === 'paragraph' ? 1 : 0)
  const made = Fragment.from(nodes.map((node) => schema.nodeFromJSON(node)))
  return new Slice(made, isOpen(nodes[0]), isOpen(nodes.at(-1)))
}

const inOneLine = (nodes: readonly ProseNode[]): InlineText =>
  nodes.flatMap(linesOf).flatMap((line, i): InlineText => (i === 0 ? line : [{ type: 'text', text: ' ' }, ...line]))

function paste(view: EditorView, event: ClipboardEvent): boolean {
  if (!event.clipboardData) return false
  event.preventDefault()
  const own = event.clipboardData.getData(OWN_TYPE)
  const slice = own === '' ? undefined : ownSlice(view, own)
  const rich = slice ?? sliceOfHtml(view, event.clipboardData.getData('text/html'))
  const { from, to } = view.state.selection
  // as a range: a paragraph that is empty gives way
  if (rich) view.dispatch(view.state.tr.replaceRange(from, to, rich).scrollIntoView())
  else view.pasteText(event.clipboardData.getData('text/plain'), event)
  return true
}

export const PlainClipboard = Extension.create({
  name: 'plainClipboard',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          copy,
          cut: (view, event) => {
            const done = copy(view, event)
            if (done) view.dispatch(view.state.tr.deleteSelection().scrollIntoView())
            return done
          },
          paste,
        },
      },
    }),
  ],
})
