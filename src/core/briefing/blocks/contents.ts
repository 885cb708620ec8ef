import { printedBlocks } from '../../model/plan'
import { pick } from '../../narrative/localized'
import type { AssembleBlock } from './assemble-block'

/** Needs a heading of the first level somewhere. */
export const contentsBlock: AssembleBlock<'contents'> = (_, { scope, words }) => {
  const hasSections = printedBlocks(scope.plan).some(
    (block) =>
      'content' in block &&
      pick(block.content, scope)?.value.content.some((node) => node.type === 'heading' && node.attrs.level === 1),
  )
  return hasSections ? [{ kind: 'contents', heading: words.page.contents }] : []
}
