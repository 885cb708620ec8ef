/** What comes from the TIP report. */
import { z } from 'zod'
import { LIMITS } from '../../model/limits'
import { FINDING_KINDS, MEASURES, PILLARS, PLACEMENT_STATUSES, REGIONS, TIERS } from '../../model/report'
import { count, entries, idOf, line, localized, partialDate, text, whole, year } from './primitives'

export const region = z.enum(REGIONS)
export const tier = z.enum(TIERS)

export const editionSchema = z.strictObject({
  id: idOf('edn').describe('Id of the edition.'),
  year: year().describe('Year in the name of the edition: 2020 for the TIP Report 2020.'),
  released: partialDate.nullable().describe('When it came out; null: not known.'),
  periodFrom: partialDate.describe('Begin of the period it reports on.'),
  periodTo: partialDate.describe('End of the period it reports on.'),
  sourceId: idOf('src').nullable().describe('The source that stands for this edition; null: none.'),
})

export const countrySchema = z.strictObject({
  id: idOf('cty').describe('Id of the country.'),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be three capital letters')
    .describe('ISO 3166-1 alpha-3 code, or a user-assigned one such as XKX.'),
  name: localized(line()).describe('Name as printed.'),
  region: region.describe('Region of the State Department the country belongs to.'),
  kind: z.enum(['country', 'territory']).describe('Whether it is a country or a territory of one.'),
})

export const placementSchema = z.strictObject({
  id: idOf('tpl').describe('Id of the tier placement.'),
  countryId: idOf('cty').describe('The country that is placed.'),
  editionId: idOf('edn').describe('The edition that places it.'),
  tier: z
    .enum([...TIERS, 'SC'])
    .nullable()
    .describe('The tier: 1, 2, 2WL (Watch List) or 3; SC: special case, not ranked; null: not known.'),
  status: z.enum(PLACEMENT_STATUSES).describe('How sure the tier is: how far its sources agree, or entered by hand.'),
  evidence: entries(line(40)).describe('Codes of the compiled sources that state the tier.'),
  sourceId: z.exactOptional(idOf('src')).describe('The source that states an entered tier. Left out: none named.'),
  locator: z.exactOptional(line()).describe('Where in that source it stands. Left out: not said.'),
  note: text().describe('A remark for the authors; not printed.'),
})

export const countRuleSchema = z.strictObject({
  id: idOf('rul').describe('Id of the count rule.'),
  name: localized(line()).describe('Name of the group of countries, as printed.'),
  region: region.nullable().describe('Region whose countries count; null: only those that are named.'),
  include: entries(idOf('cty')).describe('Countries that count besides those of the region.'),
  exclude: entries(idOf('cty')).describe('Countries that do not count, although they are of the region.'),
  note: localized(text()).describe('Why countries are left out; printable as a note.'),
  reasons: z
    .exactOptional(
      entries(
        z.strictObject({
          countryId: idOf('cty').describe('A country that is named by the rule.'),
          text: localized(line()).describe('Why it counts or does not.'),
        }),
      ),
    )
    .describe('Why single countries are named or left out; not printed. Left out: no reason is given.'),
})

const gapSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('leave-out').describe('Nothing is said about an answer.') }),
  z.strictObject({
    kind: z.literal('planned').describe('An answer is planned.'),
    note: localized(line()).describe('What is planned.'),
    date: partialDate.nullable().describe('When; null: not known.'),
  }),
])

export const findingSchema = z.strictObject({
  id: idOf('fnd').describe('Id of the finding.'),
  countryId: idOf('cty').describe('The country the finding is about.'),
  editionId: idOf('edn').describe('The edition that states it.'),
  kind: z.enum(FINDING_KINDS).describe('Whether it is progress, a shortcoming or a recommendation.'),
  pillar: z.enum(PILLARS).describe('Which of the four Ps it belongs to.'),
  order: whole(1, LIMITS.records).describe('Place among the findings of its kind, from 1.'),
  statement: localized(text()).describe('The finding in the words of the authors.'),
  label: localized(line()).describe('A few words for figures; empty: the statement is used.'),
  quote: text().describe('The words of the report itself, kept for checking.'),
  sourceId: idOf('src').nullable().describe('The source it is taken from; null: none named yet.'),
  locator: line().describe('Where in the source it stands: page or paragraph.'),
  repeats: idOf('fnd').nullable().describe('The finding of an earlier edition it repeats; null: none.'),
  gap: z
    .exactOptional(gapSchema)
    .describe('What the briefing does while no activity answers the recommendation. Left out: it says that none does.'),
})

export const statisticSchema = z.strictObject({
  id: idOf('sta').describe('Id of the statistic.'),
  countryId: idOf('cty').describe('The country it is about.'),
  measure: z.enum(MEASURES).describe('What was counted.'),
  year: year().describe('The year the number describes; not the edition.'),
  value: count().nullable().describe('The number; null: not found.'),
  sourceId: idOf('src').nullable().describe('The source it is taken from; null: none named yet.'),
  locator: z.exactOptional(line()).describe('Where in the source it stands: page or paragraph. Left out: not said.'),
  note: text().describe('A remark for the authors; not printed.'),
})
