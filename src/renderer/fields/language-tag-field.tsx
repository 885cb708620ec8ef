/** A language tag such as “es” or “gn”. One that is none is said under the field; the last good one is kept. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../core/edit/records'
import { isLanguageTag, LANGUAGE_TAG_LENGTH, type LanguageTag } from '../../core/model/language'
import { useHeldText } from './held-text'
import { useTyping } from './typing'

interface LanguageTagFieldProps {
  readonly label: string
  readonly description?: string
  readonly field: string
  readonly step: string
  readonly value: LanguageTag
  readonly edit: (tag: LanguageTag) => Edit
}

export const LanguageTagField = ({ label, description, field, step, value, edit }: LanguageTagFieldProps) => {
  const { t } = useTranslation()
  const type = useTyping(field, step)
  const held = useHeldText(value, field, (text) => {
    const tag = text.trim()
    if (!isLanguageTag(tag)) return undefined
    if (tag !== value) type(edit(tag))
    return tag
  })
  return (
    <TextInput
      label={label}
      description={description}
      value={held.text}
      maxLength={LANGUAGE_TAG_LENGTH}
      spellCheck={false}
      onChange={(event) => held.onText(event.currentTarget.value)}
      onBlur={held.onBlur}
      error={held.isWrong ? t('field.tagWrong', { kept: value }) : undefined}
    />
  )
}
