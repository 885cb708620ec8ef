/** What turns a figure of one kind into its spec; or says why it cannot be drawn. */
import type { Figure } from '../model/figure'
import type { Found } from '../narrative/found'
import type { Scope } from '../narrative/scope'
import type { ChartKind, ChartSpec } from './figure-spec'

export type FigureOf<K extends ChartKind> = Extract<Figure, { readonly kind: K }>
export type SpecOf<K extends ChartKind> = Extract<ChartSpec, { readonly kind: K }>
export type BuildSpec<K extends ChartKind> = (figure: FigureOf<K>, scope: Scope) => Found<SpecOf<K>>
