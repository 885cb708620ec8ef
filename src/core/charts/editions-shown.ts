/** Which edition years a figure over several editions shows, those that the project lacks included: a missing year is a gap. */
import type { EditionRef } from '../model/token'
import { type Found, found, missing } from '../narrative/found'
import { recordsOf } from '../narrative/records'
import { editionOf } from '../narrative/references'
import type { Scope } from '../narrative/scope'

/** As many columns as can be told apart on a page. */
const MOST = 40

/**
 * @param fromYear null: the first year for which `isKnown`
 * @param unknown what to say when no year is known
 */
export function editionsShown(
  last: EditionRef,
  fromYear: number | null,
  isKnown: (year: number) => boolean,
  unknown: (lastYear: number) => string,
  scope: Scope,
): Found<readonly number[]> {
  const edition = editionOf(last, scope)
  if (!edition.ok) return edition
  const to = edition.value.year
  const from =
    fromYear ?? Math.min(...[...recordsOf(scope.project).editionsByYear.keys()].filter((y) => y <= to && isKnown(y)))
  if (!Number.isFinite(from)) return missing(unknown(to))
  if (from > to) return missing(`The figure is to start in ${from}, after the ${to} edition. Choose an earlier year.`)
  if (to - from >= MOST)
    return missing(
      `From ${from} to ${to} there are ${to - from + 1} years, and a page has room for ${MOST}. Let the figure start in ${to - MOST + 1} or later.`,
    )
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at)
  return years.some(isKnown) ? found(years) : missing(unknown(to))
}
