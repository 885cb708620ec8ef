/** The first screen: three doors at the left, what one gets at the right. A file can be dropped anywhere. */
import { ActionIcon, Box, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconFolderOpen, IconPlus, IconSettings, IconSparkles, IconWorldOff } from '@tabler/icons-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { openProject, openSample, sessionStore, showScreen, showTask } from '../session'
import { settingsStore } from '../settings'
import { ColourSwitch } from '../ui/colour-switch'
import { TaskScreen } from '../ui/task-screen'
import { Mark } from './mark'
import { RecentFiles, useRecentFiles } from './recent-files'
import { SamplePicture } from './sample-picture'
import { CrashedNotice, DraftTroubleNotice, OpenFailedNotice, SettingsNotice } from './trouble-notices'

export const Start = () => {
  const { t } = useTranslation()
  const isOpening = useStore(sessionStore, (state) => state.isOpening)
  const [recents, forget] = useRecentFiles()
  const areDraftsProtected = useStore(settingsStore, (state) => state.areDraftsProtected)
  useStartKeys()
  return (
    <TaskScreen>
      <div className="bw-start-screen">
        <CrashedNotice />
        <OpenFailedNotice />
        <DraftTroubleNotice />
        <SettingsNotice />
        <div className="bw-start">
          <Stack gap={0} className="bw-start-doors">
            <Group gap={12} mb={8}>
              <Mark />
              <Title order={1}>{t('app.name')}</Title>
            </Group>
            <Text fz="lg" c="dimmed" mb={40} lh="24px">
              {t('start.claim')}
            </Text>
            <Stack gap={8}>
              <Door
                isMain
                icon={<IconPlus size={22} stroke={1.75} />}
                title={t('start.new')}
                text={t('start.newText')}
                keys="Ctrl N"
                isOff={isOpening}
                onClick={() => showScreen('new')}
              />
              <Door
                icon={<IconFolderOpen size={22} stroke={1.75} />}
                title={t('start.open')}
                text={t('start.openText')}
                keys="Ctrl O"
                isOff={isOpening}
                onClick={() => void openProject()}
              />
              <Door
                icon={<IconSparkles size={22} stroke={1.75} />}
                title={t('start.sample')}
                text={t('start.sampleText')}
                isOff={isOpening}
                onClick={() => void openSample()}
              />
            </Stack>
            <Box flex={1} />
            <Group gap={8} c="dimmed" wrap="nowrap" align="flex-start" mt={32}>
              <IconWorldOff size={18} stroke={1.75} style={{ flex: 'none', marginTop: 1 }} />
              <Text fz="sm" lh="20px" style={{ whiteSpace: 'pre-line' }}>
                {t('start.private')}
                {areDraftsProtected ? null : `\n${t('start.draftsArePlain')}`}
              </Text>
            </Group>
          </Stack>
          <div className="bw-start-side">
            <Group justify="flex-end" p={8} gap={0}>
              <ColourSwitch />
              <ActionIcon
                aria-label={t('settings.title')}
                title={t('settings.titleKey')}
                onClick={() => showTask('settings')}
              >
                <IconSettings size={18} stroke={1.75} />
              </ActionIcon>
            </Group>
            {recents === undefined ? (
              <div className="bw-recents" />
            ) : recents.length > 0 ? (
              <RecentFiles files={recents} onForget={forget} />
            ) : (
              <SamplePicture />
            )}
            <div className="bw-dropzone">
              <Text c="dimmed">{t('start.drop')}</Text>
            </div>
          </div>
        </div>
      </div>
    </TaskScreen>
  )
}

interface DoorProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly keys?: string
  readonly isMain?: boolean
  readonly isOff: boolean
  readonly onClick: () => void
}

const Door = ({ icon, title, text, keys, isMain = false, isOff, onClick }: DoorProps) => (
  <Button
    className="bw-door"
    variant={isMain ? 'filled' : 'default'}
    h={64}
    fullWidth
    justify="flex-start"
    px={16}
    leftSection={icon}
    rightSection={
      keys === undefined ? null : (
        <Text span fz={13}>
          {keys}
        </Text>
      )
    }
    styles={{ label: { flex: 1, textAlign: 'left' }, inner: { width: '100%' } }}
    disabled={isOff}
    onClick={onClick}
  >
    <span className="bw-door-words">
      <b>{title}</b>
      <span>{text}</span>
    </span>
  </Button>
)

function useStartKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      const key = event.key.toLowerCase()
      if (key !== 'n' && key !== 'o') return
      event.preventDefault()
      if (key === 'n') showScreen('new')
      else void openProject()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
