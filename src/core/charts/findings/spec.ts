import { partsOf } from '../../model/partial-date'
import type { Finding } from '../../model/report'
import { findingsOf, statementOf } from '../../narrative/findings'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { say } from '../../narrative/localized'
import { countryOf, editionOf } from '../../narrative/references'
import type { Scope } from '../../narrative/scope'
import type { BuildSpec } from '../spec-of'

/** The year that the comparison looks back to: the first of its reporting period, not that of the edition. Null: no comparison. */
export function comparedYear(scope: Scope): number | null {
  const edition = scope.plan.comparisonEditionId === null ? null : editionOf('comparison', scope)
  return edition?.ok ? partsOf(edition.value.periodFrom).year : null
}

/** Of a column, in pixels; a page with caption and margins has a little more. */
const MOST_HEIGHT = 780
/** In the narrow column, a little less than fit. */
const LETTERS_A_LINE = 18
const heightFor = (text: string): number => Math.ceil(text.length / LETTERS_A_LINE) * 14 + 12

/** Progress and shortcomings side by side; a column without findings is left out. */
export const findingsSpec: BuildSpec<'findings'> = (figure, scope) => {
  const progress = findingsOf('progress', null, figure.country, figure.edition, scope)
  if (!progress.ok) return progress
  const shortcomings = findingsOf('shortcoming', null, figure.country, figure.edition, scope)
  if (!shortcomings.ok) return shortcomings
  const { grammar, page } = wordsOf(scope.language)
  const item = (finding: Finding) => ({
    text: say(finding.label, scope) || statementOf(finding, scope),
    pillar: grammar.pillar[finding.pillar],
  })
  const columns = [
    { sign: 'plus', title: page.progress(comparedYear(scope)), items: progress.value.map(item) },
    { sign: 'minus', title: page.shortcomings, items: shortcomings.value.map(item) },
  ] as const
  if (columns.every((column) => column.items.length === 0)) {
    const [country, edition] = [countryOf(figure.country, scope), editionOf(figure.edition, scope)]
    return missing(
      `There are no findings of progress or shortcomings${country.ok ? ` for ${say(country.value.name, scope)}` : ''}${
        edition.ok ? ` in the ${edition.value.year} edition` : ''
      }. Enter some, or take the figure out.`,
    )
  }
  const tallest = Math.max(...columns.map(({ items }) => items.reduce((sum, { text }) => sum + heightFor(text), 0)))
  if (tallest > MOST_HEIGHT)
    return missing(
      `The ${progress.value.length + shortcomings.value.length} findings are more than one figure on a page can hold. Write shorter labels, or use the block of findings, which goes on over pages.`,
    )
  return found({ kind: 'findings', columns: columns.filter((column) => column.items.length > 0) })
}
