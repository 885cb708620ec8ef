/** The menu of block kinds, each with a line that says what it prints. */
import { Menu, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addBlock } from '../../../core/edit/blocks'
import { addFigure, newFigure } from '../../../core/edit/figures'
import { newBlock } from '../../../core/edit/new-block'
import { inOneStep } from '../../../core/edit/records'
import type { BlockId } from '../../../core/model/ids'
import { PLAN_BLOCK_KINDS, type PlanBlockKind } from '../../../core/model/plan'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'

interface AddBlockMenuProps {
  /** The new block stands behind this one; null: at the end. */
  readonly after: BlockId | null
  readonly onAdded: (id: BlockId) => void
  readonly button: (props: { readonly leftSection: ReactNode }) => ReactNode
}

export const AddBlockMenu = ({ after, onAdded, button }: AddBlockMenuProps) => {
  const { t } = useTranslation()
  const { project, plan } = useScope()

  const add = (kind: PlanBlockKind) => {
    const id = newId('blk')
    const step = t('undo.addBlock', { kind: t(`block.${kind}`) })
    if (kind === 'figure') {
      // the first figure that no block shows yet, else a new one
      const shown = new Set(plan.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figureId] : [])))
      const free = project.figures.find((figure) => !shown.has(figure.id))
      const figure = free ?? newFigure('tier-distribution', newId('fig'), plan)
      const block = newBlock(kind, id, figure.id)
      if (!block) return
      applyEdit(inOneStep(...(free ? [] : [addFigure(figure)]), addBlock(plan.id, block, after)), step)
    } else {
      const block = newBlock(kind, id, undefined)
      if (!block) return
      applyEdit(addBlock(plan.id, block, after), step)
    }
    onAdded(id)
  }

  return (
    <Menu position="bottom-end" width={352} withinPortal>
      <Menu.Target>{button({ leftSection: <IconPlus size={16} /> })}</Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflow: 'auto' }}>
        {PLAN_BLOCK_KINDS.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            {t(`block.${kind}`)}
            <Text fz={13} c="dimmed" lh="18px">
              {t(`blockSays.${kind}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
