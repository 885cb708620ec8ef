import type { FieldProject } from '../../model/field-work'
import type { Finding } from '../../model/report'
import { answersTo } from '../../narrative/activities'
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

/** Recommendations by field projects. Rows are numbered by place, as the list of recommendations in the text is. */
export const coverageSpec: BuildSpec<'coverage'> = (figure, scope) => {
  const recommendations = findingsOf('recommendation', null, figure.country, figure.edition, scope)
  if (!recommendations.ok) return recommendations
  const projects = fieldProjectsOf(figure.projectIds, scope)
  if (recommendations.value.length === 0)
    return missing('There are no recommendations for this country and edition. Enter some, or take the figure out.')
  if (projects.length === 0) return missing('There are no field projects to show. Enter one, or take the figure out.')
  if (recommendations.value.length > MOST_ROWS)
    return missing(
      `A matrix of ${recommendations.value.length} recommendations is higher than a page. At most ${MOST_ROWS} fit. Use the block of recommendations with its answers, which goes on over pages.`,
    )
  if (projects.length > MOST_COLUMNS)
    return missing(
      `${projects.length} field projects are too many to stand side by side. Choose ${MOST_COLUMNS} of them at most.`,
    )
  return found({
    kind: 'coverage',
    projects: projects.map((project) => project.name.text),
    rows: recommendations.value.map((finding, at) => ({
      label: `${at + 1}  ${say(finding.label, scope) || statementOf(finding, scope).replace(/\.$/, '')}`,
      values: projects.map((project) => bestAnswer(finding, project, scope)),
    })),
    words: wordsOf(scope.language).figure.coverage,
  })
}
