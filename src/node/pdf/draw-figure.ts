/** One figure alone, as it stands on a page: for the gallery. */
import { buildSpec, type ChartFigure } from '../../core/charts/build-spec'
import { drawSpec } from '../../core/charts/draw-spec'
import { type DrawingTools, POINTS_PER_PIXEL } from '../../core/charts/drawing-tools'
import type { Scope } from '../../core/narrative/scope'
import type { DisplayList } from '../../core/recorder/display-list'
import { MissingGlyphError } from '../../core/recorder/text-measurer'
import { drawDisplayList } from './draw-list'
import type { Drawing } from './tagged/node-types'
import type { FigureDrawing } from './worker-messages'

/** A figure that cannot be drawn answers why: the others of a gallery are drawn all the same. */
export function drawFigure(figure: ChartFigure, scope: Scope, widthPx: number, tools: DrawingTools): FigureDrawing {
  const built = buildSpec(figure, scope)
  if (!built.ok) return { figure: figure.id, reason: built.reason }
  try {
    return { figure: figure.id, list: drawSpec(built.spec, widthPx, tools) }
  } catch (error) {
    if (error instanceof MissingGlyphError) return { figure: figure.id, reason: error.message }
    throw error
  }
}

/** What was drawn, as a page takes it. */
export const drawingOf = (
  list: DisplayList,
): { readonly drawing: Drawing; readonly widthPt: number; readonly heightPt: number } => ({
  drawing: {
    widthPx: list.width,
    heightPx: list.height,
    drawOn: (doc, box) =>
      drawDisplayList(doc, list, box, (family, bold, italic) => doc.provideFont(family, bold, italic)),
  },
  widthPt: list.width * POINTS_PER_PIXEL,
  heightPt: list.height * POINTS_PER_PIXEL,
})
