import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { ChangeCount } from '../../../core/compare/compare-projects'
import type { Version } from '../../../ipc/contract'
import { en } from '../../i18n/en'
import { byDay, changeSentence } from './version-words'

beforeAll(() =>
  i18next.init({ lng: 'en', resources: { en: { translation: en } }, interpolation: { escapeValue: false } }),
)
const t = i18next.t.bind(i18next) as typeof i18next.t

const count = (list: ChangeCount['in'], kind: ChangeCount['kind'], n: number, name = ''): ChangeCount => ({
  in: list,
  kind,
  count: n,
  name,
})
const sentence = (counts: readonly ChangeCount[], all = counts.reduce((sum, one) => sum + one.count, 0)): string =>
  changeSentence({ is: 'changes', count: all, counts }, t)

it.each([
  [[count('findings', 'changed', 1, 'Services')], '1 finding changed: “Services”'],
  [[count('project', 'changed', 1)], 'Project name or languages changed'],
  [[count('findings', 'changed', 2, 'A'), count('activities', 'added', 1)], '2 findings changed, 1 activity added'],
  [[], 'Nothing a reader would see changed'],
  [
    ['findings', 'sources', 'people', 'blocks'].map((list) => count(list as ChangeCount['in'], 'removed', 2)),
    '2 findings removed, 2 sources removed, 2 people removed and 2 more',
  ],
  [[count('sources', 'removed', 1, 'x'.repeat(200))], `1 source removed: “${'x'.repeat(59)}…”`],
])('%o is said as one sentence', (counts, words) => {
  expect(sentence(counts)).toBe(words)
})

it('says why nothing is known', () => {
  expect(changeSentence(undefined, t)).toBe('Comparing')
  expect(changeSentence({ is: 'first' }, t)).toBe('The oldest that is kept')
  expect(changeSentence({ is: 'unreadable', message: 'damaged' }, t)).toBe('Cannot be read')
})

it('has a group for each day, newest first', () => {
  const now = new Date(2026, 10, 24, 12).getTime()
  const at = (day: number, hour: number, year = 2026): number => new Date(year, 10, day, hour).getTime()
  const versions = [at(24, 11), at(24, 1), at(23, 23), at(20, 8), at(20, 7, 2025)].map(
    (time, index): Version => ({ sequence: 9 - index, sha256: '', at: time, reason: 'interval' }),
  )
  expect(byDay(versions, t, now).map(({ label, rows }) => [label, rows.map(({ id }) => id)])).toEqual([
    ['Today', ['9', '8']],
    ['Yesterday', ['7']],
    ['20 Nov', ['6']],
    ['20 Nov 2025', ['5']],
  ])
})
