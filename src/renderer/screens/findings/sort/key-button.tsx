/** A large button that says its key. */
import { Kbd, UnstyledButton } from '@mantine/core'

export interface KeyButtonProps {
  readonly keys: string
  readonly label: string
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly onPress: () => void
}

export const KeyButton = ({ keys, label, isOn, isDisabled = false, onPress }: KeyButtonProps) => (
  <UnstyledButton
    className="bw-key"
    aria-pressed={isOn}
    aria-keyshortcuts={keys}
    aria-label={label}
    disabled={isDisabled}
    onClick={onPress}
  >
    <Kbd>{keys}</Kbd>
    {label}
  </UnstyledButton>
)
