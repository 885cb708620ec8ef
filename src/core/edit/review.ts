/** Edits of comments and of how far a block is. Who and when are handed in: an edit knows no clock. */

import type { BlockId, BriefingPlanId, CommentId, ReplyId } from '../model/ids'
import type { Instant } from '../model/instant'
import { LIMITS } from '../model/limits'
import { fitLine, fitText } from '../model/plain-text'
import { type BlockStatus, MOST_NAME, type Reply, type ReviewComment } from '../model/review'
import { blockFingerprint } from '../review/block-status'
import { anchorOf } from '../review/threads'
import { addRecord, changeRecord, type Edit, removeRecord } from './records'

export interface Signed {
  readonly by: string
  readonly at: Instant
}
export const fitSigned = ({ by, at }: Signed): Signed => ({ by: fitLine(by, MOST_NAME), at })

/** A comment about what is not in the project, or that says nothing, is not added. */
export const addComment =
  (comment: Omit<ReviewComment, 'replies'>): Edit =>
  (project) => {
    const text = fitText(comment.text)
    if (text.trim() === '' || anchorOf(project, comment).is === 'gone') return project
    const name = fitLine(comment.name, MOST_NAME)
    return addRecord('comments', { ...comment, ...fitSigned(comment), name, text, replies: [] })(project)
  }

/** Says something, resolves the thread or opens it again; a plain reply without words is none. */
export const addReply =
  (id: CommentId, reply: Reply): Edit =>
  (project) => {
    const thread = project.comments.find((comment) => comment.id === id)
    const text = fitText(reply.text)
    const isTaken = thread?.replies.some((other) => other.id === reply.id) === true
    if (thread === undefined || isTaken || thread.replies.length >= LIMITS.entries) return project
    if (reply.kind === 'reply' && text.trim() === '') return project
    return changeRecord('comments', id, (comment) => ({
      ...comment,
      replies: [...comment.replies, { ...reply, ...fitSigned(reply), text }],
    }))(project)
  }

/** The thread, with all its replies. */
export const deleteComment = (id: CommentId): Edit => removeRecord('comments', id)

export const deleteReply =
  (id: CommentId, replyId: ReplyId): Edit =>
  (project) => {
    const thread = project.comments.find((comment) => comment.id === id)
    if (!thread?.replies.some((reply) => reply.id === replyId)) return project
    return changeRecord('comments', id, (comment) => ({
      ...comment,
      replies: comment.replies.filter((reply) => reply.id !== replyId),
    }))(project)
  }

/** @param state null: a draft again */
export const setBlockStatus =
  (planId: BriefingPlanId, id: BlockId, state: BlockStatus['state'] | null, signed: Signed): Edit =>
  (project) => {
    const at = project.plans.findIndex((plan) => plan.id === planId)
    const plan = project.plans[at]
    const place = plan?.blocks.findIndex((block) => block.id === id) ?? -1
    const block = plan?.blocks[place]
    if (plan === undefined || block === undefined) return project
    const { status, ...draft } = block
    if (state === null && status === undefined) return project
    const next =
      state === null
        ? draft
        : { ...draft, status: { state, ...fitSigned(signed), of: blockFingerprint(project, block) } }
    return { ...project, plans: project.plans.with(at, { ...plan, blocks: plan.blocks.with(place, next) }) }
  }
