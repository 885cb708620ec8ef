/**
 * Marks words that no dictionary and no name of the project knows. A text is looked at when somebody pauses, and the dictionaries are asked
 * on another thread, so that typing waits for neither. Passages in a language without a dictionary are left alone.
 */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Language } from '../../core/model/language'
import { dictionaryFor, forDictionary, wordsIn } from '../../core/spelling/words'
import { scopeNow } from '../open-project'
import { settingsStore } from '../settings'
import { type CheckedWord, type KnownAnswers, misspeltOf } from '../spelling/misspelt'

export interface Misspelling {
  readonly word: string
  readonly language: Language
  readonly from: number
  readonly to: number
}

const PAUSE_MS = 400
const key = new PluginKey<DecorationSet>('spelling')

type FoundWord = Misspelling & CheckedWord

/** @param onAsk opens the menu of suggestions */
export const spelling = (onAsk: (view: EditorView, misspelling: Misspelling) => void) =>
  Extension.create({
    name: 'spelling',
    addKeyboardShortcuts() {
      const ask = (): boolean => {
        const { view, state } = this.editor
        const found = misspellingAt(view, state.selection.from)
        if (found) onAsk(view, found)
        return found !== undefined
      }
      return Object.fromEntries([['Mod-.', ask]])
    },
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (tr, before) => {
            const fresh: unknown = tr.getMeta(key)
            return fresh instanceof DecorationSet ? fresh : before.map(tr.mapping, tr.doc)
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleDOMEvents: {
            contextmenu: (view, event) => {
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
              const found = misspellingAt(view, at?.pos ?? -1)
              if (!found) return false
              event.preventDefault()
              onAsk(view, found)
              return true
            },
          },
        },
        view: (view) => {
          // for as long as the editor lives
          const answers: KnownAnswers = new Map()
          let timer: number | undefined
          const later = () => {
            window.clearTimeout(timer)
            timer = window.setTimeout(() => void look(view, answers), PAUSE_MS)
          }
          later()
          const stop = settingsStore.subscribe(later)
          return {
            update: (_view, before) => {
              if (!before.doc.eq(view.state.doc)) later()
            },
            destroy: () => {
              window.clearTimeout(timer)
              stop()
            },
          }
        },
      }),
    ],
  })

export function misspellingAt(view: EditorView, position: number): Misspelling | undefined {
  const [found] = key.getState(view.state)?.find(position, position) ?? []
  const spec: unknown = found?.spec
  return found && isSpec(spec) ? { ...spec, from: found.from, to: found.to } : undefined
}

const isSpec = (spec: unknown): spec is Pick<Misspelling, 'word' | 'language'> =>
  typeof spec === 'object' && spec !== null && 'word' in spec

async function look(view: EditorView, known: KnownAnswers): Promise<void> {
  const scope = scopeNow()
  if (!scope || view.isDestroyed) return
  const { doc } = view.state
  const wrong = await misspeltOf(wordsOf(doc, scope.language), scope.project, known)
  // typed on meanwhile: the next pause looks again
  if (view.isDestroyed || !view.state.doc.eq(doc)) return
  const marks = wrong.map(({ word, language, from, to }) =>
    Decoration.inline(from, to, { class: 'bw-misspelt' }, { word, language, inclusiveStart: true, inclusiveEnd: true }),
  )
  view.dispatch(view.state.tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false))
}

/** A word may run through several marks; it is whole all the same. */
function wordsOf(doc: Node, usual: Language): readonly FoundWord[] {
  const found: FoundWord[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, ' ')
    for (const { text: word, start } of wordsIn(text)) {
      const from = position + 1 + start
      const tag: unknown = doc
        .resolve(from + 1)
        .marks()
        .find((mark) => mark.type.name === 'lang')?.attrs.lang
      const language = typeof tag === 'string' ? dictionaryFor(tag) : usual
      if (language) found.push({ word, language, from, to: from + word.length, asked: forDictionary(word) })
    }
    return false
  })
  return found
}
