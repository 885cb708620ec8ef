/** One suggested change as it is read: what goes, what comes, and enough around it to find the place. */
import { type Part, shortened } from '../compare/diff-units'
import { type Reader, unitsOf } from '../compare/units'
import { placed, type Suggested, type TextUnit } from './suggested-text'

/** A new line is a sign between words: nothing else of it can be seen. */
const NEW_LINE = '¶ '

export function sayUnits(units: readonly TextUnit[], reader: Reader): string {
  let said = ''
  for (const unit of units) {
    said += 'line' in unit ? NEW_LINE : wordsOf(placed(unit, said === '' || said.endsWith(NEW_LINE)), reader)
  }
  return said.trimEnd()
}

/** @param which see `Suggested.changes`; none there: nothing is said */
export function sayChange({ text, changes }: Suggested, which: number, reader: Reader): readonly Part[] {
  const change = changes[which]
  if (change === undefined) return []
  const { from, removed, added } = change
  const end = from + removed.length
  const isLine = (unit: TextUnit): boolean => 'line' in unit
  const start = text.slice(0, from).findLastIndex(isLine) + 1
  const next = text.slice(end).findIndex(isLine)
  const before = sayUnits(text.slice(start, from), reader)
  const after = sayUnits(text.slice(end, next < 0 ? undefined : end + next), reader)
  const parts: readonly Part[] = [
    { is: 'same', text: before },
    { is: 'removed', text: sayUnits(removed, reader) },
    { is: 'added', text: sayUnits(added, reader) },
    { is: 'same', text: after },
  ]
  const said = shortened(parts).filter((part) => part.text.trim() !== '')
  // one blank between what stands side by side
  return said.map((part, at) => (at === 0 ? part : { ...part, text: ` ${part.text.trimStart()}` }))
}

const wordsOf = (inline: Parameters<typeof unitsOf>[0], reader: Reader): string =>
  unitsOf(inline, reader)
    .map((unit) => unit.text)
    .join('')
