/** Forms save as they are typed; there is no Save button in them. */
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'

export interface RecordFormProps {
  readonly children: ReactNode
  /** As wide as its pane, else at most 720 px. */
  readonly wide?: boolean
  readonly label?: string
}

export const RecordForm = ({ children, wide = false, label }: RecordFormProps) => (
  <form
    className="bw-form"
    aria-label={label}
    style={wide ? { maxWidth: 'none' } : undefined}
    onSubmit={(event) => event.preventDefault()}
  >
    {children}
  </form>
)

/** Fields that belong together, on one line. `columns` is a grid template. */
export const FieldRow = ({ children, columns = '1fr 1fr' }: { children: ReactNode; columns?: string }) => (
  <div className="bw-fieldrow" style={{ gridTemplateColumns: columns }}>
    {children}
  </div>
)

/** A label over something that is not one input: a group of choices, a list, a picture. */
export const Field = ({
  label,
  description,
  children,
}: {
  label: string
  description?: string | undefined
  children: ReactNode
}) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out like the labels beside it
  <div role="group" aria-label={label}>
    <Text fz={13} fw={600} lh="20px" mb={4}>
      {label}
    </Text>
    {description === undefined ? null : (
      <Text fz={13} c="dimmed" lh="18px" mb={4}>
        {description}
      </Text>
    )}
    {children}
  </div>
)
