/** The map files that ship with the program, each read when a figure first needs it. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { RegionMap } from '../../core/charts/map/region-map'
import { REGIONS, type Region } from '../../core/model/report'
import { resourceFile } from '../resources'

const ring = z.array(z.number())
const mapFile = z.strictObject({
  format: z.literal('briefwright-map'),
  formatVersion: z.literal(1),
  region: z.enum(REGIONS),
  width: z.number().positive(),
  height: z.number().positive(),
  insets: z.array(z.strictObject({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })),
  countries: z.record(
    z.string(),
    z.strictObject({
      at: z.tuple([z.number(), z.number()]),
      room: z.number(),
      area: z.number(),
      rings: z.array(ring),
    }),
  ),
  land: z.array(ring),
})

/** Kept as long as the function lives. Throws where a file is not part of the installation or is not what it should be. */
export function openRegionMaps(): (region: Region) => RegionMap {
  const read = new Map<Region, RegionMap>()
  return (region) => {
    const known = read.get(region)
    if (known) return known
    const map = mapFile.parse(JSON.parse(readFileSync(resourceFile('maps', `${region}.json`), 'utf8')))
    read.set(region, map)
    return map
  }
}
