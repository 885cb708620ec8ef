/** Choosing one record or value, or none. */
import { Select } from '@mantine/core'
import type { ReactNode } from 'react'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: string
}

interface PickProps<V extends string> {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly description?: string
  readonly placeholder?: string
  readonly error?: ReactNode
  /** Typing narrows the list. */
  readonly searchable?: boolean
}

/** Exactly one. */
export const Pick = <V extends string>({
  choices,
  value,
  onPick,
  ...rest
}: PickProps<V> & { readonly value: V; readonly onPick: (value: V) => void }) => (
  <Select
    {...rest}
    data={[...choices]}
    value={value}
    onChange={(next) => {
      const chosen = choices.find((choice) => choice.value === next)
      if (chosen) onPick(chosen.value)
    }}
  />
)

const NONE = ''

/** One or none; `none` names having none. */
export const PickOrNone = <V extends string>({
  choices,
  value,
  onPick,
  none,
  ...rest
}: PickProps<V> & {
  readonly value: V | null
  readonly none: string
  readonly onPick: (value: V | null) => void
}) => (
  <Select
    {...rest}
    data={[{ value: NONE, label: none }, ...choices]}
    value={value ?? NONE}
    searchable={choices.length > 8}
    onChange={(next) => onPick(choices.find((choice) => choice.value === next)?.value ?? null)}
  />
)
