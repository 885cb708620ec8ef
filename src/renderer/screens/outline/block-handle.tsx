import type { DraggableAttributes, DraggableSyntheticListeners } from '@dnd-kit/core'
import { ActionIcon } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'

interface BlockHandleProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly name: string
  /** Of the others there would be too many stops on the way through the outline. */
  readonly isStop: boolean
  readonly attributes: DraggableAttributes
  readonly listeners: DraggableSyntheticListeners
}

/** What a block is dragged by. */
export const BlockHandle = ({ ref, name, isStop, attributes, listeners }: BlockHandleProps) => {
  const { t } = useTranslation()
  return (
    <ActionIcon
      ref={ref}
      className="bw-block-handle"
      size={24}
      tabIndex={isStop ? 0 : -1}
      aria-label={t('blockDrag.handle', { name })}
      aria-describedby={attributes['aria-describedby']}
      title={t('blockDrag.handleTitle')}
      {...listeners}
    >
      <IconGripVertical size={16} />
    </ActionIcon>
  )
}
