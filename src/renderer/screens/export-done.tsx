import { Button, Group, Text } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportOutcome } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'
import { Conformance } from './conformance'
import { PageImages } from './page-images'

export interface ExportDoneProps {
  readonly outcome: Extract<ExportOutcome, { status: 'done' }>
  readonly onClose: () => void
}

export const ExportDone = ({ outcome, onClose }: ExportDoneProps) => {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState<string>()
  const show = () =>
    bridge
      .showInFolder({ token: outcome.token })
      .catch((error: unknown) => setTrouble(messageOf(error) ?? t('export.failedWhy')))
  return (
    <>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {t('export.doneText', { name: outcome.name, folder: outcome.folder })}
      </Text>
      <Text fz="sm" c="dimmed" mt={4}>
        {t('export.doneFacts', {
          pages: t('export.pages', { count: outcome.pageCount }),
          size: sizeOf(outcome.byteLength),
        })}
      </Text>
      {outcome.proof === null ? null : <Conformance token={outcome.token} proof={outcome.proof} />}
      <PageImages token={outcome.token} pageCount={outcome.pageCount} />
      {trouble === undefined ? null : (
        <Text fz="sm" c="var(--bw-error)" mt={8} role="alert">
          {trouble}
        </Text>
      )}
      <Group className="bw-dialog-footer" justify="flex-end" gap={8}>
        <Button leftSection={<IconFolderOpen size={18} stroke={1.75} />} onClick={() => void show()}>
          {t('export.showInFolder')}
        </Button>
        <Button variant="filled" data-autofocus autoFocus onClick={onClose}>
          {t('export.close')}
        </Button>
      </Group>
    </>
  )
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
