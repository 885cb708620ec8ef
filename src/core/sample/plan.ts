/** The plan of the sample: its blocks in reading order. */
import { cite, line, token } from '../compose'
import { makeId } from '../model/ids'
import type { Localized } from '../model/language'
import type { Asset } from '../model/material'
import type { IsoDate } from '../model/partial-date'
import type { BriefingPlan, PlanBlock } from '../model/plan'
import type { InlineText } from '../model/prose'
import type { CountRule, Measure } from '../model/report'
import {
  asOf,
  countriesIn,
  countryName,
  editionYear,
  findings as findingsCount,
  lastMonths,
  periodFrom,
  shareIn,
  streak,
  streakStart,
  tierCode,
  tiers,
  windowPhrase,
} from '../plan-values'
import { editionId } from '../reference/records'
import { atlas, nande } from './field-work'
import { coverage, distribution, findings, history, picture, tierKey, timeline } from './figures'
import { partners } from './people'
import * as prose from './prose'
import { edition2020, paraguay } from './report'
import { article, narrative2020 } from './sources'
import { change, monthsOf, organisationName, STREAK_SINCE, value, wholeHemisphere, withInstitutions } from './values'

const id = (name: string): PlanBlock['id'] => makeId('blk', name)
const en = (text: InlineText): Localized<InlineText> => ({ en: text })

const title: PlanBlock = {
  id: id('title'),
  kind: 'title',
  kicker: en(line`Country briefing · ${countryName}`),
  title: en(
    line`${streak(STREAK_SINCE, { style: 'word', capital: true })} editions in Tier ${tierCode}: what the ${editionYear()} trafficking report asks of ${countryName}`,
  ),
  standfirst: en(
    line`The United States credits ${countryName} with identifying, prosecuting and convicting more traffickers, and still places it in the second of its ${tiers()} tiers. Of the ${findingsCount('recommendation')} things its report now asks for, projects of ${organisationName(partners)} already work on ${findingsCount('recommendation', true)}.`,
  ),
}

const numeral = { style: 'numeral' } as const
const keyFigures: PlanBlock = {
  id: id('key-figures'),
  kind: 'key-figures',
  items: [
    {
      number: en(line`Tier ${tierCode}`),
      label: en(line`${countryName}’s placement in the ${editionYear()} edition of the report`),
    },
    {
      number: en(line`${streak(STREAK_SINCE, numeral)} years`),
      label: en(
        line`in a row in Tier ${tierCode}: every edition from ${streakStart(STREAK_SINCE)} to ${editionYear()}`,
      ),
    },
    {
      number: en(line`${countriesIn('2', 'plan', numeral)} of ${countriesIn(null, 'plan', numeral)}`),
      label: en(line`countries of the Western Hemisphere stand in Tier 2 (${shareIn('2')})`),
    },
    {
      number: en(
        line`${findingsCount('recommendation', true, numeral)} of ${findingsCount('recommendation', null, numeral)}`,
      ),
      label: en(line`recommendations to ${countryName} have a project activity that answers them`),
    },
  ],
}

const leftOut = (kind: 'country' | 'territory', of: 'count' | 'list') => {
  const members = { entity: 'left-out', kind, edition: 'plan', rule: 'plan' } as const
  return of === 'list'
    ? token({ fn: 'list', of: members, capital: false })
    : token({ fn: 'count', of: members, style: 'auto', capital: false })
}
const ranked = countriesIn(null, wholeHemisphere.id)

const whichCountries: PlanBlock = {
  id: id('which-countries'),
  kind: 'callout',
  title: en(line`Which ${countriesIn(null)}?`),
  text: en(
    line`The report ranks ${ranked} countries and territories in the hemisphere. This count leaves out the ${leftOut('country', 'list')} and ${leftOut('territory', 'count')} territories of the Dutch Caribbean: ${leftOut('territory', 'list')}. With all ${ranked}, Tier 2 would hold ${countriesIn('2', wholeHemisphere.id)}, or ${shareIn('2', wholeHemisphere.id)}.`,
  ),
}

