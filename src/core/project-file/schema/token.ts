/** Values in prose that are bound to data. */
import { z } from 'zod'
import { LIMITS } from '../../model/limits'
import { FINDING_KINDS, MEASURES, PILLARS } from '../../model/report'
import { EDGES, FATES, MOVES, NAME_FORMS, NUMBER_STYLES, type Token } from '../../model/token'
import type { Equal, Settled } from './equal-types'
import { activityMode, activityType } from './field-work'
import { entries, idOf, idOr, line, partialDate, whole, year } from './primitives'
import { tier } from './report'

export const editionRef = idOr('edn', ['plan', 'comparison'])
export const countryRef = idOr('cty', ['plan'])
export const countRuleRef = idOr('rul', ['plan'])

const earlierRef = idOr('edn', ['plan', 'comparison', 'before']).describe(
  'What it is compared with: an edition by its id, “plan” or “comparison”, or “before”: the edition, or the stretch of time, just before.',
)
const ofEdition = editionRef.describe('The edition: an id, “plan” or “comparison”.')
const ofCountry = countryRef.describe('The country: an id, or “plan” for the one of the plan.')
const ofRule = countRuleRef.describe('The count rule: an id, or “plan” for the one of the plan.')
const ofProject = idOf('fpr').describe('The field project.')
const capital = z.boolean().describe('Whether the first letter is capital, as at the start of a sentence.')
const numberStyle = z.enum(NUMBER_STYLES)
const written = numberStyle.describe(
  'Whether the number is written as a numeral or a word; auto: as the language does.',
)
const entity = <const W extends string>(word: W) => z.literal(word).describe('What is meant.')
const fn = <const W extends string>(word: W) => z.literal(word).describe('What the token says.')

const timeWindow = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('months').describe('Months up to the as-of date.'),
      months: whole(1, LIMITS.months).describe('How many months.'),
    }),
    z.strictObject({
      kind: z.literal('span').describe('From one date to another.'),
      from: partialDate.describe('Its first day is the first day of the window.'),
      to: partialDate.describe('Its last day is the last day of the window.'),
    }),
  ])
  .meta({ id: 'Window', description: 'A stretch of time.' })

export const activityFilter = z
  .strictObject({
    project: idOf('fpr').nullable().describe('Only activities of this field project; null: of all.'),
    types: entries(activityType).describe('Only activities of these types; empty: of all.'),
    modes: entries(activityMode).describe('Only activities held in these ways; empty: in any.'),
    window: timeWindow.nullable().describe('Only activities within this time; null: at any time.'),
    audience: z.exactOptional(line()).describe('Only activities for this audience; left out: for any.'),
  })
  .meta({ id: 'ActivityFilter', description: 'Which activities are meant.' })

const countries = z.strictObject({
  entity: entity('countries'),
  tier: tier.nullable().describe('Only countries of this tier; null: of any.'),
  edition: ofEdition,
  rule: ofRule,
})
const leftOut = z.strictObject({
  entity: entity('left-out'),
  kind: z.enum(['country', 'territory']).nullable().describe('Only countries or only territories; null: both.'),
  edition: ofEdition,
  rule: ofRule,
})
const findings = z.strictObject({
  entity: entity('findings'),
  kind: z.enum(FINDING_KINDS).describe('Findings of this kind.'),
  answered: z.boolean().nullable().describe('Only findings that activities answer, or do not; null: all.'),
  edition: ofEdition,
  country: ofCountry,
  pillar: z.exactOptional(z.enum(PILLARS)).describe('Only findings of this pillar; left out: of any.'),
})
const projects = z.strictObject({ entity: entity('projects') })
const filter = activityFilter.describe('Which activities.')
const edge = z.enum(EDGES).describe('The earliest or the latest, by date.')
const anyProject = idOf('fpr').nullable().describe('Only of this field project; null: of all.')
const updates = z.strictObject({
  entity: entity('updates'),
  project: anyProject,
  window: timeWindow.nullable().describe('Only updates within this time; null: at any time.'),
})
const moves = z.strictObject({
  entity: entity('moves'),
  move: z.enum(MOVES).describe('Whether they are in the tier now and were not then, or the other way round.'),
  tier: tier.describe('The tier.'),
  edition: ofEdition,
  from: earlierRef,
  rule: ofRule,
})
const comparedFindings = z.strictObject({
  entity: entity('compared-findings'),
  fate: z
    .enum(FATES)
    .describe('Whether they repeat an earlier one, are new, or are earlier ones that nothing repeats.'),
  kind: z.enum(FINDING_KINDS).describe('Findings of this kind.'),
  edition: ofEdition,
  from: earlierRef,
  country: ofCountry,
})
const ofActivity = idOf('act').describe('The activity.')

