import { describe, expect, it } from 'vitest'
import { makeId } from '../../model/ids'
import { LANGUAGES } from '../../model/language'
import { wholeText } from '../alt-text'
import { reasonIn, specIn } from '../build-one.for-tests'
import { tiersByYear } from '../tiers-by-year.for-tests'
import { MOST_ROWS } from './spec'

const YEARS = [2015, 2016, 2017]
const scope = tiersByYear(
  { Paraguay: '2 2 2', Chile: '2 ? 1', Belize: 'WL 3 -', Argentina: '1 1 1', Haiti: 'SC 2 3' },
  YEARS,
)
const idOf = (name: string) => {
  const country = scope.project.countries.find((one) => one.name.en === name)
  if (!country) throw new Error(`no ${name}`)
  return country.id
}

describe('the strip of tiers', () => {
  it('shows those that changed tier and the marked country, by name', () => {
    const { rows, more } = specIn('tier-strip', scope)
    expect(rows.map(({ name, isHere }) => [name, isHere])).toEqual([
      ['Belize', false],
      ['Chile', false],
      ['Haiti', false],
      ['Paraguay', true],
    ])
    expect(more).toBeNull()
  })

  it('tells a tier that is not known from no place at all, and from a special case', () => {
    const { rows, key } = specIn('tier-strip', scope)
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['2WL', '3', 'none'],
      ['2', null, '1'],
      ['SC', '2', '3'],
      ['2', '2', '2'],
    ])
    expect(key.map(({ code }) => code)).toEqual(['1', '2', 'WL', '3', 'SC', '?', '–'])
  })

  it('shows the countries that were chosen, whether they changed or not', () => {
    const { rows } = specIn('tier-strip', scope, { countryIds: [idOf('Chile'), idOf('Argentina')], highlight: null })
    expect(rows.map(({ name, isHere }) => [name, isHere])).toEqual([
      ['Argentina', false],
      ['Chile', false],
    ])
  })

  it('says every run of years in words', () => {
    expect(wholeText(specIn('tier-strip', scope), 'en')).toBe(
      'Tiers of four countries in the editions of 2015 to 2017, a row for each. Belize: Tier 2 Watch List (2015), Tier 3 (2016), Not ranked (2017). Chile: Tier 2 (2015), Not known (2016), Tier 1 (2017). Haiti: Special case (2015), Tier 2 (2016), Tier 3 (2017). Paraguay: Tier 2.',
    )
    for (const language of LANGUAGES)
      expect(wholeText(specIn('tier-strip', { ...scope, language }), language)).not.toMatch(/undefined|null|\(\)|: \./)
  })

  it('keeps those that changed most often, and says how many more there are', () => {
    const many = tiersByYear(
      {
        Paraguay: '2 2 2',
        ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Land ${at}`, at < 5 ? '2 3 2' : '2 2 3'])),
      },
      YEARS,
    )
    const { rows, more } = specIn('tier-strip', many)
    expect(rows).toHaveLength(MOST_ROWS)
    for (const name of ['Paraguay', 'Land 0', 'Land 4']) expect(rows.map((row) => row.name)).toContain(name)
    expect(more).toBe('11 more countries changed tier.')
    expect(wholeText(specIn('tier-strip', many), 'en')).toMatch(/11 more countries changed tier\.$/)
  })

  it.each([
    ['nobody changed', tiersByYear({ A: '2 2 2', B: '1 1 1' }, YEARS), {}, /No country of the rule changed tier/],
    ['nothing is known', tiersByYear({ A: '? ? ?' }, YEARS), {}, /No tier of the countries is known/],
    ['nobody is counted', tiersByYear({ A: 'SC SC SC' }, YEARS), {}, /No country of the rule is placed/],
    [
      'the bands would be higher than a page',
      tiersByYear(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`Land ${at}`, '2 3'])), [1985, 2017]),
      { countryIds: Array.from({ length: 12 }, (_, at) => makeId('cty', `c${at}`)), fromYear: 1978 },
      /12 countries over 40 editions.*at most 9/,
    ],
    [
      'too many are chosen',
      scope,
      { countryIds: Array.from({ length: 21 }, () => idOf('Chile')) },
      /21 countries are chosen.*room for 20/,
    ],
  ] as const)('says why it cannot be drawn when %s', (_, where, change, reason) => {
    expect(reasonIn('tier-strip', where, change)).toMatch(reason)
  })
})
