/** Findings of a country in an edition, in their order. */
import type { FindingId } from '../model/ids'
import type { Finding, FindingKind, Pillar } from '../model/report'
import type { CountryRef, EditionRef } from '../model/token'
import { answersTo } from './activities'
import { type Found, found, missing } from './found'
import { wordsOf } from './languages/all-languages'
import { say } from './localized'
import { recordsOf } from './records'
import { countryOf, editionOf } from './references'
import type { Scope } from './scope'

/** `answered`: only those that an activity answers (or only those that none does); null: all. */
export function findingsOf(
  kind: FindingKind,
  answered: boolean | null,
  countryRef: CountryRef,
  editionRef: EditionRef,
  scope: Scope,
  pillar?: Pillar,
): Found<readonly Finding[]> {
  const country = countryOf(countryRef, scope)
  if (!country.ok) return country
  const edition = editionOf(editionRef, scope)
  if (!edition.ok) return edition
  return found(
    scope.project.findings
      .filter(
        (finding) =>
          finding.kind === kind && finding.countryId === country.value.id && finding.editionId === edition.value.id,
      )
      .filter((finding) => pillar === undefined || finding.pillar === pillar)
      .filter((finding) => answered === null || answersTo(finding.id, null, scope).length > 0 === answered)
      .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
  )
}

/** A finding in the author's words; until there are any, the report's own in quotation marks. Empty when there are neither. */
export function statementOf(finding: Finding, scope: Scope): string {
  const statement = say(finding.statement, scope)
  const quote = finding.quote.trim()
  return statement !== '' || quote === '' ? statement : wordsOf(scope.language).grammar.quote(quote)
}

/** A few words for it, else its whole statement without the full stop. */
export const labelOf = (finding: Finding, scope: Scope): string =>
  say(finding.label, scope) || statementOf(finding, scope).replace(/\.$/, '')

/** A finding and those it repeats, the latest first, as long as each is of the edition just before. */
export function inARow(id: FindingId, { project }: Scope): Found<readonly Finding[]> {
  const { findings, editions } = recordsOf(project)
  const last = findings.get(id)
  if (!last) return missing(`The finding ${id} is not in this project. Choose another.`)
  const yearOf = (finding: Finding) => editions.get(finding.editionId)?.year ?? 0
  const row = [last]
  for (let finding = last; finding.repeats !== null; ) {
    const earlier = findings.get(finding.repeats)
    if (!earlier || yearOf(earlier) !== yearOf(finding) - 1) break
    row.push(earlier)
    finding = earlier
  }
  return found(row)
}
