import { planFigures } from '../briefing/plan-texts'
import { buildSpec } from '../charts/build-spec'
import { fingerprint } from '../charts/fingerprint'
import type { FigureId } from '../model/ids'
import { say } from '../narrative/localized'
import type { Check, Issue } from './check'
import type { Fix } from './fix'

const generated = (figure: FigureId): Fix => ({
  label: 'Use the generated text',
  step: { kind: 'generated-alt', figure },
})

/** A photo without alternative text; an author's own text for a chart that is empty, or older than the data. */
export const figureAlt: Check = (scope) =>
  planFigures(scope).flatMap((figure): readonly Issue[] => {
    const at = { plan: scope.plan.id, figure: figure.id }
    const own = figure.alt.mode === 'own' ? say(figure.alt.text, scope).trim() : undefined
    if (figure.kind === 'photo') {
      if (own) return []
      const message =
        'This photo has no alternative text, so it says nothing to people who do not see it. Describe it in one or two sentences.'
      return [{ check: 'figure-alt', severity: 'error', at, message }]
    }
    if (figure.alt.mode === 'generated') return []
    if (own === '') {
      const message =
        'The alternative text of this figure is empty, so the generated one is used. Write your own, or choose the generated one.'
      return [{ check: 'figure-alt', severity: 'warning', at, message, fix: generated(figure.id) }]
    }
    const result = buildSpec(figure, scope)
    if (!result.ok || fingerprint(result.spec) === figure.alt.basedOn) return []
    const message =
      'The data of this figure have changed since its alternative text was written. Read the text again and confirm or change it.'
    return [{ check: 'figure-alt-age', severity: 'warning', at, message, fix: generated(figure.id) }]
  })
