/** A web address. One that a project cannot hold is said under the field; the last good one is kept. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../core/edit/records'
import { isWebAddressOrEmpty } from '../../core/model/address'
import { LIMITS } from '../../core/model/limits'
import { useHeldText } from './held-text'
import { useTyping } from './typing'

interface AddressFieldProps {
  readonly label: string
  readonly field: string
  readonly step: string
  readonly value: string
  readonly edit: (address: string) => Edit
}

export const AddressField = ({ label, field, step, value, edit }: AddressFieldProps) => {
  const { t } = useTranslation()
  const type = useTyping(field, step)
  const held = useHeldText(value, field, (text) => {
    const address = text.trim()
    if (!isWebAddressOrEmpty(address)) return undefined
    if (address !== value) type(edit(address))
    return address
  })
  return (
    <TextInput
      label={label}
      value={held.text}
      maxLength={LIMITS.url}
      spellCheck={false}
      onChange={(event) => held.onText(event.currentTarget.value)}
      onBlur={held.onBlur}
      error={
        held.isWrong ? t(value === '' ? 'field.addressWrong' : 'field.addressWrongKept', { kept: value }) : undefined
      }
    />
  )
}
