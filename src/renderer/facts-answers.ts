/** Works out facts for a page that tells what differs of its project: the work of the facts worker, without the worker. */
import type { BriefingPlanId } from '../core/model/ids'
import type { Language } from '../core/model/language'
import type { Asset, AssetHash } from '../core/model/material'
import type { Project } from '../core/model/project'
import type { Scope } from '../core/narrative/scope'
import { createListener, type Teller, type ToldProject } from '../core/telling/told-project'
import { type BriefingFacts, factsOf } from './facts'

export interface FactsRequest {
  readonly project: ToldProject
  readonly planId: BriefingPlanId
  readonly language: Language
  readonly damagedImages?: ReadonlySet<AssetHash>
}
/** Null: it failed, which the page finds out for itself. */
export type FactsAnswer = BriefingFacts | null

export function createFactsAnswers(): (request: FactsRequest) => FactsAnswer {
  const listener = createListener()
  return ({ project: told, planId, language, damagedImages }) => {
    const project = listener.hear(told)
    const plan = project?.plans.find(({ id }) => id === planId)
    if (!project || !plan) return null
    return factsOf({ project, plan, language, ...(damagedImages ? { damagedImages } : {}) })
  }
}

export const factsRequest = (teller: Teller, { project, plan, language, damagedImages }: Scope): FactsRequest => ({
  project: teller.tell(withoutBytes(project)),
  planId: plan.id,
  language,
  ...(damagedImages ? { damagedImages } : {}),
})

const withoutBytesOf = new WeakMap<readonly Asset[], readonly Asset[]>()

/** No fact is about the bytes of an image, and a second copy of them would fill the memory. The same list for the same assets. */
export function withoutBytes(project: Project): Project {
  const known = withoutBytesOf.get(project.assets)
  const assets = known ?? project.assets.map((asset) => ({ ...asset, base64: '' }))
  withoutBytesOf.set(project.assets, assets)
  return { ...project, assets }
}
