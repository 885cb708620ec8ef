/** The text of a template: see `template-format.ts`. */
import type { Project } from '../model/project'
import { FORMAT } from './schema'
import { serializeProject } from './serialize'
import { TEMPLATE_FORMAT } from './template-format'

/**
 * @param template of `templateOf`
 * @throws UserError as `serializeProject`
 */
export const serializeTemplate = (template: Project): string =>
  // the first field of the file
  serializeProject(template).replace(`"format": "${FORMAT}"`, `"format": "${TEMPLATE_FORMAT}"`)
