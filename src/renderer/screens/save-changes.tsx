import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useOpenProject } from '../open-project'
import { sessionStore } from '../session'
import { shownName } from './shown-name'

/** The one question before changes would be lost. Esc keeps everything as it is. */
export const SaveChanges = () => {
  const { t } = useTranslation()
  const answer = useStore(sessionStore, (state) => state.question)
  const open = useOpenProject()
  if (!open) return null
  const name = shownName(open.history.present, t('workspace.untitled'))
  return (
    <Modal
      opened={answer !== null}
      onClose={() => answer?.('cancel')}
      title={t('leave.title', { name })}
      withCloseButton={false}
    >
      <Text mb={24}>{open.file === null ? t('leave.textNew') : t('leave.text')}</Text>
      <Group gap={8}>
        <Button onClick={() => answer?.('discard')}>{t('leave.discard')}</Button>
        <Group gap={8} ml="auto">
          <Button onClick={() => answer?.('cancel')}>{t('leave.cancel')}</Button>
          <Button variant="filled" data-autofocus onClick={() => answer?.('save')}>
            {t('leave.save')}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}

/** A disk that does not answer holds nobody back: the draft has everything. */
export const StillSaving = () => {
  const { t } = useTranslation()
  const answer = useStore(sessionStore, (state) => state.slowQuestion)
  const open = useOpenProject()
  if (!open) return null
  return (
    <Modal
      opened={answer !== null}
      onClose={() => answer?.('wait')}
      title={t('saving.leaveTitle', { name: shownName(open.history.present, t('workspace.untitled')) })}
      withCloseButton={false}
    >
      <Text mb={24}>{t('saving.leaveText')}</Text>
      <Group gap={8} justify="flex-end">
        <Button onClick={() => answer?.('leave')}>{t('saving.leave')}</Button>
        <Button variant="filled" data-autofocus onClick={() => answer?.('wait')}>
          {t('saving.wait')}
        </Button>
      </Group>
    </Modal>
  )
}
