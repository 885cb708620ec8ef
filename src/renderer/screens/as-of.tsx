/** The as-of date in the status bar; pressed, it can be changed. */
import { Button, Group, Popover, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changePlan } from '../../core/edit/plan'
import type { BriefingPlan } from '../../core/model/plan'
import { readWrittenDay, writeShortDate } from '../../core/model/written-date'
import { applyEdit } from '../open-project'
import { AsOfChanges } from './as-of-changes'

export const AsOf = ({ plan }: { plan: BriefingPlan }) => {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton onClick={() => setOpen(!isOpen)}>
          <IconCalendarEvent size={16} stroke={1.75} />
          {t('workspace.asOf', { date: writeShortDate(plan.asOf) })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown w={400} aria-label={t('workspace.asOfTitle')}>
        <AsOfForm plan={plan} onDone={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

const AsOfForm = ({ plan, onDone }: { plan: BriefingPlan; onDone: () => void }) => {
  const { t } = useTranslation()
  const [text, setText] = useState(writeShortDate(plan.asOf))
  const [isWrong, setWrong] = useState(false)
  const shown = useDeferredValue(readWrittenDay(text))
  const change = () => {
    const asOf = readWrittenDay(text)
    if (asOf === undefined) return setWrong(true)
    if (asOf !== plan.asOf) applyEdit(changePlan(plan.id, { asOf }), t('workspace.step.asOf'))
    onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change()
      }}
    >
      <Stack gap={16}>
        <TextInput
          data-autofocus
          label={t('workspace.asOfTitle')}
          description={t('workspace.asOfHelp')}
          value={text}
          error={isWrong ? t('workspace.asOfWrong') : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setWrong(false)
          }}
        />
        {shown === undefined || shown === plan.asOf ? null : <AsOfChanges asOf={shown} />}
        <Group justify="flex-end">
          <Button type="submit" variant="filled">
            {t('workspace.asOfSet')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
