import type { BlockId } from '../../../core/model/ids'
import type { Scope } from '../../../core/narrative/scope'
import { isEditedSince } from '../../../core/review/block-status'
import type { Reviewed } from '../../ui/rail'

/** How far the blocks of the plan are; a draft has no entry. */
export const reviewedIn = ({ project, plan }: Scope): ReadonlyMap<BlockId, Reviewed> =>
  new Map(
    plan.blocks.flatMap((block) => {
      const state = block.status?.state
      if (state === undefined) return []
      return [[block.id, state === 'cleared' && isEditedSince(project, block) ? 'edited' : state] as const]
    }),
  )
