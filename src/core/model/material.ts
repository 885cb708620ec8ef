/** What a briefing leans on: sources, media with their images, acronyms. */
import type { AcronymId, MediaId, PersonId, SourceId } from './ids'
import type { Localized } from './language'
import type { IsoDate, PartialDate } from './partial-date'

export const SOURCE_KINDS = ['report', 'article', 'legislation', 'webpage', 'dataset', 'other'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** Something that can be cited. Fields follow CSL-JSON where it has them. */
export interface Source {
  readonly id: SourceId
  readonly kind: SourceKind
  readonly title: Localized
  /** Set when the author has a record; else `author` is printed as it is. */
  readonly authorId: PersonId | null
  readonly author: string
  readonly publisher: string
  readonly issued: PartialDate | null
  /** For example “20th edition” or “Public Law 106-386”. */
  readonly detail: Localized
  readonly url: string
  readonly dateRead: IsoDate | null
  /** Printed behind the reference. */
  readonly note: Localized
}

export const CONSENTS = ['none-needed', 'on-file', 'unknown'] as const
export type Consent = (typeof CONSENTS)[number]

export interface Media {
  readonly id: MediaId
  readonly assetHash: AssetHash
  readonly credit: Localized
  readonly consent: Consent
  readonly takenAt: PartialDate | null
}

/** `sha256-` and 64 lower-case hex digits of the image bytes. */
export type AssetHash = `sha256-${string}`

/** The bytes of an image, stored once however often it is used. */
export interface Asset {
  readonly hash: AssetHash
  readonly type: 'image/png' | 'image/jpeg'
  readonly widthPx: number
  readonly heightPx: number
  readonly base64: string
}

/** One entry of the acronym ledger. */
export interface Acronym {
  readonly id: AcronymId
  readonly short: string
  readonly long: Localized
}
