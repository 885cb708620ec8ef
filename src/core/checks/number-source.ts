import { planTexts } from '../briefing/plan-texts'
import type { Check, Issue } from './check'
import { isDay, knownNumbers, NUMBER, spaced } from './typed-number'
import { matchesIn, readText, sentenceAround } from './typed-words'

/** A number that somebody typed, in a sentence that neither cites a source nor says a value of the data: nobody can look it up. */
export const numberSource: Check = (scope) => {
  const known = knownNumbers(scope)
  return planTexts(scope)
    .filter(({ part, text }) => part === 'body' && text.some(({ type }) => type === 'text'))
    .flatMap((text): readonly Issue[] => {
      const numbers = matchesIn(text, NUMBER)
      if (numbers.length === 0) return []
      const { whole, starts } = readText(text, scope)
      return numbers.flatMap(({ match, run, spot }): readonly Issue[] => {
        if (known.has(spaced(match[0])) || isDay(run.text, spot, scope)) return []
        const start = (starts[spot.piece] ?? 0) + spot.from
        const { from, to } = sentenceAround(whole, start)
        // a citation stands behind the full stop of its sentence
        const isBacked = text.text.some((piece, at) => {
          const place = starts[at] ?? 0
          return (
            (piece.type === 'token' || piece.type === 'citation' || piece.type === 'footnote') &&
            place >= from &&
            place <= to
          )
        })
        if (isBacked) return []
        return [
          {
            check: 'number-source',
            severity: 'warning',
            at: text.at,
            message: `“${match[0]}” is typed by hand in a sentence that cites no source: “${whole.slice(from, to).trim()}” Cite where the number comes from, or bind it to the data.`,
          },
        ]
      })
    })
}
