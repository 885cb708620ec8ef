/**
 * Two versions of a project into one. Record by record, told by id; field by field; blocks wherever they stand. Where both sides changed the
 * same thing in different ways mine stays in place, and theirs is in the decisions. What one side deleted and the other edited or uses
 * stays. Without a common version what only one side has is kept, and every other difference is a decision.
 */
import type { BlockId, BriefingPlanId } from '../model/ids'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { Project } from '../model/project'
import { placeInWords } from '../project-file/place'
import {
  type Change,
  type Changed,
  changesBetween,
  isSameValue,
  RECORD_LISTS,
  type RecordList,
} from '../project-file/what-changed'
import { mergeOrder } from './order'
import { block, own, planHead, recordRules } from './record-rules'
import { kept } from './rules'
import { collectQuestions, type Question, type Rule, type Sides } from './sides'
import { undoCircles, withWhatIsUsed } from './whole'

/** What both sides changed in different ways. */
export type Decision = Question & {
  /** Of its own in one merge. */
  readonly key: string
  readonly at: Changed
  /** The field, as “its statement, its English text”; empty: the whole record. */
  readonly words: string
}

export interface MergeSummary {
  /** From mine to the merged project: what came from the other side, in the order of the model's lists. */
  readonly cameIn: readonly Change[]
  /** Deleted by one side, and kept because the other edited or uses it. */
  readonly stays: readonly Changed[]
}

export interface Merged {
  /** Passes the schema and the cross-checks when both sides did. */
  readonly project: Project
  readonly decisions: readonly Decision[]
  readonly summary: MergeSummary
}

/** @param base the last content both sides had in common; null: none is known */
export function mergeProjects(base: Project | null, mine: Project, theirs: Project): Merged {
  const settled = settledWhole(base, mine, theirs)
  if (settled !== undefined) {
    return { project: settled, decisions: [], summary: { cameIn: changesBetween(mine, settled), stays: [] } }
  }
  const decisions: Decision[] = []
  const ask = (at: Changed, asked: readonly Question[]): void => {
    for (const question of asked) decisions.push(decisionOf(question, at, decisions.length))
  }
  const merged = {
    ...mergeOwn(base, mine, theirs, ask),
    ...mergeLists(base, mine, theirs, ask),
    plans: mergePlans(base, mine, theirs, ask),
  }
  const whole = withWhatIsUsed(merged, [mine, theirs, ...(base ? [base] : [])])
  const straight = undoCircles(whole, mine, ask)
  const project = withWhatIsUsed(straight, [mine, theirs, ...(base ? [base] : [])])
  return {
    project,
    decisions,
    summary: { cameIn: changesBetween(mine, project), stays: staying(project, mine, theirs, base) },
  }
}

function settledWhole(base: Project | null, mine: Project, theirs: Project): Project | undefined {
  const isSame = (a: Project, b: Project): boolean => changesBetween(a, b).length === 0
  if (isSame(mine, theirs)) return mine
  if (base === null) return undefined
  if (isSame(base, mine)) return theirs
  return isSame(base, theirs) ? mine : undefined
}

export const decisionOf = (question: Question, at: Changed, number: number): Decision => ({
  ...question,
  at,
  key: `${number} ${at.in} ${at.id} ${question.path.join('.')}`,
  words: placeInWords([
    ...(question.shape === 'fields' ? [Object.keys(question.mine)[0] ?? ''] : []),
    ...question.path.filter((step) => typeof step === 'string'),
  ]),
})

type Ask = (at: Changed, asked: readonly Question[]) => void

function mergeOwn(base: Project | null, mine: Project, theirs: Project, ask: Ask) {
  const { to, asked } = collectQuestions()
  const at = <K extends keyof typeof own>(name: K): Sides<Project[K]> => ({
    base: base?.[name],
    mine: mine[name],
    theirs: theirs[name],
  })
  const fields = {
    id: own.id(at('id'), to.at('id')),
    title: own.title(at('title'), to.at('title')),
    languages: own.languages(at('languages'), to.at('languages')),
    changeLog: own.changeLog(at('changeLog'), to.at('changeLog')),
  }
  ask({ in: 'project', id: mine.id }, asked)
  return fields
}

type Lists = Omit<Project, keyof typeof own | 'plans'>

function mergeLists(base: Project | null, mine: Project, theirs: Project, ask: Ask): Lists {
  const names = [...RECORD_LISTS.filter((list) => list !== 'plans'), 'assets' as const]
  const merged = names.map((list) => {
    const idOf = (record: object): string =>
      'hash' in record ? String(record.hash) : 'id' in record ? String(record.id) : ''
    const records = mergeRecords<object>(
      { base: base?.[list], mine: mine[list], theirs: theirs[list] },
      idOf,
      recordRules[list] as unknown as Rule<object>,
      (id, asked) => ask({ in: list, id }, asked),
    )
    return [list, records] as const
  })
  // every list but the plans, each with its own rule: what goes in comes out
  return Object.fromEntries(merged) as unknown as Lists
}

