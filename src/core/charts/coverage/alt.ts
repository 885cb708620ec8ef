import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import { writeNumber } from '../../narrative/write-number'
import type { CoverageSpec } from '../figure-spec'

/** Row by row; a row that no project answers is said once. */
export function coverageAlt({ projects, rows, words }: CoverageSpec, language: Language): string {
  const { grammar, figure } = wordsOf(language)
  const count = (value: number, gender: 'm' | 'f') => writeNumber(value, 'auto', gender, language)
  const cells = (values: CoverageSpec['rows'][number]['values']) =>
    values.every((value) => value === 'none')
      ? figure.alt.fromAll(words.none)
      : values.every((value) => value === 'planned')
        ? words.planned
        : values.map((value, at) => `${projects[at]} ${words[value]}`).join(', ')
  return [
    figure.alt.matrix(
      count(rows.length, grammar.genderOfFinding.recommendation),
      count(projects.length, grammar.genderOf.projects),
    ),
    ...rows.map(({ label, values }) => `${label.replace('  ', ', ')}: ${cells(values)}.`),
  ].join(' ')
}
