/** The form's delete; the list's Delete key presses it. Deleting asks only when something else would change with it, and says what. Undo brings everything back. */
import { ActionIcon, Button, Group, Popover, Select, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../fields/pick'

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
  /** It cannot go without another in its place. */
  readonly mustReplace?: boolean
  /** Others that may take its place everywhere, so that nothing is lost with it: for what was entered twice. */
  readonly replace?: {
    readonly choices: readonly Choice<string>[]
    readonly onReplace: (by: string) => void
  }
}

export const DeleteButton = ({
  label,
  consequences,
  onDelete,
  isSmall = false,
  mustReplace = false,
  replace,
}: DeleteButtonProps) => {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [by, setBy] = useState<string | null>(null)
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
        {replace && replace.choices.length > 0 ? (
          <Select
            mb={12}
            label={t('delete.replace')}
            description={t('delete.replaceHint')}
            placeholder={t(mustReplace ? 'delete.replaceChoose' : 'delete.replaceNone')}
            searchable
            clearable
            allowDeselect
            comboboxProps={{ withinPortal: false }}
            data={[...replace.choices]}
            value={by}
            onChange={setBy}
          />
        ) : null}
        <Group gap={8} justify="flex-end">
          <Button variant="subtle" color="gray" onClick={() => setAsking(false)}>
            {t('delete.keep')}
          </Button>
          <Button
            variant="filled"
            disabled={mustReplace && by === null}
            onClick={(event) => {
              event.stopPropagation()
              setAsking(false)
              if (replace && by !== null) replace.onReplace(by)
              else onDelete()
            }}
          >
            {by === null && !mustReplace ? label : t('delete.replaceNow')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
