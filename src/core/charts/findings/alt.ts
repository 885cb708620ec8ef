import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { FindingsSpec } from '../figure-spec'
import { oneBreath } from '../one-breath'

export const findingsAlt = ({ columns }: FindingsSpec, language: Language): string =>
  [
    wordsOf(language).figure.alt.findings(columns.length),
    ...columns.map(
      ({ title, items }) =>
        `${title}: ${items.map(({ text, pillar }) => `${text.replace(/\.$/, '')} (${pillar})`).join('; ')}.`,
    ),
  ].join(' ')

export function findingsInBrief({ columns }: FindingsSpec, language: Language): string {
  const { grammar, figure } = wordsOf(language)
  const counts = columns.map(({ title, items }) => `${title}: ${grammar.numeral(items.length)}`)
  const first = columns.flatMap(({ items }) => items.slice(0, 1)).map(({ text }) => text.replace(/\.$/, ''))
  return oneBreath(`${figure.alt.findings(columns.length)} ${counts.join('; ')}.`, first, [], language)
}
