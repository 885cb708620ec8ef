/**
 * Proof, by the compiler, that the schema accepts exactly the model: neither can gain, lose or change a field alone. Whether a list
 * may be changed in place is left aside, for a schema cannot say it.
 */
import type { z } from 'zod'
import type { Project } from '../model/project'
import type { projectSchema } from './schema'
import type { Equal, Settled } from './schema/equal-types'

type FromSchema = Settled<z.output<typeof projectSchema>>
type FromModel = Settled<Project>

/** Field by field, so that the compiler's message names the one that differs. */
export const SCHEMA_IS_THE_MODEL: {
  readonly [K in keyof FromModel | keyof FromSchema]: Equal<
    FromModel[K & keyof FromModel],
    FromSchema[K & keyof FromSchema]
  >
} = {
  id: true,
  title: true,
  languages: true,
  editions: true,
  countries: true,
  placements: true,
  countRules: true,
  findings: true,
  statistics: true,
  organisations: true,
  people: true,
  fieldProjects: true,
  activities: true,
  updates: true,
  sources: true,
  media: true,
  acronyms: true,
  terms: true,
  figures: true,
  plans: true,
  comments: true,
  suggestions: true,
  changeLog: true,
  assets: true,
}
