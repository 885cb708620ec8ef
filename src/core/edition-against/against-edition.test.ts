import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import type { Finding, FindingKind } from '../model/report'
import { againstEdition } from './against-edition'

const country = makeId('cty', 'PRY')
const [now, before] = [makeId('edn', '2020'), makeId('edn', '2019')]
const finding = (
  name: string,
  edition: Finding['editionId'],
  text: string,
  repeats?: string,
  kind: FindingKind = 'recommendation',
): Finding => ({
  id: makeId('fnd', name),
  countryId: country,
  editionId: edition,
  kind,
  pillar: 'protection',
  order: 1,
  statement: { en: text },
  label: {},
  quote: '',
  sourceId: null,
  locator: '',
  repeats: repeats === undefined ? null : makeId('fnd', repeats),
})
const compare = (findings: readonly Finding[]) => {
  const all = againstEdition(findings, { countryId: country, editionId: now, before }, (f) => f.statement.en ?? '')
  const found = all.find(({ kind }) => kind === 'recommendation')
  if (!found) throw new Error('no recommendations were compared')
  return found
}

const old1 = finding('old1', before, 'Investigate and prosecute more traffickers.')
const old2 = finding('old2', before, 'Adopt a national action plan.')

describe('one edition against another', () => {
  it('repeated is what a person said; the rest is new or dropped', () => {
    const found = compare([
      old1,
      old2,
      finding('new1', now, 'Quite other words', 'old2'),
      finding('new2', now, 'Fund shelters.'),
    ])
    expect(found.repeated.map((pair) => [pair.finding.id, pair.earlier.id])).toEqual([['fnd_new1', 'fnd_old2']])
    expect(found.fresh.map((pair) => [pair.finding.id, pair.earlier])).toEqual([['fnd_new2', null]])
    expect(found.dropped.map(({ id }) => id)).toEqual(['fnd_old1'])
  })
  it('like words are offered, and only of what is not taken', () => {
    const like = finding('new1', now, 'Prosecute and investigate more traffickers, officials among them.')
    expect(compare([old1, old2, like]).fresh[0]?.earlier?.id).toBe('fnd_old1')
    expect(compare([old1, like, finding('new2', now, 'The same', 'old1')]).fresh[0]?.earlier).toBeNull()
  })
  it('keeps kinds and countries apart', () => {
    const other = { ...old1, id: makeId('fnd', 'other'), countryId: makeId('cty', 'BRA') }
    expect(compare([other, finding('old3', before, 'x', undefined, 'progress')]).dropped).toEqual([])
  })
})
