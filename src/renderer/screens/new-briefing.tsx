/** One screen from nothing to a briefing: choices at the left, what is written already, and the first pages as they will be. */
import { Box, Button, Center, Kbd, Loader, Text } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { isoDate } from '../../core/model/partial-date'
import { fitLine } from '../../core/model/plain-text'
import { readWrittenDay, writeShortDate } from '../../core/model/written-date'
import { placedIn, startProject } from '../../core/new-project'
import type { ReferenceData } from '../../core/reference/reference'
import { startFromTemplate } from '../../core/sharing/start-from-template'
import type { ChosenTemplate } from '../../ipc/contract'
import { newId } from '../new-id'
import { useReference } from '../reference-data'
import { openNew, sessionStore, showScreen } from '../session'
import { remember, settingsStore } from '../settings'
import { Notice } from '../ui/notice'
import { TaskScreen } from '../ui/task-screen'
import { NewBriefingForm, type NewBriefingValues, withTemplate } from './new-briefing-form'
import { NewBriefingPages, NewBriefingReadiness } from './new-briefing-preview'

export const NewBriefing = () => {
  const { t } = useTranslation()
  const state = useReference()
  const template = useStore(sessionStore, (session) => session.template)
  if (state.kind === 'read')
    return <Choices key={template?.template.id ?? ''} reference={state.reference} file={template} />
  return (
    <TaskScreen title={t('new.title')} aside={<CancelButton />}>
      {state.kind === 'failed' ? (
        <Notice title={t('new.failed')}>{t('new.failedText')}</Notice>
      ) : (
        <Center h="100%" c="dimmed">
          <Loader size="sm" color="gray" mr={8} />
          {t('new.reading')}
        </Center>
      )}
    </TaskScreen>
  )
}

const Choices = ({ reference, file }: { reference: ReferenceData; file: ChosenTemplate | null }) => {
  const { t } = useTranslation()
  const [values, setValues] = useState(
    (): NewBriefingValues => ({
      ...firstValues(reference),
      ...(file ? withTemplate(file) : {}),
    }),
  )
  const asOf = readWrittenDay(values.asOf)
  const { iso3, editionYear } = values

  const project = useMemo(() => {
    if (iso3 === null || asOf === undefined || !placedIn(reference, editionYear).includes(iso3)) return undefined
    const begun = {
      iso3,
      editionYear,
      asOf,
      compare: values.compare,
      organisationName: fitLine(values.organisation).trim(),
      unit: fitLine(values.unit).trim(),
      authorName: fitLine(values.author).trim(),
      newId,
    }
    const { template, file: chosen, languages, theme, paper } = values
    if (template !== 'file') return startProject(reference, { ...begun, languages, template, theme, paper })
    return chosen ? startFromTemplate(chosen.template, reference, begun) : undefined
  }, [reference, iso3, editionYear, asOf, values])

  const create = () => {
    if (!project) return
    remember({
      organisation: fitLine(values.organisation).trim().slice(0, LONGEST),
      unit: fitLine(values.unit).trim().slice(0, LONGEST),
      author: fitLine(values.author).trim().slice(0, LONGEST),
    })
    void openNew({ file: null, name: project.title, folder: '', project, kept: false })
  }
  useCreateKey(create)

  return (
    <TaskScreen
      title={t('new.title')}
      aside={<CancelButton />}
      footer={
        <>
          <Text fz="sm" c="dimmed">
            {t('new.later')}
          </Text>
          <Box flex={1} />
          <Button leftSection={<IconChevronLeft size={16} />} onClick={() => showScreen('start')}>
            {t('new.back')}
          </Button>
          <Button
            variant="filled"
            disabled={!project}
            onClick={create}
            rightSection={
              <Kbd bg="transparent" c="inherit" style={{ borderColor: 'currentColor' }}>
                Ctrl Enter
              </Kbd>
            }
          >
            {t('new.create')}
          </Button>
        </>
      }
    >
      <div className="bw-new">
        <NewBriefingForm reference={reference} values={values} onChange={setValues} />
        <NewBriefingReadiness project={project} />
        <NewBriefingPages project={project} />
      </div>
    </TaskScreen>
  )
}

const CancelButton = () => {
  const { t } = useTranslation()
  return (
    <Button variant="subtle" color="gray" c="var(--mantine-color-text)" onClick={() => showScreen('start')}>
      {t('new.cancel')}
    </Button>
  )
}

/** Of what is remembered for the next new briefing. */
const LONGEST = 200

/** The newest edition; today as the as-of date; who writes, as the last time. */
function firstValues(reference: ReferenceData): NewBriefingValues {
  const now = new Date()
  const { organisation, unit, author, languages } = settingsStore.getState()
  const [primary = 'en', ...others] = languages
  return {
    iso3: null,
    editionYear: reference.editions.at(-1)?.year ?? now.getFullYear(),
    asOf: writeShortDate(isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())),
    template: 'country-briefing',
    file: null,
    languages: [primary, ...others],
    compare: true,
    theme: 'record',
    paper: 'letter',
    organisation,
    unit,
    author,
  }
}

function useCreateKey(create: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) create()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [create])
}
