/**
 * Text for those who do not see a figure. The short one says what it is, its statistics and its trend in 40 to 250 characters, so that it
 * can be listened to at once; where that leaves something out, a long description says everything. Levels after Lundgard and
 * Satyanarayan, “Accessible Visualization via Natural Language Descriptions” (2022).
 */
import type { Language } from '../model/language'
import { wordsOf } from '../narrative/languages/all-languages'
import { activityMonthsAlt, activityMonthsInBrief } from './activity-months/alt'
import { coverageAlt, coverageInBrief } from './coverage/alt'
import { dataTable } from './data-table'
import type { ChartKind, ChartSpec } from './figure-spec'
import { findingsAlt, findingsInBrief } from './findings/alt'
import { lawEnforcementAlt, lawEnforcementInBrief } from './law-enforcement/alt'
import { mapAlt } from './map/alt'
import { cutShort, LONGEST, SHORTEST } from './one-breath'
import { ownNumbersAlt, ownNumbersInBrief } from './own-numbers/alt'
import { peopleReachedAlt, peopleReachedInBrief } from './people-reached/alt'
import { projectTimelineAlt, projectTimelineInBrief } from './project-timeline/alt'
import { tierDistributionAlt } from './tier-distribution/alt'
import { tierHistoryAlt, tierHistoryInBrief } from './tier-history/alt'
import { tierKeyAlt } from './tier-key/alt'
import { tierMovesAlt, tierMovesInBrief } from './tier-moves/alt'
import { tierStripAlt, tierStripInBrief } from './tier-strip/alt'
import { tierTrendAlt, tierTrendInBrief } from './tier-trend/alt'
import { tileMapAlt } from './tile-map/alt'

type Say<K extends ChartKind> = (spec: Extract<ChartSpec, { readonly kind: K }>, language: Language) => string
interface Sayings<K extends ChartKind> {
  readonly whole: Say<K>
  /** Of a kind whose whole text leaves out by itself what would make it too long: none. */
  readonly inBrief?: Say<K>
}

const SAYINGS: { readonly [K in ChartKind]: Sayings<K> } = {
  'tier-key': { whole: tierKeyAlt },
  'tier-distribution': { whole: tierDistributionAlt },
  'tile-map': { whole: tileMapAlt },
  map: { whole: mapAlt },
  'tier-history': { whole: tierHistoryAlt, inBrief: tierHistoryInBrief },
  'tier-trend': { whole: tierTrendAlt, inBrief: tierTrendInBrief },
  'tier-strip': { whole: tierStripAlt, inBrief: tierStripInBrief },
  'tier-moves': { whole: tierMovesAlt, inBrief: tierMovesInBrief },
  findings: { whole: findingsAlt, inBrief: findingsInBrief },
  'project-timeline': { whole: projectTimelineAlt, inBrief: projectTimelineInBrief },
  coverage: { whole: coverageAlt, inBrief: coverageInBrief },
  'activity-months': { whole: activityMonthsAlt, inBrief: activityMonthsInBrief },
  'people-reached': { whole: peopleReachedAlt, inBrief: peopleReachedInBrief },
  'law-enforcement': { whole: lawEnforcementAlt, inBrief: lawEnforcementInBrief },
  'own-numbers': { whole: ownNumbersAlt, inBrief: ownNumbersInBrief },
}

const sayingsOf = (spec: ChartSpec): Sayings<ChartKind> => SAYINGS[spec.kind] as Sayings<ChartKind>

/** From 40 to 250 characters. `language` is the one the spec was built in. */
export function altText(spec: ChartSpec, language: Language): string {
  const { whole, inBrief } = sayingsOf(spec)
  const all = whole(spec, language)
  if (all.length > LONGEST) return inBrief ? inBrief(spec, language) : cutShort(all)
  if (all.length >= SHORTEST) return all
  const { grammar, numbers } = wordsOf(language)
  const values = dataTable(spec, language).rows.reduce((sum, row) => sum + row.length - 1, 0)
  return `${all} ${numbers.alt.valuesShown(grammar.numeral(values))}`
}

/** Everything the figure shows, where the short text has no room for it; else null. */
export function longDescription(spec: ChartSpec, language: Language): string | null {
  const all = sayingsOf(spec).whole(spec, language)
  return all.length > LONGEST ? all : null
}

/** For a place that has room for one text only, as the alternative text in a PDF: everything. */
export const wholeText = (spec: ChartSpec, language: Language): string =>
  longDescription(spec, language) ?? altText(spec, language)
