import type { FieldProject } from '../../model/field-work'
import type { Finding } from '../../model/report'
import { answersTo } from '../../narrative/activities'
import { gapOf } from '../../narrative/answer-gap'
import { findingsOf, statementOf } from '../../narrative/findings'
import { found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { say } from '../../narrative/localized'
import { fieldProjectsOf } from '../../narrative/references'
import type { Scope } from '../../narrative/scope'
import type { CoverageValue } from '../figure-spec'
import type { BuildSpec } from '../spec-of'

/** The best answer that a field project gives to a recommendation. */
function bestAnswer(finding: Finding, fieldProject: FieldProject, scope: Scope): CoverageValue {
  const extents = answersTo(finding.id, fieldProject.id, scope).map(({ extent }) => extent)
  return extents.includes('full') ? 'full' : extents.includes('part') ? 'part' : 'none'
}

/** A page has room for so many, with the caption. */
const MOST_ROWS = 26
const MOST_COLUMNS = 8

/** Recommendations by field projects. Rows are numbered by place, as the list of recommendations in the text is; a gap that is left out has no row. */
export const coverageSpec: BuildSpec<'coverage'> = (figure, scope) => {
  const recommendations = findingsOf('recommendation', null, figure.country, figure.edition, scope)
  if (!recommendations.ok) return recommendations
  const projects = fieldProjectsOf(figure.projectIds, scope)
  if (recommendations.value.length === 0)
    return missing('There are no recommendations for this country and edition. Enter some, or take the figure out.')
  if (projects.length === 0) return missing('There are no field projects to show. Enter one, or take the figure out.')
  if (projects.length > MOST_COLUMNS)
    return missing(
      `${projects.length} field projects are too many to stand side by side. Choose ${MOST_COLUMNS} of them at most.`,
    )
  const rows = recommendations.value.flatMap((finding, at) => {
    const gap = gapOf(finding, scope)?.kind
    if (gap === 'leave-out') return []
    const label = `${at + 1}  ${say(finding.label, scope) || statementOf(finding, scope).replace(/\.$/, '')}`
    const values = projects.map((project) => (gap === 'planned' ? gap : bestAnswer(finding, project, scope)))
    return [{ label, values }]
  })
  if (rows.length === 0)
    return missing(
      'No activity answers a recommendation, and all of them are left out. Say of one that nothing answers it, or take the figure out.',
    )
  if (rows.length > MOST_ROWS)
    return missing(
      `A matrix of ${rows.length} recommendations is higher than a page. At most ${MOST_ROWS} fit. Use the block of recommendations with its answers, which goes on over pages.`,
    )
  const { planned, ...words } = wordsOf(scope.language).figure.coverage
  const isPlanned = rows.some(({ values }) => values.includes('planned'))
  return found({
    kind: 'coverage',
    projects: projects.map((project) => project.name.text),
    rows,
    words: isPlanned ? { ...words, planned } : words,
  })
}
