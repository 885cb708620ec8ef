import { Button, Code, Group, Text, Title } from '@mantine/core'
import { Component, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenProject } from './open-project'
import { save } from './session'

interface State {
  readonly error: unknown
}

/** The one place where a surprise in a screen ends. The project lives outside the screens, so it can still be saved. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined }
  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('unknown') }
  }
  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <Stopped error={this.state.error} />
  }
}

const Stopped = ({ error }: { error: unknown }) => {
  const { t } = useTranslation()
  const open = useOpenProject()
  const [isSaved, setSaved] = useState(false)
  return (
    <main className="bw-stopped" role="alert">
      <Title order={1}>{t('crash.title')}</Title>
      <Text>{open ? t('crash.text') : t('crash.textNoProject')}</Text>
      <Group gap={8}>
        {open ? (
          <Button variant="filled" onClick={() => void save().then(setSaved)}>
            {t('crash.save')}
          </Button>
        ) : null}
        <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
      </Group>
      <Text role="status">{isSaved ? t('crash.saved') : ''}</Text>
      <details>
        <summary>{t('crash.details')}</summary>
        <Code block>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</Code>
      </details>
    </main>
  )
}
