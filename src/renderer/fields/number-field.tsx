/** A whole number, or none. One outside of the range is said under the field while it is typed; the last good one is kept. */
import { NumberInput } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type HeldText, useHeldText } from './held-text'
import { useSteadyCall } from './use-steady-call'

interface NumberFieldProps {
  readonly label: string
  readonly description?: ReactNode
  readonly placeholder?: string
  readonly min: number
  readonly max: number
  readonly thousandSeparator?: string
  /** Names the field among all. */
  readonly field: string
  readonly value: number | null
  readonly onNumber: (value: number | null) => void
}

export const NumberField = ({ field, value, onNumber, min, max, ...rest }: NumberFieldProps) => {
  const { t } = useTranslation()
  const shown = value === null ? '' : String(value)
  const held = useHeldText(shown, field, (text) => {
    const number = text === '' ? null : Number(text)
    if (number !== null && !(Number.isSafeInteger(number) && number >= min && number <= max)) return undefined
    if (number !== value) onNumber(number)
    return number === null ? '' : String(number)
  })
  const onText = useSteadyCall(held.onText)
  const onBlur = useSteadyCall(held.onBlur)
  const error = held.isWrong ? t('field.numberWrong', { min, max }) : undefined
  return <Input {...rest} {...{ min, max, error, onText, onBlur }} text={held.text} />
}

type InputProps = Omit<NumberFieldProps, 'field' | 'value' | 'onNumber'> &
  Pick<HeldText, 'text' | 'onText' | 'onBlur'> & { readonly error: string | undefined }

/** As the inputs of `text-fields.tsx`: not drawn with each key in another field. */
const Input = memo(({ min, text, onText, ...rest }: InputProps) => (
  <NumberInput
    {...rest}
    min={min}
    clampBehavior="none"
    allowDecimal={false}
    allowNegative={min < 0}
    value={text}
    onChange={(next) => onText(String(next))}
  />
))
