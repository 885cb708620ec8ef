/** Edits of the blocks of a briefing plan. */
import type { BlockId, BriefingPlanId } from '../model/ids'
import type { Language, Localized } from '../model/language'
import { LIMITS } from '../model/limits'
import { type BriefingPlan, type PlanBlock, type PlanBlockKind, SINGLE_BLOCK_KINDS } from '../model/plan'
import type { Project } from '../model/project'
import type { InlineText, Prose } from '../model/prose'
import { isWhole } from '../model/references'
import { type SayInline, takeOutOfTexts, withoutLost } from './inlines'
import { withText } from './localized'
import { type Edit, without } from './records'

type Blocks = readonly PlanBlock[]
const changeBlocks =
  (planId: BriefingPlanId, change: (blocks: Blocks, project: Project) => Blocks): Edit =>
  (project) => {
    const at = project.plans.findIndex((plan) => plan.id === planId)
    const plan: BriefingPlan | undefined = project.plans[at]
    if (!plan) return project
    const blocks = change(plan.blocks, project)
    return blocks === plan.blocks ? project : { ...project, plans: project.plans.with(at, { ...plan, blocks }) }
  }

/** Puts a block behind `after`; at the end when `after` is null or gone. A block whose id is taken, in any plan, is not added. */
export const addBlock = (planId: BriefingPlanId, block: PlanBlock, after: BlockId | null): Edit =>
  changeBlocks(planId, (blocks, project) => {
    const isTaken = project.plans.some((plan) => plan.blocks.some((other) => other.id === block.id))
    if (isTaken || blocks.length >= LIMITS.records || !isWhole(block, project)) return blocks
    const at = blocks.findIndex((b) => b.id === after)
    return at < 0 ? [...blocks, block] : blocks.toSpliced(at + 1, 0, block)
  })

/** Moves a block by whole places; at the ends nothing happens. */
export const moveBlock = (planId: BriefingPlanId, id: BlockId, by: -1 | 1): Edit =>
  changeBlocks(planId, (blocks) => {
    const at = blocks.findIndex((b) => b.id === id)
    const block = blocks[at]
    const neighbour = blocks[at + by]
    return block && neighbour ? blocks.with(at + by, block).with(at, neighbour) : blocks
  })

/** Moves a block to where another one is, which makes room: what was dropped on it stands in its place. */
export const moveBlockTo = (planId: BriefingPlanId, id: BlockId, place: BlockId): Edit =>
  changeBlocks(planId, (blocks) => {
    const from = blocks.findIndex((b) => b.id === id)
    const to = blocks.findIndex((b) => b.id === place)
    const block = blocks[from]
    return !block || to < 0 || from === to ? blocks : blocks.toSpliced(from, 1).toSpliced(to, 0, block)
  })

/** Puts a copy of a block behind it. Of a kind that is printed once there is no copy. */
export const addBlockCopy =
  (planId: BriefingPlanId, id: BlockId, copyId: BlockId): Edit =>
  (project) => {
    const block = project.plans.find((plan) => plan.id === planId)?.blocks.find((b) => b.id === id)
    if (!block || SINGLE_BLOCK_KINDS.includes(block.kind)) return project
    const { status: _, ...content } = block // nobody has looked at the copy
    return addBlock(planId, { ...content, id: copyId }, id)(project)
  }

/** What is hidden stays in the plan and is not printed. */
export const setBlockHidden = (planId: BriefingPlanId, id: BlockId, isHidden: boolean): Edit =>
  changeBlocks(planId, (blocks) => {
    const at = blocks.findIndex((b) => b.id === id)
    const block = blocks[at]
    if (!block || (block.hidden === true) === isHidden) return blocks
    const { hidden: _before, ...shown } = block
    return blocks.with(at, (isHidden ? { ...shown, hidden: true } : shown) as PlanBlock)
  })

/** Takes a block out of the plan. Its figure and records stay; a reference to its table becomes the words of `say`. */
export const deleteBlock =
  (planId: BriefingPlanId, id: BlockId, say: SayInline): Edit =>
  (project) => {
    const left = changeBlocks(planId, (blocks) => without(blocks, (b) => b.id === id))(project)
    return left === project ? project : takeOutOfTexts(left, new Set([id]), say)
  }

