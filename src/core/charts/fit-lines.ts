/** Text in a space that does not grow: what is too long ends in an ellipsis. The whole of it stands in the alternative text. */
import type { Font, Pen } from './pen'

const ELLIPSIS = '…'

/** @returns at most `most` lines, none wider than `maxWidth`; the font is the one it will be drawn in */
export function fitLines(pen: Pen, text: string, maxWidth: number, most: number, font: Font = {}): readonly string[] {
  const lines = pen.wrap(text, maxWidth, font)
  return lines
    .slice(0, most)
    .map((line, at) => shortened(pen, line, maxWidth, font, at === most - 1 && lines.length > most))
}

function shortened(pen: Pen, line: string, maxWidth: number, font: Font, goesOn: boolean): string {
  if (!goesOn && pen.widthOf(line, font) <= maxWidth) return line
  const letters = [...line]
  let [least, most] = [0, letters.length]
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (pen.widthOf(cut(letters, middle), font) <= maxWidth) least = middle
    else most = middle - 1
  }
  return cut(letters, least)
}

const cut = (letters: readonly string[], length: number): string =>
  `${letters.slice(0, length).join('').trimEnd()}${ELLIPSIS}`
