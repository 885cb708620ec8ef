/** English words of figures that show numbers. */
import type { NumberFigureWords } from './number-figure-words'

export const englishNumberFigures: NumberFigureWords = {
  measure: {
    investigations: 'Investigations',
    prosecutions: 'Prosecutions',
    convictions: 'Convictions',
    'victims-identified': 'Victims identified',
  },
  noAudience: 'Audience not named',
  otherGroups: (count) => `All others (${count})`,
  rowWithoutName: (number) => `Row ${number}`,
  seriesWithoutName: (number) => `Series ${number}`,
  remarks: {
    spans: (records, value, events) =>
      value === 1
        ? `${records} record is not dated to one month and is not in the bars (events: ${events}).`
        : `${records} records are not dated to one month and are not in the bars (events: ${events}).`,
    quantityUnknown: (titles, value) =>
      `${titles}: the number of events is not known, so ${value === 1 ? 'it is' : 'they are'} not counted.`,
    peopleUnknown: (unknown, total, value) =>
      `${unknown} of ${total} records ${value === 1 ? 'does' : 'do'} not say how many people.`,
    countedEachTime: 'People are counted each time they took part.',
    gap: '– means not known.',
    noneKnown: (names) => `Not known for any of these years: ${names}.`,
  },
  alt: {
    months: (from, to, total) => `Bars of events by month, ${from} to ${to}: ${total} in all.`,
    most: (label, value) => `Most in ${label}: ${value}.`,
    emptyMonths: (count, total) => `None in ${count} of ${total} months.`,
    people: (by, total) =>
      `Bars of people reached by ${{ audience: 'audience', project: 'project', type: 'kind of activity' }[by]}: ${total} in all.`,
    lawEnforcement: (country, from, to) => `Bars of law enforcement in ${country}, ${from} to ${to}.`,
    own: (shape, series) => `${{ bars: 'Bars', line: 'Line chart', table: 'Table' }[shape]} of ${series}.`,
    summary: (first, last, least, most) => `from ${first} to ${last}; least ${least}, most ${most}`,
    unknown: 'not known',
    unknownAt: (labels) => `not known: ${labels}`,
    more: (count) => `${count} more`,
    valuesShown: (count) => `Number of values shown: ${count}.`,
  },
  data: {
    month: 'Month',
    year: 'Year',
    events: 'Events',
    people: 'People',
    group: { audience: 'Audience', project: 'Project', type: 'Kind of activity' },
    tier: 'Tier',
    meaning: 'Meaning',
    country: 'Country',
    code: 'Country code',
    side: 'Group',
    finding: 'Finding',
    pillar: 'Pillar',
    project: 'Project',
    activity: 'Activity',
    from: 'From',
    to: 'To',
    recommendation: 'Recommendation',
    label: 'Label',
  },
}
