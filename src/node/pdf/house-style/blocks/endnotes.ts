/** Notes behind the text. The mark in the text leads to its note, and the mark of the note back to the text. */
import type { Content } from '../../tagged/node-types'
import { noteAnchor, noteId } from '../inline'
import { type LayOut, text } from '../page-context'
import { layOutHeading } from './heading'

const MARK = 14
/** Characters of a note; longer ones may break over a page end: they could be taller than a page. */
const LONGEST_WHOLE = 1500

export const layOutEndnotes: LayOut<'endnotes'> = ({ heading, items, origin }, page) => {
  const { theme } = page
  return [
    ...layOutHeading({ kind: 'heading', level: 1, small: true, text: [{ text: heading }], origin }, page),
    {
      margin: theme.wide(0, theme.unit),
      stack: items.map(
        ({ mark, text: words, block }): Content => ({
          tag: 'Note',
          origin: { block },
          unbreakable: words.length < LONGEST_WHOLE,
          margin: [0, 0, 0, 2.5],
          columns: [
            text(
              theme,
              'note',
              [
                {
                  text: mark,
                  linkToDestination: noteAnchor(mark),
                  alt: page.labels.noteBack.replace('{mark}', mark),
                  color: theme.colours.accent,
                },
              ],
              { width: MARK, tag: 'Lbl', id: noteId(mark) },
            ),
            text(theme, 'note', page.rich([{ text: words }]), { width: '*' }),
          ],
        }),
      ),
    },
  ]
}
