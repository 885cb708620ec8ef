import { plainText } from '../briefing/plain-text'
import { printedBlocks } from '../model/plan'
import type { Check } from './check'

/** A briefing without a title: readers and screen readers would be shown the name of the file. */
export const documentTitle: Check = (scope, { briefing }) => {
  const title = briefing.blocks.find((block) => block.kind === 'title')
  if (title && plainText(title.title) !== '') return []
  const name = (scope.plan.name || scope.project.title).trim()
  const block = printedBlocks(scope.plan).find((one) => one.kind === 'title')
  return [
    {
      check: 'document-title',
      severity: 'error',
      at: block ? { plan: scope.plan.id, block: block.id } : { plan: scope.plan.id },
      message: block
        ? 'The briefing has no title. Write one in the title block.'
        : 'The briefing has no title block, so it has no title. Add one and write a title.',
      ...(name === '' ? {} : { fix: { label: `Call it “${name}”`, step: { kind: 'title', text: name } } }),
    },
  ]
}
