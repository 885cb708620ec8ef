/** Comments as threads: which are open, what they are about, in the order of the briefing. */
import type { BriefingPlanId } from '../model/ids'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import { isThere } from '../model/references'
import type { Reply, ReviewComment } from '../model/review'

/** What was said later comes later, on whichever computer it was said. */
export const repliesInOrder = ({ replies }: ReviewComment): readonly Reply[] =>
  replies.toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1))

/** The newest reply says it; a plain one after a thread was resolved opens it again. */
export const isResolved = (comment: ReviewComment): boolean => repliesInOrder(comment).at(-1)?.kind === 'resolved'

export const openComments = (project: Pick<Project, 'comments'>): readonly ReviewComment[] =>
  project.comments.filter((comment) => !isResolved(comment))

/** What a comment is about. */
export type Anchor =
  | { readonly is: 'block'; readonly plan: BriefingPlan; readonly block: PlanBlock }
  | { readonly is: 'record'; readonly id: string }
  | { readonly is: 'project' }
  /** Deleted since. */
  | { readonly is: 'gone' }

export function anchorOf(project: Project, { about }: Pick<ReviewComment, 'about'>): Anchor {
  if (about === project.id) return { is: 'project' }
  for (const plan of project.plans) {
    const block = plan.blocks.find(({ id }) => id === about)
    if (block !== undefined) return { is: 'block', plan, block }
  }
  return isThere(project, about) ? { is: 'record', id: about } : { is: 'gone' }
}

/** Of how many open comments each record or block is the anchor. */
export function countOpen(project: Pick<Project, 'comments'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { about } of openComments(project)) counts.set(about, (counts.get(about) ?? 0) + 1)
  return counts
}

/**
 * Blocks of the plan first, in reading order, then what is about records, then what is gone; of one anchor the oldest first.
 * @param planId whose blocks come first
 */
export function inReadingOrder(project: Project, planId: BriefingPlanId): readonly ReviewComment[] {
  const places = new Map<string, number>()
  const plans = project.plans.toSorted((a, b) => Number(b.id === planId) - Number(a.id === planId))
  for (const { blocks } of plans) for (const { id } of blocks) places.set(id, places.size)
  const rank = (comment: ReviewComment): number => {
    const place = places.get(comment.about)
    if (place !== undefined) return place
    return anchorOf(project, comment).is === 'gone' ? places.size + 1 : places.size
  }
  const ranks = new Map(project.comments.map((comment) => [comment.id, rank(comment)]))
  const key = (comment: ReviewComment): string => `${comment.about} ${comment.at} ${comment.id}`
  return project.comments.toSorted(
    (a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0) || (key(a) < key(b) ? -1 : 1),
  )
}
