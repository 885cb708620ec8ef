/** A template file is a project file that says of itself that it is a template, so that no door for projects opens it as one. */
import type { FORMAT } from './schema'

export const TEMPLATE_FORMAT = 'briefwright-template'
export const TEMPLATE_EXTENSION = 'briefwright-template'
export type FileFormat = typeof FORMAT | typeof TEMPLATE_FORMAT
