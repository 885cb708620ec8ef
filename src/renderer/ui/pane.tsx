/** One pane: header, tool bar, a body that scrolls, a footer for key hints and totals. */
import { ActionIcon, Box, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface PaneProps {
  /** Names the landmark; F6 goes from one to the next. */
  readonly label: string
  readonly header?: ReactNode
  readonly bar?: ReactNode
  /** Between the bar and the body; it does not scroll with the body. */
  readonly top?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
  /** The children scroll by themselves (an editor with its own tool bar): the body does not. */
  readonly ownScroll?: boolean
}

export const Pane = ({ label, header, bar, top, footer, children, ownScroll = false }: PaneProps) => (
  <section className="bw-pane" aria-label={label} tabIndex={-1} data-pane="">
    {header}
    {bar ? <div className="bw-pane-bar">{bar}</div> : null}
    {top}
    <div className="bw-pane-body" data-own-scroll={ownScroll || undefined}>
      {children}
    </div>
    {footer ? <div className="bw-pane-footer">{footer}</div> : null}
  </section>
)

export interface PaneHeaderProps {
  readonly title: string
  readonly count?: string | number
  /** Actions: quiet ones first, the main one last. */
  readonly children?: ReactNode
  readonly onClose?: () => void
}

export const PaneHeader = ({ title, count, children, onClose }: PaneHeaderProps) => {
  const { t } = useTranslation()
  return (
    <div className="bw-pane-header">
      <div className="bw-pane-title">
        <h2 title={title}>{title}</h2>
        {count === undefined ? null : (
          <Text span fz={15} lh="24px" c="dimmed" className="bw-pane-count">
            {count}
          </Text>
        )}
      </div>
      <Box flex={1} />
      {children}
      {onClose ? (
        <ActionIcon aria-label={t('ui.close', { what: title })} onClick={onClose}>
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      ) : null}
    </div>
  )
}
