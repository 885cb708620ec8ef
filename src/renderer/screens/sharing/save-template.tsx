/** Says what a template holds and what it does not before one is written. */
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptSentences } from '../../../core/sharing/kept-sentences'
import { templateOf } from '../../../core/sharing/template'
import { bridge, messageOf } from '../../bridge'
import { useScope } from '../../open-project'
import { Notice } from '../../ui/notice'

export const SaveTemplate = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation()
  const { project } = useScope()
  const [saved, setSaved] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const sentences = useMemo(() => keptSentences(templateOf(project, project)), [project])
  const write = async (): Promise<void> => {
    setBusy(true)
    setTrouble(undefined)
    try {
      setSaved(await bridge.saveTemplate({ project, name: project.title }))
    } catch (error) {
      setTrouble(messageOf(error) ?? t('saveTemplate.failedWhy'))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(saved === undefined ? 'saveTemplate.title' : 'saveTemplate.done')}
      size={560}
      closeButtonProps={{ 'aria-label': t('saveTemplate.close') }}
    >
      {saved === undefined ? (
        <Stack gap={12}>
          {trouble === undefined ? null : <Notice title={t('saveTemplate.failed')}>{trouble}</Notice>}
          <Text>{t('saveTemplate.stays')}</Text>
          <Part head={t('saveTemplate.staysHead')} text={t('saveTemplate.staysWhat')} />
          <Part head={t('saveTemplate.goesHead')} text={t('saveTemplate.goesWhat')} />
          {sentences.length === 0 ? (
            <Text>{t('saveTemplate.noSentences')}</Text>
          ) : (
            <div>
              <Text fz={13} fw={600}>
                {t('saveTemplate.sentencesHead', { count: sentences.length })}
              </Text>
              <Text c="dimmed">{t('saveTemplate.read')}</Text>
              <List
                mt={8}
                mah={160}
                tabIndex={0}
                aria-label={t('saveTemplate.sentencesHead', { count: sentences.length })}
                style={{ overflowY: 'auto', overflowWrap: 'anywhere' }}
              >
                {sentences.map((words) => (
                  <List.Item key={words}>{words}</List.Item>
                ))}
              </List>
            </div>
          )}
        </Stack>
      ) : (
        <Text style={{ overflowWrap: 'anywhere' }}>{t('saveTemplate.doneText', { name: saved })}</Text>
      )}
      <Group gap={8} justify="flex-end" mt={16}>
        {saved === undefined ? (
          <Button key="write" variant="filled" data-autofocus loading={isBusy} onClick={() => void write()}>
            {t('saveTemplate.write')}
          </Button>
        ) : (
          <Button key="close" variant="filled" autoFocus onClick={onClose}>
            {t('saveTemplate.close')}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

const Part = ({ head, text }: { readonly head: string; readonly text: string }) => (
  <div>
    <Text fz={13} fw={600}>
      {head}
    </Text>
    <Text c="dimmed">{text}</Text>
  </div>
)
