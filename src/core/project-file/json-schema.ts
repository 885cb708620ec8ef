/** The project file described for other tools. */
import { z } from 'zod'
import { fileSchema } from './schema'

/** JSON Schema, draft 2020-12, with a description of every field. It describes what may be read, where lists that came later
 * may be missing. It cannot say what the cross-checks say. */
export const projectJsonSchema = (): Readonly<Record<string, unknown>> => ({
  ...z.toJSONSchema(fileSchema, { io: 'input' }),
  title: 'Briefwright project file',
})
