import type { Language } from '../../model/language'
import { wordsOf } from '../../narrative/languages/all-languages'
import type { TierMovesSpec } from '../figure-spec'
import { oneBreath } from '../one-breath'

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

/** How many moved up, and down, and who moved furthest. */
export function tierMovesInBrief(spec: TierMovesSpec, language: Language): string {
  const { grammar, tiers: words } = wordsOf(language)
  const { alt } = wordsOf(language).numbers
  const moved = spec.directions.map(({ label, moves }) => {
    const [first, ...others] = moves
    if (!first) return `${label}: ${spec.nobody.toLowerCase()}`
    const rest = others.length === 0 ? '' : `, ${alt.more(grammar.numeral(others.length))}`
    return `${label}: ${first.name} (${words.step(first.fromName, first.toName)})${rest}`
  })
  return oneBreath(
    words.moves(spec.fromYear, spec.toYear, grammar.numeral(spec.total)),
    [
      ...moved,
      ...spec.others.map(({ label, names }) => `${label}: ${grammar.numeral(names.length)}`),
      spec.unchanged.label,
    ],
    [],
    language,
  )
}
