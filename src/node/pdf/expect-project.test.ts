import { expect, it } from 'vitest'
import type { Project } from '../../core/model/project'
import { projectSchema } from '../../core/project-file/schema'
import { loadSample } from '../../core/sample.for-tests'
import { createProjectCheck } from './expect-project'

const sample = loadSample()
const as = (value: unknown): Project => value as Project

it('lets a sound project pass, also after a change', () => {
  const expectProject = createProjectCheck()
  expectProject(sample)
  expectProject({ ...sample, title: 'Another' })
})

it.each<[string, Project]>([
  ['an unknown field', as({ ...sample, more: [] })],
  ['a field less', as(Object.fromEntries(Object.entries(sample).filter(([field]) => field !== 'findings')))],
  ['a record that is none', as({ ...sample, findings: [...sample.findings, { id: 'fnd_1' }] })],
  ['a title that is no text', as({ ...sample, title: 7 })],
  ['no plan', { ...sample, plans: [] }],
])('refuses %s, like the schema of the file', (_what, project) => {
  const expectProject = createProjectCheck()
  expectProject(sample)
  expect(projectSchema.safeParse(project).success).toBe(false)
  expect(() => expectProject(project)).toThrow('could be saved')
})
