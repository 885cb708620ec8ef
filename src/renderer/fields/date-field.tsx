/** A date as text. What cannot be read is said under the field; the last date that could be read is kept. */
import { TextInput } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../core/edit/records'
import type { IsoDate, PartialDate } from '../../core/model/partial-date'
import { readWrittenDate, readWrittenDay, writeShortDate } from '../../core/model/written-date'
import { type HeldText, useHeldText } from './held-text'
import { useTyping } from './typing'
import { useSteadyCall } from './use-steady-call'

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
  const shown = shownDate(props.value)
  const held = useHeldText(shown, props.field, (text) => {
    if (text.trim() === '' && props.canBeEmpty) {
      if (props.value !== null) type(props.edit(null))
      return ''
    }
    const date = readWrittenDate(text)
    if (date !== undefined && date !== props.value) type(props.edit(date))
    return date && writeShortDate(date)
  })
  const wrong = t(shown === '' ? 'field.dateUnreadable' : 'field.dateUnreadableKept', { kept: shown })
  return <HeldInput {...props} held={held} error={held.isWrong ? wrong : props.error} />
}

type DayFieldProps = Omit<Shared, 'error'> & {
  readonly value: IsoDate | null
  readonly edit: (date: IsoDate | null) => Edit
}

/** A whole day, or none: a month is not taken for its first day, nor for nothing. */
export const DayField = (props: DayFieldProps) => {
  const { t } = useTranslation()
  const type = useTyping(props.field, props.step)
  const shown = shownDate(props.value)
  const held = useHeldText(shown, props.field, (text) => {
    const day = text.trim() === '' ? null : readWrittenDay(text)
    if (day !== undefined && day !== props.value) type(props.edit(day))
    return day === undefined ? undefined : shownDate(day)
  })
  const wrong = t(shown === '' ? 'field.dayNeeded' : 'field.dayNeededKept', { kept: shown })
  return <HeldInput {...props} held={held} error={held.isWrong ? wrong : undefined} />
}

const shownDate = (date: PartialDate | null): string => (date === null ? '' : writeShortDate(date))

interface HeldInputProps {
  readonly label: string
  readonly description?: string
  readonly held: HeldText
  readonly error: string | undefined
}
const HeldInput = ({ label, description, held, error }: HeldInputProps) => {
  const onText = useSteadyCall(held.onText)
  const onBlur = useSteadyCall(held.onBlur)
  return <Input {...{ label, description, error, onText, onBlur }} text={held.text} />
}

interface InputProps extends Pick<HeldText, 'text' | 'onText' | 'onBlur'> {
  readonly label: string
  readonly description: string | undefined
  readonly error: string | undefined
}
/** As the inputs of `text-fields.tsx`: not drawn with each key in another field. */
const Input = memo(({ text, onText, ...rest }: InputProps) => (
  <TextInput {...rest} value={text} onChange={(event) => onText(event.currentTarget.value)} />
))
