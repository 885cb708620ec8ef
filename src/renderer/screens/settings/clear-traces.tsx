/** Clear traces: what goes and what stays, a question that names what would be lost, and what came of it. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClearedTraces, KeptTraces } from '../../../ipc/contract'
import { bridge, messageOf } from '../../bridge'
import { Notice } from '../../ui/notice'
import { sizeInWords } from '../../ui/size-in-words'

export interface ClearTracesProps {
  readonly kept: KeptTraces | undefined
  readonly onCleared: () => void
}

export const ClearTraces = ({ kept, onCleared }: ClearTracesProps) => {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [cleared, setCleared] = useState<ClearedTraces | string>()
  const clear = async (): Promise<void> => {
    setAsked(false)
    setWorking(true)
    try {
      setCleared(await bridge.clearTraces())
    } catch (error) {
      setCleared(messageOf(error) ?? t('settings.failed'))
    }
    setWorking(false)
    onCleared()
  }
  return (
    <>
      <div className="bw-settings-traces">
        <section aria-label={t('traces.goesTitle')}>
          <Text fw={600}>{t('traces.goesTitle')}</Text>
          <ul>{kept ? goes(kept, t).map((line) => <li key={line}>{line}</li>) : null}</ul>
        </section>
        <section aria-label={t('traces.staysTitle')}>
          <Text fw={600}>{t('traces.staysTitle')}</Text>
          <ul>
            <li>{t('traces.stays')}</li>
            {kept && kept.openDrafts > 0 ? <li>{t('traces.staysOpen', { count: kept.openDrafts })}</li> : null}
          </ul>
        </section>
      </div>
      <Group gap={16} align="center">
        <Button
          leftSection={<IconTrash size={16} stroke={1.75} />}
          loading={isWorking}
          disabled={!kept}
          onClick={() => setAsked(true)}
        >
          {t('traces.button')}
        </Button>
        <Text role="status">{typeof cleared === 'object' ? outcome(cleared, t) : ''}</Text>
      </Group>
      {typeof cleared === 'string' ? <Notice title={cleared} /> : null}
      {typeof cleared === 'object' && cleared.left.length > 0 ? (
        <Notice title={t('traces.left')}>{t('traces.leftText', { what: leftInWords(cleared, t) })}</Notice>
      ) : null}
      <Modal
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={t('traces.question')}
        closeButtonProps={{ 'aria-label': t('traces.cancel') }}
      >
        {kept
          ? losses(kept, t).map((line) => (
              <Text key={line} mb={16}>
                {line}
              </Text>
            ))
          : null}
        <Text>{t('traces.questionStays')}</Text>
        <Group justify="flex-end" gap={8} mt={24}>
          <Button data-autofocus onClick={() => setAsked(false)}>
            {t('traces.cancel')}
          </Button>
          <Button variant="filled" onClick={() => void clear()}>
            {t('traces.yes')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}

const goes = (kept: KeptTraces, t: TFunction): readonly string[] => [
  ...(kept.drafts > 0 ? [t('settings.drafts', { count: kept.drafts })] : []),
  ...(kept.versions > 0
    ? [t('settings.versions', { count: kept.versions, size: sizeInWords(kept.versionBytes, t) })]
    : []),
  ...(kept.recentFiles > 0 ? [t('settings.files', { count: kept.recentFiles })] : []),
  t('settings.log', { size: sizeInWords(kept.logBytes, t) }),
  t('traces.windowPlace'),
]

const losses = (kept: KeptTraces, t: TFunction): readonly string[] => [
  ...(kept.drafts > 0 ? [t('traces.lost', { count: kept.drafts })] : []),
  ...(kept.versions > 0 ? [t('traces.lostVersions', { count: kept.versions })] : []),
  ...(kept.openDrafts > 0 ? [t('traces.questionOpen', { count: kept.openDrafts })] : []),
]

/** Counted before and after: nothing is said to be gone that is not. */
function outcome({ before, after }: ClearedTraces, t: TFunction): string {
  const [drafts, versions, files] = [
    before.drafts - after.drafts,
    before.versions - after.versions,
    before.recentFiles - after.recentFiles,
  ]
  const what = [
    ...(drafts > 0 ? [t('traces.doneDrafts', { count: drafts })] : []),
    ...(versions > 0 ? [t('traces.doneVersions', { count: versions })] : []),
    ...(files > 0 ? [t('traces.doneFiles', { count: files })] : []),
  ].join(', ')
  return [
    what === '' ? t('traces.doneLog') : t('traces.done', { what }),
    ...(after.openDrafts > 0 ? [t('traces.doneKept', { count: after.openDrafts })] : []),
  ].join(' ')
}

const leftInWords = ({ left }: ClearedTraces, t: TFunction): string =>
  [...new Set(left.map(({ kind, code }) => t('traces.leftOne', { what: t(`traces.kind.${kind}`), code })))].join(', ')
