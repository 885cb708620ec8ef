/** The common version of two contents for a merge. Where each side has merged what the other had, there are several; then they are merged first. */
import type { Project } from '../model/project'
import { commonContents, joinedLineage } from '../project-file/ancestors'
import { withAnswer } from './decide'
import { type Merged, mergeProjects } from './merge-projects'

export interface HeldContent {
  readonly project: Project
  /** The name of the content itself, then of what it was made from; see `core/project-file/ancestors.ts`. */
  readonly lineage: readonly string[]
}

/** How often common versions of common versions are looked for: people hardly merge crosswise more than a few times in a row. */
const DEPTH = 4
const MOST_HEADS = 8

type Read = (content: string) => Promise<HeldContent | undefined>

/**
 * @param mine, theirs lineages
 * @param read undefined: this content is not kept here
 * @returns undefined where nothing in common is kept
 */
export function commonBase(
  mine: readonly string[],
  theirs: readonly string[],
  read: Read,
  depth = DEPTH,
): Promise<Project | undefined> {
  return baseAmong(ordersOf(mine, theirs), read, depth)
}

/** The same contents twice, as either side has them: each before what it was made from. */
type Orders = readonly [readonly string[], readonly string[]]
const ordersOf = (mine: readonly string[], theirs: readonly string[]): Orders => [
  commonContents(mine, theirs),
  commonContents(theirs, mine),
]

async function baseAmong(orders: Orders, read: Read, depth: number): Promise<Project | undefined> {
  const { heads, unread } = await headsIn(orders[0], read)
  if (unread.length > 0) {
    // What is not kept here may hold another answer than what is: only what came before all of it can be the base.
    const before = (order: readonly string[]): readonly string[] => {
      const last = Math.max(...unread.map((name) => order.indexOf(name)))
      return order.slice(last + 1).filter((name) => heads.every(({ lineage }) => lineage.includes(name)))
    }
    const base = await baseAmong(ordersOf(before(orders[0]), before(orders[1])), read, depth)
    if (base !== undefined) return base
  }
  const [first, ...others] = heads
  if (first === undefined || depth === 0) return first?.project
  let joined = first
  for (const head of others) {
    const base = await commonBase(joined.lineage, head.lineage, read, depth - 1)
    if (base === undefined) continue
    joined = {
      project: unanswered(mergeProjects(base, joined.project, head.project)),
      lineage: joinedLineage(joined.lineage, head.lineage, (name) => name),
    }
  }
  return joined.project
}

/**
 * What both versions had put differently stands as it was before either: whoever merged them has answered, maybe each in another way, and one
 * answer as the common version would give the other the last word, unasked. Not a project that could be saved, and none that is.
 */
const unanswered = ({ project, decisions }: Merged): Project =>
  // from behind, for an answer may move what comes after it in a list
  decisions.reduceRight((value, decision) => withAnswer(value, decision, 'base'), project)

interface Heads {
  /** Those that no other one was made from. */
  readonly heads: readonly HeldContent[]
  /** What is not kept here, and none of the heads was made from. */
  readonly unread: readonly string[]
}

/** @param contents each before what it was made from */
async function headsIn(contents: readonly string[], read: Read): Promise<Heads> {
  const heads: HeldContent[] = []
  const within = new Set<string>()
  const unread: string[] = []
  for (const content of contents) {
    if (within.has(content)) continue
    const found = await read(content)
    if (found === undefined) {
      unread.push(content)
      continue
    }
    heads.push(found)
    if (heads.length === MOST_HEADS) break
    for (const name of found.lineage) within.add(name)
  }
  return { heads, unread }
}
