/** Figures as each of two versions prints them. Drawn from the pages of one version, then of the other: a window has one set of pages at a time. */
import { useEffect, useState } from 'react'
import type { ChartFigure } from '../../../core/charts/build-spec'
import type { Project } from '../../../core/model/project'
import type { Scope } from '../../../core/narrative/scope'
import type { FigureDrawing } from '../../../ipc/contract'
import { bridge } from '../../bridge'

export type DrawnById = ReadonlyMap<string, FigureDrawing>
export interface DrawnOfBoth {
  readonly theirs: DrawnById
  readonly mine: DrawnById
}

const WIDTH_PX = 480

/** @param ids the same array as long as they are the same figures */
export function useFiguresOfBoth(theirs: Scope, mine: Scope, ids: readonly string[]): DrawnOfBoth {
  const [drawn, setDrawn] = useState<DrawnOfBoth>({ theirs: new Map(), mine: new Map() })
  useEffect(() => {
    if (ids.length === 0) return
    let isGone = false
    const draw = async (name: keyof DrawnOfBoth, { project, plan, language }: Scope): Promise<void> => {
      await bridge.previewBriefing({ project, plan: plan.id, language })
      if (isGone) return
      const figures = chartsOf(project, ids)
      const list = figures.length === 0 ? [] : await bridge.drawFigures({ figures, widthPx: WIDTH_PX })
      if (!isGone) setDrawn((before) => ({ ...before, [name]: new Map(list.map((one) => [one.figure, one])) }))
    }
    const run = async (): Promise<void> => {
      await draw('theirs', theirs).catch(() => undefined) // its pages cannot be made: the table says what differs
      if (!isGone) await draw('mine', mine).catch(() => undefined)
    }
    void run()
    return () => {
      isGone = true
    }
  }, [theirs, mine, ids])
  return drawn
}

const chartsOf = (project: Project, ids: readonly string[]): readonly ChartFigure[] =>
  project.figures.filter((figure): figure is ChartFigure => figure.kind !== 'photo' && ids.includes(figure.id))
