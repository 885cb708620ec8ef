/** Choosing one record or value, or none. */
import { SegmentedControl, Select } from '@mantine/core'
import { shallowEqual } from '@mantine/hooks'
import { memo, type ReactNode } from 'react'
import { useSteadyCall } from './use-steady-call'

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
}: PickProps<V> & { readonly value: V; readonly onPick: (value: V) => void }) => {
  const onPicked = useSteadyCall((next: string | null) => {
    const chosen = choices.find((choice) => choice.value === next)
    if (chosen) onPick(chosen.value)
  })
  return <Input {...rest} choices={choices} value={value} onPicked={onPicked} />
}

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
}) => {
  const onPicked = useSteadyCall((next: string | null) =>
    onPick(choices.find((choice) => choice.value === next)?.value ?? null),
  )
  return (
    <Input
      {...rest}
      choices={[{ value: NONE, label: none }, ...choices]}
      value={value ?? NONE}
      searchable={choices.length > 8}
      onPicked={onPicked}
    />
  )
}

interface InputProps extends PickProps<string> {
  readonly value: string
  readonly onPicked: (next: string | null) => void
}

const isSameInput = ({ choices, ...before }: InputProps, { choices: next, ...after }: InputProps): boolean =>
  choices.length === next.length &&
  choices.every(({ value, label }, at) => value === next[at]?.value && label === next[at].label) &&
  shallowEqual(before, after)

/** As the inputs of `text-fields.tsx`; the choices are another list each time. */
const Input = memo(
  ({ choices, onPicked, ...rest }: InputProps) => (
    <Select
      {...rest}
      selectFirstOptionOnChange={rest.searchable ?? false} // typed and entered: the first that fits
      data={[...choices]}
      onChange={onPicked}
    />
  ),
  isSameInput,
)

/** One of a few that are all in sight. */
export const Segments = <V extends string>({
  choices,
  value,
  onPick,
  label,
}: Omit<PickProps<V>, 'description' | 'placeholder' | 'error' | 'searchable'> & {
  readonly value: V
  readonly onPick: (value: V) => void
}) => {
  const onPicked = useSteadyCall((next: string | null) => {
    const chosen = choices.find((choice) => choice.value === next)
    if (chosen) onPick(chosen.value)
  })
  return <SegmentsInput label={label} choices={choices} value={value} onPicked={onPicked} />
}

const SegmentsInput = memo(
  ({ label, choices, value, onPicked }: InputProps) => (
    <SegmentedControl fullWidth aria-label={label} data={[...choices]} value={value} onChange={onPicked} />
  ),
  isSameInput,
)
