/** All keys, by what they are for. */
import { Group, Kbd, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { keysInWords } from '../../core/command-keys'
import { COMMAND_GROUPS, COMMANDS, commandLabel, groupOf } from './commands'

/** Keys of single places, which no command has. */
const PLACE_KEYS = [
  ['Alt Up', 'moveUp'],
  ['Alt Down', 'moveDown'],
  ['Alt H', 'hideBlock'],
  ['/', 'insertValue'],
  ['Ctrl .', 'spellingMenu'],
  ['Enter', 'openRow'],
  ['Del', 'deleteRow'],
  ['Esc', 'close'],
] as const

export const KeysList = ({ opened, onClose }: { opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={760}
      title={t('command.keys')}
      closeButtonProps={{ 'aria-label': t('ui.close', { what: t('command.keys') }) }}
    >
      <AllKeys />
    </Modal>
  )
}

/** By itself, so that nothing is gone through while it is closed. */
const AllKeys = () => {
  const { t } = useTranslation()
  const groups = [
    ...COMMAND_GROUPS.map((group) => ({
      name: t(`command.group.${group}`),
      rows: COMMANDS.filter((id) => groupOf(id) === group && keysInWords(id) !== '').map(
        (id) => [keysInWords(id), commandLabel(id, t)] as const,
      ),
    })),
    { name: t('command.group.places'), rows: PLACE_KEYS.map(([keys, id]) => [keys, t(`command.${id}`)] as const) },
  ]
  return (
    <div className="bw-all-keys">
      {groups.map(({ name, rows }) => (
        <section key={name} aria-label={name}>
          <Text component="h3" fz={13} fw={600} c="dimmed" mb={4}>
            {name}
          </Text>
          {rows.map(([keys, label]) => (
            <Group key={keys} justify="space-between" wrap="nowrap" gap={16} py={4}>
              <Text span>{label}</Text>
              <Kbd>{keys}</Kbd>
            </Group>
          ))}
        </section>
      ))}
    </div>
  )
}
