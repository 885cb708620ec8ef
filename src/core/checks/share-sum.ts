import { planFigures } from '../briefing/plan-texts'
import type { OwnNumbersFigure } from '../model/figure'
import { say } from '../narrative/localized'
import type { Scope } from '../narrative/scope'
import type { Check } from './check'
import { plainNote } from './plain-note'

const MEANS_SHARE = /%|percent|share of|por ?cient|porcent|por cento|percentu/i
const SAYS_WHY = /round|redond|arredond/i
const NOTE = {
  en: 'Percentages may not add up to 100 because of rounding.',
  es: 'Los porcentajes pueden no sumar 100 debido al redondeo.',
  pt: 'As percentagens podem não somar 100 devido ao arredondamento.',
}
/** Further off, the parts are not meant to be a whole. */
const NEARLY = 2

function sums(figure: OwnNumbersFigure, scope: Scope): readonly number[] {
  return figure.series.flatMap((name, at) => {
    const values = figure.rows.map(({ values }) => values[at] ?? null)
    if (values.length < 2 || !MEANS_SHARE.test(say(name, scope)) || values.includes(null)) return []
    return [Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * 100) / 100]
  })
}

/** Percentages of an author's own that are nearly, but not quite, a whole. Those that are worked out here always add up to 100. */
export const shareSum: Check = (scope) =>
  planFigures(scope).flatMap((figure) => {
    if (figure.kind !== 'own-numbers' || SAYS_WHY.test(plainNote(figure, scope))) return []
    return sums(figure, scope)
      .filter((sum) => sum !== 100 && Math.abs(sum - 100) <= NEARLY)
      .slice(0, 1)
      .map((sum) => ({
        check: 'share-sum',
        severity: 'error',
        at: { plan: scope.plan.id, figure: figure.id },
        message: `The percentages of this figure add up to ${sum}, not to 100. Correct a number, or say in the note that they are rounded.`,
        fix: {
          label: 'Say in the note that they are rounded',
          step: { kind: 'figure-note', figure: figure.id, text: NOTE[scope.language] },
        },
      }))
  })
