/**
 * The findings of one edition against those of another: repeated, new, not seen again. What repeats what is said by a person
 * (`repeats`); likeness of words only offers.
 */
import type { CountryId, EditionId } from '../model/ids'
import { FINDING_KINDS, type Finding, type FindingKind } from '../model/report'
import { fatesOf, type Pairing } from '../narrative/finding-fates'
import { alikeAmong, toCompare } from '../paste-and-sort/same-words'

export interface Against {
  readonly kind: FindingKind
  readonly repeated: readonly Pairing[]
  /** New as far as anybody said; where words are alike, `earlier` is offered. */
  readonly fresh: readonly { readonly finding: Finding; readonly earlier: Finding | null }[]
  /** Of the other edition, and nothing repeats them. */
  readonly dropped: readonly Finding[]
}

/** Half of the words in common: enough to ask about. */
const OFFERED_FROM = 0.5

/** @param textOf the words of a finding that are compared */
export function againstEdition(
  findings: readonly Finding[],
  of: { readonly countryId: CountryId; readonly editionId: EditionId; readonly before: EditionId },
  textOf: (finding: Finding) => string,
): readonly Against[] {
  const inOrder = (kind: FindingKind, edition: EditionId) =>
    findings
      .filter((f) => f.kind === kind && f.countryId === of.countryId && f.editionId === edition)
      .toSorted((a, b) => a.order - b.order)
  return FINDING_KINDS.map((kind) => {
    const now = inOrder(kind, of.editionId)
    const before = inOrder(kind, of.before)
    const { repeated, fresh: unpaired, dropped } = fatesOf(now, before)
    const offered = alikeAmong(dropped.map((f) => toCompare(f, textOf(f))))
    const fresh = unpaired.map((finding) => ({
      finding,
      earlier: offered(toCompare(finding, textOf(finding)), OFFERED_FROM)?.of ?? null,
    }))
    return { kind, repeated, fresh, dropped }
  })
}
