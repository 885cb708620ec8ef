/** Earlier versions of the open project. One comes back as a copy: nothing that is there now is replaced. */
import { Button, Group, Modal, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectId } from '../../core/model/ids'
import type { Version } from '../../ipc/contract'
import { bridge, messageOf } from '../bridge'
import { writtenExactlyAt } from '../ui/written-at'

export interface VersionsProps {
  readonly project: ProjectId
  readonly onClose: () => void
}

export const Versions = ({ project, onClose }: VersionsProps) => {
  const { t } = useTranslation()
  const [versions, setVersions] = useState<readonly Version[]>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let isGone = false
    bridge.versions({ project }).then(
      (found) => !isGone && setVersions(found),
      (error: unknown) => !isGone && setSaid(messageOf(error) ?? t('versions.failed')),
    )
    return () => {
      isGone = true
    }
  }, [project, t])
  const saveCopy = async ({ sequence, sha256 }: Version): Promise<void> => {
    try {
      const name = await bridge.saveVersionCopy({ project, sequence, sha256 })
      setSaid(name === undefined ? '' : t('versions.saved', { name }))
    } catch (error) {
      setSaid(messageOf(error) ?? t('versions.failed'))
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('versions.title')} size={560} centered>
      <Text fz="sm" c="dimmed" mb={16}>
        {t('versions.text')}
      </Text>
      <Text fz="sm" fw={600} mb={said === '' ? 0 : 16} role="status">
        {said}
      </Text>
      <ul className="bw-recent-list">
        {versions?.map((version) => (
          <li key={version.sequence} className="bw-change">
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text fw={600}>{writtenExactlyAt(version.at, t)}</Text>
                <Text fz="sm" c="dimmed">
                  {t(`versions.${version.reason}`)}
                </Text>
              </div>
              <Button onClick={() => void saveCopy(version)}>{t('versions.saveCopy')}</Button>
            </Group>
          </li>
        ))}
      </ul>
      {versions?.length === 0 ? <Text>{t('versions.none')}</Text> : null}
    </Modal>
  )
}
