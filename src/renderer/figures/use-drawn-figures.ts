/** Figures as they are on the pages, for a gallery: asked for anew when there are newer pages. */
import { useEffect, useState } from 'react'
import type { ChartFigure } from '../../core/charts/build-spec'
import type { FigureId } from '../../core/model/ids'
import type { FigureDrawing } from '../../ipc/contract'
import { bridge } from '../bridge'

export type Drawings = ReadonlyMap<FigureId, FigureDrawing>

/**
 * @param figures the same array as long as they are the same figures
 * @param pages whatever changes with each newer preview; undefined: there are no pages to take the data from yet
 * @param widthPx the width they are set at
 */
export function useDrawnFigures(figures: readonly ChartFigure[], pages: unknown, widthPx: number): Drawings {
  const [drawings, setDrawings] = useState<Drawings>(new Map())
  useEffect(() => {
    if (pages === undefined || figures.length === 0) return
    let isStale = false
    bridge.drawFigures({ figures, widthPx }).then(
      (drawn) => {
        if (!isStale) setDrawings(new Map(drawn.map((drawing) => [drawing.figure, drawing])))
      },
      () => undefined, // what was drawn before stays; the pages say what is wrong
    )
    return () => {
      isStale = true
    }
  }, [figures, pages, widthPx])
  return drawings
}
