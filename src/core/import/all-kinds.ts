import { activities } from './kinds/activities'
import { findings } from './kinds/findings'
import { organisations } from './kinds/organisations'
import { placements } from './kinds/placements'
import { statistics } from './kinds/statistics'
import type { KindId, RecordKind } from './record-kind'

/** Every kind of record that can be imported. */
export const ALL_KINDS: Readonly<Record<KindId, RecordKind>> = {
  activities,
  placements,
  findings,
  organisations,
  statistics,
}
