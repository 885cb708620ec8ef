/** One of a few, as cards with a picture each. As radio buttons do: one tab stop, arrows choose. */
import { Text, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'

export interface Card<T extends string> {
  readonly value: T
  readonly title: string
  readonly text: string
  readonly picture: ReactNode
}

export interface CardChoiceProps<T extends string> {
  readonly label: string
  readonly cards: readonly Card<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

export const CardChoice = <T extends string>({ label, cards, value, onChange }: CardChoiceProps<T>) => {
  const group = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    const at = cards.findIndex((card) => card.value === value)
    const next = cards[(at + by + cards.length) % cards.length]
    if (!next) return
    onChange(next.value)
    group.current?.querySelector<HTMLElement>(`[data-card="${next.value}"]`)?.focus()
  }
  return (
    <div>
      <Text fz={13} fw={600} lh="20px" mb={4}>
        {label}
      </Text>
      <div
        ref={group}
        role="radiogroup"
        aria-label={label}
        className="bw-themes"
        style={{ gridTemplateColumns: `repeat(${cards.length}, minmax(0, 1fr))` }}
        onKeyDown={onKeyDown}
      >
        {cards.map((card) => (
          <UnstyledButton
            key={card.value}
            className="bw-choice"
            data-card={card.value}
            data-checked={card.value === value}
            role="radio"
            aria-checked={card.value === value}
            tabIndex={card.value === value ? 0 : -1}
            onClick={() => onChange(card.value)}
          >
            <span className="bw-theme-picture" aria-hidden="true">
              {card.picture}
            </span>
            <Text fw={600} lh="20px">
              {card.title}
            </Text>
            <Text fz={13} c="dimmed" lh="18px">
              {card.text}
            </Text>
          </UnstyledButton>
        ))}
      </div>
    </div>
  )
}
