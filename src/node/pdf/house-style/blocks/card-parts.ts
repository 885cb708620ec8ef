/** What a card and a box say of a field project, in the same words and styles. */
import type { Card } from '../../../../core/briefing/briefing'
import type { Content } from '../../tagged/node-types'
import { plainText } from '../inline'
import { bar, HAIR, layoutTable, type PageContext, text } from '../page-context'

const LABEL = 62

/** Characters, by which it is told whether one may be taller than a page. */
export const lengthOf = ({ name, gloss, aims, facts }: Card): number =>
  [name, plainText(gloss), plainText(aims), ...facts.flatMap(({ label, value }) => [label, plainText(value)])].join('')
    .length

/** What the name means, under it. Empty when nobody said. */
export const glossOf = ({ gloss }: Card, { theme, exact }: PageContext): Content[] =>
  gloss.length === 0
    ? []
    : [text(theme, 'caption', exact(gloss), { color: theme.colours.muted, italics: true, margin: [0, 0, 0, 5] })]

/** Who pays, in which part, where: pairs parted by hairlines. Empty when there is none. */
export const factsOf = ({ facts }: Card, width: number, { theme, exact }: PageContext): Content[] =>
  facts.length === 0
    ? []
    : [
        layoutTable(
          facts.map(({ label, value }) => [text(theme, 'label', label), text(theme, 'meta', exact(value))]),
          [LABEL, width - LABEL - HAIR],
          {
            hLineWidth: (i) => (i < facts.length ? 0.5 : 0),
            hLineColor: () => theme.colours.rule,
            paddingTop: () => 1.75,
            paddingBottom: () => 2.25,
          },
        ),
      ]

/** The same where there is no room for pairs: what a fact is called, and under it the fact. */
export const factsUnderOneAnother = ({ facts }: Card, width: number, { theme, exact }: PageContext): Content[] =>
  facts.flatMap(({ label, value }) => [
    bar(width, 0.5, theme.colours.rule, [0, 2.25, 0, 1.75]),
    text(theme, 'label', label),
    text(theme, 'meta', exact(value)),
  ])
