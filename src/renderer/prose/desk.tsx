/** What the editors of one screen share: which one the tool bar acts on, and the one menu that inserts into it. */

import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { scopeNow } from '../open-project'
import type { ScreenPlace } from '../ui/fixed-target'
import { InsertMenu } from './insert-menu'
import { bindOffer, createValuesNow, type NumberOffer, type ValuesNow } from './number-offer'
import { OfferHint } from './offer-hint'
import type { Misspelling } from './spelling'
import { SpellingMenu } from './spelling-menu'

export type InsertKind = 'value' | 'source' | 'figure' | 'language'
export interface InsertRequest {
  readonly editor: Editor
  readonly kind: InsertKind
  /** Where the menu opens, in the window. */
  readonly at: ScreenPlace
  /** Written when the menu is left without a choice: the “/” that opened it. */
  readonly typed: string
}

export interface SpellingRequest extends Misspelling {
  readonly view: EditorView
}

export interface Desk {
  readonly active: Editor | null
  readonly setActive: (editor: Editor) => void
  readonly openMenu: (request: InsertRequest) => void
  /** The values a typed number may equal. */
  readonly valuesNow: ValuesNow
  readonly setOffer: (offer: ShownOffer | null) => void
  readonly openSpelling: (request: SpellingRequest) => void
}

export interface ShownOffer {
  readonly view: EditorView
  readonly offer: NumberOffer
  readonly endBurst: () => void
}

const DeskContext = createContext<Desk | null>(null)

export const ProseDesk = ({ children }: { children: ReactNode }) => {
  const [active, setActive] = useState<Editor | null>(null)
  const [request, openMenu] = useState<InsertRequest | null>(null)
  const [offer, setOffer] = useState<ShownOffer | null>(null)
  const [spelling, openSpelling] = useState<SpellingRequest | null>(null)
  const [valuesNow] = useState(() => createValuesNow(scopeNow))
  const desk = useMemo<Desk>(
    () => ({ active, setActive, openMenu, valuesNow, setOffer, openSpelling }),
    [active, valuesNow],
  )
  return (
    <DeskContext value={desk}>
      {children}
      {offer && !offer.view.isDestroyed ? (
        <OfferHint
          view={offer.view}
          offer={offer.offer}
          onBind={(at) => bindOffer(offer.view, { onBind: offer.endBurst }, at)}
        />
      ) : null}
      {request && !request.editor.isDestroyed ? <InsertMenu request={request} onClose={() => openMenu(null)} /> : null}
      {spelling && !spelling.view.isDestroyed ? (
        <SpellingMenu
          word={spelling.word}
          language={spelling.language}
          at={spelling.view.coordsAtPos(spelling.from)}
          onReplace={(text) =>
            spelling.view.dispatch(spelling.view.state.tr.insertText(text, spelling.from, spelling.to))
          }
          onClose={() => {
            openSpelling(null)
            spelling.view.focus()
          }}
        />
      ) : null}
    </DeskContext>
  )
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('a prose editor stands outside of a ProseDesk')
  return desk
}

/** Where the cursor of an editor is. */
export const cursorPlace = (editor: Editor): InsertRequest['at'] => editor.view.coordsAtPos(editor.state.selection.from)
