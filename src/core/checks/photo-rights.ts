import { planFigures } from '../briefing/plan-texts'
import { say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import type { Check } from './check'
import { withoutFigure } from './without-figure'

/** A printed photo without credit, or with people in it who may not have agreed. */
export const photoRights: Check = (scope) => {
  const { media } = recordsOf(scope.project)
  return planFigures(scope).flatMap((figure) => {
    const record = figure.kind === 'photo' ? media.get(figure.mediaId) : undefined
    if (!record) return []
    const faults = [
      say(record.credit, scope) === '' && 'This photo has no credit. Enter whose it is.',
      record.consent === 'unknown' &&
        'It is not known whether the people in this photo agreed to be shown. Find out and enter it, or take the photo out.',
    ]
    return faults
      .filter((message) => message !== false)
      .map((message) => ({
        check: 'photo-rights',
        severity: 'error',
        at: { plan: scope.plan.id, figure: figure.id },
        message,
        ...withoutFigure(figure.id, scope),
      }))
  })
}
