/** A new figure of a kind, changed, and its spec. */
import { newFigure } from '../edit/figures'
import { makeId } from '../model/ids'
import type { Scope } from '../narrative/scope'
import { buildSpec, type ChartFigure } from './build-spec'
import type { ChartKind } from './figure-spec'
import type { FigureOf, SpecOf } from './spec-of'

export const figureIn = <K extends ChartKind>(kind: K, scope: Scope, change: Partial<FigureOf<K>> = {}): FigureOf<K> =>
  ({ ...newFigure(kind, makeId('fig', 'one'), scope.plan, scope.project), ...change }) as FigureOf<K>

export function specIn<K extends ChartKind>(kind: K, scope: Scope, change: Partial<FigureOf<K>> = {}): SpecOf<K> {
  const result = buildSpec(figureIn(kind, scope, change) as ChartFigure, scope)
  if (!result.ok) throw new Error(result.reason)
  return result.spec as SpecOf<K>
}

/** Why it cannot be drawn; “drawn” if it can. */
export function reasonIn<K extends ChartKind>(kind: K, scope: Scope, change: Partial<FigureOf<K>> = {}): string {
  const result = buildSpec(figureIn(kind, scope, change) as ChartFigure, scope)
  return result.ok ? 'drawn' : result.reason
}
