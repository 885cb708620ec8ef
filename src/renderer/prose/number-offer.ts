/**
 * Offers to bind a number that was just typed and equals a value: it gets a dotted line, Tab binds it, Shift+Tab shows the next value it
 * could be, Escape leaves it as it is. Nothing of this runs while keys come: it looks when the writer pauses.
 */
import { Extension } from '@tiptap/core'
import { Fragment, type Node as ProseNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import type { Scope } from '../../core/narrative/scope'
import {
  isSameData,
  type KnownValue,
  type KnownValues,
  knownValues,
  typedValue,
} from '../../core/narrative/typed-values'

export interface NumberOffer {
  readonly from: number
  readonly to: number
  /** Best first. */
  readonly candidates: readonly KnownValue[]
  /** The one that Tab takes. */
  readonly at: number
}

interface OfferState {
  readonly offer: NumberOffer | null
  /** What the writer does not want to be asked about again, as long as it stands there. */
  readonly declined: readonly { readonly from: number; readonly to: number }[]
}

/** Answers the values of the data as they are now; asked for when the writer pauses. */
export type ValuesNow = () => KnownValues | undefined

/** The values are kept while nothing but texts changes. */
export function createValuesNow(scopeNow: () => Scope | undefined): ValuesNow {
  let kept: { readonly scope: Scope; readonly values: KnownValues } | undefined
  return () => {
    const scope = scopeNow()
    if (!scope) return undefined
    if (!kept || !isSameData(kept.scope, scope)) kept = { scope, values: knownValues(scope) }
    return kept.values
  }
}

const PAUSE_MS = 200
const NONE: OfferState = { offer: null, declined: [] }
const key = new PluginKey<OfferState>('numberOffer')

export interface NumberOfferHooks {
  readonly valuesNow: ValuesNow
  /** Called when what is offered has changed. */
  readonly onOffer: (view: EditorView, offer: NumberOffer | null) => void
  /** A binding is a step of its own in the history. */
  readonly onBind: () => void
}

export const numberOffer = (hooks: NumberOfferHooks) =>
  Extension.create({
    name: 'numberOffer',
    priority: 1100, // Tab and Escape are its own while there is an offer
    addProseMirrorPlugins: () => [
      new Plugin<OfferState>({
        key,
        state: { init: () => NONE, apply: follow },
        props: {
          decorations: (state) => {
            const offer = key.getState(state)?.offer
            if (!offer) return null
            return DecorationSet.create(state.doc, [
              Decoration.inline(offer.from, offer.to, { class: 'bw-number-offer' }),
            ])
          },
          handleKeyDown: (view, event) => {
            const offer = key.getState(view.state)?.offer
            if (!offer || event.ctrlKey || event.altKey || event.metaKey) return false
            if (event.key === 'Tab' && event.shiftKey) {
              view.dispatch(view.state.tr.setMeta(key, { ...offer, at: (offer.at + 1) % offer.candidates.length }))
              return true
            }
            if (event.key === 'Tab') return bindOffer(view, hooks)
            if (event.key === 'Escape') return declineOffer(view)
            return false
          },
        },
        view: (view) => watch(view, hooks),
      }),
    ],
  })

function follow(tr: Transaction, before: OfferState): OfferState {
  const meta: unknown = tr.getMeta(key)
  if (meta === 'declined' && before.offer) {
    const { from, to } = before.offer
    return { offer: null, declined: [...before.declined, { from, to }] }
  }
  const offer = meta === undefined ? before.offer : (meta as NumberOffer | null)
  if (!tr.docChanged) return offer === before.offer ? before : { ...before, offer }
  const moved = <T extends { readonly from: number; readonly to: number }>(range: T): T => ({
    ...range,
    from: tr.mapping.map(range.from, 1),
    to: tr.mapping.map(range.to, -1),
  })
  const isWhole = ({ from, to }: { readonly from: number; readonly to: number }) => to > from
  const next = offer && moved(offer)
  return {
    // what grew or shrank is another number
    offer: next && offer && next.to - next.from === offer.to - offer.from ? next : null,
    declined: before.declined.map(moved).filter(isWhole),
  }
}

function watch(view: EditorView, hooks: NumberOfferHooks) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: NumberOffer | null = null
  const tell = (offer: NumberOffer | null) => {
    if (offer === told) return
    told = offer
    hooks.onOffer(view, offer)
  }
  const look = () => {
    if (view.isDestroyed) return
    const { offer: before } = key.getState(view.state) ?? NONE
    const found = view.hasFocus() ? offerAt(view.state, hooks.valuesNow) : null
    const isSame =
      before !== null &&
      found !== null &&
      before.from === found.from &&
      before.to === found.to &&
      before.candidates.length === found.candidates.length
    if (isSame || (!before && !found)) return
    view.dispatch(view.state.tr.setMeta(key, found))
  }
  const lookSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(look, PAUSE_MS)
  }
  // who writes elsewhere is not asked any more; a press on the offer itself has been heard by then
  view.dom.addEventListener('blur', lookSoon)
  return {
    update: (_: EditorView, previous: EditorState) => {
      const { state } = view
      tell(key.getState(state)?.offer ?? null)
      if (state.doc.eq(previous.doc) && state.selection.eq(previous.selection)) return
      // an offer is made for what is typed; going about in the text only takes it away
      const isTyped = !state.doc.eq(previous.doc)
      if (!isTyped && !key.getState(state)?.offer) return
      lookSoon()
    },
    destroy: () => {
      view.dom.removeEventListener('blur', lookSoon)
      clearTimeout(timer)
      tell(null)
    },
  }
}

/** Atoms count as one character each, so that places in the text are places in the paragraph. */
const ATOM = '\ufffc'

function offerAt(state: EditorState, valuesNow: ValuesNow): NumberOffer | null {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.empty) return null
  const { $from } = selection
  const { parent } = $from
  if (!parent.isTextblock) return null
  const text = parent.textBetween(0, $from.parentOffset, undefined, ATOM)
  if (!/[\p{L}\p{N}%]/u.test(text)) return null
  const values = valuesNow()
  const found = values && typedValue(text, values)
  if (!found) return null
  const start = $from.start()
  const [from, to] = [start + found.from, start + found.to]
  const declined = key.getState(state)?.declined ?? []
  if (declined.some((range) => range.from === from && range.to === to)) return null
  return { from, to, candidates: found.candidates, at: 0 }
}

/** Binds the offered number to its value. */
export function bindOffer(view: EditorView, hooks: Pick<NumberOfferHooks, 'onBind'>, at?: number): boolean {
  const offer = key.getState(view.state)?.offer
  const chosen = offer?.candidates[at ?? offer.at]
  if (!offer || !chosen) return false
  const { state } = view
  const nodes = chosen.inlines.map((inline): ProseNode => state.schema.nodeFromJSON(inline))
  hooks.onBind()
  view.dispatch(state.tr.replaceWith(offer.from, offer.to, Fragment.from(nodes)).setMeta(key, null).scrollIntoView())
  hooks.onBind()
  return true
}

export function declineOffer(view: EditorView): boolean {
  if (!key.getState(view.state)?.offer) return false
  view.dispatch(view.state.tr.setMeta(key, 'declined'))
  return true
}
