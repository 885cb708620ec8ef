/** What the app remembers, what it keeps besides projects, and how to be rid of that. A choice holds at once: there is nothing to save. */
import {
  Button,
  Group,
  MultiSelect,
  SegmentedControl,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
  useMantineColorScheme,
} from '@mantine/core'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { LANGUAGES, type Language } from '../../../core/model/language'
import { fitLine } from '../../../core/model/plain-text'
import type { KeptTraces } from '../../../ipc/contract'
import { bridge, messageOf } from '../../bridge'
import { remember, settingsStore } from '../../settings'
import { Field, FieldRow } from '../../ui/record-form'
import { sizeInWords } from '../../ui/size-in-words'
import { TaskDialog } from '../../ui/task-dialog'
import { ClearTraces } from './clear-traces'
import './settings.css'

export const SettingsScreen = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation()
  const [kept, lookAgain] = useKeptTraces()
  return (
    <TaskDialog
      title={t('settings.title')}
      closeLabel={t('settings.close')}
      aside={
        <Text fz="sm" c="dimmed" truncate>
          {t('settings.kept')}
        </Text>
      }
      onClose={onClose}
    >
      <div className="bw-settings">
        <Part title={t('settings.appearance')}>
          <FieldRow>
            <Colours />
            <Field label={t('settings.screens')}>
              <Text lh="32px">{t('settings.screensText')}</Text>
            </Field>
          </FieldRow>
        </Part>
        <Part title={t('settings.briefings')} text={t('settings.briefingsText')}>
          <NewBriefings />
        </Part>
        <Part title={t('settings.recent')}>
          <RecentFiles onChange={lookAgain} />
        </Part>
        <Part title={t('settings.computer')} text={t('settings.computerText')}>
          <OnThisComputer kept={kept} />
        </Part>
        <Part title={t('traces.title')} text={t('traces.text')}>
          <ClearTraces kept={kept} onCleared={lookAgain} />
        </Part>
      </div>
    </TaskDialog>
  )
}

const Part = ({ title, text, children }: { title: string; text?: string; children: ReactNode }) => (
  <section className="bw-settings-part" aria-label={title}>
    <Title order={2} fz={20} lh="28px">
      {title}
    </Title>
    {text === undefined ? null : (
      <Text c="dimmed" mt={4} maw={640}>
        {text}
      </Text>
    )}
    <Stack gap={16} mt={16}>
      {children}
    </Stack>
  </section>
)

/** Undefined: not known yet. */
function useKeptTraces(): readonly [KeptTraces | undefined, () => void] {
  const [kept, setKept] = useState<KeptTraces>()
  const look = useCallback(() => {
    bridge.lookAtTraces().then(setKept, () => undefined) // the numbers stay as they were; clearing says what is wrong
  }, [])
  useEffect(look, [look])
  return [kept, look]
}

const Colours = () => {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Field label={t('settings.colours')}>
      <Stack align="flex-start">
        <SegmentedControl
          aria-label={t('settings.colours')}
          value={colorScheme}
          onChange={setColorScheme}
          data={[
            { value: 'auto', label: t('settings.system') },
            { value: 'light', label: t('settings.light') },
            { value: 'dark', label: t('settings.dark') },
          ]}
        />
      </Stack>
    </Field>
  )
}

const LONGEST = 200
type Line = 'organisation' | 'unit' | 'author'

const NewBriefings = () => {
  const { t } = useTranslation()
  const languages = useStore(settingsStore, (state) => state.languages)
  return (
    <>
      <FieldRow>
        <LineField name="organisation" />
        <LineField name="unit" />
      </FieldRow>
      <FieldRow>
        <LineField name="author" help={t('settings.authorHelp')} />
        <span />
      </FieldRow>
      <ChangeLog />
      <MultiSelect
        size="sm"
        label={t('settings.languages')}
        description={t('settings.languagesHelp')}
        value={[...languages]}
        data={LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) }))}
        clearable={false}
        onChange={(chosen) => {
          const next = chosen.filter((one): one is Language => LANGUAGES.some((language) => language === one))
          if (next.length > 0) remember({ languages: next })
        }}
      />
    </>
  )
}

/** Written down when the field is left: not once for every key. */
const LineField = ({ name, help }: { name: Line; help?: string }) => {
  const { t } = useTranslation()
  const [text, setText] = useState(() => settingsStore.getState()[name])
  const keep = useRef((): string => text)
  keep.current = () => {
    const next = fitLine(text).trim().slice(0, LONGEST)
    if (next !== settingsStore.getState()[name]) remember({ [name]: next })
    return next
  }
  useEffect(() => () => void keep.current(), []) // Escape closes the settings without leaving the field
  return (
    <TextInput
      label={t(`settings.${name}`)}
      description={help}
      value={text}
      maxLength={LONGEST}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => setText(keep.current())}
    />
  )
}

const RecentFiles = ({ onChange }: { onChange: () => void }) => {
  const { t } = useTranslation()
  const keeps = useStore(settingsStore, (state) => state.keepsRecentFiles)
  return (
    <Switch
      label={t('settings.keepsRecent')}
      description={t('settings.keepsRecentHelp')}
      checked={keeps}
      onChange={(event) => {
        remember({ keepsRecentFiles: event.currentTarget.checked })
        onChange()
      }}
    />
  )
}

const ChangeLog = () => {
  const { t } = useTranslation()
  const keeps = useStore(settingsStore, (state) => state.keepsChangeLog)
  return (
    <Switch
      label={t('changes.keeps')}
      description={t('changes.keepsHelp')}
      checked={keeps}
      onChange={(event) => remember({ keepsChangeLog: event.currentTarget.checked })}
    />
  )
}

const OnThisComputer = ({ kept }: { kept: KeptTraces | undefined }) => {
  const { t } = useTranslation()
  const areDraftsProtected = useStore(settingsStore, (state) => state.areDraftsProtected)
  return (
    <>
      <Text maw={640}>
        {t(areDraftsProtected ? 'settings.protected' : 'settings.plain')} {t('settings.project')}
      </Text>
      {kept ? (
        <dl className="bw-settings-kept">
          <dt>{t('settings.versions', { count: kept.versions, size: sizeInWords(kept.versionBytes, t) })}</dt>
          <dd>{t('settings.versionsRule')}</dd>
          <dt>{t('settings.log', { size: sizeInWords(kept.logBytes, t) })}</dt>
          <dd>{t('settings.logText')}</dd>
        </dl>
      ) : null}
      <LogButtons />
    </>
  )
}

const LogButtons = () => {
  const { t } = useTranslation()
  const [said, setSaid] = useState('')
  const run = (deed: () => Promise<string>) => () => {
    deed().then(setSaid, (error: unknown) => setSaid(messageOf(error) ?? t('settings.failed')))
  }
  const show = async (): Promise<string> => {
    await bridge.showLog()
    return ''
  }
  const copy = async (): Promise<string> => t((await bridge.copyLog()) ? 'settings.logCopied' : 'settings.logEmpty')
  return (
    <Group gap={8}>
      <Button onClick={run(copy)}>{t('settings.copyLog')}</Button>
      <Button onClick={run(show)}>{t('settings.showLog')}</Button>
      <Text fz="sm" role="status">
        {said}
      </Text>
    </Group>
  )
}
