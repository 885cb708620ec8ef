/** What differs between two versions of a project, record by record. Words for it are made where it is shown. */
import type { BlockId, BriefingPlanId } from '../model/ids'
import type { BriefingPlan } from '../model/plan'
import type { Project } from '../model/project'

/** The lists of a project whose entries are records. */
export const RECORD_LISTS = [
  'editions',
  'countries',
  'placements',
  'countRules',
  'findings',
  'statistics',
  'organisations',
  'people',
  'fieldProjects',
  'activities',
  'updates',
  'sources',
  'media',
  'acronyms',
  'terms',
  'figures',
  'plans',
  'comments',
  'suggestions',
] as const satisfies readonly (keyof Project)[]
export type RecordList = (typeof RECORD_LISTS)[number]

/** `project`: its own fields. The id of an asset is its hash. */
export type Changed =
  | { readonly in: 'project'; readonly id: string }
  | { readonly in: RecordList | 'assets'; readonly id: string }
  | { readonly in: 'blocks'; readonly id: BlockId; readonly plan: BriefingPlanId }

export type Change =
  | (Changed & { readonly kind: 'added' | 'removed' })
  /** `fields`: names as in the model, sorted. In a plan `blocks` is among them when blocks came, went or moved. */
  | (Changed & { readonly kind: 'changed'; readonly fields: readonly string[] })

/**
 * From `a` to `b`. Empty: they are the same project; the order of records has no meaning, the order of blocks has.
 * @returns changes in the order of the model's lists, within a list by id
 */
export function changesBetween(a: Project, b: Project): readonly Change[] {
  if (a === b) return []
  const own = fieldsThatDiffer(
    { id: a.id, title: a.title, languages: a.languages },
    { id: b.id, title: b.title, languages: b.languages },
  )
  return [
    ...(own.length > 0 ? [{ in: 'project', id: b.id, kind: 'changed', fields: own } as const] : []),
    ...RECORD_LISTS.flatMap((list) => changesOfList(list, a, b)),
    ...recordChanges(a.assets, b.assets, (asset) => asset.hash).map((change) => ({ in: 'assets', ...change }) as const),
  ]
}

type Bare =
  | { readonly kind: 'added' | 'removed'; readonly id: string }
  | { readonly kind: 'changed'; readonly id: string; readonly fields: readonly string[] }

function changesOfList(list: RecordList, a: Project, b: Project): readonly Change[] {
  if (list === 'plans') return planChanges(a.plans, b.plans)
  return recordChanges<{ readonly id: string }>(a[list], b[list], (record) => record.id).map((change) => ({
    in: list,
    ...change,
  }))
}

function planChanges(before: readonly BriefingPlan[], after: readonly BriefingPlan[]): readonly Change[] {
  const old = new Map(before.map((plan) => [plan.id, plan]))
  const order = (plan: BriefingPlan) => ({ ...plan, blocks: plan.blocks.map((block) => block.id) })
  const blocks = after.flatMap((plan) =>
    recordChanges(old.get(plan.id)?.blocks ?? plan.blocks, plan.blocks, (block) => block.id).map(
      (change): Change => ({ in: 'blocks', plan: plan.id, ...change, id: change.id as BlockId }),
    ),
  )
  const plans = recordChanges(before.map(order), after.map(order), (plan) => plan.id)
  return [...plans.map((change): Change => ({ in: 'plans', ...change })), ...blocks]
}

function recordChanges<R extends object>(
  before: readonly R[],
  after: readonly R[],
  idOf: (record: R) => string,
): readonly Bare[] {
  if (before === after) return []
  const old = new Map(before.map((record) => [idOf(record), record]))
  const now = new Map(after.map((record) => [idOf(record), record]))
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id): Bare[] => {
    const [from, to] = [old.get(id), now.get(id)]
    if (from === undefined) return [{ kind: 'added', id }]
    if (to === undefined) return [{ kind: 'removed', id }]
    const fields = fieldsThatDiffer(from, to)
    return fields.length > 0 ? [{ kind: 'changed', id, fields }] : []
  })
}

function fieldsThatDiffer(a: object, b: object): readonly string[] {
  if (a === b) return []
  const [from, to] = [new Map<string, unknown>(Object.entries(a)), new Map<string, unknown>(Object.entries(b))]
  const names = [...new Set([...from.keys(), ...to.keys()])]
  return names.filter((name) => !isSameValue(from.get(name), to.get(name))).sort()
}

/** Of values as JSON has them; a field that is undefined is one that is missing. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((value, index) => isSameValue(value, b[index]))
  }
  return fieldsThatDiffer(a, b).length === 0
}
