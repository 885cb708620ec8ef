/** Opens the palette of blocks and adds what is taken from it. */
import { IconPlus } from '@tabler/icons-react'
import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addBlock } from '../../../core/edit/blocks'
import { addFigure, newFigure } from '../../../core/edit/figures'
import { newBlock } from '../../../core/edit/new-block'
import { inOneStep } from '../../../core/edit/records'
import type { BlockId } from '../../../core/model/ids'
import { newId } from '../../new-id'
import { applyEdit, usePlanId, useScope } from '../../open-project'
import type { ChoiceMenuProps } from '../../prose/choice-menu'
import { BlockPalette } from './block-palette'
import type { PaletteChoice } from './palette-choices'

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
  const [at, setAt] = useState<ChoiceMenuProps['at']>()
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => setAt(undefined)
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
        <Palette
          at={at}
          after={after}
          onAdded={(id) => {
            close()
            onAdded(id)
          }}
          onClose={() => {
            close()
            opener.current?.focus()
          }}
        />
      ) : null}
    </>
  )
}

interface PaletteProps extends Pick<AddBlockMenuProps, 'after' | 'onAdded'> {
  readonly at: ChoiceMenuProps['at']
  readonly onClose: () => void
}

const Palette = ({ at, after, onAdded, onClose }: PaletteProps) => {
  const { t } = useTranslation()
  const planId = usePlanId()
  const { plan, project } = useScope()

  const take = ({ makes, name }: PaletteChoice) => {
    const id = newId('blk')
    const isNewFigure = 'newKind' in makes
    const figure = isNewFigure ? newFigure(makes.newKind, newId('fig'), plan, project) : undefined
    const figureId = figure?.id ?? ('shows' in makes ? makes.shows : undefined)
    const block = newBlock(makes.kind, id, figureId)
    if (!block) return
    const add = addBlock(planId, block, after)
    applyEdit(figure ? inOneStep(addFigure(figure), add) : add, t('undo.addBlock', { kind: name }))
    onAdded(id)
  }
  return <BlockPalette at={at} onTake={take} onClose={onClose} />
}
