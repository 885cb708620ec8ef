/** Lines that each hold, with a check mark before them. */
import { Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'

export const CheckedLines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="bw-plain-list">
    {lines.map((line) => (
      <Group component="li" key={line} gap={8} wrap="nowrap" align="flex-start" mb={4}>
        <IconCheck size={16} stroke={2.25} style={{ marginTop: 2, flex: 'none' }} color="var(--bw-accent-text)" />
        <Text span fz="sm" lh="20px">
          {line}
        </Text>
      </Group>
    ))}
  </ul>
)
