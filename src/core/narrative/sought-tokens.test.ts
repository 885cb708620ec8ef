import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PILLARS } from '../model/report'
import { parseProject } from '../project-file/parse'
import { describeToken, evaluateToken } from './evaluate'
import type { Scope } from './scope'
import { soughtTokens } from './sought-tokens'

const read = parseProject(readFileSync(new URL('../../../resources/samples/paraguay-2020.briefing', import.meta.url)))
if (!read.ok) throw new Error('the sample opens')
const { project } = read
const [plan] = project.plans
if (!plan) throw new Error('the sample has a plan')
const scope: Scope = { project, plan, language: 'en' }
const found = (query: string): readonly string[] =>
  soughtTokens(query, scope).flatMap(({ token }) => {
    const value = evaluateToken(token, scope)
    return value.ok ? [`${value.text}: ${describeToken(token, scope)}`] : []
  })

describe('values that somebody looks for by words', () => {
  it.each([
    ['webinars july', 'four: Number of webinars of all field projects in July 2020'],
    ['webinars of nande in July 2020', 'four: Number of webinars of Ñande Ko’ê in July 2020'],
    [
      'virtual trainings workshops nande past three months',
      'six: Number of virtual trainings and workshops of Ñande Ko’ê in the 3 months to July 31, 2020',
    ],
    ['4 months', 'past four months: Stretch of time: the 4 months to July 31, 2020'],
    ['april to july 2020', 'April to July 2020: Stretch of time: April to July 2020'],
    [
      'since 2015',
      'six: Number of editions in a row in which Paraguay has kept its tier, counted back from the TIP Report 2020, not before 2015',
    ],
    ['tier 2010', 'Tier 2: Tier of Paraguay in the TIP Report 2010'],
    [
      'all the report ranks',
      '35: Number of countries placed in the TIP Report 2020, counted by the rule All that the report ranks in the Western Hemisphere',
    ],
    [
      'atlas partners meetings 4 months',
      'three: Number of partners in meetings of ATLAS Paraguay in the 4 months to July 31, 2020',
    ],
    [
      'partners in meetings of ATLAS Paraguay 4 months',
      'Ministry of Childhood and Adolescence (MINNA), Office of the Attorney General, and Ministry of Labor, Employment and Social Security (MTESS): List of the partners in meetings of ATLAS Paraguay in the 4 months to July 31, 2020',
    ],
    ['first webinar', 'July 2020: Date of the first of the webinars of all field projects up to July 31, 2020'],
  ])('“%s”', (query, wanted) => {
    expect(found(query)).toContain(wanted)
  })

  it('the words of its sentence lead to every value that was found by any', () => {
    const queries = [
      'virtual trainings nande 3 months',
      'meetings atlas april to july 2020',
      'webinars july 2020',
      '2015',
      '2019',
    ]
    for (const sentence of queries.flatMap(found)) expect(found(sentence.replace(/^.*?: /, ''))).toContain(sentence)
  })

  it.each(PILLARS)('findings under %s are a plain count of the records', (pillar) => {
    const records = project.findings.filter((one) => one.pillar === pillar && one.kind === 'shortcoming')
    const ours = records.filter(
      ({ countryId, editionId }) => countryId === plan.countryId && editionId === plan.editionId,
    )
    const count = { fn: 'count', of: { entity: 'findings', kind: 'shortcoming', pillar }, style: 'auto' }
    const [offered] = soughtTokens(`${pillar} shortcomings`, scope).filter(
      ({ token }) => token.fn === 'count' && token.of.entity === 'findings' && token.of.kind === 'shortcoming',
    )
    expect(offered?.token).toMatchObject(count)
    expect(offered && evaluateToken(offered.token, scope)).toMatchObject({
      ok: true,
      rows: ours.toSorted((a, b) => a.order - b.order).map(({ id }) => id),
    })
  })

  it('nothing is made of nothing, nor of words that name nothing', () => {
    expect(soughtTokens('', scope)).toEqual([])
    expect(soughtTokens(' “ ” ', scope)).toEqual([])
    expect(soughtTokens('zebra', scope)).toEqual([])
  })
})
