/** The kinds of planned blocks and what makes them. */
import type { PlanBlock } from '../../model/plan'
import type { Assembly } from '../assembly'
import type { MadeContent } from '../briefing'
import { activitiesBlock } from './activities'
import { calloutBlock } from './callout'
import { changesBlock } from './changes'
import { claimsBlock } from './claims'
import { colophonBlock } from './colophon'
import { contentsBlock } from './contents'
import { figureBlock } from './figure'
import { findingsBlock } from './findings'
import { keyFiguresBlock } from './key-figures'
import { projectProfileBlock } from './project-profile'
import { proseBlock } from './prose'
import { quotationBlock } from './quotation'
import { recommendationsBlock } from './recommendations'
import { sourcesContent } from './sources'
import { tableBlock } from './table'
import { titleBlock } from './title'

export function blockContent(block: PlanBlock, assembly: Assembly): readonly MadeContent[] {
  switch (block.kind) {
    case 'title':
      return titleBlock(block, assembly)
    case 'key-figures':
      return keyFiguresBlock(block, assembly)
    case 'contents':
      return contentsBlock(block, assembly)
    case 'prose':
    case 'context':
    case 'closing':
      return proseBlock(block, assembly)
    case 'figure':
      return figureBlock(block, assembly)
    case 'findings':
      return findingsBlock(block, assembly)
    case 'recommendations':
      return recommendationsBlock(block, assembly)
    case 'project-profile':
      return projectProfileBlock(block, assembly)
    case 'activities':
      return activitiesBlock(block, assembly)
    case 'callout':
      return calloutBlock(block, assembly)
    case 'quotation':
      return quotationBlock(block, assembly)
    case 'table':
      return tableBlock(block, assembly)
    case 'changes':
      return changesBlock(block, assembly)
    case 'claims':
      return claimsBlock(block, assembly)
    case 'glossary':
    case 'acknowledgements':
      return [] // made last, from what the others print
    case 'sources':
      return sourcesContent(assembly)
    case 'colophon':
      return colophonBlock(block, assembly)
    case 'page-break':
      return [{ kind: 'page-break' }]
  }
}
