import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { FindingsSpec } from '../figure-spec'

export const findingsAlt = ({ columns }: FindingsSpec, language: Language): string =>
  [
    wordsOf(language).figure.alt.findings(columns.length),
    ...columns.map(
      ({ title, items }) =>
        `${title}: ${items.map(({ text, pillar }) => `${text.replace(/\.$/, '')} (${pillar})`).join('; ')}.`,
    ),
  ].join(' ')
