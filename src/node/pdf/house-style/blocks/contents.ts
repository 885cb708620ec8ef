/** The contents list, in the rail beside the first section. It takes no room in the text column. */
import type { Content } from '../../tagged/node-types'
import { bar, type LayOut, text } from '../page-context'

export const layOutContents: LayOut<'contents'> = ({ heading }, page) => {
  const { theme } = page
  const isRecord = theme.name === 'record'
  const list: Content = {
    toc: {
      title: text(theme, isRecord ? 'label' : 'h3', heading, { tag: 'P', margin: [0, 0, 0, 3.5] }),
      outlines: false,
      hideEmpty: true,
    },
  }
  return [
    {
      keepWithNext: true, // on the page where the first section begins
      relativePosition: { x: theme.railShift, y: isRecord ? 3 * theme.unit + 0.75 : 2 * theme.unit },
      columns: [
        {
          width: theme.rail,
          stack: isRecord ? [list] : [bar(30, 4, theme.colours.accent, [0, 0, 0, theme.unit]), list],
        },
      ],
    },
  ]
}
