/** Labels in narrow places: wrapped, and cut with an ellipsis where they would run over. The alternative text has them whole. */
import { wrapWords } from '../wrap-words'

const ELLIPSIS = '…'

/** At most so many lines, none wider than `maxWidth` (unless a single character is). */
export function clampWords(
  text: string,
  maxWidth: number,
  maxLines: number,
  widthOf: (line: string) => number,
): readonly string[] {
  const lines = wrapWords(text, maxWidth, widthOf)
  const kept = lines.slice(0, maxLines)
  const last = kept.length - 1
  return kept.map((line, at) =>
    at === last && lines.length > kept.length
      ? cut(`${line}${ELLIPSIS}`, maxWidth, widthOf)
      : cut(line, maxWidth, widthOf),
  )
}

function cut(line: string, maxWidth: number, widthOf: (line: string) => number): string {
  if (widthOf(line) <= maxWidth) return line
  const characters = [...line.replace(ELLIPSIS, '')]
  let [low, high] = [1, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (widthOf(`${characters.slice(0, middle).join('')}${ELLIPSIS}`) <= maxWidth) low = middle
    else high = middle - 1
  }
  return `${characters.slice(0, low).join('').trimEnd()}${ELLIPSIS}`
}
