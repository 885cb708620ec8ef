import { describe, expect, it } from 'vitest'
import { makeId } from '../model/ids'
import type { PartialDate } from '../model/partial-date'
import type { Project } from '../model/project'
import { newActivity } from './field-work'
import { newFigure } from './figures'
import { smallProject } from './project.for-tests'

const small = smallProject()
const [plan] = small.plans
const [work] = small.fieldProjects
if (!plan || !work) throw new Error('the small project has a plan and a field project')
const on = (date: string, projectId = work.id): Project['activities'][number] =>
  newActivity(makeId('act', `on-${date}`), { projectId, type: 'training', date: date as PartialDate })

describe('a new timeline begins', () => {
  const elsewhere = { ...work, id: makeId('fpr', 'else'), countryIds: [makeId('cty', 'FRA')] }
  it.each([
    ['with the first activity', [on('2020-05-13'), on('2020-02')], '2020-02-01'],
    ['with the reporting period, where the work is older', [on('2016')], '2019-04-01'],
    ['not with what is still ahead', [on('2020-05-13'), on('2035')], '2020-05-01'],
    ['not with the work in another country', [on('2020-05-13'), on('2019-06', elsewhere.id)], '2020-05-01'],
    ['in January, where nothing was done', [], `${plan.asOf.slice(0, 4)}-01-01`],
  ])('%s', (_, activities, from) => {
    const project = { ...small, fieldProjects: [work, elsewhere], activities }
    expect(newFigure('project-timeline', makeId('fig', 'new'), plan, project)).toMatchObject({ from })
  })
})
