/** What a briefing leans on: sources, media with their images, acronyms, the words of the house. */
import type { AcronymId, MediaId, PersonId, SourceId, TermId } from './ids'
import type { Language, Localized } from './language'
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
  /** What is shown and printed: of a cropped picture the part that is left, so that no page holds the rest. */
  readonly assetHash: AssetHash
  readonly credit: Localized
  readonly consent: Consent
  readonly takenAt: PartialDate | null
  /** Where it was taken, never printed. Missing: not noted. */
  readonly place?: Localized
  /** Missing: what was cropped away is not in the project. */
  readonly whole?: WholePicture
}

/** A cropped picture as it was before, kept only where somebody asks for it. */
export interface WholePicture {
  readonly assetHash: AssetHash
  readonly crop: Crop
}

/** A part of a picture, in whole ten-thousandths of its width and its height, from the upper left. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export const CROP_UNITS = 10_000

/** `sha256-` and 64 lower-case hex digits of the image bytes. */
export type AssetHash = `sha256-${string}`

/** The bytes of an image, stored once however often it is used. */
export interface Asset {
  readonly hash: AssetHash
  readonly type: 'image/png' | 'image/jpeg'
  readonly widthPx: number
  readonly heightPx: number
  /** As read from a file it may be damaged, and then be no base64 at all. */
  readonly base64: string
}

/** One entry of the acronym ledger. */
export interface Acronym {
  readonly id: AcronymId
  readonly short: string
  readonly long: Localized
}

/** One entry of the list of words that the house avoids; it goes before those that the app knows. For the authors: never printed. */
export interface HouseTerm {
  readonly id: TermId
  readonly language: Language
  /** What is not to be written, capitals aside. */
  readonly avoid: string
  /** What is written instead; empty: nobody has said. */
  readonly say: string
  /** Why it is avoided; of one that may be written, why it may. */
  readonly why: string
  /** It may be written, though the app knows it as one to avoid. Missing: it is avoided. */
  readonly isAllowed?: true
}
