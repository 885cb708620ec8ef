import { describe, expect, it } from 'vitest'
import { assemble } from '../briefing/assemble'
import { briefingText } from '../briefing/to-text'
import { setAnswer, setGap, setPlannedDate, setPlannedNote } from '../edit/findings'
import type { Edit } from '../edit/records'
import { makeId } from '../model/ids'
import { partial, scope } from './fixture.for-tests'
import type { Scope } from './scope'

const open = makeId('fnd', 'recommendation-2')
const edited = (...edits: readonly Edit[]): Scope => {
  const project = edits.reduce((value, edit) => edit(value), scope.project)
  const plan = project.plans.find(({ id }) => id === scope.plan.id) ?? scope.plan
  return { ...scope, project, plan }
}
const printed = (where: Scope) => {
  const { briefing } = assemble(where)
  const text = briefingText(briefing)
  const charts = briefing.blocks.flatMap((block) =>
    block.kind === 'figure' && block.chart.kind === 'coverage' ? [block] : [],
  )
  return { text, chart: charts[0]?.chart, alt: charts[0]?.alt ?? '' }
}
const planned = [
  setGap(open, 'planned'),
  setPlannedNote(open, 'en', 'A course for judges.'),
  setPlannedDate(open, partial('2020-11')),
]

describe('a recommendation that nothing answers', () => {
  it('is said by itself', () => {
    const { text, chart, alt } = printed(scope)
    expect(text).toMatch(
      /Significant prison terms, as the report sees it\.(?:\[\d\])? No activity answers this recommendation so far\./,
    )
    expect(chart).toMatchObject({ rows: [{}, { values: ['none', 'none'] }] })
    expect(alt).toContain('2, Significant prison terms: none yet from any project.')
    expect(JSON.stringify(chart)).not.toContain('planned')
  })

  it('left out, has no sentence and no row, and the others keep their numbers', () => {
    const { text, chart, alt } = printed(edited(setGap(open, 'leave-out')))
    expect(text).toMatch(/2\. Significant prison terms, as the report sees it\.(?:\[\d\])?\n/)
    expect(text).not.toContain('No activity answers')
    expect(chart).toMatchObject({ rows: [{ label: '1  Investigate and prosecute' }] })
    expect(alt).not.toContain('Significant')
  })

  it('planned, says what and when, in the figure too', () => {
    const { text, chart, alt } = printed(edited(...planned))
    expect(text).toMatch(/as the report sees it\.(?:\[\d\])? Planned: A course for judges \(November 2020\)\./)
    expect(chart).toMatchObject({ rows: [{}, { values: ['planned', 'planned'] }], words: { planned: 'planned' } })
    expect(alt).toContain('2, Significant prison terms: planned.')
    const bare = printed(edited(setGap(open, 'planned')))
    expect(bare.text).toContain('An activity is planned.')
  })

  it('says no more of what was chosen once an activity answers it', () => {
    const answer = setAnswer(makeId('act', 'webinars'), open, 'full')
    const { text } = printed(edited(...planned, answer))
    expect(text).toContain('Answered by Ñande Ko’ê: Webinars in the month')
    expect(text).not.toContain('Planned')
  })

  it('keeps what was planned when planning is chosen again, and forgets it with the choice', () => {
    const gapOf = (where: Scope) => where.project.findings.find(({ id }) => id === open)?.gap
    expect(gapOf(edited(...planned, setGap(open, 'planned')))).toEqual(gapOf(edited(...planned)))
    expect(gapOf(edited(...planned, setGap(open, null)))).toBeUndefined()
    expect(gapOf(edited(setPlannedNote(open, 'en', 'Nothing is planned yet')))).toBeUndefined()
  })
})
