/** Turning suggesting on and off, and the line that says that it is on. */
import { Button, Group, Text } from '@mantine/core'
import { IconTextGrammar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { keysInWords } from '../../../core/command-keys'
import { toggleSuggesting, viewStore } from '../../view-state'
import { AskName } from './ask-name'
import './review.css'
import { signedNow } from './signed'

export const SuggestButton = () => {
  const { t } = useTranslation()
  const isOn = useStore(viewStore, ({ isSuggesting }) => isSuggesting)
  return (
    <Button
      leftSection={<IconTextGrammar size={16} stroke={1.75} />}
      variant={isOn ? 'light' : 'subtle'}
      {...(isOn ? {} : { color: 'gray' })}
      aria-pressed={isOn}
      title={`${t('suggest.tip')} (${keysInWords('suggest')})`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={toggleSuggesting}
    >
      {t('suggest.button')}
    </Button>
  )
}

export const SuggestingNote = () => {
  const { t } = useTranslation()
  const isOn = useStore(viewStore, ({ isSuggesting }) => isSuggesting)
  return (
    <div role="status">
      {isOn ? (
        <div className="bw-suggesting">
          <AskName />
          <Group gap={16} wrap="nowrap" justify="space-between">
            <Text fz={13} lh="18px">
              <strong>{t('suggest.on')}</strong> {t('suggest.onText', { by: signedNow().by || t('suggest.nobody') })}
            </Text>
            <Button size="compact-sm" variant="subtle" flex="none" onClick={toggleSuggesting}>
              {t('suggest.stop')}
            </Button>
          </Group>
        </div>
      ) : null}
    </div>
  )
}
