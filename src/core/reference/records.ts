/** Reference data as records of a project, with ids that say what they are: two people who start alike can merge. */
import { type CountryId, type EditionId, makeId } from '../model/ids'
import type { Language } from '../model/language'
import type { CountRule, Country, Edition, Region, TierPlacement } from '../model/report'
import type { ReferenceData } from './reference'

export const countryId = (iso3: string): CountryId => makeId('cty', iso3)
export const editionId = (year: number): EditionId => makeId('edn', String(year))

export interface RegionRecords {
  readonly editions: readonly Edition[]
  readonly countries: readonly Country[]
  readonly placements: readonly TierPlacement[]
}

/** Every edition up to `lastYear`, and the countries of a region that stand in one of them, with their tiers. */
export function regionRecords(reference: ReferenceData, region: Region, lastYear: number): RegionRecords {
  const members = new Set(reference.countries.filter((country) => country.region === region).map(({ iso3 }) => iso3))
  const placements = reference.placements.filter(({ iso3, year }) => members.has(iso3) && year <= lastYear)
  const placed = new Set(placements.map(({ iso3 }) => iso3))
  return {
    editions: reference.editions
      .filter(({ year }) => year <= lastYear)
      .map(({ year, released, periodFrom, periodTo }) => ({
        id: editionId(year),
        year,
        released,
        periodFrom,
        periodTo,
        sourceId: null,
      })),
    countries: reference.countries
      .filter(({ iso3 }) => placed.has(iso3))
      .map(({ iso3, name, kind }) => ({ id: countryId(iso3), iso3, name, region, kind })),
    placements: placements.map(({ iso3, year, tier, status, evidence, note }) => ({
      id: makeId('tpl', `${iso3}-${year}`),
      countryId: countryId(iso3),
      editionId: editionId(year),
      tier,
      status,
      evidence,
      note,
    })),
  }
}

const REGION_NAMES: Readonly<Record<Region, Readonly<Record<Language, string>>>> = {
  africa: { en: 'Africa', es: 'África', pt: 'a África' },
  'east-asia-pacific': {
    en: 'East Asia and the Pacific',
    es: 'Asia Oriental y el Pacífico',
    pt: 'a Ásia Oriental e o Pacífico',
  },
  europe: { en: 'Europe', es: 'Europa', pt: 'a Europa' },
  'near-east': { en: 'the Near East', es: 'el Cercano Oriente', pt: 'o Oriente Próximo' },
  'south-central-asia': {
    en: 'South and Central Asia',
    es: 'Asia Meridional y Central',
    pt: 'a Ásia Meridional e Central',
  },
  'western-hemisphere': { en: 'the Western Hemisphere', es: 'el Hemisferio Occidental', pt: 'o Hemisfério Ocidental' },
}
/** The region as it stands in a sentence, with its article. */
export const regionName = (region: Region): Readonly<Record<Language, string>> => REGION_NAMES[region]

/** Aruba, the former Netherlands Antilles, Curaçao and Sint Maarten. */
const DUTCH_CARIBBEAN = ['ABW', 'ANT', 'CUW', 'SXM']

/** Everyone the report ranks in the region. */
export const wholeRegion = (region: Region): CountRule => ({
  id: makeId('rul', region),
  name: {
    en: `All that the report ranks in ${REGION_NAMES[region].en}`,
    es: `Todos los que el informe clasifica en ${REGION_NAMES[region].es}`,
    pt: `Todos os que o relatório classifica na região: ${REGION_NAMES[region].pt}`,
  },
  region,
  include: [],
  exclude: [],
  note: {},
})

/**
 * The usual count for the Western Hemisphere: 31 countries in 2020. With the United States and the Dutch Caribbean there are 35, and
 * the shares that are commonly quoted for 2020 (61, 19, 10 and 10%) do not come out.
 */
export const hemisphereRule = (countries: readonly Country[]): CountRule => ({
  id: makeId('rul', 'western-hemisphere-countries'),
  name: {
    en: 'Western Hemisphere without the United States and the Dutch Caribbean',
    es: 'Hemisferio Occidental sin los Estados Unidos ni el Caribe neerlandés',
    pt: 'Hemisfério Ocidental sem os Estados Unidos e o Caribe neerlandês',
  },
  region: 'western-hemisphere',
  include: [],
  exclude: countries.filter(({ iso3 }) => iso3 === 'USA' || DUTCH_CARIBBEAN.includes(iso3)).map(({ id }) => id),
  note: {
    en: 'The count leaves out the United States and the territories of the Kingdom of the Netherlands in the Caribbean.',
    es: 'El recuento no incluye a los Estados Unidos ni los territorios del Reino de los Países Bajos en el Caribe.',
    pt: 'A contagem não inclui os Estados Unidos nem os territórios do Reino dos Países Baixos no Caribe.',
  },
})

/** The rules a new project of the region starts with; the first is the one its figures use. */
export const countRulesFor = (region: Region, countries: readonly Country[]): readonly [CountRule, ...CountRule[]] =>
  region === 'western-hemisphere' ? [hemisphereRule(countries), wholeRegion(region)] : [wholeRegion(region)]
