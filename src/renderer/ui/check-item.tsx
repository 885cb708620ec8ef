import { Button, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Severity } from '../../core/checks/check'
import { SeverityIcon } from './severity-icon'

export interface CheckItemProps {
  readonly severity: Severity
  readonly message: string
  readonly why?: string
  /** Where it is, in words; pressed, it leads there. */
  readonly where: string
  /** Left out: there is nowhere to go. */
  readonly onGo?: () => void
  /** A verb with its object, for example “Bind to 31 countries”; it stands beside the way there. */
  readonly fix?: { readonly label: string; readonly run: () => void }
  readonly isCurrent?: boolean
  /** What the fix would change, or why it stays as it is. */
  readonly children?: ReactNode
  /** Further buttons. */
  readonly actions?: ReactNode
  /** Somebody has decided to leave it. */
  readonly isSilenced?: boolean
}

/** One finding of a check, with the jump and, where there is one, the fix. */
export const CheckItem = ({
  severity,
  message,
  why,
  where,
  onGo,
  fix,
  isCurrent = false,
  isSilenced = false,
  children,
  actions,
}: CheckItemProps) => {
  const { t } = useTranslation()
  return (
    <div className="bw-check" data-current={isCurrent} data-silenced={isSilenced}>
      <SeverityIcon severity={severity} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <p className="bw-check-message">{message}</p>
        {why === undefined ? null : (
          <Text fz="sm" c="dimmed" mt={2}>
            {why}
          </Text>
        )}
        <Text fz={13} c="dimmed" mt={2}>
          {where}
        </Text>
        {children}
      </div>
      <div className="bw-check-actions">
        {fix ? (
          <Button variant={isCurrent ? 'filled' : 'default'} onClick={fix.run}>
            {fix.label}
          </Button>
        ) : null}
        {onGo ? (
          <Button onClick={onGo} aria-label={t('ui.goTo', { where })}>
            {t('ui.goThere')}
          </Button>
        ) : null}
        {actions}
      </div>
    </div>
  )
}
