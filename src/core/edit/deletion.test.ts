/** What becomes of words that mention a record when it goes. */
import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import type { Project } from '../model/project'
import type { Inline, InlineText } from '../model/prose'
import { sayInline } from '../narrative/say-inline'
import { addBlock, deleteBlock, setProse } from './blocks'
import { deleteActivity, deleteFieldProject, deleteOrganisation, limitedTo } from './field-work'
import { deleteFigure } from './figures'
import { countMentions } from './inlines'
import { deletePerson, deleteSource } from './material'
import { newBlock } from './new-block'
import { changePlan, setEdition, setPlanText } from './plan'
import { smallProject } from './project.for-tests'
import { inOneStep } from './records'

const PLAN = makeId('pln', 'main')
const TEXT = makeId('blk', 'text')
const TABLE = makeId('blk', 'table')
const text = (words: string): Inline => ({ type: 'text', text: words })
const withText = (...content: InlineText): Project => {
  const table = newBlock('table', TABLE, undefined)
  if (!table) throw new Error('a table needs nothing')
  const prose = { type: 'doc', content: [{ type: 'paragraph', content }] } as const
  return inOneStep(addBlock(PLAN, table, null), setProse(PLAN, TEXT, 'en', prose))(smallProject())
}
const written = (project: Project): unknown => {
  const block = project.plans[0]?.blocks.find((b) => b.id === TEXT)
  const [first] = block?.kind === 'prose' ? (block.content.en?.content ?? []) : []
  return first?.content
}

describe('a deletion', () => {
  const org = makeId('org', 'min')
  const named: Inline = {
    type: 'token',
    attrs: { token: { fn: 'name', of: { entity: 'organisation', organisation: org }, form: 'full' } },
  }
  const dated: Inline = {
    type: 'token',
    attrs: { token: { fn: 'date', of: { entity: 'activity', activity: makeId('act', 'a') }, precision: 'month' } },
  }

  it('leaves the name of an organisation as the words it read as', () => {
    const before = withText(text('With the '), named, text('.'))
    expect(countMentions(before, new Set([org]))).toBe(1)
    expect(written(deleteOrganisation(org, sayInline)(before))).toEqual([text('With the Ministry.')])
  })

  it.each([
    ['the activity', deleteActivity(makeId('act', 'a'), sayInline)],
    ['its field project', deleteFieldProject(makeId('fpr', 'sun'), sayInline)],
  ])('leaves the date of an activity as words when %s goes', (_, edit) =>
    expect(written(edit(withText(text('In '), dated)))).toEqual([text('In May 2020')]),
  )

  it('marks the place of a reference, for its number would soon be another’s', () => {
    const before = withText(
      text('See '),
      { type: 'figure-ref', attrs: { figure: makeId('fig', 'key') } },
      { type: 'table-ref', attrs: { table: TABLE } },
    )
    const after = inOneStep(deleteFigure(makeId('fig', 'key'), sayInline), deleteBlock(PLAN, TABLE, sayInline))(before)
    expect(written(after)).toEqual([text('See [figure removed][table removed]')])
  })

  it('takes a source out of a citation, and the citation away with its last source', () => {
    const only = withText(text('So.'), { type: 'citation', attrs: { sources: [makeId('src', 'tip')] } })
    expect(written(deleteSource(makeId('src', 'tip'))(only))).toEqual([text('So.')])
  })

  it('keeps a person’s name as the author of what they wrote', () =>
    expect(deletePerson(makeId('per', 'ana'))(smallProject()).sources[0]).toMatchObject({
      authorId: null,
      author: 'Ana',
    }))

  it('frees a table of activities that was limited to the field project', () => {
    const activities = newBlock('activities', makeId('blk', 'acts'), undefined)
    if (activities?.kind !== 'activities') throw new Error('a table of activities needs nothing')
    const filter = { ...activities.filter, project: makeId('fpr', 'sun') }
    const before = addBlock(PLAN, { ...activities, filter }, null)(smallProject())
    expect(limitedTo(before, makeId('fpr', 'sun'))).toBe(1)
    const after = deleteFieldProject(makeId('fpr', 'sun'), sayInline)(before)
    expect(after.plans[0]?.blocks.at(-1)).toMatchObject({ filter: { project: null } })
  })

  it('leaves a text that comes later without what is gone', () => {
    const after = deleteOrganisation(org, sayInline)(withText(text('x')))
    const prose = { type: 'doc', content: [{ type: 'paragraph', content: [text('The '), named] }] } as const
    expect(written(setProse(PLAN, TEXT, 'en', prose)(after))).toEqual([text('The [?]')])
  })
})

describe('the plan', () => {
  const first = (project: Project) => project.plans[0]
  it('changes what the briefing is about, and refuses what is not in the project', () => {
    const before = smallProject()
    expect(first(changePlan(PLAN, { countryId: makeId('cty', 'FRA') })(before))?.countryId).toBe('cty_FRA')
    expect(changePlan(PLAN, { countryId: makeId('cty', 'XXX') })(before)).toBe(before)
    expect(first(setPlanText(PLAN, 'unit', 'en', 'A\tunit')(before))?.unit).toEqual({ en: 'A unit' })
  })

  it('is not compared with itself', () => {
    const [edition] = smallProject().editions
    if (!edition) throw new Error('the project has an edition')
    const other = { ...edition, id: makeId('edn', '2019'), year: 2019 }
    const two = { ...smallProject(), editions: [edition, other] }
    const compared = changePlan(PLAN, { comparisonEditionId: other.id })(two)
    expect(first(setEdition(PLAN, other.id)(compared))).toMatchObject({
      editionId: 'edn_2019',
      comparisonEditionId: null,
    })
    expect(first(setEdition(PLAN, edition.id)(compared))?.comparisonEditionId).toBe('edn_2019')
  })
})
