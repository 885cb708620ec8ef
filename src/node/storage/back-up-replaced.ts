/** What a save replaces goes to the backup ring. */
import type { ProjectId } from '../../core/model/ids'
import { parseProject } from '../../core/project-file/parse'
import type { BackupRing } from './backup-ring'
import type { SaveSupport } from './project-adapter'

/**
 * A file that is saved over may hold another project: then it is kept as a version of that one.
 * @param id of the project that is saved
 */
export const backUpReplaced =
  (ring: BackupRing, id: ProjectId): NonNullable<SaveSupport['backUp']> =>
  (current, reason) => {
    const parsed = reason === 'before-save-over' ? parseProject(current) : undefined
    return ring.add(parsed?.ok ? parsed.project.id : id, current, reason)
  }
