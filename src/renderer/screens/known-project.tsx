/** A file that was opened or dropped, and whose project is on screen: is it newer, older, or have both gone on? */
import { Button, Group, Modal, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { compareWith } from '../compare-with'
import { mergeWithCopy } from '../other-writers'
import { sessionStore } from '../session'
import { writtenAt } from '../ui/written-at'
import { LastChanged } from './last-changed-by'

export const KnownProject = () => {
  const { t } = useTranslation()
  const known = useStore(sessionStore, (state) => state.known)
  if (known === null) return null
  const { copy, relation, opened, answer } = known
  const compare = (): void => {
    answer(false)
    compareWith({ side: { copy: copy.copy }, name: copy.name, project: opened.project, copy, relation })
  }
  const merge = (): void => {
    answer(false)
    void mergeWithCopy(copy, t('merge.stepCopy', { name: copy.name }))
  }
  const isMerged = relation === 'same' || relation === 'older'
  return (
    <Modal
      opened
      size="lg"
      onClose={() => answer(false)}
      title={t('compare.knownTitle', { name: copy.name })}
      withCloseButton={false}
    >
      <Text mb={8}>{t(`compare.relation.${relation}`, { when: writtenAt(copy.writtenAt, t) })}</Text>
      <LastChanged of={opened.project.changeLog} />
      <Text c="dimmed" mb={24}>
        {t('compare.knownNote')}
      </Text>
      <Group gap={8}>
        <Button onClick={() => answer(true)}>{t('compare.knownOpen')}</Button>
        <Group gap={8} ml="auto">
          <Button onClick={() => answer(false)}>{t('compare.knownStay')}</Button>
          {isMerged ? null : <Button onClick={compare}>{t('compare.knownCompare')}</Button>}
          <Button variant="filled" data-autofocus onClick={isMerged ? compare : merge}>
            {t(isMerged ? 'compare.knownCompare' : 'merge.merge')}
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}
