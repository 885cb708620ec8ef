/** An empty block of each kind, ready to be filled. */
import type { BlockId, FigureId } from '../model/ids'
import type { PlanBlock, PlanBlockKind } from '../model/plan'

/** @param figureId the figure a new figure block shows; without one there is no figure block to make */
export function newBlock(kind: PlanBlockKind, id: BlockId, figureId: FigureId | undefined): PlanBlock | undefined {
  switch (kind) {
    case 'title':
      return { id, kind, kicker: {}, title: {}, standfirst: {} }
    case 'key-figures':
      return { id, kind, items: [1, 2, 3].map(() => ({ number: {}, label: {} })) }
    case 'prose':
    case 'context':
    case 'closing':
      return { id, kind, content: {} }
    case 'figure':
      return figureId && { id, kind, figureId }
    case 'findings':
      return { id, kind, show: 'both' }
    case 'recommendations':
      return { id, kind, answers: true }
    case 'project-profile':
      return { id, kind, projectIds: [] }
    case 'activities':
      return {
        id,
        kind,
        title: {},
        filter: { project: null, types: [], modes: [], window: null },
        note: {},
        sourceLine: {},
      }
    case 'callout':
      return { id, kind, title: {}, text: {} }
    case 'quotation':
      return { id, kind, text: {}, attribution: {}, pull: false }
    case 'table':
      return {
        id,
        kind,
        title: {},
        columns: [
          { label: {}, align: 'left' },
          { label: {}, align: 'left' },
        ],
        rows: [
          [{}, {}],
          [{}, {}],
        ],
        note: {},
        sourceLine: {},
        width: 'text',
      }
    case 'colophon':
      return { id, kind, text: {} }
    case 'changes':
      return { id, kind, from: 'comparison' }
    case 'contents':
    case 'claims':
    case 'glossary':
    case 'acknowledgements':
    case 'sources':
    case 'page-break':
      return { id, kind }
  }
}
