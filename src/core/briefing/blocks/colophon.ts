import type { AssembleBlock } from './assemble-block'

export const colophonBlock: AssembleBlock<'colophon'> = (block, assembly) => {
  const text = assembly.rich(block.text, { block: block.id })
  return text.length > 0 ? [{ kind: 'colophon', text }] : []
}
