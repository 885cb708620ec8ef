/** Earlier versions: which there are, what changed with each, one beside the project of now. One comes back as a copy, never over the project. */
import { Box, Button, Loader, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { compareProjects } from '../../../core/compare/compare-projects'
import type { Project } from '../../../core/model/project'
import type { SavedCopy, Version } from '../../../ipc/contract'
import { bridge, messageOf } from '../../bridge'
import { compareWith } from '../../compare-with'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { RecordList } from '../../ui/record-list'
import { TaskDialog } from '../../ui/task-dialog'
import { exactTime, writtenExactlyAt } from '../../ui/written-at'
import { ChangeList } from '../recovery/change-list'
import { Side, SidePages, usePagesOfBoth } from '../recovery/side-by-side'
import { shownName } from '../shown-name'
import { type ReadVersion, useReadVersion, useVersions } from './use-versions'
import { byDay, changeSentence } from './version-words'
import './versions.css'

export interface VersionsScreenProps {
  /** As on screen. */
  readonly project: Project
  readonly onClose: () => void
}

export const VersionsScreen = ({ project, onClose }: VersionsScreenProps) => {
  const { t } = useTranslation()
  const [now] = useState(() => Date.now())
  const { versions, changes, trouble } = useVersions(project.id)
  const groups = useMemo(() => byDay(versions ?? [], t, now), [versions, t, now])
  const [chosen, setChosen] = useState<string | null>(null)
  const version = versions?.find(({ sequence }) => String(sequence) === chosen) ?? versions?.[0]
  const read = useReadVersion(project.id, version)
  const copy = useCopies(project)
  return (
    <TaskDialog
      title={t('versions.title')}
      closeLabel={t('versions.close')}
      aside={
        <Text fz="sm" c="dimmed" truncate>
          {t('versions.text')}
        </Text>
      }
      footer={
        <>
          <Text fz="sm" role="status" flex={1}>
            {copy.said || t('versions.copyText')}
          </Text>
          {copy.saved ? (
            <Button onClick={() => void copy.open()}>{t('versions.openCopy')}</Button>
          ) : (
            <Button onClick={onClose}>{t('versions.close')}</Button>
          )}
          <Button
            disabled={!version || read.is !== 'read'}
            onClick={() => version && read.is === 'read' && compareVersion(project, version, read.project, t)}
          >
            {t('compare.inDetail')}
          </Button>
          <Button variant="filled" disabled={!version} onClick={() => version && void copy.save(version)}>
            {t('versions.saveCopy')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      {trouble === '' ? null : <Notice title={trouble}>{t('versions.othersWhole')}</Notice>}
      {versions === undefined ? (
        <Waiting words={t('versions.reading')} />
      ) : version === undefined ? (
        <EmptyState
          icon={<IconHistory size={40} stroke={1.5} />}
          title={t('versions.noneTitle')}
          description={t('versions.none')}
          note={t('versions.noneNote')}
        />
      ) : (
        <div className="bw-versions-screen">
          <div className="bw-versions-list">
            <RecordList
              label={t('versions.list')}
              groups={groups}
              selected={String(version.sequence)}
              onSelect={(row) => setChosen(row.id)}
              title={(row) => exactTime(row.at)}
              meta={(row) => (
                <span className="bw-versions-meta">
                  <span>{t(`versions.${row.reason}`)}</span>
                  <span data-damaged={changes.get(row.sequence)?.is === 'unreadable'}>
                    {changeSentence(changes.get(row.sequence), t)}
                  </span>
                </span>
              )}
            />
          </div>
          <Beside key={version.sequence} version={version} read={read} now={project} />
        </div>
      )}
    </TaskDialog>
  )
}

function compareVersion(project: Project, { sequence, sha256, at }: Version, then: Project, t: TFunction): void {
  const version = { project: project.id, sequence, sha256 }
  compareWith({ side: { version }, name: writtenExactlyAt(at, t), project: then })
}

const Waiting = ({ words }: { words: string }) => (
  <Stack align="center" justify="center" h="100%" mih={320} gap={8} c="dimmed" fz="sm">
    <Loader size="sm" color="gray" />
    {words}
  </Stack>
)

interface BesideProps {
  readonly version: Version
  readonly read: ReadVersion
  readonly now: Project
}

/** The version and the project of now, as pages and in words. */
const Beside = ({ version, read, now }: BesideProps) => {
  const { t } = useTranslation()
  const then = read.is === 'read' ? read.project : undefined
  const changes = useMemo(() => (then ? compareProjects(then, now) : []), [then, now])
  const pages = usePagesOfBoth(then, then ? now : undefined)
  if (read.is === 'unreadable') {
    return (
      <Box p={24}>
        <Notice tone="warning" title={t('versions.damagedTitle')}>
          {`${read.message} ${t('versions.othersWhole')}`}
        </Notice>
      </Box>
    )
  }
  if (!then) return <Waiting words={t('versions.comparing')} />
  return (
    <div className="bw-versions-beside">
      <Side title={t('versions.thisOne')} when={writtenExactlyAt(version.at, t)} isMain>
        <SidePages bytes={pages.first} project={then} />
      </Side>
      <Side title={t('versions.now')} when={t('versions.onScreen')}>
        <SidePages bytes={pages.other} project={now} />
      </Side>
      {changes.length > 0 ? (
        <ChangeList title={t('versions.sinceThen')} changes={changes} />
      ) : (
        <Text c="dimmed">{t('versions.nothingSince')}</Text>
      )}
    </div>
  )
}

function useCopies(project: Project) {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const [saved, setSaved] = useState<SavedCopy | null>(null)
  const save = async ({ sequence, sha256 }: Version): Promise<void> => {
    const title = shownName(project, t('workspace.untitled'))
    try {
      const name = t('versions.copyName', { title }).slice(0, 255)
      const copy = await bridge.saveVersionCopy({ project: project.id, sequence, sha256, name })
      if (!copy) return
      setSaved(copy)
      setSaid(t('versions.saved', { name: copy.name }))
    } catch (error) {
      setSaved(null)
      setSaid(messageOf(error) ?? t('versions.failed'))
    }
  }
  const open = async (): Promise<void> => {
    if (!saved) return
    await bridge.openVersionCopy({ copy: saved.copy }).catch((error: unknown) => {
      setSaid(messageOf(error) ?? t('versions.failed'))
    })
  }
  return { said, saved, save, open }
}
