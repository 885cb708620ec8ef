/** A block of the plan to blocks of the briefing. None: it has nothing to print yet. */
import type { PlanBlock, PlanBlockKind } from '../../model/plan'
import type { Assembly } from '../assembly'
import type { MadeContent } from '../briefing'

export type PlanBlockOf<K extends PlanBlockKind> = Extract<PlanBlock, { readonly kind: K }>
export type AssembleBlock<K extends PlanBlockKind> = (
  block: PlanBlockOf<K>,
  assembly: Assembly,
) => readonly MadeContent[]
