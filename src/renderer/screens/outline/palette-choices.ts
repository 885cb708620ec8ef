/** What can be added to the outline: every kind of block, every kind of figure, and figures that no block shows yet. */
import type { TFunction } from 'i18next'
import { FIGURE_KINDS, type FigureKind } from '../../../core/model/figure'
import type { FigureId } from '../../../core/model/ids'
import { type PlanBlockKind, SINGLE_BLOCK_KINDS } from '../../../core/model/plan'
import type { Scope } from '../../../core/narrative/scope'
import { figureName } from '../../prose/names'
import type { PictureKind } from './block-picture'

export type PaletteGroup = 'words' | 'data' | 'figures'

export interface PaletteChoice {
  readonly key: string
  readonly group: PaletteGroup
  readonly picture: PictureKind
  readonly name: string
  readonly says: string
  readonly makes:
    | { readonly kind: Exclude<PlanBlockKind, 'figure'> }
    | { readonly kind: 'figure'; readonly shows: FigureId }
    | { readonly kind: 'figure'; readonly newKind: Exclude<FigureKind, 'photo'> }
}

const GROUPS: Readonly<Record<Exclude<PaletteGroup, 'figures'>, readonly Exclude<PlanBlockKind, 'figure'>[]>> = {
  words: ['prose', 'context', 'closing', 'callout', 'quotation', 'title', 'contents', 'colophon', 'page-break'],
  data: [
    'key-figures',
    'findings',
    'recommendations',
    'project-profile',
    'activities',
    'table',
    'changes',
    'sources',
    'claims',
    'glossary',
    'acknowledgements',
  ],
}

/** A kind that is printed once and is there already is not offered. */
export function paletteChoices(scope: Scope, t: TFunction): readonly PaletteChoice[] {
  const { project, plan } = scope
  const there = new Set(plan.blocks.map((block) => block.kind))
  const shown = new Set(plan.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figureId] : [])))
  const blocks = (['words', 'data'] as const).flatMap((group) =>
    GROUPS[group]
      .filter((kind) => !(SINGLE_BLOCK_KINDS.includes(kind) && there.has(kind)))
      .map(
        (kind): PaletteChoice => ({
          key: kind,
          group,
          picture: kind,
          name: t(`block.${kind}`),
          says: t(`blockSays.${kind}`),
          makes: { kind },
        }),
      ),
  )
  const waiting = project.figures
    .filter(({ id }) => !shown.has(id))
    .map(
      (figure): PaletteChoice => ({
        key: figure.id,
        group: 'figures',
        picture: figure.kind,
        name: figureName(figure.id, scope, t),
        says: t('blockPalette.waitingFigure', { kind: t(`figureKind.${figure.kind}`) }),
        makes: { kind: 'figure', shows: figure.id },
      }),
    )
  const fresh = FIGURE_KINDS.flatMap((kind): readonly PaletteChoice[] =>
    kind === 'photo'
      ? []
      : [
          {
            key: `new ${kind}`,
            group: 'figures',
            picture: kind,
            name: t(`figureKind.${kind}`),
            says: t('blockPalette.newFigure'),
            makes: { kind: 'figure', newKind: kind },
          },
        ],
  )
  return [...blocks, ...waiting, ...fresh]
}
