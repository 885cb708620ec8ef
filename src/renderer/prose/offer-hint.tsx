/** What a typed number could be bound to, under it: said, and to be pressed. The keys stay with the text. */
import { Kbd } from '@mantine/core'
import type { EditorView } from '@tiptap/pm/view'
import { useTranslation } from 'react-i18next'
import type { NumberOffer } from './number-offer'

export interface OfferHintProps {
  readonly view: EditorView
  readonly offer: NumberOffer
  readonly onBind: (at: number) => void
}

const WIDTH_PX = 400
/** At most, about. */
const HEIGHT_PX = 280
const MARGIN_PX = 8
const MOST_SHOWN = 4

export const OfferHint = ({ view, offer, onBind }: OfferHintProps) => {
  const { t } = useTranslation()
  const { left, top, bottom } = view.coordsAtPos(offer.from)
  const hasRoomBelow = bottom + HEIGHT_PX < window.innerHeight
  const [first] = offer.candidates.slice(offer.at)
  // from the one that Tab takes
  const shown = offer.candidates.map((_, i) => (offer.at + i) % offer.candidates.length).slice(0, MOST_SHOWN)
  return (
    <div
      className="bw-offer"
      style={{
        left: Math.max(MARGIN_PX, Math.min(left, window.innerWidth - WIDTH_PX - MARGIN_PX)),
        ...(hasRoomBelow ? { top: bottom + MARGIN_PX } : { bottom: window.innerHeight - top + MARGIN_PX }),
        width: WIDTH_PX,
      }}
    >
      <div role="status" className="bw-offer-said">
        {t('numberOffer.says', { what: first?.sentence ?? '' })}
      </div>
      {shown.map((at, i) => (
        <button
          key={at}
          type="button"
          tabIndex={-1}
          className="bw-offer-choice"
          data-first={i === 0 || undefined}
          onMouseDown={(event) => event.preventDefault()} // the cursor stays where it is
          onClick={() => onBind(at)}
        >
          <span>{offer.candidates[at]?.sentence}</span>
          {i === 0 ? <Kbd>Tab</Kbd> : i === 1 ? <Kbd>Shift Tab</Kbd> : null}
        </button>
      ))}
      <div className="bw-offer-foot">{t('numberOffer.keys')}</div>
    </div>
  )
}
