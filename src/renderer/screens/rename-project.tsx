import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setProjectTitle } from '../../core/edit/plan'
import { LIMITS } from '../../core/model/limits'
import { applyEdit } from '../open-project'

export interface RenameProjectProps {
  readonly opened: boolean
  readonly title: string
  readonly onClose: () => void
}

export const RenameProject = ({ opened, title, onClose }: RenameProjectProps) => {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('workspace.renameTitle')}
      closeButtonProps={{ 'aria-label': t('workspace.cancel') }}
    >
      <RenameForm title={title} onClose={onClose} />
    </Modal>
  )
}

/** Mounted when the dialog opens, so it starts with the name of that moment. */
const RenameForm = ({ title, onClose }: Omit<RenameProjectProps, 'opened'>) => {
  const { t } = useTranslation()
  const [name, setName] = useState(title)
  const rename = () => {
    const next = name.trim()
    if (next === '') return
    applyEdit(setProjectTitle(next), t('workspace.step.rename'))
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        rename()
      }}
    >
      <Stack gap={16}>
        <TextInput
          data-autofocus
          label={t('workspace.name')}
          description={t('workspace.nameHelp')}
          value={name}
          maxLength={LIMITS.line}
          error={name.trim() === '' ? t('workspace.nameMissing') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{t('workspace.cancel')}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>
            {t('workspace.rename')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
