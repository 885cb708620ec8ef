/** The organisation's own side: organisations, people, field projects, activities, updates. */
import type {
  ActivityId,
  CountryId,
  FieldProjectId,
  FindingId,
  OrganisationId,
  PersonId,
  ProjectUpdateId,
  SourceId,
} from './ids'
import type { LanguageTag, Localized } from './language'
import type { PartialDate } from './partial-date'

export const ORGANISATION_KINDS = ['own', 'donor', 'government', 'international', 'civil-society'] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export interface Organisation {
  readonly id: OrganisationId
  readonly kind: OrganisationKind
  readonly name: Localized
  /** The name in its own language, where that is not a language of the briefing. */
  readonly localName: { readonly text: string; readonly lang: LanguageTag } | null
  /** As printed behind or instead of the name: USDOS, MINNA. Empty when there is none. */
  readonly acronym: string
  /** In which form it asks to be named, by language. Missing: in any. */
  readonly nameAsked?: Localized
  /** The words it asks for where it pays for a field project; one entry to a role. Missing: none are known. */
  readonly wordings?: readonly DonorWording[]
}

/** What the organisation of the briefing is in the field project; `any`: where nothing else is said for its role. */
export const WORDING_ROLES = ['any', 'prime', 'sub-awardee', 'implementer', 'partner'] as const
export type WordingRole = (typeof WORDING_ROLES)[number]

/** What a donor asks to be printed, in its own words. */
export interface DonorWording {
  readonly role: WordingRole
  /** Who paid. */
  readonly acknowledgement: Localized
  /** Whose view is given. */
  readonly disclaimer: Localized
}

export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly role: Localized
  readonly unit: Localized
  readonly organisationId: OrganisationId | null
  /** Somebody who must not be named: the name is in no publication. Missing: not so. */
  readonly isProtected?: true
}

export const PROJECT_ROLES = ['donor', 'prime', 'sub-awardee', 'implementer', 'partner'] as const
export type ProjectRole = (typeof PROJECT_ROLES)[number]

/** A project in the field. Nothing else in the code is called a field project. */
export interface FieldProject {
  readonly id: FieldProjectId
  readonly name: { readonly text: string; readonly lang: LanguageTag }
  /** What the name means, for example “Our Sunrise”; empty when it needs no gloss. */
  readonly gloss: Localized
  /** The name of the name's own language, for example Guaraní; printed behind the gloss. */
  readonly glossLanguage: Localized
  /** The long form of a name that is an acronym. */
  readonly longName: Localized
  readonly roles: readonly { readonly organisationId: OrganisationId; readonly role: ProjectRole }[]
  readonly countryIds: readonly CountryId[]
  /** In how many countries it works, where not all of them are named here; null: as many as are named. */
  readonly countryCount: number | null
  readonly start: PartialDate
  readonly end: PartialDate | null
  readonly aims: Localized
}

export const ACTIVITY_TYPES = [
  'training',
  'workshop',
  'webinar',
  'meeting',
  'event',
  'milestone',
  'curriculum',
] as const
export type ActivityType = (typeof ACTIVITY_TYPES)[number]
export const ACTIVITY_MODES = ['in-person', 'virtual', 'hybrid'] as const
export type ActivityMode = (typeof ACTIVITY_MODES)[number]

/** How far an activity answers a recommendation. */
export type AnswerExtent = 'full' | 'part'

/** A dated thing a field project did. `date` alone is one day, month or year; with `end` it is a span. */
export interface Activity {
  readonly id: ActivityId
  readonly projectId: FieldProjectId
  readonly type: ActivityType
  readonly mode: ActivityMode | null
  readonly title: Localized
  readonly date: PartialDate
  readonly end: PartialDate | null
  /** How many events the record stands for; null when the source does not say (“several meetings”). */
  readonly quantity: number | null
  readonly audience: Localized
  readonly partnerIds: readonly OrganisationId[]
  readonly participants: number | null
  readonly outcome: Localized
  readonly answers: readonly { readonly findingId: FindingId; readonly extent: AnswerExtent }[]
  readonly sourceId: SourceId | null
  /** Where in the source: page or paragraph. Left out: not said. */
  readonly locator?: string
}

/** A written update on a field project. */
export interface ProjectUpdate {
  readonly id: ProjectUpdateId
  readonly projectId: FieldProjectId
  readonly date: PartialDate
  readonly text: Localized
  readonly sourceId: SourceId | null
}
