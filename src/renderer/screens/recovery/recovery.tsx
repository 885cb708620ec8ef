/** After a crash: the saved file and the draft side by side, what differs in words, and three ways on. Nothing is deleted here. */
import { Box, Button, Loader, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { Project } from '../../../core/model/project'
import type { FoundDraft } from '../../../ipc/contract'
import { bridge } from '../../bridge'
import { PagesDesk } from '../../pages/pages-desk'
import { usePdf } from '../../pages/use-pdf'
import { chooseDraft, sessionStore } from '../../session'
import { TaskScreen } from '../../ui/task-screen'
import { exactTime, writtenAt } from '../../ui/written-at'
import { shownName } from '../shown-name'
import { OpenFailedNotice } from '../trouble-notices'
import { ChangeList } from './change-list'
import { describeChanges } from './described-changes'

export const Recovery = ({ found }: { found: FoundDraft }) => {
  const { t } = useTranslation()
  const isOpening = useStore(sessionStore, (state) => state.isOpening)
  const { file, project } = found
  const changes = useMemo(() => (file.is === 'read' ? describeChanges(file.project, project) : []), [file, project])
  const pages = useBothPages(project, file.is === 'read' ? file.project : undefined)
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
            ]
              .filter((part) => part !== '')
              .join(' ')}
          </Text>
        </div>
        <div className="bw-versions" data-alone={file.is !== 'read'}>
          {file.is === 'read' ? (
            <Version title={t('recovery.file')} when={writtenAt(file.writtenAt, t)}>
              <VersionPages bytes={pages.file} project={file.project} />
            </Version>
          ) : null}
          <Version title={t('recovery.draft')} when={writtenAt(found.writtenAt, t)} isMain>
            <VersionPages bytes={pages.draft} project={project} />
          </Version>
          {file.is === 'read' ? <ChangeList title={t('recovery.onlyInDraft')} changes={changes} /> : null}
        </div>
      </div>
    </TaskScreen>
  )
}

interface VersionProps {
  readonly title: string
  readonly when: string
  readonly isMain?: boolean
  readonly children: ReactNode
}

const Version = ({ title, when, isMain = false, children }: VersionProps) => (
  <section className="bw-version" aria-label={title} data-main={isMain}>
    <header>
      <Text component="h3" fw={600} m={0}>
        {title}
      </Text>
      <Text fz="sm" c="dimmed">
        {when}
      </Text>
    </header>
    {children}
  </section>
)

/** `null`: they cannot be made; the words at the right say what differs. */
type Pages = Uint8Array | undefined | null

const VersionPages = ({ bytes, project }: { bytes: Pages; project: Project }) => {
  const { t } = useTranslation()
  const pages = usePdf(bytes ?? undefined)
  const place = useRef(0)
  if (pages) {
    return <PagesDesk pages={pages} place={place} zoom={1} language={project.languages[0]} onPage={() => undefined} />
  }
  return (
    <Stack className="bw-desk" align="center" justify="center" c="dimmed" fz="sm">
      {bytes === null ? t('recovery.noPages') : <Loader size="sm" color="gray" />}
    </Stack>
  )
}

/** One after the other: of two requests of a window only the newer is answered. The draft first, it is what people look for. */
function useBothPages(draft: Project, file: Project | undefined): { readonly draft: Pages; readonly file: Pages } {
  const [made, setMade] = useState<{ draft: Pages; file: Pages }>({ draft: undefined, file: undefined })
  useEffect(() => {
    let isGone = false
    const make = async (name: 'draft' | 'file', project: Project): Promise<void> => {
      const bytes = await pagesOf(project)
      if (!isGone) setMade((before) => ({ ...before, [name]: bytes }))
    }
    const run = async (): Promise<void> => {
      await make('draft', draft)
      if (file && !isGone) await make('file', file)
    }
    void run()
    return () => {
      isGone = true
    }
  }, [draft, file])
  return made
}

async function pagesOf(project: Project): Promise<Uint8Array | null> {
  const plan = project.plans[0]
  if (!plan) return null
  try {
    const made = await bridge.previewBriefing({ project, plan: plan.id, language: project.languages[0] })
    return made?.bytes ?? null
  } catch {
    return null
  }
}
