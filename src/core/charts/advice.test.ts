import { expect, it } from 'vitest'
import { scope as fixture } from '../narrative/fixture.for-tests'
import { adviceFor } from './advice'
import { figureIn } from './build-one.for-tests'
import { tiersByYear } from './tiers-by-year.for-tests'

const YEARS = [2018, 2019, 2020]
const many = (count: number, cells: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`Land ${at}`, cells]))

it('is silent where nothing misleads', () => {
  for (const kind of ['tier-key', 'tier-distribution', 'findings', 'coverage', 'project-timeline'] as const)
    expect(adviceFor(figureIn(kind, fixture), fixture)).toEqual([])
  const steady = tiersByYear(many(12, '2 2 1'), YEARS)
  expect(adviceFor(figureIn('tier-trend', steady), steady)).toEqual([])
  expect(adviceFor(figureIn('tier-strip', steady), steady)).toEqual([])
  expect(adviceFor(figureIn('tier-moves', steady), steady)).toEqual([])
})

it('is silent about what cannot be drawn, which says so itself', () => {
  const unknown = tiersByYear({ A: '? ? ?' }, YEARS)
  for (const kind of ['tier-distribution', 'tier-trend', 'tier-strip', 'tier-history'] as const)
    expect(adviceFor(figureIn(kind, unknown), unknown)).toEqual([])
})

it.each([
  ['tier-distribution', { A: '1 1 1', B: '2 2 2', C: '3 3 3' }, { form: 'doughnut' }, /Only 3 countries are counted/],
  ['tier-distribution', many(12, '2 2 2'), { form: 'share-bar' }, /Every country is in Tier 2/],
  ['tier-distribution', { ...many(60, '2 2 2'), Z: '3 3 3' }, { form: 'doughnut' }, /Tier 3: too small a part/],
  // 33.3 three times: one of them is printed as 34
  [
    'tier-distribution',
    { A: '1 1 1', B: '2 2 2', C: '3 3 3' },
    { form: 'bars' },
    /would not add up to 100 percent, so Tier 1 is printed as 34%/,
  ],
  ['tier-distribution', many(121, '2 2 2'), {}, /121 tiles/],
  ['tier-history', { A: '2 ? 2' }, {}, /not known for 2019\. The line has a gap/],
  ['tier-trend', { A: '2 2 2', B: '1 ? 1' }, {}, /^2019: not counted/],
  ['tier-trend', { A: '2 2 2', B: '- 1 1' }, {}, /Between 1 and 2 countries are counted/],
  ['tier-trend', { A: '2 2 2', B: '1 1 1' }, { measure: 'shares' }, /one country weighs 50 percent/],
  ['tier-trend', { A: '- - 2' }, {}, /One edition is no trend/],
  ['tier-strip', { A: '2 ? 3' }, {}, /not known \(A\)/],
  ['tier-strip', many(13, '2 2 3'), {}, /13 rows are many/],
  ['tier-strip', many(30, '2 2 3'), {}, /not the whole region/],
  ['tier-moves', { A: '1 ? 2', B: '2 2 2' }, {}, /The tier of one country is not known/],
  ['tier-moves', { A: '1 - 2', B: '2 2 2' }, {}, /1 of 2 countries are ranked in one of the two/],
] as const)('of %s: %j with %j', (kind, rows, change, words) => {
  const scope = tiersByYear(rows, YEARS)
  expect(adviceFor(figureIn(kind, scope, change as object), scope).join('\n')).toMatch(words)
})

it('says of moves over several editions what they hide', () => {
  const scope = tiersByYear({ A: '1 2 1', B: '1 1 2' }, YEARS)
  const [first] = scope.project.editions
  if (!first) throw new Error('no edition')
  expect(adviceFor(figureIn('tier-moves', scope, { from: first.id }), scope).join()).toMatch(
    /One edition lies between 2018 and 2020/,
  )
})