export type BlockOf<K extends PlanBlockKind> = Extract<PlanBlock, { readonly kind: K }>

/** Changes one block of a known kind. One of another kind, or that would refer to what is not in the project, is left as it is. */
export const changeBlock = <K extends PlanBlockKind>(
  planId: BriefingPlanId,
  id: BlockId,
  kind: K,
  change: (block: BlockOf<K>, project: Project) => BlockOf<K>,
): Edit =>
  changeBlocks(planId, (blocks, project) => {
    const at = blocks.findIndex((b) => b.id === id && b.kind === kind)
    const block = blocks[at]
    if (!block) return blocks
    const changed = change(block as BlockOf<K>, project)
    if (changed === block || (!isWhole(changed, project) && isWhole(block, project))) return blocks
    return blocks.with(at, changed)
  })

type ProseBlockKind = 'prose' | 'context' | 'closing'
export const isProseBlock = (block: PlanBlock): block is BlockOf<ProseBlockKind> =>
  block.kind === 'prose' || block.kind === 'context' || block.kind === 'closing'

export const setProse = (planId: BriefingPlanId, id: BlockId, language: Language, content: Prose): Edit =>
  changeBlocks(planId, (blocks, project) => {
    const at = blocks.findIndex((b) => b.id === id)
    const block = blocks[at]
    if (!block || !isProseBlock(block)) return blocks
    const written = withoutLost(content, language, project)
    return blocks.with(at, { ...block, content: withText(block.content, language, written) })
  })

/** Of written text only. */
export const setTwoColumns = (planId: BriefingPlanId, id: BlockId, areTwo: boolean): Edit =>
  changeBlocks(planId, (blocks) => {
    const at = blocks.findIndex((b) => b.id === id)
    const block = blocks[at]
    if (!block || !isProseBlock(block) || (block.columns === 2) === areTwo) return blocks
    const { columns: _before, ...single } = block
    return blocks.with(at, areTwo ? { ...single, columns: 2 } : single)
  })

/** @param isSidebar else its field projects are cards */
export const setSidebar = (planId: BriefingPlanId, id: BlockId, isSidebar: boolean): Edit =>
  changeBlock(planId, id, 'project-profile', (block) => {
    if ((block.form === 'sidebar') === isSidebar) return block
    const { form: _before, ...cards } = block
    return isSidebar ? { ...cards, form: 'sidebar' } : cards
  })

type InlineField<B> = { [F in keyof B]: B[F] extends Localized<InlineText> ? F : never }[keyof B]

/** Sets one line of a block in one language: the title of a table, the text of a callout. */
export const setBlockLine = <K extends PlanBlockKind>(
  planId: BriefingPlanId,
  id: BlockId,
  kind: K,
  field: InlineField<BlockOf<K>>,
  language: Language,
  text: InlineText,
): Edit =>
  changeBlock(planId, id, kind, (block, project) => ({
    ...block,
    [field]: withText(block[field] as Localized<InlineText>, language, withoutLost(text, language, project)),
  }))

type Item = BlockOf<'key-figures'>['items'][number]
export const setKeyFigure = (
  planId: BriefingPlanId,
  id: BlockId,
  index: number,
  field: keyof Item,
  language: Language,
  text: InlineText,
): Edit =>
  changeBlock(planId, id, 'key-figures', (block, project) => ({
    ...block,
    items: block.items.map((item, i) =>
      i === index ? { ...item, [field]: withText(item[field], language, withoutLost(text, language, project)) } : item,
    ),
  }))
export const addKeyFigure = (planId: BriefingPlanId, id: BlockId): Edit =>
  changeBlock(planId, id, 'key-figures', (block) =>
    block.items.length >= LIMITS.entries ? block : { ...block, items: [...block.items, { number: {}, label: {} }] },
  )
export const removeKeyFigure = (planId: BriefingPlanId, id: BlockId, index: number): Edit =>
  changeBlock(planId, id, 'key-figures', (block) => ({ ...block, items: block.items.filter((_, i) => i !== index) }))
