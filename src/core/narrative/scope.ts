/** What every computation of a briefing looks at: one project, one plan of it, one language. */

import type { Language } from '../model/language'
import type { AssetHash } from '../model/material'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'

export interface Scope {
  readonly project: Project
  readonly plan: BriefingPlan
  readonly language: Language
  /** Images whose bytes are not what was stored, where somebody has looked: they are not shown. */
  readonly damagedImages?: ReadonlySet<AssetHash>
}
