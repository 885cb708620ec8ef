import { monthsBefore, spanOf } from '../model/partial-date'
import { writeShortDate } from '../model/written-date'
import { statementOf } from '../narrative/findings'
import { say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Scope } from '../narrative/scope'
import type { Check, Issue } from './check'
import { usedSources } from './used-sources'

/** A page on the web may have changed since. */
const MOST_MONTHS = 12

function ofSources(scope: Scope): readonly Issue[] {
  const { project, plan } = scope
  const used = usedSources(scope)
  const oldest = monthsBefore(plan.asOf, MOST_MONTHS)
  return project.sources.flatMap((source): readonly Issue[] => {
    if (source.url === '' || !used.has(source.id)) return []
    const issue = { check: 'source-age', severity: 'warning', at: { plan: plan.id, record: source.id } } as const
    const name = say(source.title, scope) || source.url
    if (source.dateRead === null)
      return [
        { ...issue, message: `It is not noted when “${name}” was read on the web. Enter the day, for pages change.` },
      ]
    if (source.dateRead >= oldest) return []
    return [
      {
        ...issue,
        message: `“${name}” was last read on ${writeShortDate(source.dateRead)}, more than ${MOST_MONTHS} months before the date of the briefing. Read it again and enter the day.`,
      },
    ]
  })
}

/** A source that came out before the edition cannot be where a finding of that edition was read. */
function ofFindings(scope: Scope): readonly Issue[] {
  const { project, plan } = scope
  const { editions, sources } = recordsOf(project)
  const edition = editions.get(plan.editionId)
  if (!edition?.released) return []
  const released = spanOf(edition.released, null).first
  return project.findings.flatMap((finding): readonly Issue[] => {
    if (finding.editionId !== plan.editionId || finding.countryId !== plan.countryId) return []
    const source = finding.sourceId === null ? undefined : sources.get(finding.sourceId)
    if (!source?.issued || spanOf(source.issued, null).last >= released) return []
    return [
      {
        check: 'source-age',
        severity: 'warning',
        at: { plan: plan.id, finding: finding.id },
        message: `The finding “${statementOf(finding, scope)}” is of the ${edition.year} edition, but its source “${say(source.title, scope)}” came out before that (${writeShortDate(source.issued)}). Choose the source of that edition.`,
      },
    ]
  })
}

/** Sources that are older than what they are the source of, that were read too long ago, or nobody knows when. */
export const sourceAge: Check = (scope) => [...ofSources(scope), ...ofFindings(scope)]
