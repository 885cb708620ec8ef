import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import { usesOf } from '../model/uses'
import { sayInline } from '../narrative/say-inline'
import { addBlock, setProse } from './blocks'
import { expectEdit } from './expect-edit.for-tests'
import { deleteSource } from './material'
import { newBlock } from './new-block'
import { addCountRule, deleteCountRule, setCounted, setCountReason, setRuleRegion } from './placements'
import { smallProject } from './project.for-tests'
import { inOneStep } from './records'
import { replaceRecord } from './replace'
import { changeStatistic, deleteStatistic, setStatistic, setYearSource } from './statistics'

const PRY = makeId('cty', 'PRY')
const USA = makeId('cty', 'USA')
const FRA = makeId('cty', 'FRA')
const TIP = makeId('src', 'tip')
const PLAN = makeId('pln', 'main')
const convictions = { countryId: PRY, measure: 'convictions', year: 2019 } as const
const id = makeId('sta', 'PRY-convictions-2019')
const entered = { ...convictions, id, value: 22, sourceId: null, note: '' }

describe('a law-enforcement number', () => {
  it('is made where it is entered, with an id two people would both give it', () =>
    expectEdit(smallProject(), setStatistic(convictions, 22), { statistics: [entered] }))

  it('that was not found is known to be unknown', () => {
    expectEdit(smallProject(), setStatistic(convictions, null), { statistics: [{ ...entered, value: null }] })
    const before = setStatistic(convictions, 22)(smallProject())
    expectEdit(before, setStatistic(convictions, null), { statistics: [{ ...entered, value: null }] })
  })

  it.each([
    ['the same number', convictions, 22],
    ['no number', convictions, Number.NaN],
    ['a year that no file holds', { ...convictions, year: 1850 }, 1],
    ['a country that is not there', { ...convictions, countryId: makeId('cty', 'XXX') }, 1],
  ])('%s changes nothing', (_, place, value) => {
    const before = setStatistic(convictions, 22)(smallProject())
    expect(setStatistic(place, value)(before)).toBe(before)
  })

  it('gives its source to those of its year that have none, and to no other', () => {
    const before = inOneStep(
      setStatistic(convictions, 22),
      setStatistic({ ...convictions, measure: 'prosecutions' }, 53),
      setStatistic({ ...convictions, year: 2018 }, 15),
      changeStatistic(id, { sourceId: TIP, locator: 'paragraph 3' }),
    )(smallProject())
    const after = setYearSource(id)(before)
    expect(after.statistics.map(({ year, sourceId, locator }) => [year, sourceId, locator])).toEqual([
      [2019, TIP, 'paragraph 3'],
      [2019, TIP, 'paragraph 3'],
      [2018, null, undefined],
    ])
    expect(setYearSource(id)(after)).toBe(after)
    expect(deleteSource(TIP)(after).statistics.map(({ sourceId }) => sourceId)).toEqual([null, null, null])
  })

  it('leaves an empty place out', () =>
    expect(changeStatistic(id, { locator: '' })(setStatistic(convictions, 22)(smallProject())).statistics).toEqual([
      entered,
    ]))

  it('that is deleted leaves its words in the text', () => {
    const text = newBlock('prose', makeId('blk', 'numbers'), undefined)
    if (!text) throw new Error('a text needs nothing')
    const before = inOneStep(
      setStatistic(convictions, 22),
      addBlock(PLAN, text, null),
      setProse(PLAN, text.id, 'en', {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'token', attrs: { token: { fn: 'value', statistic: id } } }],
          },
        ],
      }),
    )(smallProject())
    expect(usesOf(before, id)).toEqual([{ kind: 'block', id: text.id, planId: PLAN }])
    const after = deleteStatistic(id, sayInline)(before)
    expect(after.statistics).toEqual([])
    const block = after.plans[0]?.blocks.find((one) => one.id === text.id)
    expect(block?.kind === 'prose' ? block.content.en?.content[0]?.content : undefined).toEqual([
      { type: 'text', text: '22' },
    ])
  })
})

describe('a count rule', () => {
  const rule = makeId('rul', 'mine')
  const added = addCountRule({ id: rule, name: { en: 'Mine' }, region: null, include: [], exclude: [], note: {} })
  const ruleIn = (project: ReturnType<typeof smallProject>) => project.countRules.find((one) => one.id === rule)

  it('of another region forgets who needs no naming there', () => {
    const before = inOneStep(added, setCounted(rule, FRA, true), setCounted(rule, USA, true))(smallProject())
    expect(ruleIn(before)).toMatchObject({ include: [FRA, USA], exclude: [] })
    expect(ruleIn(setRuleRegion(rule, 'western-hemisphere')(before))).toMatchObject({ include: [FRA], exclude: [] })
  })

  it('says why a country stands where it stands, as long as it does', () => {
    const before = inOneStep(
      added,
      setCounted(rule, FRA, true),
      setCountReason(rule, FRA, 'en', 'Asked for'),
    )(smallProject())
    expect(ruleIn(before)?.reasons).toEqual([{ countryId: FRA, text: { en: 'Asked for' } }])
    expect(ruleIn(setCountReason(rule, FRA, 'en', '')(before))).not.toHaveProperty('reasons')
    expect(ruleIn(setCounted(rule, FRA, false)(before))).not.toHaveProperty('reasons')
    expect(setCountReason(rule, PRY, 'en', 'Not named')(before).countRules).toEqual(before.countRules)
  })

  it('that a briefing counts by is not deleted, but can be replaced', () => {
    const before = added(smallProject())
    const used = makeId('rul', 'wha')
    expect(deleteCountRule(used, sayInline)(before)).toBe(before)
    const after = replaceRecord(used, rule)(before)
    expect(after.countRules.map((one) => one.id)).toEqual([rule])
    expect(after.plans.map((plan) => plan.countRuleId)).toEqual([rule])
    expect(deleteCountRule(rule, sayInline)(before).countRules).toEqual(smallProject().countRules)
  })
})
