import { Group, EmptyState as MantineEmptyState, Text } from '@mantine/core'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly icon: ReactNode
  /** A question. */
  readonly title: string
  /** What to do, in two sentences. */
  readonly description: string
  /** Actions, the first one filled. */
  readonly children?: ReactNode
  /** One line of comfort. */
  readonly note?: string
}

export const EmptyState = ({ icon, title, description, children, note }: EmptyStateProps) => (
  <MantineEmptyState size="lg" icon={icon} py={64} px={32} maw={560} mx="auto">
    <MantineEmptyState.Title fz={20} fw={600} lh="28px">
      {title}
    </MantineEmptyState.Title>
    <MantineEmptyState.Description fz="md" c="dimmed" lh="24px">
      {description}
    </MantineEmptyState.Description>
    {children ? (
      <MantineEmptyState.Actions>
        <Group justify="center" gap={8} mt={8}>
          {children}
        </Group>
      </MantineEmptyState.Actions>
    ) : null}
    {note === undefined ? null : (
      <Text fz={13} c="dimmed" mt={8}>
        {note}
      </Text>
    )}
  </MantineEmptyState>
)
