/** Header, rail, panes, status bar. Nothing of it moves from one screen to the next. */
import { AppShell } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface AppFrameProps {
  readonly header: ReactNode
  readonly rail: ReactNode
  readonly status: ReactNode
  /** A `Notice`, over the panes. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The skip link leads here. */
export const MAIN_ID = 'main'

export const AppFrame = ({ header, rail, status, notice, children }: AppFrameProps) => {
  const { t } = useTranslation()
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 'var(--bw-rail-width)', breakpoint: 0 }}
      footer={{ height: 32 }}
      padding={0}
    >
      <a className="bw-skip" href={`#${MAIN_ID}`}>
        {t('frame.skip')}
      </a>
      <AppShell.Header className="bw-header">{header}</AppShell.Header>
      <AppShell.Navbar className="bw-rail" aria-label={t('frame.rail')} tabIndex={-1} data-pane="">
        {rail}
      </AppShell.Navbar>
      <AppShell.Main id={MAIN_ID} tabIndex={-1}>
        <div className="bw-main">
          {notice}
          <div className="bw-main-panes">{children}</div>
        </div>
      </AppShell.Main>
      <AppShell.Footer className="bw-status" aria-label={t('frame.status')}>
        {status}
      </AppShell.Footer>
    </AppShell>
  )
}