const countable = z.discriminatedUnion('entity', [
  countries,
  leftOut,
  findings,
  projects,
  z.strictObject({ entity: entity('project-countries'), project: ofProject }),
  z.strictObject({ entity: entity('activities'), filter }),
  z.strictObject({ entity: entity('participants'), filter }),
  z.strictObject({ entity: entity('partners'), filter }),
  z.strictObject({ entity: entity('activity-people'), activity: ofActivity }),
  updates,
  moves,
  comparedFindings,
  z.strictObject({ entity: entity('finding-editions'), finding: idOf('fnd').describe('The finding.') }),
  z.strictObject({ entity: entity('tiers') }),
  z.strictObject({ entity: entity('figures') }),
])

const listable = z.discriminatedUnion('entity', [
  countries,
  leftOut,
  findings,
  projects,
  z.strictObject({ entity: entity('modes'), filter }),
  z.strictObject({ entity: entity('partners'), filter }),
  z.strictObject({ entity: entity('activities'), filter }),
  z.strictObject({ entity: entity('audiences'), filter }),
  updates,
  moves,
  comparedFindings,
  z.strictObject({
    entity: entity('statistics'),
    measure: z.enum(MEASURES).describe('What is measured.'),
    country: ofCountry,
    since: year().nullable().describe('The first year that is listed; null: the first that is known.'),
  }),
])

const rankable = z.discriminatedUnion('entity', [
  z.strictObject({ entity: entity('tier'), tier: tier.describe('The tier.'), edition: ofEdition, rule: ofRule }),
  z.strictObject({ entity: entity('statistic'), statistic: idOf('sta').describe('The statistic.') }),
])

const updateEdge = z.strictObject({ entity: entity('update-edge'), edge, project: anyProject })

const datable = z.discriminatedUnion('entity', [
  z.strictObject({ entity: entity('as-of') }),
  z.strictObject({ entity: entity('release'), edition: ofEdition }),
  z.strictObject({ entity: entity('period-from'), edition: ofEdition }),
  z.strictObject({ entity: entity('period-to'), edition: ofEdition }),
  z.strictObject({ entity: entity('edition-year'), edition: ofEdition }),
  z.strictObject({ entity: entity('project-start'), project: ofProject }),
  z.strictObject({ entity: entity('activity'), activity: ofActivity }),
  z.strictObject({ entity: entity('activity-edge'), edge, filter }),
  updateEdge,
  z.strictObject({ entity: entity('tier-edge'), edge, country: ofCountry, tier: tier.describe('The tier.') }),
])

const nameable = z.discriminatedUnion('entity', [
  z.strictObject({ entity: entity('country'), country: ofCountry }),
  z.strictObject({ entity: entity('organisation'), organisation: idOf('org').describe('The organisation.') }),
  z.strictObject({ entity: entity('donor'), project: ofProject }),
  z.strictObject({ entity: entity('prime'), project: ofProject }),
  z.strictObject({ entity: entity('project'), project: ofProject }),
  z.strictObject({ entity: entity('count-rule'), rule: ofRule }),
  z.strictObject({ entity: entity('edition'), edition: ofEdition }),
  z.strictObject({ entity: entity('activity-edge'), edge, filter }),
  updateEdge,
])

