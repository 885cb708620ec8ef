/** One result of a check: the way there, its fix, and leaving it as it is with a reason. */
import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Issue } from '../../../core/checks/check'
import { canBeSilenced } from '../../../core/checks/silencing'
import { CheckItem } from '../../ui/check-item'

export interface CheckRowProps {
  readonly issue: Issue
  readonly where: string
  readonly isCurrent: boolean
  readonly onGo: () => void
  readonly onFix: () => void
  readonly onLeave: (reason: string) => void
}

export const CheckRow = ({ issue, where, isCurrent, onGo, onFix, onLeave }: CheckRowProps) => {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const [reason, setReason] = useState('')
  const id = useId()
  const focus = (what: string) => document.getElementById(`${id}-${what}`)?.focus()
  const ask = () => {
    flushSync(() => setIsAsking(true))
    focus('reason')
  }
  const cancel = () => {
    flushSync(() => setIsAsking(false))
    focus('leave')
  }
  const leave = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onLeave(reason)
  }
  return (
    <CheckItem
      severity={issue.severity}
      message={issue.message}
      where={where}
      onGo={onGo}
      isCurrent={isCurrent}
      {...(issue.fix ? { fix: { label: issue.fix.label, run: onFix } } : {})}
      actions={
        canBeSilenced(issue) && !isAsking ? (
          <Button
            id={`${id}-leave`}
            variant="subtle"
            onClick={ask}
            aria-label={t('checkWork.leaveThis', { message: issue.message })}
          >
            {t('checkWork.leave')}
          </Button>
        ) : null
      }
    >
      {isAsking ? (
        <form
          onSubmit={leave}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            cancel()
          }}
        >
          <TextInput
            id={`${id}-reason`}
            mt={8}
            label={t('checkWork.reason')}
            description={t('checkWork.reasonHint')}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap={8} mt={8}>
            <Button type="submit" disabled={reason.trim() === ''}>
              {t('checkWork.leaveNow')}
            </Button>
            <Button variant="subtle" onClick={cancel}>
              {t('checkWork.cancel')}
            </Button>
          </Group>
        </form>
      ) : null}
    </CheckItem>
  )
}
