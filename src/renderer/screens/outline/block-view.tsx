/** One block in the outline: its kind above it, what can be done with it beside that, its editor below. */
import { useSortable } from '@dnd-kit/sortable'
import { Box } from '@mantine/core'
import { IconColumns2, IconEyeOff } from '@tabler/icons-react'
import { type KeyboardEvent, memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProseBlock, moveBlock, setBlockHidden } from '../../../core/edit/blocks'
import type { BlockId } from '../../../core/model/ids'
import type { PlanBlock } from '../../../core/model/plan'
import { applyEdit, usePlanId } from '../../open-project'
import { figureNumber, tableNumber } from '../../prose/names'
import { useShownScope } from '../../shown-scope'
import { BlockReview } from '../review/block-status'
import { BlockActions } from './block-actions'
import { BlockEditor } from './block-editor'
import { BlockHandle } from './block-handle'
import { useNear } from './use-near'

export interface BlockViewProps {
  readonly block: PlanBlock
  readonly isCurrent: boolean
  /** From 0. */
  readonly place: number
  readonly of: number
  readonly onSelect: (id: BlockId) => void
  readonly onDeleted: (kind: string) => void
  /** A move by keys, to be said: where the block stands now, from 1. */
  readonly onMoved: (name: string, place: number) => void
}

/** Drawn anew when its own block changes, and a step behind when something else does. */
export const BlockView = memo((props: BlockViewProps) => {
  const { block, isCurrent, place, of, onSelect, onDeleted, onMoved } = props
  const { t } = useTranslation()
  const planId = usePlanId()
  const name = useBlockName(block)
  const kind = t(`block.${block.kind}`)
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging, isOver, activeIndex, index } =
    useSortable({ id: block.id })

  const move = (by: -1 | 1) => {
    const to = place + by
    if (to < 0 || to >= of) return
    applyEdit(moveBlock(planId, block.id, by), t('undo.moveBlock', { kind }))
    onMoved(name, to + 1)
  }
  const hide = () =>
    applyEdit(
      setBlockHidden(planId, block.id, !block.hidden),
      t(block.hidden ? 'hiddenBlock.undoShow' : 'hiddenBlock.undoHide', { kind }),
    )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && !event.ctrlKey && event.code === 'KeyH') {
      hide()
      event.preventDefault()
      return
    }
    if (!event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    move(event.key === 'ArrowUp' ? -1 : 1)
    event.preventDefault()
  }
  const select = () => {
    if (!isCurrent) onSelect(block.id)
  }
  const isTarget = isOver && !isDragging && activeIndex >= 0

  return (
    <section
      ref={setNodeRef}
      className="bw-prose-block"
      aria-label={name}
      data-block={block.id}
      data-current={isCurrent}
      data-hidden={block.hidden}
      data-dragged={isDragging || undefined}
      data-drop={isTarget ? (index > activeIndex ? 'after' : 'before') : undefined}
      onClick={select}
      onFocus={select}
      onKeyDown={onKeyDown}
    >
      <BlockHandle
        ref={setActivatorNodeRef}
        name={name}
        isStop={isCurrent}
        attributes={attributes}
        listeners={listeners}
      />
      <div className="bw-kicker">
        {isCurrent ? (
          <span>{name}</span>
        ) : (
          <button type="button" className="bw-kicker-button" onClick={select}>
            {name}
          </button>
        )}
        {block.hidden ? (
          <span className="bw-hidden-mark">
            <IconEyeOff size={14} stroke={1.75} aria-hidden />
            {t('hiddenBlock.kicker')}
          </span>
        ) : null}
        {isProseBlock(block) && block.columns ? (
          <span className="bw-hidden-mark">
            <IconColumns2 size={14} stroke={1.75} aria-hidden />
            {t('layout.columnsMark')}
          </span>
        ) : null}
        <Box flex={1} />
        <BlockReview block={block} />
        {isCurrent ? (
          <BlockActions
            block={block}
            isFirst={place === 0}
            isLast={place === of - 1}
            onMove={move}
            onHide={hide}
            onSelect={onSelect}
            onDeleted={onDeleted}
          />
        ) : null}
      </div>
      <BlockBody block={block} isCurrent={isCurrent} />
    </section>
  )
})

/** What is dragged about is drawn anew with each place it passes; the editors in it are not. */
const BlockBody = memo(({ block, isCurrent }: Pick<BlockViewProps, 'block' | 'isCurrent'>) => {
  const element = useRef<HTMLDivElement>(null)
  const isNear = useNear(element, isCurrent)
  return (
    <div ref={element} data-block-body="">
      <BlockEditor block={block} isCurrent={isCurrent} isNear={isNear} />
    </div>
  )
})

function useBlockName(block: PlanBlock): string {
  const { t } = useTranslation()
  const scope = useShownScope()
  const number = block.kind === 'figure' ? figureNumber(block.figureId, scope) : tableNumber(block.id, scope)
  const kind = t(`block.${block.kind}`)
  return number === undefined ? kind : t('outline.numbered', { kind, number })
}
