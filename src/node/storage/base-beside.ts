/** A common version of two files among the project files beside them: people who merge by command keep what they sent in the same folder. */
import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { commonBase, type HeldContent } from '../../core/merge/common-base'
import { LIMITS } from '../../core/model/limits'
import type { Project } from '../../core/model/project'
import { ancestorOf, commonContents, type Relation, relationOf } from '../../core/project-file/ancestors'
import { parseProject } from '../../core/project-file/parse'
import { UserError } from '../../core/user-error'
import type { OpenResult } from './project-files'
import { readLimited } from './read-limited'

/** Files that are looked into: somebody may name a folder full of them. */
const MOST = 200

type Opened = Pick<OpenResult, 'project' | 'file'>

export interface BaseBeside {
  readonly relation: Relation
  readonly base: Project | null
  /** The file it was found in; undefined: it is one of the two. */
  readonly from?: string
}

/** Where one file was made from the other, that other is the base. */
export async function baseBeside(mine: Opened, theirs: Opened): Promise<BaseBeside> {
  const [ours, others] = [mine.file.lineage(), theirs.file.lineage()]
  const relation = relationOf(ours, others)
  if (relation === 'same' || relation === 'newer') return { relation, base: mine.project }
  if (relation === 'older') return { relation, base: theirs.project }
  const wanted = new Set(commonContents(ours, others))
  if (wanted.size === 0) return { relation, base: null }
  const found = new Map<string, HeldContent & { readonly file: string }>()
  for (const file of await filesBeside([mine.file.path, theirs.file.path])) {
    const read = await contentOf(file)
    const [name = ''] = read?.lineage ?? []
    if (read && wanted.has(name) && read.project.id === mine.project.id) found.set(name, { ...read, file })
  }
  const from = [...wanted].map((name) => found.get(name)?.file).find((file) => file !== undefined)
  const base = await commonBase(ours, others, async (name) => found.get(name))
  return base !== undefined && from !== undefined ? { relation, base, from } : { relation, base: null }
}

async function filesBeside(files: readonly string[]): Promise<readonly string[]> {
  const folders = new Set(files.map((file) => path.dirname(path.resolve(file))))
  const lists = await Promise.all(
    [...folders].map(async (folder) =>
      (await readdir(folder).catch(() => []))
        .filter((name) => name.toLowerCase().endsWith('.briefing'))
        .toSorted()
        .map((name) => path.join(folder, name)),
    ),
  )
  return lists.flat().slice(0, MOST)
}

/** What cannot be read is no common version. */
async function contentOf(file: string): Promise<HeldContent | undefined> {
  try {
    const { bytes } = await readLimited(file, LIMITS.fileBytes)
    const parsed = parseProject(bytes)
    const name = ancestorOf(createHash('sha256').update(bytes).digest('hex'))
    return parsed.ok ? { project: parsed.project, lineage: [name, ...(parsed.ancestors ?? [])] } : undefined
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
