import { found } from '../../narrative/found'
import { wordsOf } from '../../narrative/languages/all-languages'
import { regionSpec } from '../region/region-spec'
import type { BuildSpec } from '../spec-of'

export const mapSpec: BuildSpec<'map'> = (figure, scope) => {
  const spec = regionSpec(figure, scope)
  if (!spec.ok) return spec
  const { noTier, notOnMap, bordersNote } = wordsOf(scope.language).figure
  return found({ kind: 'map', ...spec.value, words: { noTier, notOnMap, bordersNote } })
}
