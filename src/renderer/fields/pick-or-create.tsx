/** Choosing records by name, where a name that is not there can become a new one. */
import { type ComboboxItem, MultiSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../core/find/match'
import type { Choice } from './pick'

interface PickOrCreateProps<V extends string> {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly placeholder?: string
  /** @param name what was typed, without spaces around it */
  readonly onCreate: (name: string) => void
}

/** No id looks like it. */
const CREATE = '+'

/** What was typed, and the choices with one more that makes a record of it where none is called so. */
function useCreating(choices: readonly Choice<string>[]) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const name = search.trim()
  const isNew = name !== '' && choices.every(({ label }) => fold(label) !== fold(name))
  return {
    name,
    searchValue: search,
    onSearchChange: setSearch,
    data: [...choices, ...(isNew ? [{ value: CREATE, label: t('field.create', { name }) }] : [])],
  }
}

const filter = ({ options, search }: { options: readonly unknown[]; search: string }) => {
  const wanted = fold(search.trim())
  return (options as readonly ComboboxItem[]).filter(
    ({ value, label }) => value === CREATE || fold(label).includes(wanted),
  )
}

/** One. @param value null: none yet */
export const PickOrCreate = <V extends string>({
  choices,
  value,
  onPick,
  onCreate,
  ...rest
}: PickOrCreateProps<V> & { readonly value: V | null; readonly onPick: (value: V) => void }) => {
  const { name, ...typed } = useCreating(choices)
  const isChosen = choices.some(({ label }) => label === typed.searchValue)
  return (
    <Select
      {...rest}
      {...typed}
      // the field shows the name that is chosen: that is no search
      data={isChosen ? [...choices] : typed.data}
      filter={({ options, search }) => (isChosen ? options : filter({ options, search }))}
      searchable
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen={value === null} // as in the country of a new briefing
      value={value}
      onChange={(next) => {
        if (next === CREATE) return onCreate(name)
        const chosen = choices.find((choice) => choice.value === next)
        if (chosen) onPick(chosen.value)
      }}
    />
  )
}

/** Several, in the order they were chosen. */
export const PickManyOrCreate = <V extends string>({
  choices,
  value,
  onPick,
  onCreate,
  ...rest
}: PickOrCreateProps<V> & { readonly value: readonly V[]; readonly onPick: (value: readonly V[]) => void }) => {
  const { name, ...typed } = useCreating(choices)
  return (
    <MultiSelect
      {...rest}
      {...typed}
      filter={filter}
      searchable
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen // likewise
      value={[...value]}
      onChange={(next) => {
        typed.onSearchChange('')
        if (next.includes(CREATE)) return onCreate(name)
        onPick(next.flatMap((id) => choices.find((choice) => choice.value === id)?.value ?? []))
      }}
    />
  )
}
