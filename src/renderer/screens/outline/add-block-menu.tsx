/** The menu of block kinds, each with a line that says what it prints. */
import { IconPlus } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addBlock } from '../../../core/edit/blocks'
import { addFigure, newFigure } from '../../../core/edit/figures'
import { newBlock } from '../../../core/edit/new-block'
import { inOneStep } from '../../../core/edit/records'
import type { BlockId } from '../../../core/model/ids'
import { PLAN_BLOCK_KINDS, type PlanBlockKind } from '../../../core/model/plan'
import { newId } from '../../new-id'
import { applyEdit, useScope } from '../../open-project'
import { ChoiceMenu, type ChoiceMenuProps } from '../../prose/choice-menu'

interface OpenerProps {
  readonly leftSection: ReactNode
  readonly 'aria-haspopup': 'dialog'
  readonly 'aria-expanded': boolean
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void
}

interface AddBlockMenuProps {
  /** The new block stands behind this one; null: at the end. */
  readonly after: BlockId | null
  readonly onAdded: (id: BlockId) => void
  readonly button: (props: OpenerProps) => ReactNode
}

export const AddBlockMenu = ({ after, onAdded, button }: AddBlockMenuProps) => {
  const { t } = useTranslation()
  const { project, plan } = useScope()
  const [at, setAt] = useState<ChoiceMenuProps['at']>()
  const opener = useRef<HTMLButtonElement>(null)

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
    <>
      {button({
        leftSection: <IconPlus size={16} />,
        'aria-haspopup': 'dialog',
        'aria-expanded': at !== undefined,
        onClick: (event) => {
          event.stopPropagation() // the block it stands in need not be selected for this
          const { left, top, bottom } = event.currentTarget.getBoundingClientRect()
          opener.current = event.currentTarget
          setAt({ left, top, bottom })
        },
      })}
      {at ? (
        <ChoiceMenu
          label={t('outline.addBlockMenu')}
          at={at}
          onClose={() => {
            setAt(undefined)
            opener.current?.focus()
          }}
          choices={() =>
            PLAN_BLOCK_KINDS.map((kind) => ({
              key: kind,
              group: '',
              title: t(`block.${kind}`),
              detail: t(`blockSays.${kind}`),
              words: `${t(`block.${kind}`)} ${t(`blockSays.${kind}`)}`,
              run: () => {
                setAt(undefined)
                add(kind)
              },
            }))
          }
        />
      ) : null}
    </>
  )
}
