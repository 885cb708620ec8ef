/** A task that takes the whole window for a while: what lies under it stays as it was, and Escape leads back. */
import { CloseButton, Modal } from '@mantine/core'
import type { ReactNode } from 'react'

export interface TaskDialogProps {
  readonly title: string
  /** Between the title and the cross. */
  readonly aside?: ReactNode
  /** Actions at the right, the main one last. */
  readonly footer?: ReactNode
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export const TaskDialog = ({ title, aside, footer, closeLabel, onClose, children }: TaskDialogProps) => (
  <Modal.Root opened onClose={onClose} fullScreen radius={0} transitionProps={{ duration: 0 }}>
    <Modal.Content style={{ overflow: 'hidden' }}>
      <div className="bw-screen">
        <header className="bw-screen-header">
          <Modal.Title fz={17}>{title}</Modal.Title>
          <div style={{ flex: 1, minWidth: 0, paddingInline: 16 }}>{aside}</div>
          <CloseButton aria-label={closeLabel} title={closeLabel} size={32} onClick={onClose} />
        </header>
        {/* what is hidden inside is placed in here, and scrolls with it */}
        <div className="bw-screen-body" style={{ position: 'relative' }}>
          {children}
        </div>
        {footer ? <footer className="bw-screen-footer">{footer}</footer> : null}
      </div>
    </Modal.Content>
  </Modal.Root>
)
