import { found } from '../../narrative/found'
import { regionSpec } from '../region/region-spec'
import type { BuildSpec } from '../spec-of'
import { placesOf } from './grids'

export const tileMapSpec: BuildSpec<'tile-map'> = (figure, scope) => {
  const spec = regionSpec(figure, scope)
  if (!spec.ok) return spec
  const { region, countries } = spec.value
  const places = placesOf(
    region,
    countries.map(({ iso3 }) => iso3),
  )
  return found({ kind: 'tile-map', ...spec.value, places })
}
