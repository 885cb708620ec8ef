import { expect, it } from 'vitest'
import { newActivity, newFieldProject } from '../edit/field-work'
import { makeId } from '../model/ids'
import type { PartialDate } from '../model/partial-date'
import { answersByFinding, byDate } from './activities'
import { project } from './fixture.for-tests'
import { inPrintedOrder } from './references'

const [plan] = project.plans
const [work] = project.fieldProjects
const [finding] = project.findings
if (!plan || !work || !finding) throw new Error('the fixture has a plan, a field project and a finding')

it('activities of one day stand by title, whatever ids they were given', () => {
  const made = (id: string, title: string) =>
    newActivity(makeId('act', id), {
      projectId: work.id,
      type: 'training',
      date: '2020-05' as PartialDate,
      title: { en: title },
      answers: [{ findingId: finding.id, extent: 'full' }],
    })
  const titles = ['Álamo', 'brook', 'Cedar']
  for (const ids of [
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
    ['b', 'c', 'a'],
  ]) {
    const activities = titles.map((title, at) => made(ids[at] ?? '', title)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(activities.toSorted(byDate).map(({ title }) => title.en)).toEqual(titles)
    const answers = answersByFinding(activities).get(finding.id) ?? []
    expect(answers.map(({ activity }) => activity.title.en)).toEqual(titles)
  }
})

it('field projects stand by their start, then by name, whatever ids they were given', () => {
  const made = (id: string, text: string, start: string) => ({
    ...newFieldProject(makeId('fpr', id), plan, { text, lang: 'en' }),
    start: start as PartialDate,
  })
  const list = [made('a', 'Zenith', '2020'), made('b', 'alba', '2020'), made('c', 'Nadir', '2018')]
  expect(inPrintedOrder(list).map(({ name }) => name.text)).toEqual(['Nadir', 'alba', 'Zenith'])
})
