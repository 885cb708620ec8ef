import type { BlockId } from '../../../core/model/ids'
import type { PlanBlock } from '../../../core/model/plan'
import type { Project } from '../../../core/model/project'
import { isEditedSince } from '../../../core/review/block-status'
import type { Reviewed } from '../../ui/rail'

/** How far blocks are; a draft has no entry. */
export const reviewedIn = (blocks: readonly PlanBlock[], figures: Project['figures']): ReadonlyMap<BlockId, Reviewed> =>
  new Map(
    blocks.flatMap((block) => {
      const state = block.status?.state
      if (state === undefined) return []
      return [[block.id, state === 'cleared' && isEditedSince({ figures }, block) ? 'edited' : state] as const]
    }),
  )
