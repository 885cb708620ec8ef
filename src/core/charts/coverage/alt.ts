import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import { writeNumber } from '../../narrative/write-number'
import type { CoverageSpec } from '../figure-spec'
import { oneBreath } from '../one-breath'

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

/** How many recommendations each project answers, and in part, and those that none answers. */
export function coverageInBrief({ projects, rows, words }: CoverageSpec, language: Language): string {
  const { grammar, figure } = wordsOf(language)
  const count = (value: number, gender: 'm' | 'f') => writeNumber(value, 'auto', gender, language)
  const each = projects.map((name, at) => {
    const said = (['full', 'part', 'none'] as const).map((value) => {
      const found = rows.filter(({ values }) => values[at] === value).length
      return `${words[value]} ${grammar.numeral(found)}`
    })
    return `${name}: ${said.join(', ')}`
  })
  const head = figure.alt.matrix(
    count(rows.length, grammar.genderOfFinding.recommendation),
    count(projects.length, grammar.genderOf.projects),
  )
  return oneBreath(head, each, [], language)
}
