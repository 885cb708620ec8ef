import { planFigures } from '../briefing/plan-texts'
import { recordsOf } from '../narrative/records'
import type { Check } from './check'

/** A photo whose image is not in the project. */
export const photoImage: Check = (scope) => {
  const { media, assets } = recordsOf(scope.project)
  return planFigures(scope)
    .filter((figure) => figure.kind === 'photo' && !assets.has(media.get(figure.mediaId)?.assetHash ?? ''))
    .map((figure) => ({
      check: 'photo-image',
      severity: 'error',
      at: { plan: scope.plan.id, figure: figure.id },
      message: 'The image of this photo is not in the project. Add the image again, or take the photo out.',
    }))
}
