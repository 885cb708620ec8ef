import { planTexts } from '../briefing/plan-texts'
import { buildSpec } from '../charts/build-spec'
import { isProseBlock } from '../edit/blocks'
import type { PlanBlock } from '../model/plan'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import { typedHeading } from './apply-fix'
import type { Check, Issue, Place } from './check'
import { type Fix, notPrinted } from './fix'

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

function fixFor({ check, at, message }: Issue, scope: Scope): Fix | undefined {
  const { plan } = scope
  if (check === 'sources-block')
    return { label: 'Add a block for the sources', step: { kind: 'add-part', part: 'sources' } }
  const block = plan.blocks.find(({ id }) => id === at.block)
  switch (check) {
    case 'repeated-block':
      return block && { label: 'Delete the second one', step: { kind: 'delete-block', block: block.id } }
    case 'empty-block':
      return block && notPrinted(block.id, 'Leave this part out')
    case 'figure-data':
      return block && notPrinted(block.id, 'Leave the figure out')
    case 'pull-quotation':
      return block && { label: 'Print it as any quotation', step: { kind: 'not-pulled', block: block.id } }
    case 'bare-heading':
      return block && withoutBare(block, message, scope)
    case 'reference':
      return shownAgain(at, scope)
    default:
      return undefined
  }
}

/** The one whose words the message names. Of headings that blocks make by themselves there is none to delete. */
function withoutBare(block: PlanBlock, message: string, { language }: Scope): Fix | undefined {
  if (!isProseBlock(block)) return undefined
  const words = (block.content[language]?.content ?? []).flatMap((node) =>
    node.type === 'heading' ? (typedHeading(node.content) ?? []) : [],
  )
  const bare = words.find((one) => one !== '' && message.includes(`“${one}”`))
  if (bare === undefined) return undefined
  return { label: `Delete the heading “${bare}”`, step: { kind: 'delete-heading', block: block.id, words: bare } }
}

/** A text may refer to what is in the plan but left out of print. */
function shownAgain(at: Place, scope: Scope): Fix | undefined {
  const hidden = scope.plan.blocks.filter((block) => block.hidden && canPrint(block, scope))
  if (hidden.length === 0) return undefined
  const named = planTexts(scope)
    .filter((text) => text.at.block === at.block && text.at.figure === at.figure)
    .flatMap(({ text }) =>
      text.flatMap((part): readonly string[] =>
        part.type === 'figure-ref' ? [part.attrs.figure] : part.type === 'table-ref' ? [part.attrs.table] : [],
      ),
    )
  const block = hidden.find((one) =>
    named.some((id) => id === one.id || (one.kind === 'figure' && id === one.figureId)),
  )
  return block && { label: 'Print what it refers to', step: { kind: 'print-block', block: block.id, isPrinted: true } }
}

/** A photo was left out for a reason that only a person can judge, a figure perhaps because it cannot be drawn. */
function canPrint(block: PlanBlock, scope: Scope): boolean {
  if (block.kind !== 'figure') return block.kind === 'table' || block.kind === 'activities'
  const figure = recordsOf(scope.project).figures.get(block.figureId)
  return figure !== undefined && figure.kind !== 'photo' && buildSpec(figure, scope).ok
}
