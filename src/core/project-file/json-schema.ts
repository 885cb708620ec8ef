/** The project file described for other tools. */
import { z } from 'zod'
import { fileSchema } from './schema'

/** JSON Schema, draft 2020-12, with a description of every field. It cannot say what the cross-checks say. */
export const projectJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(fileSchema),
  title: 'Briefwright project file',
})
