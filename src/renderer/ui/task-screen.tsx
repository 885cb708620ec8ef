import { Box } from '@mantine/core'
import type { ReactNode } from 'react'

export interface TaskScreenProps {
  readonly title?: string
  /** At the right end of the header. */
  readonly aside?: ReactNode
  /** Actions at the right, the main one last. */
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A task that takes the whole window: start, new briefing. */
export const TaskScreen = ({ title, aside, footer, children }: TaskScreenProps) => (
  <div className="bw-screen">
    {title === undefined ? null : (
      <header className="bw-screen-header">
        <h1>{title}</h1>
        <Box flex={1} />
        {aside}
      </header>
    )}
    <main className="bw-screen-body">{children}</main>
    {footer ? <footer className="bw-screen-footer">{footer}</footer> : null}
  </div>
)
