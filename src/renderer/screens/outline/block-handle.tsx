import type { DraggableAttributes, DraggableSyntheticListeners } from '@dnd-kit/core'
import { ActionIcon } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'

interface BlockHandleProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly name: string
  readonly attributes: DraggableAttributes
  readonly listeners: DraggableSyntheticListeners
}

/** What a block is dragged by. */
export const BlockHandle = ({ ref, name, attributes, listeners }: BlockHandleProps) => {
  const { t } = useTranslation()
  return (
    <ActionIcon
      ref={ref}
      className="bw-block-handle"
      size={24}
      aria-label={t('blockDrag.handle', { name })}
      aria-describedby={attributes['aria-describedby']}
      title={t('blockDrag.handleTitle')}
      {...listeners}
    >
      <IconGripVertical size={16} />
    </ActionIcon>
  )
}
