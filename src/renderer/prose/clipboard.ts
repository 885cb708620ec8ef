/**
 * Copy and paste without markup. What is copied goes out as plain text and, for our own editors, as the JSON of a slice; what comes in
 * from elsewhere comes in as plain text. ProseMirror's own way writes HTML, which Trusted Types refuse.
 */
import { Extension } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Token } from '../../core/model/token'
import { evaluateToken } from '../../core/narrative/evaluate'
import { scopeNow } from '../open-project'

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

function paste(view: EditorView, event: ClipboardEvent): boolean {
  if (!event.clipboardData) return false
  event.preventDefault()
  const own = event.clipboardData.getData(OWN_TYPE)
  const slice = own === '' ? undefined : ownSlice(view, own)
  if (slice) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
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
