/** The sentence that says what a value is. Its parts that can be others are underlined: each is a menu. */
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { FINDING_KINDS, TIERS, type Tier } from '../../core/model/report'
import type { CountRuleRef, CountryRef, EditionRef, Token } from '../../core/model/token'
import { describeToken } from '../../core/narrative/evaluate'
import { wordsOf } from '../../core/narrative/languages/all-languages'
import type { Scope } from '../../core/narrative/scope'
import { countryWords, editionWords, fieldProjectWords, ruleWords } from '../../core/narrative/tokens/describe-parts'
import { useScope } from '../open-project'
import { tierName } from '../ui/tier-badge'
import { countryChoices, editionChoices, ruleChoices } from './token-form'

interface Slot {
  /** As it stands in the sentence. */
  readonly text: string
  readonly label: string
  readonly value: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly set: (value: string) => Token
}

export const TokenSentence = ({ token, onChange }: { token: Token; onChange: (token: Token) => void }) => {
  const { t } = useTranslation()
  const scope = useScope()
  const pieces = piecesOf(describeToken(token, scope), slotsOf(token, scope, t))
  return (
    <p className="bw-token-sentence">
      {pieces.map((piece, i) =>
        typeof piece === 'string' ? (
          piece
        ) : (
          <select
            // biome-ignore lint/suspicious/noArrayIndexKey: a part of the sentence is its place
            key={i}
            className="bw-slot"
            aria-label={piece.label}
            title={piece.text}
            value={piece.value}
            onChange={(event) => onChange(piece.set(event.currentTarget.value))}
          >
            {piece.choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {value === piece.value ? piece.text : label}
              </option>
            ))}
          </select>
        ),
      )}
      {/* behind a menu as wide as the line it would stand alone on the next */}
      {typeof pieces.at(-1) === 'string' ? '.' : ''}
    </p>
  )
}

/** A part that does not stand in the sentence word for word is left to the form. */
function piecesOf(sentence: string, slots: readonly Slot[]): readonly (string | Slot)[] {
  const placed: { readonly at: number; readonly slot: Slot }[] = []
  for (const slot of slots) {
    const at = slot.text === '' ? -1 : sentence.indexOf(slot.text)
    const isFree = placed.every((other) => at + slot.text.length <= other.at || at >= other.at + other.slot.text.length)
    if (at >= 0 && isFree) placed.push({ at, slot })
  }
  const pieces: (string | Slot)[] = []
  let done = 0
  for (const { at, slot } of placed.toSorted((a, b) => a.at - b.at)) {
    if (at > done) pieces.push(sentence.slice(done, at))
    pieces.push(slot)
    done = at + slot.text.length
  }
  if (done < sentence.length) pieces.push(sentence.slice(done))
  return pieces
}

const FINDING_WORDS = {
  progress: 'points of progress',
  shortcoming: 'shortcomings',
  recommendation: 'recommendations',
} as const

function slotsOf(token: Token, scope: Scope, t: TFunction): readonly Slot[] {
  // the parts stand in what is counted, listed, named or dated, else in the token itself
  const part: Readonly<Record<string, unknown>> = 'of' in token ? { ...token.of } : { ...token }
  const setPart = (key: string) => (value: string) =>
    ('of' in token ? { ...token, of: { ...token.of, [key]: value } } : { ...token, [key]: value }) as Token
  const slots: Slot[] = []
  const add = (key: string, text: string, label: string, choices: Slot['choices']) => {
    const value = part[key]
    if (typeof value === 'string') slots.push({ text, label, value, choices, set: setPart(key) })
  }
  if (typeof part.rule === 'string')
    add(
      'rule',
      ruleWords(part.rule as CountRuleRef, scope).replace(/^counted by the rule /, ''),
      t('token.rule'),
      ruleChoices(scope, t),
    )
  if (typeof part.edition === 'string')
    add(
      'edition',
      editionWords(part.edition as EditionRef, scope).replace(/^the /, ''),
      t('token.ofEdition'),
      editionChoices(scope, t),
    )
  if (typeof part.tier === 'string')
    add(
      'tier',
      wordsOf('en').grammar.tierName[part.tier as Tier],
      t('token.tier'),
      TIERS.map((tier) => ({ value: tier, label: tierName(tier, t) })),
    )
  if (typeof part.country === 'string')
    add('country', countryWords(part.country as CountryRef, scope), t('token.country'), countryChoices(scope, t))
  if (part.entity === 'findings' && typeof part.kind === 'string')
    add(
      'kind',
      FINDING_WORDS[part.kind as keyof typeof FINDING_WORDS],
      t('token.findingKind'),
      FINDING_KINDS.map((kind) => ({ value: kind, label: FINDING_WORDS[kind] })),
    )
  const project = scope.project.fieldProjects.find(({ id }) => id === part.project)
  if (project)
    add(
      'project',
      fieldProjectWords(project.id, scope),
      t('token.project'),
      scope.project.fieldProjects.map(({ id, name }) => ({ value: id, label: name.text })),
    )
  return slots
}
