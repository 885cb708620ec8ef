import { planFigures } from '../briefing/plan-texts'
import { recordsOf } from '../narrative/records'
import type { Check } from './check'
import { withoutFigure } from './without-figure'

/** A photo whose image is not in the project, or damaged. */
export const photoImage: Check = (scope) => {
  const { media, assets } = recordsOf(scope.project)
  return planFigures(scope).flatMap((figure) => {
    if (figure.kind !== 'photo') return []
    const hash = media.get(figure.mediaId)?.assetHash
    const isThere = hash !== undefined && assets.has(hash)
    if (isThere && !scope.damagedImages?.has(hash)) return []
    return [
      {
        check: 'photo-image',
        severity: 'error',
        at: { plan: scope.plan.id, figure: figure.id },
        message: isThere
          ? 'The image of this photo is damaged. Replace the picture, which keeps its words, or take the photo out.'
          : 'The image of this photo is not in the project. Add the image again, or take the photo out.',
        ...withoutFigure(figure.id, scope),
      },
    ]
  })
}
