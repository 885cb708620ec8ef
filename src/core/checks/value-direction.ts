import type { Language } from '../model/language'
import { evaluateToken } from '../narrative/evaluate'
import type { Scope } from '../narrative/scope'
import type { Check, Issue } from './check'
import { placedTokens, readText, sentenceAround } from './typed-words'

const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${list})(?![\\p{L}])`, 'iu')

/** Words that say which way it went. */
const UP: Readonly<Record<Language, RegExp>> = {
  en: words('more|rose|risen|rises?|rising|grew|grown|growth|increas(?:e|es|ed|ing)|higher|gain(?:s|ed)?|additional'),
  es: words('más|subi(?:ó|eron)|aument(?:o|ó|aron)|creci(?:ó|eron|miento)|mayor|incremento|incrementó'),
  pt: words('mais|subi(?:u|ram)|aument(?:o|ou|aram)|cresce(?:u|ram)|crescimento|maior'),
}
const DOWN: Readonly<Record<Language, RegExp>> = {
  en: words(
    'fewer|less|fell|fallen|falls?|declin(?:e|es|ed)|decreas(?:e|es|ed|ing)|drop(?:s|ped)?|lower|lost|reduction',
  ),
  es: words('menos|baj(?:ó|aron)|disminu(?:yó|yeron|ción)|descenso|descendi(?:ó|eron)|menor|redu(?:jo|jeron|cción)'),
  pt: words('menos|caiu|caíram|queda|diminui(?:u|ram)|diminuição|menor|redu(?:ziu|ziram|ção)'),
}

/**
 * A difference that is written without its sign leaves it to the words around it which way it went. When the data go the other way, it would still be a
 * right number in a wrong sentence. Where a sentence says both ways, nobody can tell which is meant.
 */
export const valueDirection: Check = (scope) =>
  placedTokens(scope).flatMap(({ text, token, spot }): readonly Issue[] => {
    if (token.fn !== 'delta' || token.style === 'signed') return []
    const difference = differenceOf({ ...token, style: 'signed' }, scope)
    if (difference === undefined) return []
    const { whole, starts } = readText(text, scope)
    const { from, to } = sentenceAround(whole, starts[spot.piece] ?? 0)
    const sentence = whole.slice(from, to)
    const [isUp, isDown] = [UP, DOWN].map((of) => of[text.language].test(sentence))
    if (isUp === isDown || (isUp ? difference > 0 : difference < 0)) return []
    const went = difference === 0 ? 'are as many as before' : difference > 0 ? 'have become more' : 'have become fewer'
    return [
      {
        check: 'value-direction',
        severity: 'warning',
        at: text.at,
        message: `This sentence says that there are ${isUp ? 'more' : 'fewer'}, but by the data they ${went}: “${sentence.trim()}” Write it the other way, or give the value its sign.`,
        fix: {
          label: 'Give it its sign',
          step: { kind: 'words', spot, by: [{ type: 'token', attrs: { token: { ...token, style: 'signed' } } }] },
        },
      },
    ]
  })

function differenceOf(token: Parameters<typeof evaluateToken>[0], scope: Scope): number | undefined {
  const value = evaluateToken(token, scope)
  return value.ok ? Number(value.text.replace('\u2212', '-').replaceAll(/[^\d+-]/g, '')) : undefined
}
