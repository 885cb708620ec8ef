/**
 * What a language must supply so that a briefing can be written in it: grammar for computed values, and the words of pages and figures.
 * Own tables instead of `Intl`: ICU data differ between Node and Electron versions, and equal input must give equal pages.
 */

import type { PageLabels } from '../../briefing/briefing'
import type { CoverageValue } from '../../charts/figure-spec'
import type { ActivityMode, ActivityType } from '../../model/field-work'
import type { TierDistributionForm, TierTrendMeasure } from '../../model/figure'
import type { DateParts } from '../../model/partial-date'
import type { FindingKind, Pillar, Region, Tier } from '../../model/report'
import type { NameForm } from '../../model/token'
import type { NumberFigureWords } from './number-figure-words'

/** Grammatical gender of what is counted. Spanish and Portuguese need it for one, two and words made with them. */
export type Gender = 'm' | 'f'
/** What numbers stand before, where the gender does not come from an activity or a finding. */
export type CountedNoun =
  | 'countries'
  | 'projects'
  | 'tiers'
  | 'editions'
  | 'months'
  | 'people'
  | 'partners'
  | 'updates'
  | 'figures'

export interface Grammar {
  /** 0 to 99, in the form that stands before a noun; undefined beyond. */
  readonly numberWord: (value: number, gender: Gender) => string | undefined
  /** Style `auto` writes whole numbers up to this one as words. */
  readonly autoWordsUpTo: number
  readonly numeral: (value: number) => string
  /** A whole percent, 0 to 100. */
  readonly percent: (value: number) => string
  /** From 1 to 99: 20th or twentieth. Without a gender it is that of an edition. */
  readonly ordinal: (value: number, style: 'numeral' | 'word', gender?: Gender) => string | undefined
  /** A percentage with one decimal. */
  readonly percentOf: (decimal: string) => string
  /** “three in five”. */
  readonly fraction: (part: string, whole: string) => string
  /** From January; index 0 to 11. */
  readonly months: readonly string[]
  readonly date: (parts: DateParts) => string
  /** Day and month without the year. */
  readonly dayOfYear: (month: number, day: number) => string
  /** The word between the two ends of a range. */
  readonly rangeWord: string
  readonly join: (items: readonly string[]) => string
  /** “past six months”. */
  readonly pastMonths: (count: string, value: number) => string
  readonly genderOf: Readonly<Record<CountedNoun, Gender>>
  readonly genderOfFinding: Readonly<Record<FindingKind, Gender>>
  readonly genderOfActivity: (types: readonly ActivityType[]) => Gender
  /** “virtual trainings and workshops”; plural unless `value` is 1; no mode: left out. */
  readonly activities: (types: readonly ActivityType[], mode: ActivityMode | null, value: number | null) => string
  readonly with: string
  readonly mode: Readonly<Record<Exclude<ActivityMode, 'hybrid'>, string>>
  readonly tierName: Readonly<Record<Tier | 'SC', string>>
  /** What follows the word for tier in running text. */
  readonly tierInProse: Readonly<Record<Tier, string>>
  /** Two characters at most, for marks in figures. */
  readonly tierCode: Readonly<Record<Tier, string>>
  readonly colour: Readonly<Record<Tier, string>>
  readonly pillar: Readonly<Record<Pillar, string>>
  readonly editionName: (year: number, form: NameForm) => string
  readonly quote: (text: string) => string
  /** Leading articles that sorting passes over, as a pattern. */
  readonly article: RegExp
  /** Spaces in running text that must not break: each match is one space. */
  readonly bound: readonly RegExp[]
}

/** What changed since another edition. Numbers come written out. */
export interface ChangesWords {
  readonly heading: (year: number) => string
  /** `since`: the first edition at hand, beyond which nobody counted. */
  readonly stayed: (country: string, tier: string, year: number, editions: string, since: number) => string
  readonly movedSince: (country: string, from: string, to: string, year: number) => string
  readonly moves: string
  readonly moved: (country: string, from: string, to: string) => string
  readonly noMoves: string
  readonly unknown: (countries: string) => string
  readonly repeated: string
  readonly fresh: (year: number) => string
  readonly dropped: (year: number) => string
  readonly activities: string
  readonly period: (period: string, what: string) => string
  readonly noActivity: string
  readonly more: (count: string) => string
}

/** The table of claims and what they rest on. */
export interface ClaimsWords {
  readonly heading: string
  readonly title: string
  readonly note: string
  readonly claim: string
  readonly source: string
  readonly place: string
  readonly words: string
  readonly compiled: (codes: string) => string
  readonly none: string
  readonly own: string
  /** Of a count of nothing. */
  readonly nothing: string
}

