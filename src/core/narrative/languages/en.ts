/** English: American usage, as in the report. */
import type { ActivityType } from '../../model/field-work'
import { groupDigits } from './group-digits'
import type { Grammar } from './language-words'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

function numberWord(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined
  if (value < 20) return SMALL[value]
  const tens = TENS[Math.floor(value / 10) - 2] ?? ''
  return value % 10 === 0 ? tens : `${tens}-${SMALL[value % 10]}`
}

function ordinal(value: number, style: 'numeral' | 'word'): string | undefined {
  const word = value > 0 ? numberWord(value) : undefined
  if (word === undefined) return undefined
  if (style === 'numeral') {
    const teens = value > 10 && value < 14
    return `${value}${teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
  }
  const [last = ''] = word.split('-').slice(-1)
  const end = IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return word.slice(0, word.length - last.length) + end
}

const NOUNS: Readonly<Record<ActivityType, readonly [string, string]>> = {
  training: ['training', 'trainings'],
  workshop: ['workshop', 'workshops'],
  webinar: ['webinar', 'webinars'],
  meeting: ['meeting', 'meetings'],
  event: ['event', 'events'],
  milestone: ['milestone', 'milestones'],
  curriculum: ['curriculum', 'curricula'],
}
const ADJECTIVES = { 'in-person': 'in-person', virtual: 'virtual', hybrid: 'in-person and virtual' } as const

const join = (items: readonly string[]): string =>
  items.length < 3 ? items.join(' and ') : `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`

export const englishGrammar: Grammar = {
  numberWord,
  autoWordsUpTo: 9,
  numeral: (value) => groupDigits(value, ',', 4),
  percent: (value) => `${value}%`,
  percentOf: (decimal) => `${decimal}%`,
  ordinal,
  fraction: (part, whole) => `${part} in ${whole}`,
  months: MONTHS,
  date: ({ year, month, day }) => {
    if (month === undefined) return String(year)
    const name = MONTHS[month - 1] ?? ''
    return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`
  },
  dayOfYear: (month, day) => `${MONTHS[month - 1]} ${day}`,
  rangeWord: 'to',
  join,
  pastMonths: (count, value) => (value === 1 ? 'past month' : `past ${count} months`),
  genderOf: {
    countries: 'm',
    projects: 'm',
    tiers: 'm',
    editions: 'm',
    months: 'm',
    people: 'm',
    partners: 'm',
    updates: 'm',
    figures: 'm',
  },
  genderOfFinding: { progress: 'm', shortcoming: 'm', recommendation: 'm' },
  genderOfActivity: () => 'm',
  activities: (types, mode, value) => {
    const nouns = join(types.map((type) => NOUNS[type][value === 1 ? 0 : 1]))
    return mode === null ? nouns : `${ADJECTIVES[mode]} ${nouns}`
  },
  with: 'with',
  mode: { 'in-person': 'in person', virtual: 'online' },
  tierName: { '1': 'Tier 1', '2': 'Tier 2', '2WL': 'Tier 2 Watch List', '3': 'Tier 3', SC: 'special case' },
  tierInProse: { '1': '1', '2': '2', '2WL': '2 Watch List', '3': '3' },
  tierCode: { '1': '1', '2': '2', '2WL': 'WL', '3': '3' },
  colour: { '1': 'green', '2': 'yellow', '2WL': 'orange', '3': 'red' },
  pillar: {
    prosecution: 'prosecution',
    protection: 'protection',
    prevention: 'prevention',
    partnership: 'partnership',
  },
  editionName: (year, form) =>
    form === 'acronym'
      ? `TIP Report ${year}`
      : `Trafficking in Persons ${form === 'both' ? '(TIP) ' : ''}Report ${year}`,
  quote: (text) => `“${text}”`,
  article: /^the /i,
  bound: [
    /(?<=\b(?:Tiers?|Figures?|Tables?|Source|Page|No\.)) (?=\d)/g,
    new RegExp(`(?<=\\b(?:${MONTHS.join('|')})) (?=\\d{1,2}(?!\\d))`, 'g'),
  ],
}
