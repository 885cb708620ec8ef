import { wholeText } from '../../charts/alt-text'
import type { Figure, PhotoFigure } from '../../model/figure'
import type { BlockId } from '../../model/ids'
import { say } from '../../narrative/localized'
import { recordsOf } from '../../narrative/records'
import type { Assembly } from '../assembly'
import type { BlockContent, Caption } from '../briefing'
import type { AssembleBlock } from './assemble-block'

function captionOf(block: BlockId, number: number, figure: Figure, assembly: Assembly): Caption {
  const at = { figure: figure.id }
  return {
    key: block,
    number,
    title: assembly.rich(figure.title, at),
    note: assembly.rich(figure.note, at),
    sourceLine: assembly.rich(figure.sourceLine, at),
  }
}

function photoContent(figure: PhotoFigure, caption: Caption, { scope }: Assembly): BlockContent {
  const { media, assets } = recordsOf(scope.project)
  const record = media.get(figure.mediaId)
  return {
    kind: 'photo',
    figureId: figure.id,
    caption,
    width: figure.width,
    asset: (record && !scope.damagedImages?.has(record.assetHash) && assets.get(record.assetHash)) || null,
    credit: record ? say(record.credit, scope) : '',
    alt: figure.alt.mode === 'own' ? say(figure.alt.text, scope) : '',
  }
}

/** A figure that cannot be drawn is left out and reported: a page never shows a chart with holes. */
export const figureBlock: AssembleBlock<'figure'> = (block, assembly) => {
  const { scope, numbering } = assembly
  const figure = recordsOf(scope.project).figures.get(block.figureId)
  const number = numbering.numbers.get(block.id)
  if (!figure || number === undefined) {
    const reason = numbering.reasons.get(block.figureId) ?? 'Its data are missing.'
    assembly.report(
      'figure-data',
      'error',
      { block: block.id },
      `This figure cannot be drawn, so it is left out. ${reason}`,
    )
    return []
  }
  const caption = captionOf(block.id, number, figure, assembly)
  if (figure.kind === 'photo') return [photoContent(figure, caption, assembly)]
  const chart = numbering.specs.get(figure.id)
  if (!chart) return []
  const own = figure.alt.mode === 'own' ? say(figure.alt.text, scope) : ''
  return [
    {
      kind: 'figure',
      figureId: figure.id,
      caption,
      width: figure.width,
      chart,
      alt: own || wholeText(chart, scope.language),
    },
  ]
}
