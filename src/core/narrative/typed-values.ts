/**
 * Numbers somebody types that equal a value of the data: they can be bound, so that they follow it. The values are those of the menu of
 * values that read as a number, in every way they can be written, and “19 of 31”.
 */
import type { Language } from '../model/language'
import type { Inline } from '../model/prose'
import { TIERS } from '../model/report'
import type { Token } from '../model/token'
import { describeToken, evaluateToken, tokenAlternatives } from './evaluate'
import { wordsOf } from './languages/all-languages'
import type { Scope } from './scope'
import { capital } from './text'
import { usefulTokens } from './useful-tokens'

export interface KnownValue {
  /** What it is, in one sentence. */
  readonly sentence: string
  /** What takes the place of the typed words. */
  readonly inlines: readonly Inline[]
}

export interface KnownValues {
  readonly language: Language
  /** By how they are written, in small letters with ordinary spaces. */
  readonly byText: ReadonlyMap<string, readonly KnownValue[]>
  /** Finds them in a text, the longest first; null: there are none. */
  readonly pattern: RegExp | null
}

export interface TypedValue {
  /** Place in the text, from 0; `to` is behind the last character. */
  readonly from: number
  readonly to: number
  /** Best first; never empty. */
  readonly candidates: readonly KnownValue[]
}

/** Characters somebody may have typed on since. */
const STILL_NEAR = 40
const LOOKED_AT = 160
/** Written so often that they hardly ever mean the value. */
const TOO_COMMON = 1

const OF: Readonly<Record<Language, string>> = { en: 'of', es: 'de', pt: 'de' }

const normal = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, ' ').toLowerCase()

/** What reads as a number. Names, lists and days are no numbers; a window of time says more than one. */
const isNumber = (token: Token): boolean =>
  token.fn === 'count' ||
  token.fn === 'share' ||
  token.fn === 'ratio' ||
  token.fn === 'delta' ||
  token.fn === 'streak' ||
  token.fn === 'value' ||
  token.fn === 'cell' ||
  token.fn === 'change' ||
  token.fn === 'ordinal' ||
  (token.fn === 'tier' && token.style === 'code') ||
  (token.fn === 'date' && token.precision === 'year' && token.of.entity === 'edition-year')

/** All of them for a state of the data. It takes some milliseconds, so keep it as long as `isSameData`. */
export function knownValues(scope: Scope): KnownValues {
  const byText = new Map<string, KnownValue[]>()
  const add = (text: string, value: KnownValue): void => {
    const key = normal(text)
    if (key === '') return
    const known = byText.get(key)
    if (!known) byText.set(key, [value])
    else if (!known.some(({ sentence }) => sentence === value.sentence)) known.push(value)
  }
  const common = new Set(
    [0, TOO_COMMON].flatMap((value) => {
      const { grammar } = wordsOf(scope.language)
      return [grammar.numeral(value), grammar.numberWord(value, 'm'), grammar.numberWord(value, 'f')]
    }),
  )
  const seen = new Set<string>()
  for (const { token } of usefulTokens(scope.project, scope.plan)) {
    const value = evaluateToken(token, scope)
    if (!value.ok) continue
    for (const form of [{ token, text: value.text }, ...tokenAlternatives(token, scope)]) {
      const key = JSON.stringify(form.token)
      if (seen.has(key) || !isNumber(form.token) || common.has(form.text)) continue
      seen.add(key)
      add(form.text, {
        sentence: describeToken(form.token, scope),
        inlines: [{ type: 'token', attrs: { token: form.token } }],
      })
    }
  }
  for (const tier of TIERS) {
    const count = (of: typeof tier | null): Token => ({
      fn: 'count',
      of: { entity: 'countries', tier: of, edition: 'plan', rule: 'plan' },
      style: 'numeral',
      capital: false,
    })
    const [part, whole] = [evaluateToken(count(tier), scope), evaluateToken(count(null), scope)]
    if (!part.ok || !whole.ok) continue
    const between = ` ${OF[scope.language]} `
    add(`${part.text}${between}${whole.text}`, {
      sentence: describeToken(count(tier), scope),
      inlines: [
        { type: 'token', attrs: { token: count(tier) } },
        { type: 'text', text: between },
        { type: 'token', attrs: { token: count(null) } },
      ],
    })
  }
  return { language: scope.language, byText, pattern: patternOf([...byText.keys()]) }
}

