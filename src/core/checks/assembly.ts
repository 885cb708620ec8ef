import type { Scope } from '../narrative/scope'
import type { Check, Issue } from './check'
import type { Fix } from './fix'

/**
 * What assembling finds: values that cannot be worked out, figures that cannot be drawn, references that lead nowhere, parts that are
 * empty or not translated. Reported under the names `token-value`, `figure-data`, `reference`, `empty-block`, `bare-heading`, `translation`,
 * `pull-quotation`, `repeated-block` and `sources-block`.
 */
export const assembly: Check = (scope, { issues }) =>
  issues.map((issue) => {
    const fix = fixFor(issue, scope)
    return fix ? { ...issue, fix } : issue
  })

function fixFor({ check, at }: Issue, { plan }: Scope): Fix | undefined {
  if (check === 'sources-block')
    return { label: 'Add a block for the sources', step: { kind: 'add-part', part: 'sources' } }
  const block = plan.blocks.find(({ id }) => id === at.block)
  return check === 'repeated-block' && block
    ? { label: 'Delete the second one', step: { kind: 'delete-block', block: block.id } }
    : undefined
}
