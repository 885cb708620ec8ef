/** What can be done with the current block: add one below, move, duplicate, delete. */
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconAlignJustified,
  IconArrowDown,
  IconArrowUp,
  IconColumns2,
  IconCopy,
  IconDots,
  IconEye,
  IconEyeOff,
  IconMessagePlus,
  IconPlus,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keysInWords } from '../../../core/command-keys'
import { addBlockCopy, deleteBlock, isProseBlock, setTwoColumns } from '../../../core/edit/blocks'
import { countMentions } from '../../../core/edit/inlines'
import type { BlockId } from '../../../core/model/ids'
import { type PlanBlock, SINGLE_BLOCK_KINDS } from '../../../core/model/plan'
import { sayInline } from '../../../core/narrative/say-inline'
import { newId } from '../../new-id'
import { applyEdit } from '../../open-project'
import { useShownScope } from '../../shown-scope'
import { commentOn } from '../../view-state'
import { useGo } from '../go'
import { DeleteButton } from '../records/delete-button'
import { StatusItems } from '../review/block-status'
import { useLastChanged } from '../review/last-changed'
import { AddBlockMenu } from './add-block-menu'

interface BlockActionsProps {
  readonly block: PlanBlock
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onHide: () => void
  readonly onSelect: (id: BlockId) => void
  readonly onDeleted: (kind: string) => void
}

export const BlockActions = ({ block, isFirst, isLast, onMove, onHide, onSelect, onDeleted }: BlockActionsProps) => {
  const { t } = useTranslation()
  const { project, plan } = useShownScope()
  const { enterBlock } = useGo()
  const kind = t(`block.${block.kind}`)
  const lastChanged = useLastChanged(block.id)
  const references = countMentions(project, new Set([block.id]))

  const duplicate = () => {
    const copy = newId('blk')
    applyEdit(addBlockCopy(plan.id, block.id, copy), t('undo.copyBlock', { kind }))
    enterBlock(copy)
  }
  const remove = () => {
    const at = plan.blocks.findIndex((b) => b.id === block.id)
    const next = plan.blocks[at + 1] ?? plan.blocks[at - 1]
    applyEdit(deleteBlock(plan.id, block.id, sayInline), t('undo.deleteBlock', { kind }))
    onDeleted(kind)
    if (next) onSelect(next.id)
  }

  return (
    <>
      <AddBlockMenu
        after={block.id}
        onAdded={enterBlock}
        button={({ leftSection: _icon, ...props }) => (
          <ActionIcon size={24} aria-label={t('outline.addBelow')} title={t('outline.addBelow')} {...props}>
            <IconPlus size={16} />
          </ActionIcon>
        )}
      />
      <Menu position="bottom-end" width={232}>
        <Menu.Target>
          <ActionIcon size={24} aria-label={t('outline.more')} title={t('outline.more')}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
          <Menu.Item
            leftSection={<IconArrowUp size={16} />}
            rightSection={<span className="bw-menu-keys">Alt ↑</span>}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          >
            {t('outline.moveUp')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            rightSection={<span className="bw-menu-keys">Alt ↓</span>}
            disabled={isLast}
            onClick={() => onMove(1)}
          >
            {t('outline.moveDown')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} />}
            disabled={SINGLE_BLOCK_KINDS.includes(block.kind)}
            onClick={duplicate}
          >
            {t('outline.duplicate')}
          </Menu.Item>
          <Menu.Item
            leftSection={block.hidden ? <IconEye size={16} /> : <IconEyeOff size={16} />}
            rightSection={<span className="bw-menu-keys">Alt H</span>}
            onClick={onHide}
          >
            {block.hidden ? t('hiddenBlock.show') : t('hiddenBlock.hide')}
          </Menu.Item>
          {isProseBlock(block) ? (
            <Menu.Item
              leftSection={block.columns ? <IconAlignJustified size={16} /> : <IconColumns2 size={16} />}
              onClick={() =>
                applyEdit(
                  setTwoColumns(plan.id, block.id, !block.columns),
                  t(block.columns ? 'layout.undoOne' : 'layout.undoTwo'),
                )
              }
            >
              {t(block.columns ? 'layout.oneColumn' : 'layout.twoColumns')}
            </Menu.Item>
          ) : null}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconMessagePlus size={16} />}
            rightSection={<span className="bw-menu-keys">{keysInWords('comments')}</span>}
            onClick={() => commentOn(block.id)}
          >
            {t('review.commentOn')}
          </Menu.Item>
          <Menu.Divider />
          <StatusItems block={block} />
          {lastChanged === undefined ? null : <Menu.Label>{lastChanged}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      <DeleteButton
        isSmall
        label={t('outline.deleteBlock')}
        consequences={references > 0 ? [t('outline.deleteTable', { count: references })] : []}
        onDelete={remove}
      />
    </>
  )
}
