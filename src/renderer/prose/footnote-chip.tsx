/** A note in the text: its mark. Pressed, its words can be written. */
import { Textarea } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { noteMark } from '../../core/briefing/note-mark'
import { LIMITS } from '../../core/model/limits'
import { fitLine } from '../../core/model/plain-text'
import { useShownScope } from '../shown-scope'
import type { ChipProps } from './chips'
import { noteNumber, notesBefore } from './numbers'
import { PopoverChip } from './popover-chip'

export const FootnoteChip = (props: ChipProps) => {
  const scope = useShownScope()
  const text = props.node.attrs.text as string
  const block = props.editor.view.dom.closest<HTMLElement>('[data-block]')?.dataset.block
  const isWritten = text.trim() !== ''
  const number = props.editor.schema.nodes.heading
    ? notesBefore(block ?? '', scope) + placeInEditor(props)
    : noteNumber(block ?? '', fitLine(text), scope)
  // an empty note is not printed; that of a title stands in brackets
  const mark = !isWritten ? '?' : number === undefined ? '…' : noteMark(number)
  return <Chip {...props} text={text} mark={mark} />
}

/** From 1, among the notes of its editor that say something. */
function placeInEditor({ editor, getPos }: ChipProps): number {
  const at = getPos() ?? 0
  let place = 1
  editor.state.doc.nodesBetween(0, Math.min(at, editor.state.doc.content.size), (node, pos) => {
    if (pos < at && node.type.name === 'footnote' && String(node.attrs.text).trim() !== '') place += 1
  })
  return place
}

/** Drawn anew only when it says something else. */
const Chip = memo(({ text, mark, ...props }: ChipProps & { readonly text: string; readonly mark: string }) => {
  const { t } = useTranslation()
  return (
    <PopoverChip
      className="bw-cite"
      shown={`[${mark}]`}
      label={t('footnote.chip', { mark, text: text || t('footnote.empty') })}
      title={text || t('footnote.empty')}
      isBroken={text.trim() === ''}
      isSelected={props.selected}
      heading={t('footnote.heading')}
      removeLabel={t('footnote.remove')}
      onRemove={() => props.deleteNode()}
      startsOpen={text === ''}
    >
      {() => (
        <Textarea
          data-autofocus
          aria-label={t('footnote.words')}
          description={t('footnote.says')}
          minRows={2}
          maxRows={8}
          maxLength={LIMITS.line}
          value={text}
          onChange={(event) => props.updateAttributes({ text: event.currentTarget.value })}
        />
      )}
    </PopoverChip>
  )
})
