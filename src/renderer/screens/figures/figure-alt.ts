/** The alternative text a figure gets from its data, and whether the author's own words still fit the data. */
import { altText, longDescription } from '../../../core/charts/alt-text'
import { buildSpec } from '../../../core/charts/build-spec'
import { fingerprint } from '../../../core/charts/fingerprint'
import type { Figure } from '../../../core/model/figure'
import type { Scope } from '../../../core/narrative/scope'

export type GeneratedAlt =
  | { readonly ok: true; readonly text: string; readonly long: string | null; readonly fingerprint: string }
  | { readonly ok: false; readonly reason: string }

/** Undefined for a photo: there is no data to write it from. */
export function generatedAlt(figure: Figure, scope: Scope): GeneratedAlt | undefined {
  if (figure.kind === 'photo') return undefined
  const built = buildSpec(figure, scope)
  if (!built.ok) return { ok: false, reason: built.reason }
  const { spec } = built
  const { language } = scope
  return {
    ok: true,
    text: altText(spec, language),
    long: longDescription(spec, language),
    fingerprint: fingerprint(spec),
  }
}
