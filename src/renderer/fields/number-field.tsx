/** A whole number, or none. One outside of the range is said under the field while it is typed; the last good one is kept. */
import { NumberInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHeldText } from './held-text'

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
  return (
    <NumberInput
      {...rest}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={min < 0}
      value={held.text}
      onChange={(next) => held.onText(String(next))}
      onBlur={held.onBlur}
      error={held.isWrong ? t('field.numberWrong', { min, max }) : undefined}
    />
  )
}
