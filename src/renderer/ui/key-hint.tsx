import { Group, Kbd } from '@mantine/core'
import type { ReactNode } from 'react'

export const KeyHint = ({ keys, children }: { keys: string; children: ReactNode }) => (
  <Group component="span" gap={6} wrap="nowrap" fz={13} c="dimmed">
    <Kbd>{keys}</Kbd>
    <span>{children}</span>
  </Group>
)
