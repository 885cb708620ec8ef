/**
 * Fills lines with words up to a width. A word wider than that has a line to itself and overflows: breaking it would
 * invent a hyphen. No-break spaces hold; an empty text is one empty line.
 */
export function wrapWords(text: string, maxWidth: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\n\r]+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer) > maxWidth) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line]
}
