/** The pictures of all figures of the open project, drawn once for the whole screen. */
import { Text } from '@mantine/core'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartFigure } from '../../../core/charts/build-spec'
import type { Figure, PhotoFigure } from '../../../core/model/figure'
import type { FigureId } from '../../../core/model/ids'
import { recordsOf } from '../../../core/narrative/records'
import { FigurePicture } from '../../figures/figure-picture'
import { type Drawings, useDrawnFigures } from '../../figures/use-drawn-figures'
import { useScope } from '../../open-project'
import { useNewestPages } from '../../pages/newest-pages'
import { Thumbnail } from '../media/thumbnail'

/** Figures are drawn as wide as text column and rail, or as the text column, in pixels of 0.75 pt. */
export const WIDTH_PX = { wide: 640, text: 480 } as const

const Drawn = createContext<Drawings>(new Map())

export const FiguresDrawn = ({ children }: { children: ReactNode }) => {
  const { figures } = useScope().project
  const charts = useMemo(() => figures.filter((figure): figure is ChartFigure => figure.kind !== 'photo'), [figures])
  return <Drawn value={useDrawnFigures(charts, useNewestPages(), WIDTH_PX.wide)}>{children}</Drawn>
}

/** For the gallery. */
export const FigureThumbnail = ({ figure }: { figure: Figure }) => {
  const drawing = useContext(Drawn).get(figure.id)
  if (figure.kind === 'photo') return <PhotoThumbnail figure={figure} />
  return drawing && 'list' in drawing ? <FigurePicture list={drawing.list} label="" /> : null
}

const PhotoThumbnail = ({ figure }: { figure: PhotoFigure }) => {
  const { project, damagedImages } = useScope()
  const { media, assets } = recordsOf(project)
  const hash = media.get(figure.mediaId)?.assetHash ?? ''
  const asset = assets.get(hash)
  return <Thumbnail asset={asset} isDamaged={asset !== undefined && damagedImages?.has(asset.hash) === true} />
}

/** As it stands on the page, or why it does not. */
export const FigureOnPaper = ({ figure, label }: { figure: Figure; label: string }) => {
  const { t } = useTranslation()
  const drawing = useContext(Drawn).get(figure.id)
  if (figure.kind === 'photo' || drawing === undefined) return null
  if ('reason' in drawing)
    return (
      <Text fz="sm" c="var(--bw-error)">
        {t('figure.notDrawn', { why: drawing.reason })}
      </Text>
    )
  return (
    <div className="bw-figure-paper">
      <div>
        <FigurePicture list={drawing.list} label={label} />
      </div>
    </div>
  )
}

export const useDrawing = (id: FigureId) => useContext(Drawn).get(id)
