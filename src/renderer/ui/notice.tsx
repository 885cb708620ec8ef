import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { SeverityIcon } from './severity-icon'

export interface NoticeProps {
  readonly tone?: 'error' | 'warning'
  /** What happened. */
  readonly title: string
  /** What is safe, then what to do; a message may have lines of its own. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** A bar that stays until the trouble is over. It is announced once. */
export const Notice = ({ tone = 'error', title, children, actions }: NoticeProps) => (
  <div className="bw-notice" data-tone={tone} role="alert">
    <SeverityIcon severity={tone} size={20} />
    <div style={{ flex: '1 1 320px', minWidth: 0 }}>
      <Text fw={600}>{title}</Text>
      {children ? (
        <Text fz="sm" maw={760} style={{ whiteSpace: 'pre-line' }}>
          {children}
        </Text>
      ) : null}
    </div>
    {actions ? <Group gap={8}>{actions}</Group> : null}
  </div>
)