const row = (label: string, measure: Measure) => [
  en(line`${label}`),
  en(line`${value(measure, 2018)}`),
  en(line`${value(measure, 2019)}`),
  en(line`${change(measure)}`),
]
const cases: PlanBlock = {
  id: prose.casesTable,
  kind: 'table',
  title: en(line`Law enforcement in ${countryName}`),
  columns: [
    { label: en(line`Cases`), align: 'left' },
    { label: en(line`${periodFrom('year', 'comparison')}`), align: 'right' },
    { label: en(line`${periodFrom('year')}`), align: 'right' },
    { label: en(line`Change`), align: 'right' },
  ],
  rows: [
    row('Investigations', 'investigations'),
    row('Prosecutions', 'prosecutions'),
    row('Convictions', 'convictions'),
  ],
  note: en(
    line`Prosecutions are preliminary charges. The convictions of ${periodFrom('year')} cover trafficking and related crimes.`,
  ),
  sourceLine: en(
    line`USDOS narrative for ${countryName}, ${editionYear()} edition; ${periodFrom('year', 'comparison')} as restated there.${cite(narrative2020.id)}`,
  ),
  width: 'text',
}

const institutions: PlanBlock = {
  id: id('institutions'),
  kind: 'activities',
  title: en(line`Beyond training: the ${windowPhrase(lastMonths(6))}`),
  filter: withInstitutions,
  note: en(line`The curriculum was under way in the month shown; the article does not say since when.`),
  sourceLine: en(line`Partners’ CPU.${cite(article.id)}`),
}

const figure = (name: string, figureId: typeof tierKey.id): PlanBlock => ({ id: id(name), kind: 'figure', figureId })

const blocks = (photo: Asset): readonly PlanBlock[] => [
  title,
  keyFigures,
  { id: id('contents'), kind: 'contents' },
  { id: id('yardstick'), kind: 'prose', content: prose.yardstick },
  figure('figure-tier-key', tierKey.id),
  { id: id('hemisphere'), kind: 'prose', content: prose.hemisphere },
  figure('figure-hemisphere', distribution.id),
  whichCountries,
  { id: id('same-tier'), kind: 'prose', content: prose.sameTier },
  figure('figure-history', history.id),
  { id: id('moved-forward'), kind: 'prose', content: prose.movedForward },
  cases,
  { id: id('fell-short'), kind: 'prose', content: prose.fellShort },
  { id: id('shortcomings'), kind: 'findings', show: 'shortcoming' },
  figure('figure-findings', findings.id),
  { id: id('on-the-ground'), kind: 'prose', content: prose.onTheGround },
  { id: id('profiles'), kind: 'project-profile', projectIds: [nande.id, atlas.id] },
  figure('figure-projects', timeline.id),
  { id: id('recommendations-lead'), kind: 'prose', content: prose.recommendationsLead },
  { id: id('recommendations'), kind: 'recommendations', answers: false },
  { id: id('coverage-lead'), kind: 'prose', content: prose.coverageLead },
  figure('figure-coverage', coverage.id),
  { id: id('nande-heading'), kind: 'prose', content: prose.nandeHeading },
  { id: id('referral-quotation'), kind: 'quotation', text: en(line`${prose.referral}.`), attribution: {}, pull: true },
  { id: id('nande-work'), kind: 'prose', content: prose.nandeWork },
  { id: id('atlas-work'), kind: 'prose', content: prose.atlasWork },
  institutions,
  { id: id('pandemic'), kind: 'context', content: prose.pandemic },
  figure('figure-photo', picture(photo).id),
  { id: id('response'), kind: 'prose', content: prose.response },
  { id: id('closing'), kind: 'closing', content: prose.closing },
  { id: id('sources'), kind: 'sources' },
  {
    id: id('colophon'),
    kind: 'colophon',
    text: en(
      line`Sample briefing: retells the article of Sofía Williamson-García in other words. “Past ${monthsOf(6)} months” and the like count back from ${asOf}.`,
    ),
  },
]

export const samplePlan = (photo: Asset, rule: CountRule): BriefingPlan => ({
  id: makeId('pln', 'paraguay-2020'),
  name: 'Paraguay 2020',
  theme: 'record',
  paper: 'letter',
  asOf: '2020-07-31' as IsoDate,
  countryId: paraguay,
  editionId: edition2020,
  comparisonEditionId: editionId(2019),
  countRuleId: rule.id,
  organisationId: partners.id,
  unit: { en: 'Child Protection Unit' },
  authorIds: [],
  keywords: { en: 'Paraguay, trafficking in persons, TIP Report 2020, child protection' },
  blocks: blocks(photo),
})
