import type { AssembleBlock } from './assemble-block'

export const calloutBlock: AssembleBlock<'callout'> = (block, assembly) => {
  const at = { block: block.id }
  const [title, text] = [assembly.rich(block.title, at), assembly.boxed(block.text, at)]
  return text.length > 0 ? [{ kind: 'callout', title, text }] : []
}
