/**
 * Suggested changes in the text: what would go is struck out where it stands, what would come stands beside it and cannot be typed in. While
 * somebody suggests it is the other way round: the editor holds the text as they would have it, and what they took out stands beside it.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { readerOf } from '../../core/compare/units'
import { sayUnits } from '../../core/review/say-change'
import { changesOfText, type TextUnit, unitsOfProse } from '../../core/review/suggested-text'
import { scopeNow } from '../open-project'
import { fromEditor } from './convert'

export interface ShownSuggestion {
  /** Whose: said where the pointer rests. */
  readonly title: string
  /** The text that the editor's is compared with. */
  readonly other: readonly TextUnit[]
  /** The editor holds what is suggested, not what is printed. */
  readonly isTyped: boolean
}

interface Marked {
  readonly shown: readonly ShownSuggestion[]
  readonly marks: DecorationSet
}
const key = new PluginKey<Marked>('suggestions')

export const suggestionMarks = (onAsk: () => void) =>
  Extension.create({
    name: 'suggestionMarks',
    addProseMirrorPlugins: () => [
      new Plugin<Marked>({
        key,
        state: {
          init: () => ({ shown: [], marks: DecorationSet.empty }),
          apply: (tr, before) => {
            const fresh: unknown = tr.getMeta(key)
            if (isShown(fresh)) return { shown: fresh, marks: marksIn(tr.doc, fresh) }
            if (!tr.docChanged) return before
            const { shown, marks } = before
            // what is suggested for a text that is being written is worked out anew with the text
            const isTyped = shown.some((one) => one.isTyped)
            return { shown, marks: isTyped ? marksIn(tr.doc, shown) : marks.map(tr.mapping, tr.doc) }
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.marks,
          handleClick: (_view, _position, event) => {
            if (event.target instanceof Element && event.target.closest('.bw-suggested')) onAsk()
            return false
          },
        },
      }),
    ],
  })

const isShown = (value: unknown): value is readonly ShownSuggestion[] => Array.isArray(value)

export const showSuggestions = (view: EditorView, shown: readonly ShownSuggestion[]): void => {
  const before = key.getState(view.state)?.shown ?? []
  if (before.length === 0 && shown.length === 0) return
  view.dispatch(view.state.tr.setMeta(key, shown).setMeta('addToHistory', false))
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Where each unit of the text stands in the editor: a new line where the words of it begin. */
function placesOf(doc: Node, units: readonly TextUnit[]): { readonly at: readonly Place[]; readonly end: number } {
  const lines: Place[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    lines.push({ from: position + 1, to: position + 1 + node.content.size })
    return false
  })
  let line = -1
  let next = 1
  const at = units.map((unit): Place => {
    if ('line' in unit) {
      line += 1
      next = lines[line]?.from ?? next
      return { from: next, to: next }
    }
    const from = next
    const length = unit.inline.type === 'text' ? unit.inline.text.length : 1
    next = Math.min(from + length, lines[line]?.to ?? from)
    return { from, to: next }
  })
  return { at, end: lines.at(-1)?.to ?? 1 }
}

function marksIn(doc: Node, shown: readonly ShownSuggestion[]): DecorationSet {
  const scope = scopeNow()
  if (shown.length === 0 || scope === undefined) return DecorationSet.empty
  const reader = readerOf(scope)
  const units = unitsOfProse(fromEditor(doc.toJSON()))
  const { at, end } = placesOf(doc, units)
  const marks = shown.flatMap(({ other, isTyped, title }) =>
    changesOfText(units, other).flatMap(({ from, removed, added }): Decoration[] => {
      const [first, last] = [at[from], at[from + removed.length - 1]]
      const here = isTyped ? 'ins' : 'del'
      const [beside, sign] = isTyped ? (['del', '−'] as const) : (['ins', '+'] as const)
      const found: Decoration[] = []
      if (removed.length > 0 && first && last && last.to > first.from) {
        found.push(Decoration.inline(first.from, last.to, { nodeName: here, class: 'bw-suggested', title }))
      }
      const words = sayUnits(added, reader)
      const onlyLine = removed.length > 0 && removed.every((unit) => 'line' in unit)
      if (words !== '' || onlyLine) {
        // what comes before a new line stands behind the words before it
        const isBeforeLine = removed.length === 0 && units[from] !== undefined && 'line' in units[from]
        const place = removed.length > 0 ? last?.to : isBeforeLine ? (at[from - 1]?.to ?? 1) : at[from]?.from
        const text = words === '' ? '¶' : words
        const widget = () => besideText(words === '' ? here : beside, text, title)
        found.push(
          Decoration.widget(place ?? end, widget, { side: 1, key: `${sign}${title}${text}`, ignoreSelection: true }),
        )
      }
      return found
    }),
  )
  return DecorationSet.create(doc, marks)
}

function besideText(tag: 'ins' | 'del', text: string, title: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = 'bw-suggested bw-suggested-beside'
  element.contentEditable = 'false'
  element.textContent = text
  element.title = title
  return element
}
