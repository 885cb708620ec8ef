/** One block in the outline: its kind above it, what can be done with it beside that, its editor below. */
import { ActionIcon, Box } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react'
import { type KeyboardEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { deleteBlock, moveBlock } from '../../../core/edit/blocks'
import { countMentions } from '../../../core/edit/inlines'
import type { BlockId } from '../../../core/model/ids'
import type { PlanBlock } from '../../../core/model/plan'
import { sayInline } from '../../../core/narrative/say-inline'
import { applyEdit } from '../../open-project'
import { figureNumber, tableNumber } from '../../prose/names'
import { useShownScope } from '../../shown-scope'
import { DeleteButton } from '../records/delete-button'
import { AddBlockMenu } from './add-block-menu'
import { BlockEditor } from './block-editor'

interface BlockViewProps {
  readonly block: PlanBlock
  readonly isCurrent: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onSelect: (id: BlockId) => void
}

/** Drawn anew when its own block changes, and a step behind when something else does. */
export const BlockView = memo(({ block, isCurrent, isFirst, isLast, onSelect }: BlockViewProps) => {
  const { t } = useTranslation()
  const scope = useShownScope()
  const { plan } = scope
  const number = block.kind === 'figure' ? figureNumber(block.figureId, scope) : tableNumber(block.id, scope)
  const kind = t(`block.${block.kind}`)
  const name = number === undefined ? kind : t('outline.numbered', { kind, number })

  const references = isCurrent ? countMentions(scope.project, new Set([block.id])) : 0
  const move = (by: -1 | 1) => applyEdit(moveBlock(plan.id, block.id, by), t('undo.moveBlock', { kind }))
  const remove = () => {
    const at = plan.blocks.findIndex((b) => b.id === block.id)
    const next = plan.blocks[at + 1] ?? plan.blocks[at - 1]
    applyEdit(deleteBlock(plan.id, block.id, sayInline), t('undo.deleteBlock', { kind }))
    if (next) onSelect(next.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    move(event.key === 'ArrowUp' ? -1 : 1)
    event.preventDefault()
  }
  const select = () => {
    if (!isCurrent) onSelect(block.id)
  }

  return (
    <section
      className="bw-prose-block"
      aria-label={name}
      data-block={block.id}
      data-current={isCurrent}
      onClick={select}
      onFocus={select}
      onKeyDown={onKeyDown}
    >
      <div className="bw-kicker">
        {isCurrent ? (
          <span>{name}</span>
        ) : (
          <button type="button" className="bw-kicker-button" onClick={select}>
            {name}
          </button>
        )}
        <Box flex={1} />
        {isCurrent ? (
          <>
            <ActionIcon
              size={24}
              aria-label={t('outline.moveUp')}
              title={t('outline.moveUpKey')}
              disabled={isFirst}
              onClick={() => move(-1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={t('outline.moveDown')}
              title={t('outline.moveDownKey')}
              disabled={isLast}
              onClick={() => move(1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <AddBlockMenu
              after={block.id}
              onAdded={onSelect}
              button={({ leftSection: _icon, ...props }) => (
                <ActionIcon size={24} aria-label={t('outline.addBelow')} title={t('outline.addBelow')} {...props}>
                  <IconPlus size={16} />
                </ActionIcon>
              )}
            />
            <DeleteButton
              isSmall
              label={t('outline.deleteBlock')}
              consequences={references > 0 ? [t('outline.deleteTable', { count: references })] : []}
              onDelete={remove}
            />
          </>
        ) : null}
      </div>
      <BlockEditor block={block} isCurrent={isCurrent} />
    </section>
  )
})
