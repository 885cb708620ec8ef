import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { remember, settingsStore } from '../../settings'

/** Asked until somebody has given a name, and then not taken away while it is typed. */
export const AskName = () => {
  const { t } = useTranslation()
  const author = useStore(settingsStore, (settings) => settings.author)
  const [asks] = useState(author.trim() === '')
  if (!asks) return null
  return (
    <TextInput
      label={t('review.yourName')}
      description={t('review.yourNameHint')}
      maxLength={200}
      value={author}
      onChange={(event) => remember({ author: event.currentTarget.value })}
    />
  )
}
