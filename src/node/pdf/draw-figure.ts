/** One figure alone, as it stands on a page: for the gallery. */
import { buildSpec, type ChartFigure } from '../../core/charts/build-spec'
import { drawSpec } from '../../core/charts/draw-spec'
import type { DrawingTools } from '../../core/charts/drawing-tools'
import type { Scope } from '../../core/narrative/scope'
import { MissingGlyphError } from '../../core/recorder/text-measurer'
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
