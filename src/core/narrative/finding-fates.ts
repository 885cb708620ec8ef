/** Findings of one edition against those of an earlier one: repeated, new, not seen again. What repeats what is said by a person (`repeats`). */
import type { Finding } from '../model/report'

export interface Pairing {
  readonly finding: Finding
  /** What it repeats, or may repeat. */
  readonly earlier: Finding
}

export interface Fates {
  readonly repeated: readonly Pairing[]
  /** New as far as anybody said. */
  readonly fresh: readonly Finding[]
  /** Of the earlier edition, and nothing repeats them. */
  readonly dropped: readonly Finding[]
}

export function fatesOf(now: readonly Finding[], before: readonly Finding[]): Fates {
  const byId = new Map(before.map((finding) => [finding.id, finding]))
  const earlierOf = (finding: Finding) => (finding.repeats === null ? undefined : byId.get(finding.repeats))
  const repeated = now.flatMap((finding): readonly Pairing[] => {
    const earlier = earlierOf(finding)
    return earlier ? [{ finding, earlier }] : []
  })
  const taken = new Set(repeated.map(({ earlier }) => earlier.id))
  return {
    repeated,
    fresh: now.filter((finding) => !earlierOf(finding)),
    dropped: before.filter(({ id }) => !taken.has(id)),
  }
}
