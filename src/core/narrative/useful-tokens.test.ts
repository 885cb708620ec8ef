import { describe, expect, it } from 'vitest'
import { ownNumbers } from '../charts/number-figures.for-tests'
import { smallProject } from '../edit/project.for-tests'
import { makeId } from '../model/ids'
import type { Project } from '../model/project'
import { usefulTokens, VALUE_GROUPS } from './useful-tokens'

const statistic = (year: number, value: number | null): Project['statistics'][number] => ({
  id: makeId('sta', `s${year}`),
  countryId: makeId('cty', 'PRY'),
  measure: 'investigations',
  year,
  value,
  sourceId: null,
  note: '',
})

describe('the values on offer', () => {
  const project: Project = {
    ...smallProject(),
    figures: [ownNumbers],
    statistics: [statistic(2017, null), statistic(2018, 110), statistic(2019, 141)],
  }
  const [plan] = project.plans
  if (!plan) throw new Error('the small project has a plan')
  const offered = usefulTokens(project, plan)

  it('every group has some, none twice', () => {
    expect([...new Set(offered.map((o) => o.group))]).toEqual(VALUE_GROUPS)
    expect(new Set(offered.map((o) => JSON.stringify(o.token))).size).toBe(offered.length)
  })

  it('a statistic that was not found is not offered, nor a change from it', () => {
    const tokens = offered.filter((o) => o.group === 'statistics').map((o) => o.token)
    expect(tokens).toEqual([
      { fn: 'value', statistic: 'sta_s2018' },
      { fn: 'rank', of: { entity: 'statistic', statistic: 'sta_s2018' }, style: 'word' },
      { fn: 'value', statistic: 'sta_s2019' },
      { fn: 'rank', of: { entity: 'statistic', statistic: 'sta_s2019' }, style: 'word' },
      { fn: 'change', from: 'sta_s2018', to: 'sta_s2019' },
    ])
  })

  it('the edition to compare with is only offered when there is one', () => {
    const asksComparison = (p: typeof plan) => JSON.stringify(usefulTokens(project, p)).includes('comparison')
    expect(asksComparison(plan)).toBe(false)
    expect(asksComparison({ ...plan, comparisonEditionId: makeId('edn', '2019') })).toBe(true)
  })
})
