/** The lines of text a block has, one under the other. */
import { useTranslation } from 'react-i18next'
import type { Edit } from '../../../core/edit/records'
import type { Language, Localized } from '../../../core/model/language'
import type { PlanBlock } from '../../../core/model/plan'
import type { InlineText } from '../../../core/model/prose'
import { LineField } from '../../prose/prose-editor'

type LineName = 'kicker' | 'title' | 'standfirst' | 'text' | 'attribution' | 'note' | 'sourceLine'

interface BlockLinesProps<F extends LineName> {
  readonly block: Pick<PlanBlock, 'id'> & { readonly [N in F]: Localized<InlineText> }
  /** In the order in which they are printed. */
  readonly fields: readonly F[]
  /** What is said under the label. */
  readonly says?: (field: F) => string
  /** Names the step for undo. */
  readonly step: string
  readonly edit: (field: F, language: Language, line: InlineText) => Edit
}

export const BlockLines = <F extends LineName>({ block, fields, says, step, edit }: BlockLinesProps<F>) => {
  const { t } = useTranslation()
  return fields.map((field) => (
    <LineField
      key={field}
      label={t(`line.${field}`)}
      {...(says ? { description: says(field) } : {})}
      field={`${block.id}/${field}`}
      step={step}
      text={block[field]}
      edit={(language, line) => edit(field, language, line)}
    />
  ))
}
