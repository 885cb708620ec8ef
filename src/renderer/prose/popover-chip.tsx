/** A chip in the text that opens a small form: a citation, a reference, a note. */
import { Button, Popover, Text } from '@mantine/core'
import { NodeViewWrapper } from '@tiptap/react'
import { type ReactNode, useState } from 'react'

export interface PopoverChipProps {
  readonly className: 'bw-cite' | 'bw-token'
  readonly shown: string
  /** Read for the chip. */
  readonly label: string
  /** Seen on hover. */
  readonly title: string
  readonly isBroken: boolean
  readonly isSelected: boolean
  /** Over the form; also names the dialog. */
  readonly heading: string
  /** Drawn only while it is open. */
  readonly children: () => ReactNode
  readonly removeLabel: string
  readonly onRemove: () => void
  /** Open from the beginning: it has just been put in and is empty. */
  readonly startsOpen?: boolean
}

export const PopoverChip = (props: PopoverChipProps) => {
  const [isOpen, setOpen] = useState(props.startsOpen === true)
  return (
    <NodeViewWrapper as="span">
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-start"
        withRoles={false}
        trapFocus
        returnFocus
        width={352}
      >
        <Popover.Target>
          <button
            type="button"
            className={props.className}
            data-open={isOpen || props.isSelected}
            data-state={props.isBroken ? 'broken' : undefined}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            aria-label={props.label}
            title={props.title}
            onClick={() => setOpen((open) => !open)}
          >
            {props.shown}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={16} role="dialog" aria-label={props.heading}>
          <Text fw={600} mb={8}>
            {props.heading}
          </Text>
          {props.children()}
          <Button mt={12} variant="subtle" color="gray" onClick={props.onRemove}>
            {props.removeLabel}
          </Button>
        </Popover.Dropdown>
      </Popover>
    </NodeViewWrapper>
  )
}