/** Words of pages: labels of blocks and the sentences they make of records. */
export interface PageWords {
  readonly labels: PageLabels
  readonly noValue: string
  readonly noFigure: string
  readonly noTable: string
  readonly by: string
  readonly edition: string
  readonly asOf: string
  readonly contents: string
  readonly sources: string
  readonly fundedBy: string
  readonly role: string
  readonly where: string
  readonly implementedBy: (unit: string) => string
  readonly subAwardeeTo: (prime: string) => string
  /** Role and unit of a person, both not empty: “Child Protection Unit intern”. */
  readonly personAt: (role: string, unit: string) => string
  readonly primeAwardee: string
  readonly partner: string
  readonly donor: string
  /** “Four countries, Paraguay among them”; `count` is capital. */
  readonly countriesAmong: (count: string, named: string, namedCount: number) => string
  readonly glossIn: (gloss: string, language: string) => string
  readonly progress: (sinceYear: number | null) => string
  readonly shortcomings: string
  readonly answeredBy: (activities: string) => string
  readonly answeredInPartBy: (activities: string) => string
  readonly noAnswer: string
  /** What is planned and when; either may be empty. */
  readonly planned: (what: string, when: string) => string
  readonly columns: {
    readonly date: string
    readonly project: string
    readonly activity: string
    readonly partners: string
  }
  readonly read: (date: string) => string
  /** Title of the list of short forms and names. */
  /** Heading of the endnotes. */
  readonly endnotes: string
  readonly glossary: string
  /** Title of what donors ask to be printed. */
  readonly acknowledgements: string
  readonly changes: ChangesWords
  readonly claims: ClaimsWords
}

export interface FigureWords {
  readonly tierShort: Readonly<Record<Tier, string>>
  readonly tierLong: Readonly<Record<Tier, string>>
  readonly ofTotal: (count: string, total: string) => string
  readonly since: (date: string) => string
  readonly editionsInARow: (count: string, value: number) => string
  readonly released: (edition: string, date: string) => string
  readonly coverage: Readonly<Record<CoverageValue, string>>
  /** As it stands after “of”, in English with its article. */
  readonly regionName: Readonly<Record<Region, string>>
  /** In the key of a map, of a country that the edition describes: no source at hand states its tier. */
  readonly tierUnknown: string
  /** In the key of a map: land of other regions, and what the edition does not place. */
  readonly noTier: string
  readonly notOnMap: string
  readonly bordersNote: string
  readonly alt: {
    readonly tierKey: (rows: string) => string
    readonly stands: (label: string, tier: string) => string
    readonly byTier: (chart: string, total: string, year: number, groups: string) => string
    readonly among: (country: string, count: string, tier: string) => string
    readonly tileMap: (region: string, year: number, total: string) => string
    readonly map: (region: string, year: number, total: string) => string
    readonly stoodIn: (country: string, tier: string) => string
    readonly tierLine: (country: string, from: number, to: number) => string
    readonly allTiers: (tier: string) => string
    readonly someTiers: (runs: string) => string
    readonly marked: (from: number, to: number, label: string) => string
    readonly unknown: string
    readonly findings: (columns: number) => string
    readonly timeline: (from: string, to: string) => string
    readonly events: (count: string, label: string) => string
    readonly matrix: (recommendations: string, projects: string) => string
    readonly fromAll: (word: string) => string
  }
}

/** Words of the figures of tiers that show many countries or many editions. */
export interface TierFigureWords {
  /** What kind of picture it is, first in the alternative text. */
  readonly form: Readonly<Record<TierDistributionForm, string>>
  /** Under the total in the hole of a doughnut. */
  readonly countries: (value: number) => string
  /** Beside the numbers of countries counted. */
  readonly counted: string
  readonly trend: (measure: TierTrendMeasure, from: number, to: number, order: string) => string
  /** Of countries, when the numbers differ: “Counted: 29 to 31 countries.” */
  readonly countedFrom: (least: string, most: string) => string
  readonly gap: string
  readonly gapYears: (years: string) => string
  readonly strip: (count: string, from: number, to: number) => string
  readonly stripMore: (count: string, value: number) => string
  /** Two characters at most, as `tierCode`. */
  readonly specialCode: string
  readonly notKnown: string
  readonly notRanked: string
  readonly moves: (from: number, to: number, total: string) => string
  readonly direction: Readonly<Record<'up' | 'down', string>>
  readonly nobody: string
  readonly others: Readonly<Record<'new' | 'gone' | 'unknown', string>>
  readonly unchanged: (count: string, total: string) => string
  /** From one tier to another, after the name of the country. */
  readonly step: (from: string, to: string) => string
}

export interface LanguageWords {
  readonly grammar: Grammar
  readonly page: PageWords
  readonly figure: FigureWords
  readonly tiers: TierFigureWords
  readonly numbers: NumberFigureWords
}
