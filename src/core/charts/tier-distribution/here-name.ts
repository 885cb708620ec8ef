/** The marked country beside its tier, in the forms that have no tile of its own to outline. */
import type { TierDistributionSpec } from '../figure-spec'
import { fitLines } from '../fit-lines'
import { OUTLINE } from '../palette'
import type { Pen } from '../pen'

type Group = TierDistributionSpec['groups'][number]

/** The name of the marked country if it is one of the group. */
export function hereName({ codes, names }: Group, here: string | null): string | null {
  return here === null ? null : (names[codes.indexOf(here)] ?? null)
}

const FONT = { size: 10.5, bold: true }
const MARK = 11

/** A small triangle and the name; @param align where `x` is. */
export function markHere(
  pen: Pen,
  name: string,
  x: number,
  baseline: number,
  maxWidth: number,
  align: 'left' | 'center' | 'right' = 'left',
): void {
  const [line = ''] = fitLines(pen, name, maxWidth - MARK, 1, FONT)
  const width = MARK + pen.widthOf(line, FONT)
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  pen.poly(
    [
      [left, baseline - 8],
      [left + 7, baseline - 4],
      [left, baseline],
    ],
    { fill: OUTLINE },
  )
  pen.text(line, left + MARK, baseline, FONT)
}
