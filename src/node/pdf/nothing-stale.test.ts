/** A tier, an activity and the as-of date are changed one after the other: the pages made with a warm engine say the new values, not the old. */
import { expect, test } from 'vitest'
import { assemble } from '../../core/briefing/assemble'
import { changeActivity } from '../../core/edit/field-work'
import { setTier } from '../../core/edit/placements'
import { changePlan } from '../../core/edit/plan'
import type { Edit } from '../../core/edit/records'
import { isoDate } from '../../core/model/partial-date'
import type { Project } from '../../core/model/project'
import type { Scope } from '../../core/narrative/scope'
import { countryId, editionId } from '../../core/reference/records'
import { loadSample } from '../../core/sample.for-tests'
import { createPdfEngine, makePdf } from './make-pdf'
import { readBack, squeezed } from './read-back.for-tests'

const sample = loadSample()
const scopeOf = (project: Project): Scope => {
  const [plan] = project.plans
  if (!plan) throw new Error('the sample has no plan')
  return { project, plan, language: 'en' }
}
const webinar = sample.activities.find(({ type }) => type === 'webinar')
if (!webinar) throw new Error('the sample has no webinar')

const CHANGES: readonly {
  readonly name: string
  readonly edit: Edit
  readonly gone: readonly string[]
  readonly there: readonly string[]
}[] = [
  {
    name: 'Cuba goes to Tier 2',
    edit: setTier(countryId('CUB'), editionId(2020), '2'),
    gone: ['19 of 31', '19 of the 31', '61%'],
    there: ['20 of 31', '20 of the 31 countries', '65%', '(Nicaragua, Venezuela)'],
  },
  {
    name: 'Paraguay had another tier in 2017',
    edit: setTier(countryId('PRY'), editionId(2017), '2WL'),
    gone: ['Six editions in Tier 2', 'for six years running', 'six editions in a row'],
    there: ['Three editions in Tier 2', 'for three years running', 'every edition from 2018 to 2020'],
  },
  {
    name: 'a webinar was two',
    edit: changeActivity(webinar.id, { quantity: 2 }),
    gone: ['four webinars in July 2020', 'Webinars (4)'],
    there: ['five webinars in July 2020', 'Webinars (5)'],
  },
  {
    name: 'the briefing speaks from another day',
    edit: changePlan(scopeOf(sample).plan.id, { asOf: isoDate(2020, 8, 15) }),
    gone: ['July 31, 2020', 'April 2019 to July 2020'],
    there: ['August 15, 2020', 'April 2019 to August 2020'],
  },
]

test('the pages follow every change', async () => {
  const engine = createPdfEngine()
  let project = sample
  let text = await textOf(scopeOf(project), engine)
  for (const { name, edit, gone, there } of CHANGES) {
    for (const words of gone) expect(text, `before: ${name}`).toContain(squeezed(words))
    project = edit(project)
    text = await textOf(scopeOf(project), engine)
    for (const words of gone) expect(text, name).not.toContain(squeezed(words))
    for (const words of there) expect(text, name).toContain(squeezed(words))
  }
  expect(text).toBe(await textOf(scopeOf(structuredClone(project)), createPdfEngine()))
})

/** Pages and alternative texts. */
async function textOf(scope: Scope, engine: ReturnType<typeof createPdfEngine>): Promise<string> {
  const { briefing } = assemble(scope)
  const { pages, structure } = await readBack((await makePdf(briefing, { engine })).bytes)
  return squeezed([...pages, JSON.stringify(structure)].join(' '))
}
