/**
 * Which contents a file was made from, so that two copies that were sent around find the last content they had in common. A content is
 * named by the first characters of the SHA-256 of its bytes. They belong to the file and not to the project: undo does not change them.
 */
const LENGTH = 20
/** Of those that were written while somebody was typing, and which hardly anybody has a copy of. */
const MOST_PASSING = 100
export const MOST_ANCESTORS = 400
export const ANCESTOR = /^[0-9a-f]{20}$/

export const ancestorOf = (sha256: string): string => sha256.slice(0, LENGTH)

export interface Ancestor {
  readonly name: string
  /** It was replaced so soon that it was hardly sent to anybody. */
  readonly isPassing: boolean
}

/** @param newest first, each list @returns newest first, each once, as many as a file takes */
export function keptAncestors(newest: readonly Ancestor[]): readonly Ancestor[] {
  const seen = new Set<string>()
  let passing = 0
  return newest
    .filter(({ name, isPassing }) => {
      if (seen.has(name) || (isPassing && ++passing > MOST_PASSING)) return false
      seen.add(name)
      return true
    })
    .slice(0, MOST_ANCESTORS)
}

/**
 * What a content is made from that brings two together. Each stands before what it was made from itself, as in the two lists; so the last content that
 * somebody's later copy has in common with it is found first.
 */
export function joinedLineage<A>(mine: readonly A[], theirs: readonly A[], nameOf: (one: A) => string): readonly A[] {
  const [ours, others] = [new Set(mine.map(nameOf)), new Set(theirs.map(nameOf))]
  const joined: A[] = []
  let rest = theirs
  for (const one of mine) {
    if (others.has(nameOf(one))) {
      // what only theirs was made from since then is newer
      const at = rest.findIndex((other) => nameOf(other) === nameOf(one))
      joined.push(...rest.slice(0, Math.max(at, 0)).filter((other) => !ours.has(nameOf(other))))
      rest = rest.slice(Math.max(at, 0))
    }
    joined.push(one)
  }
  return [...joined, ...rest.filter((other) => !ours.has(nameOf(other)))]
}

/** How one content stands to another. `diverged`: both have gone on from something; `unknown`: nothing in common is known. */
export type Relation = 'same' | 'newer' | 'older' | 'diverged' | 'unknown'

/** @param mine, theirs the name of the content itself first, then its ancestors, newest first @returns how theirs stands to mine */
export function relationOf(mine: readonly string[], theirs: readonly string[]): Relation {
  const [ours, others] = [mine[0], theirs[0]]
  if (ours === undefined || others === undefined) return 'unknown'
  if (ours === others) return 'same'
  const [isInTheirs, isInMine] = [theirs.includes(ours), mine.includes(others)]
  // both: somebody has taken back what was done since
  if (isInTheirs !== isInMine) return isInTheirs ? 'newer' : 'older'
  return isInTheirs || commonContents(mine, theirs).length > 0 ? 'diverged' : 'unknown'
}

/** What both were made from, newest first as mine has it: any of them is a base, the first is the best. */
export function commonContents(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const others = new Set(theirs)
  return mine.filter((name) => others.has(name))
}
