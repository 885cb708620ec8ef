/** What the report says of Paraguay, in our own words, and the law-enforcement figures of `paraguay.csv`. */
import { makeId } from '../model/ids'
import type { Finding, FindingKind, Measure, Pillar, Statistic } from '../model/report'
import { countryId, editionId } from '../reference/records'
import { article, narrative2018, narrative2020, narrative2022 } from './sources'

export const paraguay = countryId('PRY')
export const edition2020 = editionId(2020)

const finding =
  (kind: FindingKind, locator: string) =>
  (order: number, name: string, pillar: Pillar, label: string, statement: string): Finding => ({
    id: makeId('fnd', name),
    countryId: paraguay,
    editionId: edition2020,
    kind,
    pillar,
    order,
    statement: { en: statement },
    label: { en: label },
    quote: '',
    sourceId: article.id,
    locator,
    repeats: null,
  })

const progress = finding('progress', 'paragraph 5')
const shortcoming = finding('shortcoming', 'paragraph 6')
const recommendation = finding('recommendation', 'paragraph 8')

export const investigate = recommendation(
  1,
  'rec-investigate',
  'prosecution',
  'Investigate and prosecute',
  'Investigate and prosecute more traffickers.',
)
export const prisonTerms = recommendation(
  2,
  'rec-prison-terms',
  'prosecution',
  'Significant prison terms',
  'See that traffickers are sentenced to significant prison terms.',
)
export const identification = recommendation(
  3,
  'rec-identification',
  'protection',
  'Identification and referral',
  'Put more money and training into the protocols that identify victims and the mechanisms that refer them.',
)
export const services = recommendation(
  4,
  'rec-services',
  'protection',
  'Services for victims',
  'Offer victims more services.',
)
export const laws = recommendation(
  5,
  'rec-laws',
  'prosecution',
  'Laws that comply',
  'Strengthen the country’s laws until they comply with international law.',
)
export const coordination = recommendation(
  6,
  'rec-coordination',
  'partnership',
  'Coordination of agencies',
  'Improve coordination between agencies.',
)

export const findings: readonly Finding[] = [
  progress(1, 'identified', 'prosecution', 'More traffickers identified', 'More traffickers were identified.'),
  progress(2, 'prosecuted', 'prosecution', 'More traffickers prosecuted', 'More traffickers were prosecuted.'),
  progress(3, 'convicted', 'prosecution', 'More traffickers convicted', 'More traffickers were convicted.'),
  progress(
    4,
    'cooperation',
    'partnership',
    'Better cooperation with other countries',
    'Paraguay cooperated better with other countries.',
  ),
  progress(
    5,
    'shelter',
    'protection',
    'New shelter for children and adolescents',
    'A new shelter opened for children and adolescents who are victims of trafficking.',
  ),
  shortcoming(
    1,
    'services-short',
    'protection',
    'Services for victims do not suffice',
    'Services for victims did not suffice.',
  ),
  shortcoming(
    2,
    'civil-society',
    'partnership',
    'Too little work with civil society',
    'The government worked too little with civil society.',
  ),
  shortcoming(
    3,
    'protocol-unused',
    'protection',
    'Identification and referral hardly used',
    'The protocol for identifying victims and the mechanisms for referring them were hardly put to use.',
  ),
  shortcoming(
    4,
    'action-plan',
    'prevention',
    'Action plan not updated to international law',
    'The national action plan was not brought up to date with international law.',
  ),
  investigate,
  prisonTerms,
  identification,
  services,
  laws,
  coordination,
]

type Value = number | null
const NO_FIGURE = 'No figure found.'

/** One row of `paraguay.csv`: year of the data, four figures, the edition they were read in, a note for each. */
const year = (
  data: number,
  values: Readonly<Record<Measure, Value>>,
  source: Statistic['sourceId'],
  more: Partial<Record<Measure, Pick<Statistic, 'note'> & Partial<Statistic>>> = {},
): readonly Statistic[] =>
  (Object.entries(values) as [Measure, Value][]).map(([measure, value]) => ({
    id: makeId('sta', `PRY-${measure}-${data}`),
    countryId: paraguay,
    measure,
    year: data,
    value,
    sourceId: value === null ? null : source,
    note: value === null ? NO_FIGURE : '',
    ...more[measure],
  }))

const women = { note: 'Women identified by the women’s ministry only.' }
const preliminary = { note: 'Preliminary charges.' }

export const statistics: readonly Statistic[] = [
  ...year(
    2015,
    { investigations: 68, prosecutions: 17, convictions: null, 'victims-identified': null },
    narrative2018.id,
  ),
  ...year(
    2016,
    { investigations: 77, prosecutions: 71, convictions: null, 'victims-identified': 82 },
    narrative2018.id,
    { 'victims-identified': women },
  ),
  ...year(
    2017,
    { investigations: 134, prosecutions: 53, convictions: 17, 'victims-identified': 90 },
    narrative2018.id,
    {
      investigations: { note: '113 on sex trafficking, 21 on forced labor.' },
      convictions: { note: '10 for trafficking, 7 for related crimes.' },
      'victims-identified': women,
    },
  ),
  ...year(
    2018,
    { investigations: 110, prosecutions: 25, convictions: 15, 'victims-identified': null },
    narrative2020.id,
    { prosecutions: preliminary },
  ),
  ...year(
    2019,
    { investigations: 141, prosecutions: 53, convictions: 22, 'victims-identified': 86 },
    narrative2020.id,
    {
      investigations: { note: '74 on sex trafficking, 67 on forced labor.' },
      prosecutions: preliminary,
      convictions: { note: 'Trafficking and related crimes, as the edition of 2021 describes them.' },
      'victims-identified': { note: 'As restated in the edition of 2022.', sourceId: narrative2022.id },
    },
  ),
]

/** The figure of a measure in a year of data. */
export const statisticId = (measure: Measure, data: number): Statistic['id'] => makeId('sta', `PRY-${measure}-${data}`)
