/** The text of the file of a project, its check included, made another way than the app makes its bytes. */
import { createHash } from 'node:crypto'
import type { Project } from '../../core/model/project'
import { withCheck } from '../../core/project-file/check-field'
import { serializeProject } from '../../core/project-file/serialize'

export const sealed = (text: string): string => withCheck(text, createHash('sha256').update(text).digest('hex'))
export const fileText = (project: Project): string => sealed(serializeProject(project))
