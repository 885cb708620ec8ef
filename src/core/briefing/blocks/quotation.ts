import type { AssembleBlock } from './assemble-block'

/** A quotation of its own. One with `pull` goes to the paragraph that follows; `assemble` takes it from there. */
export const quotationBlock: AssembleBlock<'quotation'> = (block, assembly) => {
  const at = { block: block.id }
  // what is pulled out is not the place of a note
  const words = block.pull ? assembly.rich(block.text, at) : assembly.boxed(block.text, at)
  const [text, attribution] = [words, assembly.rich(block.attribution, at)]
  return text.length > 0 ? [{ kind: 'quotation', text, attribution }] : []
}
