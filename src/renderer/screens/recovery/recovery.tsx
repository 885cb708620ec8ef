/** After a crash: the saved file and the draft side by side, what differs in words, and three ways on. Nothing is deleted here. */
import { Box, Button, Text, Title } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { compareProjects } from '../../../core/compare/compare-projects'
import type { FoundDraft } from '../../../ipc/contract'
import { chooseDraft, sessionStore } from '../../session'
import { TaskScreen } from '../../ui/task-screen'
import { exactTime, writtenAt } from '../../ui/written-at'
import { shownName } from '../shown-name'
import { OpenFailedNotice } from '../trouble-notices'
import { ChangeList } from './change-list'
import { Side, SidePages, usePagesOfBoth } from './side-by-side'

export const Recovery = ({ found }: { found: FoundDraft }) => {
  const { t } = useTranslation()
  const isOpening = useStore(sessionStore, (state) => state.isOpening)
  const { file, project } = found
  const changes = useMemo(() => (file.is === 'read' ? compareProjects(file.project, project) : []), [file, project])
  const { pagesLeftOut = false } = found
  const pages = usePagesOfBoth(
    pagesLeftOut ? undefined : project,
    file.is === 'read' && !pagesLeftOut ? file.project : undefined,
  )
  const main = useRef<HTMLButtonElement>(null)
  useEffect(() => main.current?.focus(), [])
  const choice = (to: Parameters<typeof chooseDraft>[0], label: string) => (
    <Button disabled={isOpening} onClick={() => void chooseDraft(to)}>
      {label}
    </Button>
  )
  return (
    <TaskScreen
      title={shownName(project, t('workspace.untitled'))}
      aside={
        <Text fz="sm" c="dimmed">
          {file.is === 'none' ? t('recovery.keptUntil') : t('recovery.neither')}
        </Text>
      }
      footer={
        <>
          {choice('later', t('recovery.later'))}
          <Box flex={1} />
          {file.is === 'none' ? null : choice('both', t('recovery.both'))}
          {file.is === 'read' ? choice('file', t('recovery.useFile')) : null}
          {found.picturesLeftOut ? (
            <Button disabled={isOpening} onClick={() => void chooseDraft('draft', false)}>
              {t('saving.useDraftBare')}
            </Button>
          ) : null}
          <Button ref={main} variant="filled" disabled={isOpening} onClick={() => void chooseDraft('draft')}>
            {t('recovery.useDraft')}
          </Button>
        </>
      }
    >
      <div className="bw-recovery">
        <OpenFailedNotice />
        <div>
          <Title order={2} fz={28} lh="36px" mb={8}>
            {t('recovery.title')}
          </Title>
          <Text fz="lg" lh="24px" c="dimmed" maw={760}>
            {[
              t(`recovery.${file.is}`, { time: exactTime(found.writtenAt), count: changes.length }),
              file.is === 'unreadable' ? file.message : '',
              file.is === 'read' && file.hasChanged ? t('recovery.hasChanged') : '',
              found.hasDamagedCopy ? t('recovery.damaged', { time: exactTime(found.writtenAt) }) : '',
              found.missingImages > 0 ? t('recovery.missingImages', { count: found.missingImages }) : '',
              found.picturesLeftOut && !pagesLeftOut ? t('saving.draftBare') : '',
              pagesLeftOut ? t('saving.draftPlain') : '',
              pagesLeftOut && file.is === 'read' ? t('saving.draftPlainFile') : '',
            ]
              .filter((part) => part !== '')
              .join(' ')}
          </Text>
        </div>
        <div className="bw-versions" data-alone={file.is !== 'read'}>
          {file.is === 'read' ? (
            <Side title={t('recovery.file')} when={writtenAt(file.writtenAt, t)}>
              <SidePages bytes={pagesLeftOut ? 'left-out' : pages.other} project={file.project} />
            </Side>
          ) : null}
          <Side title={t('recovery.draft')} when={writtenAt(found.writtenAt, t)} isMain>
            <SidePages bytes={pagesLeftOut ? 'left-out' : pages.first} project={project} />
          </Side>
          {file.is === 'read' ? <ChangeList title={t('recovery.onlyInDraft')} changes={changes} /> : null}
        </div>
      </div>
    </TaskScreen>
  )
}
