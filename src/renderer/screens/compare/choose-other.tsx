/** Which file or earlier version the project is compared with. */
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { IconGitCompare } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProjectId } from '../../../core/model/ids'
import type { Version } from '../../../ipc/contract'
import { bridge, messageOf } from '../../bridge'
import { compareWith } from '../../compare-with'
import { mergedCopiesIn } from '../../merged-copies'
import { appStore } from '../../open-project'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { writtenExactlyAt } from '../../ui/written-at'

/** @returns why it failed; empty: it did not */
export type Choose = () => Promise<string>

export function useChooseFile(): { readonly choose: () => void; readonly trouble: string; readonly isBusy: boolean } {
  const { t } = useTranslation()
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const choose = async (): Promise<void> => {
    setBusy(true)
    setTrouble('')
    try {
      const { open } = appStore.getState()
      if (!open) return
      const found = await bridge.chooseOther({
        file: open.file,
        project: open.history.present.id,
        merged: mergedCopiesIn(open),
      })
      if (!found) return
      const { copy, project, relation } = found
      compareWith({ side: { copy: copy.copy }, name: copy.name, project, copy, relation })
    } catch (error) {
      setTrouble(messageOf(error) ?? t('compare.failed'))
    } finally {
      setBusy(false)
    }
  }
  return { choose: () => void choose(), trouble, isBusy }
}

export const ChooseOther = ({ project }: { project: ProjectId }) => {
  const { t } = useTranslation()
  const { choose, trouble, isBusy } = useChooseFile()
  const [versions, setVersions] = useState<readonly Version[]>([])
  const [failed, setFailed] = useState('')
  useEffect(() => {
    let isGone = false
    bridge.versions({ project }).then(
      (found) => isGone || setVersions(found),
      () => undefined, // the file can still be chosen
    )
    return () => {
      isGone = true
    }
  }, [project])
  const take = async (sequence: string | null): Promise<void> => {
    const version = versions.find((one) => String(one.sequence) === sequence)
    if (!version) return
    setFailed('')
    const named = { project, sequence: version.sequence, sha256: version.sha256 }
    try {
      const read = await bridge.readVersion(named)
      compareWith({ side: { version: named }, name: writtenExactlyAt(version.at, t), project: read })
    } catch (error) {
      setFailed(messageOf(error) ?? t('compare.failed'))
    }
  }
  const said = trouble || failed
  return (
    <>
      {said === '' ? null : <Notice title={said}>{t('compare.note')}</Notice>}
      <EmptyState
        icon={<IconGitCompare size={40} stroke={1.5} />}
        title={t('compare.chooseTitle')}
        description={t('compare.choose')}
        note={t('compare.note')}
      >
        <Stack gap={16} w="100%" maw={360}>
          <Button variant="filled" loading={isBusy} onClick={choose} data-autofocus>
            {t('compare.chooseFile')}
          </Button>
          <Select
            label={t('compare.version')}
            placeholder={t(versions.length === 0 ? 'compare.versionNone' : 'compare.versionPick')}
            disabled={versions.length === 0}
            data={versions.map((one) => ({
              value: String(one.sequence),
              label: `${writtenExactlyAt(one.at, t)}, ${t(`versions.${one.reason}`)}`,
            }))}
            value={null}
            onChange={(sequence) => void take(sequence)}
          />
        </Stack>
      </EmptyState>
    </>
  )
}

export const OtherButton = () => {
  const { t } = useTranslation()
  const { choose, trouble, isBusy } = useChooseFile()
  return (
    <Group gap={8} wrap="nowrap">
      {trouble === '' ? null : (
        <Text fz="sm" role="alert" c="var(--bw-error)">
          {trouble}
        </Text>
      )}
      <Button loading={isBusy} onClick={choose}>
        {t('compare.chooseOther')}
      </Button>
    </Group>
  )
}
