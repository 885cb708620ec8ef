import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'

const MOST_NAMED = 3

/** The first few names, and how many more there are: “A”, “B”, “C” + 4. */
export function listed(names: readonly string[], language: Language): string {
  const { join, numeral } = wordsOf(language).grammar
  if (names.length <= MOST_NAMED) return join(names)
  return `${names.slice(0, MOST_NAMED).join(', ')} + ${numeral(names.length - MOST_NAMED)}`
}
