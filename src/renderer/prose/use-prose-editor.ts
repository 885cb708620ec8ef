/** One TipTap editor bound to stored prose: what is typed is sent, what changes elsewhere is shown. */
import type { Extensions, JSONContent } from '@tiptap/core'
import { type Editor, useEditor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { chips } from './chips'
import { PlainClipboard } from './clipboard'
import { cursorPlace, useDesk } from './desk'
import { editorKeys } from './editor-keys'
import { numberOffer } from './number-offer'
import { spelling } from './spelling'

export interface Binding<T> {
  readonly value: T | undefined
  readonly toEditor: (value: T | undefined) => JSONContent
  readonly fromEditor: (doc: JSONContent) => T
  readonly extensions: (inline: Extensions) => Extensions
  readonly onChange: (value: T) => void
  readonly label: string
  readonly isOneLine: boolean
  /** What comes next is a step of its own in the history. */
  readonly endBurst: () => void
}

export function useProseEditor<T>(binding: Binding<T>): Editor {
  const desk = useDesk()
  /** The value that came from this editor last: it needs no showing. */
  const sent = useRef(binding.value)
  const endBurst = useRef(binding.endBurst)
  endBurst.current = binding.endBurst
  const editor = useEditor({
    extensions: [
      ...binding.extensions(chips),
      PlainClipboard,
      numberOffer({
        valuesNow: desk.valuesNow,
        onOffer: (view, offer) => desk.setOffer(offer && { view, offer, endBurst: () => endBurst.current() }),
        onBind: () => endBurst.current(),
      }),
      spelling((view, misspelling) => desk.openSpelling({ view, ...misspelling })),
      editorKeys((asking) => desk.openMenu({ editor: asking, kind: 'value', at: cursorPlace(asking), typed: '/' })),
    ],
    content: binding.toEditor(binding.value),
    injectCSS: false,
    immediatelyRender: true,
    enableContentCheck: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': String(!binding.isOneLine),
        'aria-label': binding.label,
        spellcheck: 'false', // the words are checked here; Electron's own way downloads dictionaries
      },
    },
    onFocus: ({ editor: focused }) => desk.setActive(focused),
    onUpdate: ({ editor: changed }) => {
      const value = binding.fromEditor(changed.getJSON())
      sent.current = value
      binding.onChange(value)
    },
  })

  const { value, toEditor, fromEditor } = binding
  useEffect(() => {
    if (value === sent.current) return
    sent.current = value
    const next = editor.schema.nodeFromJSON(toEditor(value))
    const shown = editor.schema.nodeFromJSON(toEditor(fromEditor(editor.getJSON())))
    if (next.eq(shown)) return
    const { from } = editor.state.selection
    editor.commands.setContent(toEditor(value), { emitUpdate: false })
    if (editor.isFocused) editor.commands.setTextSelection(Math.min(from, editor.state.doc.content.size - 1))
  }, [editor, value, toEditor, fromEditor])

  return editor
}
