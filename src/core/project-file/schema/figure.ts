/** Numbered illustrations as stored. */
import { z } from 'zod'
import {
  MOST_SERIES,
  NUMBER_SHAPES,
  PEOPLE_GROUPS,
  TIER_DISTRIBUTION_FORMS,
  TIER_TREND_MEASURES,
} from '../../model/figure'
import { LIMITS } from '../../model/limits'
import { REGIONS } from '../../model/report'
import { entries, idOf, line, localized, partialDate, someNumber, text, year } from './primitives'
import { inlineText } from './prose'
import { activityFilter, countRuleRef, countryRef, editionRef } from './token'

const altText = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('generated').describe('Always written from the data.') }),
    z.strictObject({
      mode: z.literal('own').describe('Written by the authors.'),
      text: localized(text()).describe('The alternative text.'),
      basedOn: line().describe('Fingerprint of the data it was written for.'),
    }),
  ])
  .meta({ id: 'AltText', description: 'What a screen reader says instead of the figure.' })

const base = {
  id: idOf('fig').describe('Id of the figure.'),
  title: localized(inlineText).describe('Title over the figure.'),
  note: localized(inlineText).describe('Note under the figure.'),
  sourceLine: localized(inlineText).describe('Where its data come from, under the figure.'),
  alt: altText.describe('The alternative text of the figure.'),
  width: z.enum(['text', 'wide']).describe('As wide as the text column, or as text column and rail together.'),
}
const kind = <const W extends string>(word: W) => z.literal(word).describe('Kind of the figure.')
const edition = editionRef.describe('The edition shown: an id, “plan” or “comparison”.')
const country = countryRef.describe('The country shown: an id, or “plan”.')
const highlight = countryRef.nullable().describe('The country that is marked; null: none.')
const region = z.enum([...REGIONS, 'plan']).describe('The region shown; “plan”: that of the country of the plan.')
const rule = countRuleRef.describe('Which countries are counted: the id of a rule, or “plan”.')
const fromYear = year().nullable().describe('First edition year shown; null: the first there is.')
const projectIds = entries(idOf('fpr')).describe('The field projects shown; empty: all.')

const filter = activityFilter.describe('Which activities are counted.')
const ownNumbers = {
  shape: z.enum(NUMBER_SHAPES).describe('How the numbers are shown.'),
  series: entries(localized(line()).describe('What a column of numbers is.'), MOST_SERIES)
    .min(1, 'must hold at least one entry')
    .describe('The columns of numbers.'),
  rows: entries(
    z.strictObject({
      label: localized(line()).describe('What the row is.'),
      values: entries(
        someNumber(LIMITS.number).nullable().describe('A number; null: not known.'),
        MOST_SERIES,
      ).describe('One value for each column.'),
    }),
  ).describe('The rows of the table.'),
}

export const figureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: kind('tier-key'), edition, highlight }),
  z.strictObject({
    ...base,
    kind: kind('tier-distribution'),
    edition,
    rule,
    highlight,
    form: z
      .exactOptional(z.enum(TIER_DISTRIBUTION_FORMS))
      .describe('Tiles, bars, one bar of shares, or a doughnut. Left out: tiles.'),
  }),
  z.strictObject({ ...base, kind: kind('tile-map'), edition, region, highlight }),
  z.strictObject({ ...base, kind: kind('map'), edition, region, highlight }),
  z.strictObject({
    ...base,
    kind: kind('tier-history'),
    country,
    edition,
    fromYear,
    streakSince: year().nullable().describe('First edition year of the marked streak; null: none is marked.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('tier-trend'),
    rule,
    edition,
    fromYear,
    measure: z.enum(TIER_TREND_MEASURES).describe('How many countries, or which share of those counted.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('tier-strip'),
    countryIds: entries(idOf('cty')).describe('The countries shown; empty: those of the rule that changed tier.'),
    rule,
    edition,
    fromYear,
    highlight,
  }),
  z.strictObject({
    ...base,
    kind: kind('tier-moves'),
    rule,
    from: editionRef.describe('The earlier edition: an id, “plan” or “comparison”.'),
    edition,
    highlight,
  }),
  z.strictObject({ ...base, kind: kind('findings'), country, edition }),
  z.strictObject({
    ...base,
    kind: kind('project-timeline'),
    projectIds,
    from: partialDate.describe('Where the timeline begins.'),
    releaseOf: editionRef.nullable().describe('Marks the release of this edition; null: no mark.'),
  }),
  z.strictObject({ ...base, kind: kind('coverage'), country, edition, projectIds }),
  z.strictObject({ ...base, kind: kind('activity-months'), filter }),
  z.strictObject({
    ...base,
    kind: kind('people-reached'),
    filter,
    by: z.enum(PEOPLE_GROUPS).describe('What the people are grouped by.'),
  }),
  z.strictObject({
    ...base,
    kind: kind('law-enforcement'),
    country,
    fromYear: year().nullable().describe('First year shown; null: the first that is known.'),
    toYear: year().nullable().describe('Last year shown; null: the last that is known.'),
  }),
  z.strictObject({ ...base, kind: kind('own-numbers'), ...ownNumbers }),
  z.strictObject({ ...base, kind: kind('photo'), mediaId: idOf('med').describe('The picture shown.') }),
])
