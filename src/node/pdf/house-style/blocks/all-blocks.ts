/** Every kind of block and how it is laid out. */
import type { Block, BlockKind } from '../../../../core/briefing/briefing'
import type { Origin } from '../../../../core/briefing/origin'
import type { Content } from '../../tagged/node-types'
import type { LayOut, PageContext } from '../page-context'
import { layOutCallout } from './callout'
import { layOutCards } from './cards'
import { layOutColophon } from './colophon'
import { layOutContents } from './contents'
import { layOutEndnotes } from './endnotes'
import { layOutFigure } from './figure'
import { layOutHeading } from './heading'
import { layOutKeyFigures } from './key-figures'
import { layOutList } from './list'
import { layOutParagraph } from './paragraph'
import { layOutPhoto } from './photo'
import { layOutQuotation } from './quotation'
import { layOutSources } from './sources'
import { layOutTable } from './table'
import { layOutTitle } from './title'

const KINDS: { readonly [K in Exclude<BlockKind, 'page-break'>]: LayOut<K> } = {
  title: layOutTitle,
  'key-figures': layOutKeyFigures,
  contents: layOutContents,
  heading: layOutHeading,
  paragraph: layOutParagraph,
  list: layOutList,
  figure: layOutFigure,
  photo: layOutPhoto,
  cards: layOutCards,
  table: layOutTable,
  callout: layOutCallout,
  quotation: layOutQuotation,
  endnotes: layOutEndnotes,
  sources: layOutSources,
  colophon: layOutColophon,
}

/** All blocks in order. A page break is carried by the block that follows it; one at the very end does nothing. */
export function layOutBlocks(blocks: readonly Block[], page: PageContext): Content[] {
  const content: Content[] = []
  let breakBefore = false
  const ordered = withBreaksBeforeHeadings(withoutColumnsBesideContents(blocks))
  let inColumns: Content[] | undefined
  for (const [i, block] of ordered.entries()) {
    if (block.kind === 'page-break') {
      breakBefore = content.length > 0
      continue
    }
    const layOut = KINDS[block.kind] as (block: Block, page: PageContext) => Content[]
    const nodes = layOut(withoutLead(block, ordered[i + 1]), page)
    if (block.columnCount && (block.kind === 'paragraph' || block.kind === 'list')) {
      const { theme } = page
      const isNew = inColumns === undefined || breakBefore
      const group: Content[] = isNew ? [] : (inColumns ?? [])
      group.push(...nodes.map((node) => from(node, block)))
      if (!isNew) continue
      inColumns = group
      nodes.splice(0, nodes.length, {
        stack: group,
        newspaper: { gap: theme.gutter },
        margin: theme.wide(0, theme.unit),
      })
    } else inColumns = undefined
    const first = nodes[0]
    if (breakBefore && first !== undefined && typeof first === 'object' && !Array.isArray(first)) {
      first.pageBreak = 'before'
      breakBefore = false
    }
    content.push(...nodes.map((node) => from(node, block)))
    if (block.kind === 'title' && page.hasCoverPage) breakBefore = true
  }
  return content
}

/** The contents stand in the rail beside the first section, so there is no room for columns. */
function withoutColumnsBesideContents(blocks: readonly Block[]): readonly Block[] {
  const from = blocks.findIndex(({ kind }) => kind === 'contents')
  if (from < 0) return blocks
  const isSection = (block: Block) => block.kind === 'heading' && block.level === 1
  const first = blocks.findIndex((block, at) => at > from && isSection(block))
  const next = blocks.findIndex((block, at) => at > first && isSection(block))
  const end = first < 0 || next < 0 ? blocks.length : next
  return blocks.map((block, at) => {
    if (at < from || at >= end || !block.columnCount) return block
    const { columnCount: _, ...single } = block
    return single as Block
  })
}

/** A page break behind a heading would part it from its text: the heading goes along to the new page. */
function withBreaksBeforeHeadings(blocks: readonly Block[]): readonly Block[] {
  const ordered: Block[] = []
  for (const block of blocks) {
    const at =
      block.kind === 'page-break' ? ordered.findLastIndex(({ kind }) => kind !== 'heading') + 1 : ordered.length
    ordered.splice(at, 0, block)
  }
  return ordered
}

/** The node is changed, not copied: a heading is asked later where it landed. */
function from(node: Content, { origin, node: place }: Block): Content {
  if (typeof node === 'object' && !Array.isArray(node))
    node.origin ??= { block: origin, ...(place === undefined ? {} : { node: place }) } satisfies Origin
  return node
}

/** A figure may float away from the paragraph that leads to it: the paragraph need not wait for it. */
const withoutLead = (block: Block, next: Block | undefined): Block =>
  block.kind === 'paragraph' && (next?.kind === 'figure' || next?.kind === 'photo') ? { ...block, leads: false } : block
