import type { AssembleBlock } from './assemble-block'

/** A row with too few cells is filled up, one with too many is cut: every row has as many cells as there are columns. */
export const tableBlock: AssembleBlock<'table'> = (block, assembly) => {
  const number = assembly.numbering.numbers.get(block.id)
  if (number === undefined) return []
  const at = { block: block.id }
  const caption = {
    key: block.id,
    number,
    title: assembly.rich(block.title, at),
    note: assembly.rich(block.note, at),
    sourceLine: assembly.rich(block.sourceLine, at),
  }
  return [
    {
      kind: 'table',
      caption,
      width: block.width,
      columns: block.columns.map(({ label, align }) => ({ label: assembly.boxed(label, at), align })),
      rows: block.rows.map((row) => block.columns.map((_, column) => assembly.boxed(row[column] ?? {}, at))),
    },
  ]
}
