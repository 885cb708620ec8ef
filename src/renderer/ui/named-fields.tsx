/** What a record says, field by field: the name over the value. */
import './named-fields.css'
import type { ReactNode } from 'react'

export interface NamedFieldsProps {
  /** Names as they stand within a sentence, each once. */
  readonly fields: readonly { readonly field: string; readonly value: ReactNode }[]
}

export const NamedFields = ({ fields }: NamedFieldsProps) => (
  <dl className="bw-named-fields">
    {fields.map(({ field, value }) => (
      <div key={field}>
        <dt>{field.slice(0, 1).toUpperCase() + field.slice(1)}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
