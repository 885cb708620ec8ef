import type { AssembleBlock } from './assemble-block'

/** Items without a number are left out. */
export const keyFiguresBlock: AssembleBlock<'key-figures'> = (block, assembly) => {
  const at = { block: block.id }
  const items = block.items
    .map(({ number, label }) => ({ number: assembly.rich(number, at), label: assembly.rich(label, at) }))
    .filter(({ number }) => number.length > 0)
  return items.length > 0 ? [{ kind: 'key-figures', items }] : []
}
