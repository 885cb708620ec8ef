/** Entries side by side, in as many lines as the width takes; none is torn. */

/** @param start where the first line begins; the others begin at 0 */
export function flowEntries<T>(
  entries: readonly T[],
  widthOf: (entry: T) => number,
  gap: number,
  widthPx: number,
  start = 0,
): readonly (readonly { readonly entry: T; readonly x: number }[])[] {
  const lines: { entry: T; x: number }[][] = [[]]
  let end = start
  for (const entry of entries) {
    const width = widthOf(entry)
    if (end > 0 && end + width > widthPx) {
      lines.push([])
      end = 0
    }
    lines.at(-1)?.push({ entry, x: end })
    end += width + gap
  }
  return lines
}
