/** Alternative text as long as somebody can listen to it at once. */
import type { Language } from '../model/language'
import { wordsOf } from '../narrative/languages/all-languages'

/** In characters. */
export const SHORTEST = 40
export const LONGEST = 250
/** A word longer than this is cut, too. */
const LONGEST_WORD = 60

/** Head, as many of the items as there is room for with how many more there are, then the tail. Items are in order of weight. */
export function oneBreath(head: string, items: readonly string[], tail: readonly string[], language: Language): string {
  const { grammar, numbers } = wordsOf(language)
  const write = (count: number): string => {
    const left = items.length - count
    const said = left === 0 ? items : [...items.slice(0, count), numbers.alt.more(grammar.numeral(left))]
    return [head, ...(said.length === 0 ? [] : [`${said.join('; ')}.`]), ...tail].join(' ')
  }
  for (let count = items.length; count > 0; count--) {
    const text = write(count)
    if (text.length <= LONGEST) return text
  }
  // not even one item fits: names of hundreds of characters
  return cutShort([head, ...(items.length === 0 ? tail : [`${items.join('; ')}.`])].join(' '))
}

/** What is too long however it is said, as by a name of 200 characters. */
export function cutShort(text: string): string {
  if (text.length <= LONGEST) return text
  const end = text.lastIndexOf(' ', LONGEST - 1)
  const at = end < LONGEST - LONGEST_WORD ? LONGEST - 1 : end
  // never through the middle of a character that is written as two
  return `${text.slice(0, at).replace(/[\uD800-\uDBFF]$|[\s,;:]+$/u, '')}…`
}
