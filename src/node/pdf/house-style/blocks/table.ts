/** A data table: caption above, header row repeated on every page it reaches, the first cell of a row its header. */
import type { RichText } from '../../../../core/briefing/briefing'
import type { Content, TableCell } from '../../tagged/node-types'
import { plainText } from '../inline'
import { captionLine, dataLayout, HAIR, type LayOut, text, underneath } from '../page-context'

/** Longer tables may break over a page end; points by which a table and a row are taken to be tall, that may break, too. */
const KEPT_WHOLE = 12
const TALL_TABLE = 400
const TALL_ROW = 300
/** Of the width of a table: the most that columns of numbers take together. */
const FOR_NUMBERS = 0.7
/** Points that a character of the table's type takes on average, capitals and figures included. */
const PER_CHARACTER = 4.6
/** The same of bold words, for which there must be room. */
const WIDE_CHARACTER = 5
const CELL_LEADING = 11.5
const CELL_PADDING = 6

export const layOutTable: LayOut<'table'> = (block, page): Content[] => {
  const { theme } = page
  const { colours, unit } = theme
  const isRuled = theme.tables === 'ruled'
  const isWide = block.width === 'wide'
  const last = block.rows.length
  const padding = isRuled ? 8 : 14

  const head: TableCell[] = block.columns.map(({ label, align }) => ({
    ...text(theme, 'head', isRuled ? page.exact(label) : page.onNavy(label), { alignment: align }),
    ...(isRuled ? {} : { fillColor: colours.navy }),
  }))
  const rows: TableCell[][] = block.rows.map((row, y) =>
    block.columns.map(({ align }, x) => ({
      ...text(theme, 'cell', page.exact(row[x] ?? []), { alignment: align }),
      ...(x === 0 ? { scope: 'Row' as const, bold: true } : {}),
      ...(!isRuled && y % 2 === 1 ? { fillColor: colours.tint } : {}),
    })),
  )
  const widths = columnWidths(
    block.columns.map(({ label, align }, x) => ({ align, cells: [label, ...block.rows.map((row) => row[x] ?? [])] })),
    (isWide ? theme.full : theme.textWidth) - HAIR,
    padding,
  )
  const heights = block.rows.map((row) => Math.max(0, ...widths.map((width, x) => tallness(row[x] ?? [], width))))
  const isShort = last < KEPT_WHOLE && heights.reduce((sum, height) => sum + height, 0) < TALL_TABLE
  return [
    {
      unbreakable: isShort,
      margin: isWide ? theme.wide(unit, 2 * unit) : [0, unit, 0, 2 * unit],
      stack: [
        {
          tag: 'Table',
          stack: [
            { ...captionLine(page, 'table', block.caption, [0, 0, 0, 6]), keepWithNext: true },
            {
              table: {
                headerRows: 1,
                dontBreakRows: Math.max(0, ...heights) < TALL_ROW,
                widths,
                body: [head, ...rows],
              },
              layout: dataLayout({
                hLineWidth: (i) =>
                  isRuled ? (i === 0 || i === last + 1 ? 1 : i === 1 ? 0.75 : 0.5) : i === last + 1 ? 1 : 0,
                hLineColor: (i) => (!isRuled || i < 2 || i === last + 1 ? colours.navy : colours.rule),
                paddingLeft: (i) => (isRuled ? (i > 0 ? 8 : 0) : 7),
                paddingRight: (i) => (isRuled ? (i > 0 ? 0 : 8) : 7),
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

/** About how tall a cell comes out, rather too tall: narrow lines are never full. In points. */
function tallness(cell: RichText, width: number): number {
  const perLine = Math.max(1, (0.75 * width) / PER_CHARACTER)
  return Math.ceil(plainText(cell).length / perLine) * CELL_LEADING + CELL_PADDING
}

/**
 * Right-aligned columns are as wide as what is in them; the others share the rest by the square root of their text, but none gets less than
 * its longest word takes, as far as there is room for that.
 */
function columnWidths(
  columns: readonly { readonly align: 'left' | 'right'; readonly cells: readonly RichText[] }[],
  full: number,
  padding: number,
): number[] {
  const texts = columns.map(({ cells }) => cells.map(plainText))
  const longest = texts.map((cells) => Math.max(4, ...cells.map((cell) => cell.length)))
  const isFixed = columns.map(({ align }, i) => align === 'right' && i > 0)
  // something is left for the others, however many columns of numbers there are
  const widest = Math.min(96, (FOR_NUMBERS * full) / Math.max(1, isFixed.filter(Boolean).length))
  const fixed = columns.map((_, i) =>
    isFixed[i] ? Math.min(widest, Math.max(56, (longest[i] ?? 4) * PER_CHARACTER) + padding) : undefined,
  )
  const shared = fixed.filter((width) => width === undefined).length
  const rest = full - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const least = texts.map((cells, i) => {
    if (fixed[i] !== undefined) return 0
    const word = Math.max(4, ...cells.flatMap((cell) => cell.split(/[\s-]+/)).map((part) => part.length))
    return Math.min(word * WIDE_CHARACTER + padding, rest / shared)
  })
  const weights = longest.map((length, i) => (fixed[i] === undefined ? Math.sqrt(length) : 0))
  const total = weights.reduce((a, b) => a + b, 0) || 1
  const wished = weights.map((weight) => (rest * weight) / total)
  // what the narrow ones lack is taken from the others in the measure of what they have to spare
  const lacking = wished.reduce((sum, width, i) => sum + Math.max(0, (least[i] ?? 0) - width), 0)
  const spare = wished.reduce((sum, width, i) => sum + Math.max(0, width - (least[i] ?? 0)), 0)
  return columns.map((_, i) => {
    const [wish, floor] = [wished[i] ?? 0, least[i] ?? 0]
    const shares = spare === 0 ? 0 : (Math.max(0, wish - floor) * lacking) / spare
    return (fixed[i] ?? Math.max(wish, floor) - shares) - padding
  })
}
