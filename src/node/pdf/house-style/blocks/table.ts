/** A data table: caption above, header row repeated on every page it reaches, the first cell of a row its header. */
import type { RichText } from '../../../../core/briefing/briefing'
import type { Content, TableCell } from '../../tagged/node-types'
import { plainText } from '../inline'
import { captionLine, dataLayout, HAIR, type LayOut, text, underneath } from '../page-context'

/** Longer tables may break over a page end. */
const KEPT_WHOLE = 12
/** Characters of a cell; a row with a longer one may break over a page end: it could be taller than a page. */
const LONGEST_WHOLE = 600
/** Points that a character of the table's type takes on average, capitals and figures included. */
const PER_CHARACTER = 4.6

export const layOutTable: LayOut<'table'> = (block, page): Content[] => {
  const { theme } = page
  const { colours, unit } = theme
  const isRecord = theme.name === 'record'
  const isWide = block.width === 'wide'
  const last = block.rows.length
  const padding = isRecord ? 8 : 14
  const longest = Math.max(0, ...block.rows.flat().map((cell) => plainText(cell).length))

  const head: TableCell[] = block.columns.map(({ label, align }) => ({
    ...text(theme, 'head', page.exact(label), { alignment: align }),
    ...(isRecord ? {} : { fillColor: colours.navy }),
  }))
  const rows: TableCell[][] = block.rows.map((row, y) =>
    block.columns.map(({ align }, x) => ({
      ...text(theme, 'cell', page.exact(row[x] ?? []), { alignment: align }),
      ...(x === 0 ? { scope: 'Row' as const, bold: true } : {}),
      ...(!isRecord && y % 2 === 1 ? { fillColor: colours.tint } : {}),
    })),
  )
  const widths = columnWidths(
    block.columns.map(({ label, align }, x) => ({ align, cells: [label, ...block.rows.map((row) => row[x] ?? [])] })),
    (isWide ? theme.full : theme.textWidth) - HAIR,
    padding,
  )
  return [
    {
      unbreakable: last < KEPT_WHOLE && longest < LONGEST_WHOLE,
      margin: isWide ? theme.wide(unit, 2 * unit) : [0, unit, 0, 2 * unit],
      stack: [
        {
          tag: 'Table',
          stack: [
            { ...captionLine(page, 'table', block.caption, [0, 0, 0, 6]), keepWithNext: true },
            {
              table: { headerRows: 1, dontBreakRows: longest < LONGEST_WHOLE, widths, body: [head, ...rows] },
              layout: dataLayout({
                hLineWidth: (i) =>
                  isRecord ? (i === 0 || i === last + 1 ? 1 : i === 1 ? 0.75 : 0.5) : i === last + 1 ? 1 : 0,
                hLineColor: (i) => (!isRecord || i < 2 || i === last + 1 ? colours.navy : colours.rule),
                paddingLeft: (i) => (isRecord ? (i > 0 ? 8 : 0) : 7),
                paddingRight: (i) => (isRecord ? (i > 0 ? 0 : 8) : 7),
                paddingTop: () => 2.5,
                paddingBottom: () => 3.5,
              }),
            },
          ],
        },
        ...underneath(page, block.caption, [0, 6, 0, 0], 'below'),
      ],
    },
  ]
}

/** Right-aligned columns are as wide as what is in them; the others share the rest by the square root of their text. */
function columnWidths(
  columns: readonly { readonly align: 'left' | 'right'; readonly cells: readonly RichText[] }[],
  full: number,
  padding: number,
): number[] {
  const longest = columns.map(({ cells }) => Math.max(4, ...cells.map((cell) => plainText(cell).length)))
  const fixed = columns.map(({ align }, i) =>
    align === 'right' && i > 0 ? Math.min(96, Math.max(56, (longest[i] ?? 4) * PER_CHARACTER) + padding) : undefined,
  )
  const rest = full - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const weights = longest.map((length, i) => (fixed[i] === undefined ? Math.sqrt(length) : 0))
  const total = weights.reduce((a, b) => a + b, 0) || 1
  return columns.map((_, i) => (fixed[i] ?? (rest * (weights[i] ?? 0)) / total) - padding)
}