function mergeRecords<R>(
  { base, mine, theirs }: Sides<readonly R[]>,
  idOf: (record: R) => string,
  rule: Rule<R>,
  ask: (id: string, asked: readonly Question[]) => void,
): readonly R[] {
  const byId = (records: readonly R[]) => new Map(records.map((record) => [idOf(record), record]))
  const [before, ours, others] = [byId(base ?? []), byId(mine), byId(theirs)]
  return [...new Set([...ours.keys(), ...others.keys()])].flatMap((id) => {
    const [was, one, other] = [before.get(id), ours.get(id), others.get(id)]
    if (one === undefined || other === undefined) return kept({ base: was, mine: one, theirs: other }) ?? []
    const { to, asked } = collectQuestions()
    const merged = rule({ base: was, mine: one, theirs: other }, to)
    ask(id, asked)
    return merged
  })
}

interface Placed {
  readonly block: PlanBlock
  readonly plan: BriefingPlanId
}
const placedBlocks = (project: Project | null): ReadonlyMap<string, Placed> =>
  new Map(project?.plans.flatMap(({ id, blocks }) => blocks.map((block) => [block.id, { block, plan: id }] as const)))

function mergePlans(base: Project | null, mine: Project, theirs: Project, ask: Ask): readonly BriefingPlan[] {
  const find = (project: Project | null, id: string) => project?.plans.find((plan) => plan.id === id)
  const ids = [...new Set([...mine.plans, ...theirs.plans].map((plan) => plan.id))]
  let stay = ids.filter((id) => {
    const [was, one, other] = [find(base, id), find(mine, id), find(theirs, id)]
    return (one && other) || kept({ base: was, mine: one, theirs: other })
  })
  if (stay.length === 0) stay = mine.plans.map((plan) => plan.id) // each deleted the other's: a project needs one
  const isThere = new Set(stay)

  const [before, ours, others] = [base, mine, theirs].map(placedBlocks) as [
    ReadonlyMap<string, Placed>,
    ReadonlyMap<string, Placed>,
    ReadonlyMap<string, Placed>,
  ]
  const placed = new Map<string, Placed>()
  for (const id of new Set([...ours.keys(), ...others.keys()])) {
    const [was, one, other] = [before.get(id), ours.get(id), others.get(id)]
    if (one !== undefined && other !== undefined) {
      const { to, asked } = collectQuestions()
      const merged = block({ base: was?.block, mine: one.block, theirs: other.block }, to)
      const isMovedByThem = was !== undefined && one.plan === was.plan && isThere.has(other.plan)
      const plan = isMovedByThem || !isThere.has(one.plan) ? other.plan : one.plan
      placed.set(id, { block: merged, plan })
      ask({ in: 'blocks', id: id as BlockId, plan }, asked)
      continue
    }
    const left = one ?? other
    if (left === undefined || !isThere.has(left.plan)) continue
    const missing = one === undefined ? mine : theirs
    // a plan that was deleted whole and stays keeps its blocks
    const wentWithPlan = find(missing, left.plan) === undefined
    if (wentWithPlan || kept({ base: was?.block, mine: one?.block, theirs: other?.block }) !== undefined)
      placed.set(id, left)
  }

  return stay.flatMap((id) => {
    const [was, one, other] = [find(base, id), find(mine, id), find(theirs, id)]
    const { to, asked } = collectQuestions()
    const head =
      one && other
        ? planHead({ base: was && headOf(was), mine: headOf(one), theirs: headOf(other) }, to)
        : (one ?? other)
    if (head === undefined) return []
    const members = new Set([...placed].filter(([, { plan }]) => plan === id).map(([key]) => key))
    const keys = (plan: BriefingPlan | undefined) => plan?.blocks.map((each) => each.id) ?? []
    const order = mergeOrder({ base: was && keys(was), mine: keys(one), theirs: keys(other) }, members, to.at('blocks'))
    ask({ in: 'plans', id }, asked)
    return { ...head, blocks: order.flatMap((key) => placed.get(key)?.block ?? []) }
  })
}

function headOf({ blocks: _, ...head }: BriefingPlan) {
  return head
}

function staying(project: Project, mine: Project, theirs: Project, base: Project | null): readonly Changed[] {
  if (base === null) return []
  const removed = [mine, theirs].flatMap((side) => changesBetween(base, side).filter(({ kind }) => kind === 'removed'))
  const there = new Set<string>([
    ...RECORD_LISTS.flatMap((list: RecordList) => project[list].map(({ id }): string => id)),
    ...project.plans.flatMap(({ blocks }) => blocks.map(({ id }): string => id)),
  ])
  const found = removed.filter(({ id }) => there.has(id)).map(({ kind: _, ...at }) => at as Changed)
  return found.filter((at, index) => found.findIndex((other) => isSameValue(other, at)) === index)
}
