/** A date as text. What cannot be read is said under the field; the last date that could be read is kept. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../core/edit/records'
import type { PartialDate } from '../../core/model/partial-date'
import { readWrittenDate, writeShortDate } from '../../core/model/written-date'
import { useTyping } from './typing'

interface Shared {
  readonly label: string
  readonly field: string
  readonly step: string
  readonly description?: string
  /** Another reason why the date is wrong, although it can be read. */
  readonly error?: string | undefined
}
type DateFieldProps = Shared &
  (
    | { readonly value: PartialDate; readonly canBeEmpty?: false; readonly edit: (date: PartialDate) => Edit }
    | {
        readonly value: PartialDate | null
        readonly canBeEmpty: true
        readonly edit: (date: PartialDate | null) => Edit
      }
  )

export const DateField = (props: DateFieldProps) => {
  const { t } = useTranslation()
  const type = useTyping(props.field, props.step)
  const shown = props.value === null ? '' : writeShortDate(props.value)
  /** Text that does not say the value, with the value it was typed over: another value (undo) ends it. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly over: string; readonly field: string }>()
  const live = draft && draft.over === shown && draft.field === props.field ? draft : undefined

  const change = (text: string) => {
    const date = readWrittenDate(text)
    if (date !== undefined) {
      setDraft({ text, over: writeShortDate(date), field: props.field })
      if (date !== props.value) type(props.edit(date))
    } else if (text.trim() === '' && props.canBeEmpty) {
      setDraft(undefined)
      if (props.value !== null) type(props.edit(null))
    } else setDraft({ text, over: shown, field: props.field })
  }

  const isUnreadable =
    live !== undefined && readWrittenDate(live.text) === undefined && !(props.canBeEmpty && live.text.trim() === '')
  return (
    <TextInput
      label={props.label}
      description={props.description}
      value={live?.text ?? shown}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={() => !isUnreadable && setDraft(undefined)}
      error={
        isUnreadable
          ? t(shown === '' ? 'field.dateUnreadable' : 'field.dateUnreadableKept', { kept: shown })
          : props.error
      }
    />
  )
}