function patternOf(texts: readonly string[]): RegExp | null {
  if (texts.length === 0) return null
  const escaped = texts
    .toSorted((a, b) => b.length - a.length)
    .map((text) =>
      text
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll(' ', '[ \\u00a0]')
        .replace(/%$/, '[ \\u00a0]?%'),
    )
  return new RegExp(
    `(?<![\\p{L}\\p{N}.,/–-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}%/–-]|[.,]\\p{N}|[ \\u00a0]%)`,
    'giu',
  )
}

/** Whether `knownValues` would be the same: nothing but texts of blocks is different. */
export function isSameData(a: Scope, b: Scope): boolean {
  if (a === b) return true
  const isSame = (one: object, other: object, except: string): boolean =>
    Object.entries(one).every(([key, value]) => key === except || (other as Record<string, unknown>)[key] === value)
  return a.language === b.language && isSame(a.project, b.project, 'plans') && isSame(a.plan, b.plan, 'blocks')
}

/**
 * The last number in a text that equals a value, if it is near the end.
 * @param text what stands before the cursor in its paragraph; an atom in it is one character that is neither letter nor digit
 */
export function typedValue(text: string, { language, byText, pattern }: KnownValues): TypedValue | undefined {
  if (!pattern) return undefined
  const start = Math.max(0, text.length - LOOKED_AT)
  const tail = text.slice(start)
  const match = [...tail.matchAll(pattern)].at(-1)
  if (!match) return undefined
  const from = start + match.index
  const to = from + match[0].length
  if (text.length - to > STILL_NEAR) return undefined
  const before = text.slice(0, from)
  const after = text.slice(to)
  if (isInDate(before, after, language)) return undefined
  const known = byText.get(normal(match[0]).replace(/ %$/, '%')) ?? byText.get(normal(match[0])) ?? []
  const isTier = standsBehindTier(before, language)
  const fitting = known.filter(({ inlines }) => isTierCode(inlines) === isTier)
  const around = new Set(wordsIn(`${text.slice(Math.max(0, from - LOOKED_AT), from)} ${after}`))
  const score = ({ sentence }: KnownValue): number => new Set(wordsIn(sentence).filter((word) => around.has(word))).size
  const candidates = fitting
    .toSorted((a, b) => score(b) - score(a))
    .map((value) => (startsWithCapital(match[0]) ? capitalised(value) : value))
  return candidates.length > 0 ? { from, to, candidates } : undefined
}

/** “June 25”, “25 de junio”, “25 June”: a day, whatever else it equals. */
function isInDate(before: string, after: string, language: Language): boolean {
  const months = wordsOf(language).grammar.months.join('|')
  return (
    new RegExp(`(?:${months})[ \u00a0]$`, 'i').test(before) ||
    new RegExp(`^[ \u00a0](?:de[ \u00a0])?(?:${months})`, 'i').test(after)
  )
}

const standsBehindTier = (before: string, language: Language): boolean => {
  const word = wordsOf(language).grammar.tierName['2'].replace(/[ \u00a0]?2.*$/, '')
  return before.replaceAll('\u00a0', ' ').toLowerCase().endsWith(`${word.toLowerCase()} `)
}
const isTierCode = ([first]: readonly Inline[]): boolean => first?.type === 'token' && first.attrs.token.fn === 'tier'

/** Long enough to mean something, one or several alike. */
const wordsIn = (text: string): readonly string[] =>
  (normal(text).match(/\p{L}{4,}|\d+/gu) ?? []).map((word) => word.replace(/s$/, ''))

const startsWithCapital = (text: string): boolean => /^\p{Lu}/u.test(text)
const capitalised = (value: KnownValue): KnownValue => ({
  ...value,
  inlines: value.inlines.map((inline, at) =>
    at === 0 && inline.type === 'token' && 'capital' in inline.attrs.token
      ? { type: 'token', attrs: { token: { ...inline.attrs.token, capital: true } } }
      : at === 0 && inline.type === 'text'
        ? { ...inline, text: capital(inline.text) }
        : inline,
  ),
})
