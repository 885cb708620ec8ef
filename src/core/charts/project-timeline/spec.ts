import { intervalOf, partsOf } from '../../model/partial-date'
import { type Found, found, missing } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { editionOf, fieldProjectsOf } from '../../narrative/references'
import type { Scope } from '../../narrative/scope'
import { writeDate } from '../../narrative/write-date'
import type { ProjectTimelineSpec } from '../figure-spec'
import type { BuildSpec, FigureOf } from '../spec-of'
import { laneItems } from './items'
import { HIGHEST, timelineHeight } from './layout'
import { daysIntoMonth, monthIndex } from './months'

/** Months from the figure's start to the as-of date, a lane for each field project. */
export const projectTimelineSpec: BuildSpec<'project-timeline'> = (figure, scope) => {
  const { grammar, figure: words } = wordsOf(scope.language)
  const start = monthIndex(intervalOf(figure.from).first)
  const length = monthIndex(scope.plan.asOf) - start + 1
  if (length < 1)
    return missing(
      `The timeline is to start in ${writeDate(figure.from, 'month', 'en')}, after the as-of date of the briefing. Choose an earlier month.`,
    )
  const projects = fieldProjectsOf(figure.projectIds, scope)
  if (projects.length === 0) return missing('There are no field projects to show. Enter one, or take the figure out.')
  const event = releaseEvent(figure, start, length, scope)
  if (!event.ok) return event
  const lanes = projects.map((project) => ({
    name: project.name.text,
    since: words.since(writeDate(project.start, 'month', scope.language)),
    items: laneItems(project, start, length, scope),
  }))
  if (timelineHeight(lanes) > HIGHEST)
    return missing(
      `The timeline would be higher than a page: ${projects.length} field projects with ${lanes.reduce((sum, { items }) => sum + items.length, 0)} activities. Show fewer projects, or begin later.`,
    )
  return found({
    kind: 'project-timeline',
    months: Array.from({ length }, (_, at) => {
      const month = (start + at) % 12
      return {
        year: Math.floor((start + at) / 12),
        month: month + 1,
        initial: (grammar.months[month] ?? '').slice(0, 1).toUpperCase(),
      }
    }),
    lanes,
    event: event.value,
  })
}

/** The release of an edition, where it falls into the months shown; a date known to the month stands in its middle. */
function releaseEvent(
  figure: FigureOf<'project-timeline'>,
  start: number,
  length: number,
  scope: Scope,
): Found<ProjectTimelineSpec['event']> {
  if (figure.releaseOf === null) return found(null)
  const edition = editionOf(figure.releaseOf, scope)
  if (!edition.ok) return edition
  const { released, year } = edition.value
  const parts = released && partsOf(released)
  if (!released || parts?.month === undefined)
    return missing(`The release date of the ${year} edition is not known to the month. Enter it, or mark no release.`)
  const at = monthIndex(intervalOf(released).first) - start + daysIntoMonth(released)
  if (at < 0 || at >= length) return found(null)
  const { grammar, figure: words } = wordsOf(scope.language)
  const date = parts.day === undefined ? grammar.date(parts) : grammar.dayOfYear(parts.month, parts.day)
  return found({ at, label: words.released(grammar.editionName(year, 'acronym'), date) })
}
