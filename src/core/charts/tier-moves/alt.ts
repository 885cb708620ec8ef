import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { TierMovesSpec } from '../figure-spec'

/** Every move by name, then who is in one edition only, then how many stayed where they were. */
export function tierMovesAlt(spec: TierMovesSpec, language: Language): string {
  const { grammar, tiers: words } = wordsOf(language)
  return [
    words.moves(spec.fromYear, spec.toYear, grammar.numeral(spec.total)),
    ...spec.directions.map(({ label, moves }) =>
      moves.length === 0
        ? `${label}: ${spec.nobody.toLowerCase()}.`
        : `${label}: ${moves.map((move) => `${move.name} (${words.step(move.fromName, move.toName)})`).join('; ')}.`,
    ),
    ...spec.others.map(({ label, names }) => `${label}: ${names.join('; ')}.`),
    `${spec.unchanged.label}${spec.unchanged.tiers.length === 0 ? '' : ` (${spec.unchanged.tiers.map(({ label }) => label).join('; ')})`}.`,
  ].join(' ')
}
