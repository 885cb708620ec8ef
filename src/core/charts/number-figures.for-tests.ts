/** The four kinds of figures that show numbers, with the data they need, on the project of the tests. */

import type { Activity } from '../model/field-work'
import type { ActivityMonthsFigure, LawEnforcementFigure, OwnNumbersFigure, PeopleReachedFigure } from '../model/figure'
import { makeId } from '../model/ids'
import type { Measure, Statistic } from '../model/report'
import { partial, project } from '../narrative/fixture.for-tests'

const base = { title: {}, note: {}, sourceLine: {}, alt: { mode: 'generated' }, width: 'text' } as const
const filter = { project: null, types: [], modes: [], window: null } as const

export const activityMonths: ActivityMonthsFigure = {
  ...base,
  id: makeId('fig', 'months'),
  kind: 'activity-months',
  filter: { ...filter, window: { kind: 'span', from: partial('2020-02'), to: partial('2020-07') } },
}
export const peopleReached: PeopleReachedFigure = {
  ...base,
  id: makeId('fig', 'people'),
  kind: 'people-reached',
  filter,
  by: 'audience',
}
export const lawEnforcement: LawEnforcementFigure = {
  ...base,
  id: makeId('fig', 'law'),
  kind: 'law-enforcement',
  country: 'plan',
  fromYear: null,
  toYear: null,
}
export const ownNumbers: OwnNumbersFigure = {
  ...base,
  id: makeId('fig', 'own'),
  kind: 'own-numbers',
  shape: 'bars',
  series: [{ en: 'Shelters' }, { en: 'Beds' }],
  rows: [
    { label: { en: 'Asunción' }, values: [3, 42.5] },
    { label: { en: 'Encarnación' }, values: [1, null] },
    { label: { en: 'Ciudad del Este' }, values: [0, 18] },
  ],
}

const [firstProject] = project.fieldProjects
export const activityOf = (body: string, fields: Partial<Activity>): Activity => {
  if (!firstProject) throw new Error('the fixture has field projects')
  return {
    id: makeId('act', body),
    projectId: firstProject.id,
    type: 'training',
    mode: null,
    title: { en: `Training ${body}` },
    date: partial('2020-06'),
    end: null,
    quantity: 1,
    audience: {},
    partnerIds: [],
    participants: null,
    outcome: {},
    answers: [],
    sourceId: null,
    ...fields,
  }
}
export const statisticOf = (measure: Measure, year: number, value: number | null): Statistic => ({
  id: makeId('sta', `${measure}-${year}`),
  countryId: makeId('cty', 'PRY'),
  measure,
  year,
  value,
  sourceId: null,
  note: '',
})

export const ACTIVITIES: readonly Activity[] = [
  activityOf('a', { date: partial('2020-02-11'), quantity: 1, audience: { en: 'judges' }, participants: 30 }),
  activityOf('b', { date: partial('2020-05'), quantity: 4, audience: { en: 'police officers' }, participants: 120 }),
  activityOf('c', { date: partial('2020-06'), quantity: 2, audience: { en: 'Judges' }, participants: 12 }),
  activityOf('d', { date: partial('2020-06-30'), quantity: 1, audience: { en: 'police officers' } }),
  activityOf('e', { date: partial('2020-07'), quantity: null, audience: {}, participants: null }),
  activityOf('f', { date: partial('2020-03'), end: partial('2020-05'), quantity: 6, participants: 1250 }),
]
export const STATISTICS: readonly Statistic[] = [
  statisticOf('investigations', 2015, 1200),
  statisticOf('investigations', 2016, null),
  statisticOf('investigations', 2018, 64),
  statisticOf('investigations', 2019, 75),
  statisticOf('prosecutions', 2015, 20),
  statisticOf('prosecutions', 2018, 0),
  statisticOf('prosecutions', 2019, 31),
  statisticOf('convictions', 2018, 15),
  statisticOf('convictions', 2019, 22),
]
export const NUMBER_FIGURES = [activityMonths, peopleReached, lawEnforcement, ownNumbers] as const
export const LONG = 'A label of two hundred characters that somebody pasted from a report '.repeat(3).slice(0, 200)
