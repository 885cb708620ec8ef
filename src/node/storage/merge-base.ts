/** The last content that two copies of a project have in common, found by what their files say they were made from. */
import { commonBase, type HeldContent } from '../../core/merge/common-base'
import type { ProjectId } from '../../core/model/ids'
import type { Project } from '../../core/model/project'
import { ancestorOf, type Relation, relationOf } from '../../core/project-file/ancestors'
import { parseProject } from '../../core/project-file/parse'
import { UserError } from '../../core/user-error'
import type { BackupRing } from './backup-ring'

export interface FoundBase {
  /** How theirs stands to mine. */
  readonly relation: Relation
  /** Null: there is none, or its content is not kept on this computer. */
  readonly base: Project | null
}

/**
 * @param mine what the file holds that is open here; undefined: there is none
 * @param ring earlier contents of the project that are kept on this computer
 */
export async function findBase(
  mine: HeldContent | undefined,
  theirs: HeldContent,
  ring: BackupRing,
): Promise<FoundBase> {
  const ours = mine?.lineage ?? []
  const relation = relationOf(ours, theirs.lineage)
  if (mine && (relation === 'same' || relation === 'newer')) return { relation, base: mine.project }
  if (relation === 'older') return { relation, base: theirs.project }
  const kept = new Map((await ring.list(theirs.project.id)).map((entry) => [ancestorOf(entry.sha256), entry]))
  const base = await commonBase(ours, theirs.lineage, async (content) => {
    const entry = kept.get(content)
    return entry === undefined ? undefined : readContent(ring, theirs.project.id, entry)
  })
  if (base !== undefined) return { relation, base }
  // An earlier content of ours, from before files said what they were made from: all that was done since is meant.
  const [content = ''] = theirs.lineage
  const own = kept.get(content)
  const isOurs = relation === 'unknown' && own !== undefined && own.reason !== 'before-merge'
  return isOurs ? { relation: 'older', base: theirs.project } : { relation, base: null }
}

async function readContent(
  ring: BackupRing,
  id: ProjectId,
  entry: { readonly sequence: number; readonly sha256: string },
): Promise<HeldContent | undefined> {
  try {
    const parsed = parseProject(await ring.read(id, entry))
    if (!parsed.ok || parsed.project.id !== id) return undefined
    return { project: parsed.project, lineage: [ancestorOf(entry.sha256), ...(parsed.ancestors ?? [])] }
  } catch (error) {
    if (error instanceof UserError) return undefined // the one before it may be whole
    throw error
  }
}
