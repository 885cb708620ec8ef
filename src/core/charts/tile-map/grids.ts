/**
 * Where each country's tile stands, about as it lies on a map: our own work. A word of three letters is a country, a dot an empty
 * place. `grids.test.ts` holds that every country of the reference data has one place in its region.
 */
import type { Region } from '../../model/report'

const GRIDS: Readonly<Record<Region, string>> = {
  africa: `
    .   MRT MLI .   .   NER TCD SDN ERI DJI .   .
    CPV SEN GMB BFA TGO BEN NGA CAF SSD ETH SOM .
    .   GNB GIN CIV GHA .   CMR COG COD UGA KEN SYC
    .   .   SLE LBR .   GNQ GAB AGO RWA BDI TZA COM
    .   .   .   .   .   .   .   NAM ZMB MWI MOZ MDG
    .   .   .   .   .   .   .   BWA ZWE SWZ .   MUS
    .   .   .   .   .   .   .   .   ZAF LSO .   .`,
  'east-asia-pacific': `
    .   .   MNG .   PRK .   .   .   .
    .   .   CHN .   KOR JPN .   .   .
    MMR LAO MAC HKG TWN .   .   .   .
    THA KHM VNM .   PHL .   PLW FSM MHL
    .   MYS BRN .   .   .   .   .   KIR
    .   SGP IDN TLS PNG SLB .   .   .
    .   .   .   AUS .   VUT FJI TON .
    .   .   .   .   .   NZL .   .   .`,
  europe: `
    ISL .   .   .   NOR SWE FIN .   .   .   .
    .   .   .   .   .   .   EST RUS .   .   .
    IRL GBR .   .   DNK .   LVA .   .   .   .
    .   .   .   NLD DEU POL LTU BLR .   .   .
    .   .   BEL LUX CZE SVK UKR .   .   .   .
    .   .   FRA CHE AUT HUN ROU MDA .   .   .
    PRT ESP .   ITA SVN HRV SRB BGR .   GEO .
    .   .   .   .   .   BIH XKX MKD TUR ARM AZE
    .   .   .   MLT .   MNE ALB GRC CYP .   .`,
  'near-east': `
    .   .   .   .   LBN SYR IRQ IRN
    MAR DZA TUN .   ISR JOR KWT BHR
    .   .   LBY EGY .   SAU QAT ARE
    .   .   .   .   .   YEM OMN .`,
  'south-central-asia': `
    .   KAZ .   .
    TKM UZB KGZ .
    .   AFG TJK .
    .   PAK NPL BTN
    .   .   IND BGD
    .   MDV LKA .`,
  'western-hemisphere': `
    .   CAN .   .   .   .   .   .   .
    .   USA .   .   .   .   .   .   .
    MEX .   .   .   CUB BHS .   .   .
    GTM BLZ .   .   JAM HTI DOM SXM ATG
    SLV HND .   .   .   .   .   .   LCA
    .   NIC .   .   ABW CUW ANT VCT BRB
    .   CRI PAN .   .   .   .   .   TTO
    .   .   .   COL VEN GUY SUR .   .
    .   .   .   ECU PER BRA .   .   .
    .   .   .   .   BOL PRY .   .   .
    .   .   .   .   CHL ARG URY .   .`,
}

export interface Place {
  readonly column: number
  readonly row: number
}

/** Rows of codes; null is an empty place. */
export const gridOf = (region: Region): readonly (readonly (string | null)[])[] =>
  GRIDS[region]
    .trim()
    .split('\n')
    .map((row) =>
      row
        .trim()
        .split(/\s+/)
        .map((word) => (word === '.' ? null : word)),
    )

/**
 * A place for each code, no two the same. Codes that the grid does not know, and a code that comes twice, stand in rows of their own
 * under it, in the order given: nobody is left out.
 */
export function placesOf(region: Region, codes: readonly string[]): readonly Place[] {
  const rows = gridOf(region)
  const free = new Map<string, Place>()
  rows.forEach((codesOfRow, row) => {
    codesOfRow.forEach((code, column) => {
      if (code !== null) free.set(code, { column, row })
    })
  })
  const columns = Math.max(...rows.map((row) => row.length))
  let more = 0
  return codes.map((code) => {
    const place = free.get(code)
    if (place) {
      free.delete(code)
      return place
    }
    const at = more++
    return { column: at % columns, row: rows.length + Math.floor(at / columns) }
  })
}
