/**
 * Proof, by the compiler, that the schema accepts exactly the model: neither can gain, lose or change a field alone. Whether a list
 * may be changed in place is left aside, for a schema cannot say it.
 */
import type { z } from 'zod'
import type { Project } from '../model/project'
import type { projectSchema } from './schema'

type Plain = string | number | boolean | null | undefined
/** All of it read-only and written out, so that an interface and a type literal with the same fields are one type. */
type Settled<T> = T extends Plain ? T : { readonly [K in keyof T]: Settled<T[K]> }
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

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
  figures: true,
  plans: true,
  assets: true,
}