const tierShare = z.strictObject({
  entity: entity('share'),
  tier: tier.describe('The tier.'),
  edition: ofEdition,
  rule: ofRule,
})

const tokens = z
  .discriminatedUnion('fn', [
    z.strictObject({ fn: fn('count'), of: countable.describe('What is counted.'), style: written, capital }),
    z.strictObject({
      fn: fn('share'),
      tier: tier.describe('The tier whose share is said.'),
      edition: ofEdition,
      rule: ofRule,
      style: z.enum(['percent', 'fraction']).describe('Whether it is written as a percentage or a fraction.'),
      capital,
    }),
    z.strictObject({
      fn: fn('ratio'),
      of: countable.describe('What is counted.'),
      among: countable.describe('Of what it is a part.'),
      style: z
        .enum(['percent', 'tenth', 'fraction'])
        .describe('Whether it is written as a percentage, with one decimal, or as a fraction.'),
      capital,
    }),
    z.strictObject({
      fn: fn('delta'),
      of: z.discriminatedUnion('entity', [countable, tierShare]).describe('What is counted, or the share of a tier.'),
      from: earlierRef,
      style: z.enum([...NUMBER_STYLES, 'signed']).describe('How the number is written; signed: with its sign.'),
      capital,
    }),
    z.strictObject({
      fn: fn('rank'),
      of: rankable.describe('What is put in order by size.'),
      style: z.enum(['numeral', 'word']).describe('Whether it is written as a numeral or a word.'),
    }),
    z.strictObject({
      fn: fn('streak'),
      country: ofCountry,
      edition: ofEdition,
      since: year().nullable().describe('Count from this edition year; null: from the first of the streak.'),
      part: z.enum(['length', 'first-year']).describe('Whether the length of the streak or its first year is said.'),
      style: written,
      capital,
    }),
    z.strictObject({
      fn: fn('tier'),
      country: ofCountry,
      edition: ofEdition,
      style: z.enum(['code', 'name']).describe('Whether the tier is written as a code or a name.'),
    }),
    z.strictObject({
      fn: fn('ordinal'),
      edition: ofEdition,
      style: z.enum(['numeral', 'word']).describe('Whether it is written as a numeral or a word.'),
    }),
    z.strictObject({ fn: fn('value'), statistic: idOf('sta').describe('The statistic.') }),
    z.strictObject({
      fn: fn('cell'),
      figure: idOf('fig').describe('The figure of own numbers.'),
      row: line().describe('What its row is called, in any language.'),
      series: line().describe('What its series is called, in any language.'),
    }),
    z.strictObject({
      fn: fn('change'),
      from: idOf('sta').describe('The earlier statistic.'),
      to: idOf('sta').describe('The later statistic.'),
      style: z
        .exactOptional(z.literal('percent'))
        .describe('Percent: of what it was; left out: the difference itself.'),
    }),
    z.strictObject({ fn: fn('list'), of: listable.describe('What is listed.'), capital }),
    z.strictObject({
      fn: fn('date'),
      of: datable.describe('Whose date is said.'),
      precision: z.enum(['year', 'month', 'day']).describe('How exactly the date is said.'),
    }),
    z.strictObject({
      fn: fn('window'),
      window: timeWindow.describe('The stretch of time.'),
      style: z
        .enum([...NUMBER_STYLES, 'phrase'])
        .describe('How it is written; phrase: as words such as “past six months”.'),
      capital,
    }),
    z.strictObject({
      fn: fn('name'),
      of: nameable.describe('Whose name is said.'),
      form: z.enum(NAME_FORMS).describe('The name, its acronym, or both.'),
    }),
  ])
  .meta({ id: 'Token', description: 'A value bound to data; the value itself is never stored.' })

/** Proved here, so that the type need not be written out where the schema is used: it would be too long for the compiler. */
const TOKENS_ARE_THE_MODEL: Equal<Settled<z.output<typeof tokens>>, Settled<Token>> = true
export const tokenSchema: z.ZodType<Token> = TOKENS_ARE_THE_MODEL && tokens
