/** Where characters stand in a briefing, in words: a printer only knows that a font does not have them. */
import type { Briefing } from './briefing'
import { plainText } from './plain-text'
import { blockText } from './to-text'

const MOST_PLACES = 3
const AROUND = 24

/**
 * Each place as the words around the first of the characters and the heading above them, the first few of them; empty: they stand in no
 * block, but in a running header or a footer.
 */
export function characterPlaces(characters: readonly string[], briefing: Briefing): readonly string[] {
  const wanted = new Set(characters)
  const places: string[] = []
  let heading = ''
  for (const block of briefing.blocks) {
    if (block.kind === 'heading') heading = plainText(block.text)
    // a heading without the signs of its level
    const text = block.kind === 'heading' ? heading : blockText(block, briefing)
    for (const line of text.split('\n')) {
      const letters = [...line]
      const at = letters.findIndex((letter) => wanted.has(letter))
      if (at === -1) continue
      if (places.length === MOST_PLACES) return [...places, 'and elsewhere']
      const words = around(letters, at)
      places.push(heading === '' || block.kind === 'heading' ? words : `${words} under “${heading}”`)
    }
  }
  return places
}

function around(letters: readonly string[], at: number): string {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(letters.length, at + AROUND)]
  const words = letters.slice(from, to).join('').trim()
  return `“${from > 0 ? '…' : ''}${words}${to < letters.length ? '…' : ''}”`
}
