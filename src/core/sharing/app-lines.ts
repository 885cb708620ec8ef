/**
 * The sentences that the app itself begins briefings with. Each of their numbers and names is a value, so they are right for any country:
 * a template keeps them whatever else it leaves open. Two things in them are not: the region, which stands there as a word, and the years
 * and sources that a value may name.
 */

import { makeId } from '../model/ids'
import { LANGUAGES, type Language } from '../model/language'
import type { InlineText } from '../model/prose'
import { REGIONS, type Region } from '../model/report'
import { skeletonTexts } from '../new-project/texts'
import { regionName } from '../reference/records'

export interface AppLines {
  /** Whether a line is one of the app's own. */
  readonly has: (line: InlineText) => boolean
  /** All of their words, in every language. */
  readonly words: string
}

export function appLines(): AppLines {
  const report = makeId('src', 'report')
  const lines = LANGUAGES.flatMap((language) =>
    REGIONS.flatMap((region) =>
      [null, 2010].flatMap((countedFrom) =>
        [true, false].flatMap((released) =>
          linesIn(
            skeletonTexts(
              language,
              { tier: '2', countedFrom, region: true, counted: true, released, regionName: regionName(region) },
              report,
            ),
          ),
        ),
      ),
    ),
  )
  const known = new Set(lines.map(keyOf))
  return {
    has: (line) => line.length > 0 && known.has(keyOf(line)),
    words: [...new Set(lines.flat().flatMap((one) => (one.type === 'text' ? [one.text] : [])))].join('\n'),
  }
}

/** Blocks or figures whose lines of the app are about one region, as they are said of another. */
export function aboutRegion<T>(value: T, from: Region, to: Region): T {
  if (from === to) return value
  const app = appLines()
  const walk = (inner: unknown, language: Language): unknown => {
    if (Array.isArray(inner))
      return isLine(inner) && app.has(inner)
        ? ofRegion(inner, language, from, to)
        : inner.map((one) => walk(one, language))
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(
      Object.entries(inner).map(([key, one]) => [key, walk(one, LANGUAGES.find((known) => known === key) ?? language)]),
    )
  }
  return walk(value, LANGUAGES[0]) as T
}

const ofRegion = (line: InlineText, language: Language, from: Region, to: Region): InlineText =>
  line.map((one) =>
    one.type === 'text'
      ? { ...one, text: one.text.replaceAll(regionName(from)[language], regionName(to)[language]) }
      : one,
  )

const isLine = (value: readonly unknown[]): value is InlineText =>
  value.every((one) => typeof one === 'object' && one !== null && 'type' in one)

function linesIn(value: unknown): readonly InlineText[] {
  if (Array.isArray(value)) return value.length > 0 && isLine(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(linesIn) : []
}

/** Whatever edition, year or source a value names. */
const keyOf = (line: InlineText): string =>
  JSON.stringify(line, (field, value: unknown) => {
    if (field === 'since' || field === 'sources') return '*'
    return field === 'edition' && value !== 'plan' ? '*' : value
  })
