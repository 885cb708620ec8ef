import { planFigures } from '../briefing/plan-texts'
import type { Figure } from '../model/figure'
import { pick, say } from '../narrative/localized'
import { recordsOf } from '../narrative/records'
import { editionOf } from '../narrative/references'
import type { Scope } from '../narrative/scope'
import type { Check } from './check'
import type { Fix } from './fix'

/** Charts under which nothing says where their data come from. A photo has its credit. */
export const figureSource: Check = (scope, { briefing }) =>
  planFigures(scope).flatMap((figure) => {
    if (figure.kind === 'photo' || pick(figure.sourceLine, scope)) return []
    const shown = briefing.blocks.find((block) => block.kind === 'figure' && block.figureId === figure.id)
    if (shown?.kind !== 'figure') return []
    return [
      {
        check: 'figure-source',
        severity: 'warning' as const,
        at: { plan: scope.plan.id, figure: figure.id },
        message: `Nothing under figure ${shown.caption.number} says where its data come from. Write its source line.`,
        ...fixFor(figure, scope),
      },
    ]
  })

/** What these show is what the report of an edition says. Figures of several editions, or of own work, have no one source. */
const OF_THE_REPORT: ReadonlySet<Figure['kind']> = new Set([
  'tier-key',
  'tier-distribution',
  'tile-map',
  'map',
  'findings',
])

function fixFor(figure: Figure, scope: Scope): { readonly fix?: Fix } {
  if (!OF_THE_REPORT.has(figure.kind)) return {}
  const edition = editionOf('edition' in figure ? figure.edition : 'plan', scope)
  const source = edition.ok ? recordsOf(scope.project).sources.get(edition.value.sourceId ?? '') : undefined
  if (!source) return {}
  const label = `Name “${say(source.title, scope)}”`
  return { fix: { label, step: { kind: 'figure-source', figure: figure.id, source: source.id } } }
}
