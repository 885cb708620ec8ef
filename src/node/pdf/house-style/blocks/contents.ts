/** The contents list: in the rail beside the first section, where it takes no room in the text column; or a section of its own. */
import type { Content, TocBlock } from '../../tagged/node-types'
import { type BlockOf, bar, type LayOut, type PageContext, text } from '../page-context'
import { layOutHeading } from './heading'

export const layOutContents: LayOut<'contents'> = (block, page) => {
  const { theme } = page
  if (page.hasContentsSection) return section(block, page)
  const { heading } = block
  const isRecord = theme.name === 'record'
  const list: TocBlock = {
    toc: {
      title: text(theme, isRecord ? 'label' : 'h3', heading, { tag: 'P', margin: [0, 0, 0, 3.5] }),
      outlines: false,
      hideEmpty: true,
    },
  }
  page.onRailContents?.(() => isOnOnePage(list, page))
  return [
    {
      keepWithNext: true, // on the page where the first section begins
      relativePosition: { x: theme.railShift, y: isRecord ? 3 * theme.unit + 0.75 : 2 * theme.unit },
      columns: [
        {
          width: theme.rail,
          stack: isRecord ? [list] : [bar(30, 4, theme.colours.mark, [0, 0, 0, theme.unit]), list],
        },
      ],
    },
  ]
}

/** An entry that has moved to the next page still says where it would have stood on this one. */
function isOnOnePage({ positions = [] }: TocBlock, { theme }: PageContext): boolean {
  const { fontSize = 0, lineHeight = 1 } = theme.style.meta
  const lowest = theme.size.height - theme.margins[3] - fontSize * lineHeight
  return positions.every(({ pageNumber, top }) => pageNumber === positions[0]?.pageNumber && top <= lowest)
}

/** With dots that lead to the page numbers. */
function section({ heading, origin }: BlockOf<'contents'>, page: PageContext): Content[] {
  const { theme } = page
  const [over, title] = layOutHeading(
    { kind: 'heading', level: 1, small: false, text: [{ text: heading }], origin },
    page,
  )
  if (over === undefined || title === undefined) return []
  // it does not list itself
  if (typeof title === 'object' && 'text' in title) title.tocItem = false
  return [
    over,
    title,
    {
      toc: { outlines: false, hideEmpty: true, leaders: theme.colours.muted },
      margin: [0, 0, 0, 2 * theme.unit],
    },
  ]
}
