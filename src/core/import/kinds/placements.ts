/** Tiers of countries: one row for each country and edition, or one row for each country with a column for each edition. */
import { type CountryId, type EditionId, makeId, type TierPlacementId } from '../../model/ids'
import { LIMITS } from '../../model/limits'
import type { Project } from '../../model/project'
import { type PlacedTier, TIERS, type TierPlacement } from '../../model/report'
import type { Field, Values } from '../field'
import { type MakeContext, type Mold, startMerge } from '../mold'
import type { RecordKind } from '../record-kind'
import { idOf, said, textOf } from '../values'
import { UNKNOWN_TIER } from '../vocabulary'
import { alsoCalled, COUNTRY, EDITION, LOCATOR, NOTE, SOURCE } from './fields-of-many'

const FIELDS: readonly Field[] = [
  { ...alsoCalled(COUNTRY, 'countries', 'name', 'paises', 'codigo', 'territory'), isNeeded: true },
  EDITION,
  {
    id: 'tier',
    reads: { as: 'word', of: 'tier' },
    headings: ['tier', 'placement', 'ranking', 'nivel', 'clasificacion', 'classificacao'],
    hashtags: ['#indicator+tier', '#status', '#severity', '#tier'],
  },
  SOURCE,
  LOCATOR,
  NOTE,
]

/** Of a column that holds the tiers of one edition. */
const PREFIX = 'tier:'
export const tierField = (editionId: EditionId): string => `${PREFIX}${editionId}`

/** The fields of the editions come last. */
const fieldsOf = ({ editions }: Project): readonly Field[] => [
  ...FIELDS,
  ...editions
    .toSorted((a, b) => b.year - a.year)
    .map(
      ({ id, year }): Field => ({
        id: tierField(id),
        reads: { as: 'word', of: 'tier' },
        headings: [String(year), `tier ${year}`, `${year} tier`, `tip ${year}`, `nivel ${year}`, `tip report ${year}`],
        hashtags: [`#indicator+tier+y${year}`, `#tier+y${year}`],
      }),
    ),
]

const tierOf = (word: string): PlacedTier =>
  word === UNKNOWN_TIER ? null : word === 'SC' ? 'SC' : (TIERS.find((tier) => tier === word) ?? null)

const keyOf = (countryId: string, editionId: string): string => `${countryId} ${editionId}`

function mold({ project }: MakeContext): Mold<TierPlacement> {
  const taken = new Set<string>(project.placements.map(({ id }) => id))
  const countries = new Map(project.countries.map((country) => [country.id as string, country]))
  const editions = new Map(project.editions.map((edition) => [edition.id as string, edition]))
  /** The readable id, so that two people's files merge; numbered when another placement has it. */
  const freeId = (countryId: CountryId, editionId: EditionId): TierPlacementId => {
    const body = `${countries.get(countryId)?.iso3}-${editions.get(editionId)?.year}`
    for (let number = 1; ; number++) {
      const id = makeId('tpl', number === 1 ? body : `${body}-${number}`)
      if (!taken.has(id)) return id
    }
  }
  return {
    known: project.placements,
    blank: (values) => {
      const countryId = idOf<'cty'>(values, 'country')
      const editionId = idOf<'edn'>(values, 'edition')
      if (!countryId || !editionId) throw new RangeError('a tier was made of a row that lacks what it needs')
      return {
        id: freeId(countryId, editionId),
        countryId,
        editionId,
        tier: null,
        status: 'not-found',
        evidence: [],
        note: '',
      }
    },
    // as when a tier is set by hand: what stood behind another no longer does
    apply: (placement, values) => {
      const tier = tierOf(textOf(values, 'tier'))
      const isSame = tier === placement.tier
      const { sourceId, locator, ...rest } = placement
      const source = idOf<'src'>(values, 'source') ?? (isSame ? sourceId : undefined)
      const place = textOf(values, 'locator') || (isSame ? locator : undefined)
      return {
        ...rest,
        ...(isSame
          ? {}
          : { tier, status: tier === null ? ('not-found' as const) : ('entered' as const), evidence: [] }),
        ...(source === undefined ? {} : { sourceId: source }),
        ...(place === undefined ? {} : { locator: place }),
        note: textOf(values, 'note') || placement.note,
      }
    },
    valuesOf: ({ countryId, editionId, tier, sourceId, locator, note }) =>
      said({ country: countryId, edition: editionId, tier: tier ?? UNKNOWN_TIER, source: sourceId, locator, note }),
    keysOf: ({ countryId, editionId }) => [keyOf(countryId, editionId)],
    titleOf: ({ countryId, editionId }) => {
      const name = countries.get(countryId)?.name ?? {}
      return `${name.en ?? Object.values(name)[0] ?? ''}, ${editions.get(editionId)?.year ?? ''}`
    },
    most: LIMITS.placements,
  }
}

/** One entry for each tier of the row. */
function entriesOf(values: Values): readonly Values[] {
  const { country, edition, tier, source, locator, note } = values
  const wide = Object.entries(values).flatMap(([field, value]) =>
    field.startsWith(PREFIX)
      ? [said({ country, edition: field.slice(PREFIX.length), tier: value, source, locator })]
      : [],
  )
  return tier === undefined || edition === undefined
    ? wide
    : [said({ country, edition, tier, source, locator, note }), ...wide]
}

export const placements: RecordKind = {
  id: 'placements',
  fields: fieldsOf,
  defaults: ({ plan }) => ({ edition: plan.editionId }),
  duplicates: 'update',
  refuses: ['add'],
  missing: (values) => [
    ...(values.country === undefined ? ['country'] : []),
    ...(entriesOf(values).length === 0 ? ['tier'] : []),
  ],
  start: (duplicates, context) => {
    const merge = startMerge(mold(context), duplicates)
    return {
      take: (row, values) => entriesOf(values).map((entry) => merge.take(row, entry)),
      batch: () => ({ placements: merge.changes() }),
    }
  },
}
