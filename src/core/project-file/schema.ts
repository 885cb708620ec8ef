/**
 * The project file, format version 1, as one strict schema. It lives by three rules: what it accepts is exactly the model (proved at
 * compile time in `schema-is-the-model.ts`), the order of its keys is the order in the file, and every field has a description,
 * which `briefwright schema` prints.
 */

import { z } from 'zod'
import { LIMITS } from '../model/limits'
import { ANCESTOR, MOST_ANCESTORS } from './ancestors'
import { activitySchema, fieldProjectSchema, organisationSchema, personSchema, updateSchema } from './schema/field-work'
import { figureSchema } from './schema/figure'
import { acronymSchema, assetSchema, mediaSchema, sourceSchema, termSchema } from './schema/material'
import { planSchema } from './schema/plan'
import { idOf, language, line, records } from './schema/primitives'
import {
  countRuleSchema,
  countrySchema,
  editionSchema,
  findingSchema,
  placementSchema,
  statisticSchema,
} from './schema/report'
import { commentSchema, logEntrySchema, suggestionSchema } from './schema/review'

export const FORMAT = 'briefwright-project'
/** Version of the file format, not of the app. A change of the schema that old files do not pass needs a new one and a migration. */
export const FORMAT_VERSION = 1

export const projectSchema = z.strictObject({
  id: idOf('prj').describe('Id of the project; it stays the same when the file is renamed or sent on.'),
  title: line().describe('Title by which the authors know the project.'),
  languages: z
    .tuple([language], language)
    .refine((list) => new Set(list).size === list.length, 'must not name a language twice')
    .describe('Languages the texts are written in; the first is the primary one.'),
  editions: records(editionSchema).describe('Editions of the report.'),
  countries: records(countrySchema).describe('Countries and territories.'),
  placements: records(placementSchema, LIMITS.placements).describe('The tier of a country in an edition.'),
  countRules: records(countRuleSchema).describe('Which countries a count is about.'),
  findings: records(findingSchema).describe('Statements of the report about a country.'),
  statistics: records(statisticSchema).describe('Law-enforcement numbers.'),
  organisations: records(organisationSchema).describe('Organisations, the own one among them.'),
  people: records(personSchema).describe('Authors and other people who are named.'),
  fieldProjects: records(fieldProjectSchema).describe('Projects in the field.'),
  activities: records(activitySchema).describe('What the field projects did, with dates.'),
  updates: records(updateSchema).describe('Written updates on the field projects.'),
  sources: records(sourceSchema).describe('What can be cited.'),
  media: records(mediaSchema).describe('Pictures with credit and consent.'),
  acronyms: records(acronymSchema).describe('Acronyms and what they stand for.'),
  terms: records(termSchema)
    .default([])
    .describe('Words that the house avoids; not printed. Left out: those that every project avoids.'),
  figures: records(figureSchema).describe('Charts and pictures with title, note and source line.'),
  plans: records(planSchema).min(1, 'must hold at least one briefing plan').describe('Plans of briefings.'),
  comments: records(commentSchema).default([]).describe('Comments of colleagues; never printed. Left out: none.'),
  suggestions: records(suggestionSchema)
    .default([])
    .describe('Suggested changes of written text; never printed. Left out: none.'),
  changeLog: records(logEntrySchema, LIMITS.logEntries)
    .default([])
    .describe('Who changed what, oldest first; never printed. Left out: nothing was noted.'),
  assets: records(assetSchema, LIMITS.images).describe('Image bytes, each stored once.'),
})

/** All of a file but the check of its text. */
export const contentSchema = z.strictObject({
  format: z.literal(FORMAT).describe('Says that this is a Briefwright project file.'),
  formatVersion: z.literal(FORMAT_VERSION).describe('Version of the file format.'),
  ancestors: z
    .array(z.string().regex(ANCESTOR))
    .max(MOST_ANCESTORS)
    .optional()
    .describe('Contents this file was made from, newest first: the first 20 characters of the SHA-256 of each.'),
  ...projectSchema.shape,
})

export const fileSchema = z
  .strictObject({
    ...contentSchema.shape,
    check: z
      .string()
      .optional()
      .describe(
        'The SHA-256 of the file without this field, as Briefwright wrote it. Where it is another, the file was changed by other means: it opens, and that is said. It may be left out.',
      ),
  })
  .describe('A Briefwright project file.')
