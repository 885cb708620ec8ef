/** Reference data shipped with the app: the tier of every country in every edition that public copies of the report state. */
import { z } from 'zod'
import type { Localized } from '../model/language'
import { type IsoDate, isIsoDate, isPartialDate, type PartialDate } from '../model/partial-date'
import { PLACEMENT_STATUSES, type PlacedTier, type PlacementStatus, REGIONS, type Region, TIERS } from '../model/report'

export interface ReferenceCountry {
  readonly iso3: string
  /** English always; Spanish where it has been written. */
  readonly name: Localized & { readonly en: string }
  readonly region: Region
  readonly kind: 'country' | 'territory'
}

export interface ReferenceEdition {
  readonly year: number
  /** Null: no page that states the day was found. */
  readonly released: IsoDate | null
  readonly periodFrom: PartialDate
  readonly periodTo: PartialDate
  /** What is missing from this edition, in words for people; empty: nothing. */
  readonly gaps: string
}

export interface ReferencePlacement {
  readonly iso3: string
  readonly year: number
  readonly tier: PlacedTier
  readonly status: Exclude<PlacementStatus, 'entered'>
  /** Codes of `ReferenceData.sources`. */
  readonly evidence: readonly string[]
  readonly note: string
}

/** Countries are sorted by ISO code, editions by year, placements by both. A country outside an edition has no placement in it. */
export interface ReferenceData {
  readonly sources: readonly { readonly code: string; readonly title: string }[]
  readonly editions: readonly ReferenceEdition[]
  readonly countries: readonly ReferenceCountry[]
  readonly placements: readonly ReferencePlacement[]
}

const iso3 = z.string().regex(/^[A-Z]{3}$/)
const year = z.int().min(2000).max(2199)
const partialDate = z.custom<PartialDate>((value) => typeof value === 'string' && isPartialDate(value))
const isoDate = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value))

const referenceFile = z.strictObject({
  format: z.literal('briefwright-reference'),
  formatVersion: z.literal(1),
  sources: z.array(z.strictObject({ code: z.string().min(1), title: z.string().min(1) })),
  editions: z.array(
    z.strictObject({
      year,
      released: isoDate.nullable(),
      periodFrom: partialDate,
      periodTo: partialDate,
      gaps: z.string(),
    }),
  ),
  countries: z.array(
    z.strictObject({
      iso3,
      name: z.strictObject({ en: z.string().min(1), es: z.string().min(1).exactOptional() }),
      region: z.enum(REGIONS),
      kind: z.enum(['country', 'territory']),
    }),
  ),
  // Tuples keep 2,990 placements under 150 KB.
  placements: z.array(
    z.tuple([
      iso3,
      year,
      z.enum([...TIERS, 'SC']).nullable(),
      z.enum(PLACEMENT_STATUSES).exclude(['entered']),
      z.string(),
      z.string(),
    ]),
  ),
})

/**
 * Reads the text of `resources/reference/tip-placements.json`, once parsed as JSON.
 * @throws ZodError when it is not reference data: the file ships with the app, so that is a broken installation
 */
export function parseReference(json: unknown): ReferenceData {
  const { sources, editions, countries, placements } = referenceFile.parse(json)
  return {
    sources,
    editions,
    countries,
    placements: placements.map(([iso3, year, tier, status, evidence, note]) => ({
      iso3,
      year,
      tier,
      status,
      evidence: evidence === '' ? [] : evidence.split(' '),
      note,
    })),
  }
}
