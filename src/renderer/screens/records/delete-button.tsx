/** The form's delete; the list's Delete key presses it. Deleting asks only when something else would change with it, and says what. Undo brings everything back. */
import { ActionIcon, Button, Group, Popover, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** One sentence on what becomes of mentions in the text; none when there are none. */
export const toldMentions = (
  count: number,
  sentence: 'delete.inText' | 'delete.referenced' | 'source.deleteCited',
  t: TFunction,
): readonly string[] => (count > 0 ? [t(sentence, { count })] : [])

export interface DeleteButtonProps {
  /** Names the button: “Delete the finding”. */
  readonly label: string
  /** What follows, in whole sentences; empty: nothing else changes. */
  readonly consequences: readonly string[]
  readonly onDelete: () => void
  readonly isSmall?: boolean
}

export const DeleteButton = ({ label, consequences, onDelete, isSmall = false }: DeleteButtonProps) => {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const press = () => {
    if (consequences.length === 0) onDelete()
    else setAsking((asking) => !asking)
  }
  return (
    <Popover
      opened={isAsking}
      onChange={setAsking}
      position="bottom-end"
      width={336}
      withRoles={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          data-delete=""
          aria-label={label}
          title={label}
          aria-haspopup={consequences.length === 0 ? undefined : 'dialog'}
          aria-expanded={consequences.length === 0 ? undefined : isAsking}
          {...(isSmall ? { size: 24 } : {})}
          onClick={(event) => {
            event.stopPropagation() // what it stands in need not be selected, and may be gone
            press()
          }}
        >
          {isSmall ? <IconTrash size={16} /> : <IconTrash size={18} stroke={1.75} />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={16} role="dialog" aria-label={label}>
        {consequences.map((sentence) => (
          <Text key={sentence} fz="sm" mb={4}>
            {sentence}
          </Text>
        ))}
        <Text fz={13} c="dimmed" mb={12}>
          {t('delete.undo')}
        </Text>
        <Group gap={8} justify="flex-end">
          <Button variant="subtle" color="gray" onClick={() => setAsking(false)}>
            {t('delete.keep')}
          </Button>
          <Button
            variant="filled"
            onClick={(event) => {
              event.stopPropagation()
              setAsking(false)
              onDelete()
            }}
          >
            {label}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
