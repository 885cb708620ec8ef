import { expect, it } from 'vitest'
import { loadSample } from '../core/sample.for-tests'
import { createTeller, NOT_HEARD } from '../core/telling/told-project'
import { createToldProjects } from './told-projects'

const sample = loadSample()
const changed = { ...sample, title: 'Changed' }

it('puts the project in the place of what was told, and leaves the other arguments as they are', () => {
  const told = createToldProjects()
  const teller = createTeller()
  expect(told.hear(1, { file: 'a', project: teller.tell(sample) })).toEqual({ file: 'a', project: sample })
  expect(told.hear(1, { file: null, mine: teller.tell(changed) })).toEqual({ file: null, mine: changed })
})

it('keeps the projects of two windows apart', () => {
  const told = createToldProjects()
  const [one, other] = [createTeller(), createTeller()]
  told.hear(1, { project: one.tell(sample) })
  told.hear(2, { project: other.tell({ ...sample, title: 'Of the other window', findings: [] }) })
  expect(told.hear(1, { project: one.tell(changed) })).toEqual({ project: changed })
})

it('refuses what builds upon a project that is gone, and takes it whole', () => {
  const told = createToldProjects()
  const teller = createTeller()
  told.hear(1, { project: teller.tell(sample) })
  told.forget(1)
  const refused = { project: teller.tell(changed) }
  expect(() => told.hear(1, refused)).toThrow(expect.objectContaining({ code: NOT_HEARD }))
  expect(told.hear(1, { project: teller.tellWhole(changed) })).toEqual({ project: changed })
})

it.each([
  [undefined],
  ['text'],
  [{ project: sample.id }],
  [{ project: null }],
  [{ project: sample }],
  [{ project: { told: 'whole', number: 1, project: null } }],
  [{ project: { told: 'changes', number: 2, since: 1, values: null, lists: {} } }],
])('leaves %o to the check of the arguments', (sent) => {
  expect(createToldProjects().hear(1, sent)).toBe(sent)
})
