/** The next edition's briefing from this one: which edition, what the same words will say then, and what does not follow. */
import './next-edition.css'
import { Box, Button, Center, Loader, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valueChanges } from '../../../core/checks/value-changes'
import { isoDate } from '../../../core/model/partial-date'
import { readWrittenDay, writeShortDate } from '../../../core/model/written-date'
import type { Scope } from '../../../core/narrative/scope'
import type { ReferenceData } from '../../../core/reference/reference'
import { notMoved } from '../../../core/roll-forward/not-moved'
import { laterEditions, rollForward } from '../../../core/roll-forward/roll-forward'
import { newId } from '../../new-id'
import { useReference } from '../../reference-data'
import { leaveFor, openNew } from '../../session'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { FieldRow } from '../../ui/record-form'
import { TaskDialog } from '../../ui/task-dialog'
import { LeftBehindList } from './left-behind'
import { noteRolled } from './rolled'

export interface NextEditionProps {
  readonly scope: Scope
  readonly onClose: () => void
}

export const NextEdition = ({ scope, onClose }: NextEditionProps) => {
  const { t } = useTranslation()
  const state = useReference()
  if (state.kind === 'read') return <Choices scope={scope} reference={state.reference} onClose={onClose} />
  return (
    <TaskDialog title={t('nextEdition.title')} closeLabel={t('nextEdition.close')} onClose={onClose}>
      {state.kind === 'failed' ? (
        <Notice title={t('nextEdition.failedTitle')}>{t('nextEdition.failed')}</Notice>
      ) : (
        <Center h="100%">
          <Loader size="sm" color="gray" />
        </Center>
      )}
    </TaskDialog>
  )
}

const Choices = ({ scope, reference, onClose }: NextEditionProps & { readonly reference: ReferenceData }) => {
  const { t } = useTranslation()
  const { project, plan, language } = scope
  const from = project.editions.find(({ id }) => id === plan.editionId)
  const years = useMemo(() => laterEditions(project, plan, reference), [project, plan, reference])
  const [year, setYear] = useState(years[0])
  const [written, setWritten] = useState(() => writeShortDate(today()))
  const asOf = readWrittenDay(written)
  const rolled = useMemo(() => {
    if (year === undefined || asOf === undefined) return undefined
    const made = rollForward(project, plan, reference, { editionYear: year, asOf, newId })
    const [next] = made.plans
    return next === undefined ? undefined : { project: made, plan: next, language }
  }, [project, plan, reference, language, year, asOf])

  if (from === undefined || year === undefined)
    return (
      <TaskDialog title={t('nextEdition.title')} closeLabel={t('nextEdition.close')} onClose={onClose}>
        <EmptyState
          icon={<IconCalendarOff size={40} stroke={1.5} />}
          title={t('nextEdition.none')}
          description={t('nextEdition.noneText', { year: reference.editions.at(-1)?.year ?? '' })}
        />
      </TaskDialog>
    )

  const create = async (): Promise<void> => {
    if (rolled === undefined || !(await leaveFor())) return
    noteRolled(rolled.project.id)
    await openNew({ file: null, name: rolled.project.title, folder: '', project: rolled.project, kept: false })
  }
  return (
    <TaskDialog
      title={t('nextEdition.title')}
      closeLabel={t('nextEdition.close')}
      onClose={onClose}
      footer={
        <>
          <Box flex={1} />
          <Button variant="filled" disabled={rolled === undefined} onClick={() => void create()}>
            {t('nextEdition.create')}
          </Button>
        </>
      }
    >
      <Stack gap={24} maw={880} mx="auto" p={24}>
        <Text>{t('nextEdition.text', { year: from.year })}</Text>
        <FieldRow>
          <Select
            data-autofocus
            allowDeselect={false}
            label={t('nextEdition.edition')}
            data={years.map((one) => ({ value: String(one), label: t('nextEdition.editionName', { year: one }) }))}
            value={String(year)}
            onChange={(value) => setYear(value === null ? year : Number(value))}
          />
          <TextInput
            label={t('new.asOf')}
            value={written}
            error={asOf === undefined ? t('workspace.asOfWrong') : undefined}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
        </FieldRow>
        <Text fz="sm" c="dimmed">
          {t('nextEdition.findings', { year: from.year })}
        </Text>
        {rolled === undefined ? null : (
          <>
            <Changes before={scope} after={rolled} />
            <Stack gap={8}>
              <Text component="h2" fz={17} fw={600}>
                {t('nextEdition.stays')}
              </Text>
              <LeftBehindList marks={notMoved(rolled, from)} />
            </Stack>
          </>
        )}
      </Stack>
    </TaskDialog>
  )
}

const Changes = ({ before, after }: { readonly before: Scope; readonly after: Scope }) => {
  const { t } = useTranslation()
  const changes = useMemo(() => valueChanges(before, after), [before, after])
  return (
    <Stack gap={8}>
      <Text component="h2" fz={17} fw={600} id="next-edition-changes">
        {t('nextEdition.changes')}
      </Text>
      {changes.length === 0 ? (
        <Text c="dimmed">{t('nextEdition.changesNone')}</Text>
      ) : (
        <table className="bw-edition-changes" aria-labelledby="next-edition-changes">
          <thead>
            <tr>
              <th scope="col">{t('nextEdition.what')}</th>
              <th scope="col">{t('nextEdition.was')}</th>
              <th scope="col">{t('nextEdition.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.what} ${change.before}`}>
                <th scope="row">{change.what}</th>
                <td data-missing={change.before === null}>{change.before ?? t('nextEdition.noValue')}</td>
                <td data-missing={change.after === null}>{change.after ?? t('nextEdition.noValue')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  )
}

/** Where the person is, not in Greenwich. */
function today() {
  const now = new Date()
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
